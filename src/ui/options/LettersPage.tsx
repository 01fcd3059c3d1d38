import { SelectField } from '../SelectField.tsx';
import type { LettersModel } from './LettersModel.ts';
import { OwnWordsFile } from './OwnWordsFile.tsx';
import { ParagraphEditor } from './ParagraphEditor.tsx';
import { nameOfTopic, OUTCOME_NAMES } from './reply-names.ts';

interface LettersProps {
  readonly model: LettersModel;
  /** The topics that a letter can have a paragraph on. */
  readonly topics: readonly string[];
}

/** The words of the letters back: each paragraph as the practice would write it. */
export function LettersPage({ model, topics }: LettersProps) {
  const { topic, outcome } = model.chosen.value;
  const changed = model.changed.value;
  const unused = model.unused.value;
  return (
    <>
      <h1>Letters</h1>
      <p>
        Handback comes with words for each kind of request. Write your own where you would say it otherwise.
        An update of Handback keeps them.
      </p>
      {unused.length > 0 && (
        <div class="nhsuk-inset-text">
          <p>These words of yours are not used, and Handback’s stand in:</p>
          <ul class="nhsuk-list nhsuk-list--bullet">
            {unused.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </div>
      )}
      <div class="hb-fields">
        <SelectField
          id="paragraph-topic"
          label="What the hospital asks"
          value={topic}
          names={Object.fromEntries(topics.map((each) => [each, nameOfTopic(each)]))}
          onChoose={(chosen) => model.choose({ topic: chosen })}
        />
        <SelectField
          id="paragraph-outcome"
          label="What your letter does"
          value={outcome}
          names={OUTCOME_NAMES}
          onChoose={(chosen) => model.choose({ outcome: chosen })}
        />
      </div>
      <ParagraphEditor model={model} />
      <section>
        <h2 class="nhsuk-heading-m">Your own words</h2>
        {changed.length === 0 ? (
          <p>None yet: all letters have Handback’s words.</p>
        ) : (
          <ul class="nhsuk-list">
            {changed.map((paragraph) => (
              <li key={`${paragraph.topic} ${paragraph.outcome}`}>
                <button type="button" class="hb-link" onClick={() => model.choose(paragraph)}>
                  {nameOfTopic(paragraph.topic)}: {OUTCOME_NAMES[paragraph.outcome].toLowerCase()}
                </button>
                {!paragraph.isSaved && <strong> Not saved</strong>}
              </li>
            ))}
          </ul>
        )}
      </section>
      <OwnWordsFile model={model} />
      <p role="status" class="hb-live hb-live--bottom">
        {model.message.value || model.file.message.value}
      </p>
    </>
  );
}
