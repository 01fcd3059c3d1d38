import { SECTIONS_AROUND } from '../../reply/templates/reply-sections.ts';
import { SelectField } from '../SelectField.tsx';
import type { LettersModel } from './LettersModel.ts';
import { OwnWordsFile } from './OwnWordsFile.tsx';
import { ParagraphEditor } from './ParagraphEditor.tsx';
import { nameOfParagraph, nameOfSection } from './reply-names.ts';

interface LettersProps {
  readonly model: LettersModel;
  /** The topics that a letter can have a paragraph on. */
  readonly topics: readonly string[];
}

/** The words of the letters back and of what goes with them: each paragraph as the practice would write it. */
export function LettersPage({ model, topics }: LettersProps) {
  const { section, paragraph } = model.chosen.value;
  const paragraphs = model.sections[section] ?? [];
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
          id="paragraph-section"
          label="Part of the letter"
          value={section}
          names={namesOf(Object.keys(model.sections), nameOfSection)}
          groups={[
            { label: 'What the hospital asks', values: topics },
            { label: 'Around the requests, and with the letter', values: SECTIONS_AROUND },
          ]}
          onChoose={(chosen) => model.choose({ section: chosen })}
        />
        {paragraphs.length > 1 && (
          <SelectField
            id="paragraph-name"
            label="Paragraph"
            value={paragraph}
            names={namesOf(paragraphs, (each) => nameOfParagraph(section, each))}
            onChoose={(chosen) => model.choose({ paragraph: chosen })}
          />
        )}
      </div>
      <ParagraphEditor model={model} />
      <section>
        <h2 class="nhsuk-heading-m">Your own words</h2>
        {changed.length === 0 ? (
          <p>None yet: all letters have Handback’s words.</p>
        ) : (
          <ul class="nhsuk-list">
            {changed.map(({ isSaved, ...choice }) => (
              <li key={`${choice.section} ${choice.paragraph}`}>
                <button type="button" class="hb-link" onClick={() => model.choose(choice)}>
                  {nameOfSection(choice.section)}:{' '}
                  {nameOfParagraph(choice.section, choice.paragraph).toLowerCase()}
                </button>
                {!isSaved && <strong> Not saved</strong>}
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

function namesOf(values: readonly string[], name: (value: string) => string): Record<string, string> {
  return Object.fromEntries(values.map((value) => [value, name(value)]));
}
