import type { ClauseCited, Finding } from '../../agreements/finding.ts';
import type { Outcome } from '../../reply/templates/replies.ts';
import type { RequestTopic } from '../../requests/opinion.ts';
import type { Sureness } from '../../requests/request.ts';
import { TOPIC_NAMES } from '../../requests/topic-names.ts';
import type { Dismissal } from '../../tally/dismissal.ts';
import type { Keys } from '../keys/keys.ts';
import { DismissChoice } from './DismissChoice.tsx';
import { OutcomeChoice } from './OutcomeChoice.tsx';
import { quoted } from './quoted.ts';
import { TopicSelect } from './TopicSelect.tsx';
import { VerdictTag } from './VerdictTag.tsx';

interface FindingItemProps {
  readonly finding: Finding;
  /** Unique on the page. */
  readonly id: string;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
  readonly outcome: Outcome;
  readonly keys: Keys;
  readonly onChoose: (outcome: Outcome) => void;
  readonly onDismiss: (reason: Dismissal) => void;
  readonly onReveal: () => void;
  /** Of a request that the GP added. */
  readonly onTopic: (topic: RequestTopic) => void;
  readonly onRemove: () => void;
}

/** One request: what it asks, in the hospital's words, whose job it is and who says so. */
export function FindingItem(props: FindingItemProps) {
  const { finding, id, ticked, onTick, outcome, keys, onChoose, onDismiss, onReveal, onTopic, onRemove } =
    props;
  const { topic, verdict, quote, why, clause, reasons, sureness, start, end, foundBy } = finding;
  const isAdded = foundBy === 'reader';
  return (
    <li class={`hb-finding hb-finding--${verdict}`}>
      <div class="hb-finding__top">
        <div class="nhsuk-checkboxes nhsuk-checkboxes--small">
          <div class="nhsuk-checkboxes__item">
            <input
              class="nhsuk-checkboxes__input"
              type="checkbox"
              id={id}
              checked={ticked}
              aria-describedby={`${id}-quote ${id}-verdict`}
              onChange={({ currentTarget }) => onTick(currentTarget.checked)}
            />
            <label class="nhsuk-label nhsuk-checkboxes__label" for={id}>
              {TOPIC_NAMES[topic]}
            </label>
          </div>
        </div>
        <span id={`${id}-verdict`}>
          <VerdictTag verdict={verdict} />
        </span>
      </div>
      {isAdded && <p class="hb-finding__by">You added this</p>}
      {quote && <blockquote id={`${id}-quote`}>{quoted(quote)}</blockquote>}
      <p>
        <strong>{verdict === 'breach' ? 'The hospital’s job.' : 'It depends. Look at this first.'}</strong>{' '}
        {why}
      </p>
      {clause && <Clause clause={clause} />}
      {isAdded && <TopicSelect id={`${id}-topic`} topic={topic} onChoose={onTopic} />}
      {topic !== 'late-letter' && (
        <OutcomeChoice
          id={`${id}-outcome`}
          about={TOPIC_NAMES[topic]}
          outcome={ticked ? outcome : undefined}
          keys={keys}
          onChoose={onChoose}
        />
      )}
      {!isAdded && (
        <details class="nhsuk-details">
          <summary class="nhsuk-details__summary">
            <span class="nhsuk-details__summary-text">
              Why this was marked<span class="nhsuk-u-visually-hidden">: {TOPIC_NAMES[topic]}</span>
            </span>
          </summary>
          <div class="nhsuk-details__text">
            <p>{SURENESS[sureness]}</p>
            <ul class="nhsuk-list nhsuk-list--bullet">
              {reasons.map(({ slot, says }) => (
                <li key={`${slot} ${says}`}>{says}</li>
              ))}
            </ul>
          </div>
        </details>
      )}
      {!isAdded && <DismissChoice about={TOPIC_NAMES[topic]} onDismiss={onDismiss} />}
      <div class="hb-reasons">
        {end > start && (
          <button type="button" class="hb-link-button" onClick={onReveal}>
            Show in the letter<span class="nhsuk-u-visually-hidden">: {TOPIC_NAMES[topic]}</span>
          </button>
        )}
        {isAdded && (
          <button type="button" class="hb-link-button" onClick={onRemove}>
            Remove<span class="nhsuk-u-visually-hidden">: {TOPIC_NAMES[topic]}</span>
          </button>
        )}
      </div>
    </li>
  );
}

/** How sure each step is, as letters that were kept aside have shown. */
const SURENESS: Readonly<Record<Sureness, string>> = {
  sure: 'Handback is sure: of 100 such marks, about 97 were requests.',
  likely: 'This is likely: of 100 such marks, about 83 were requests.',
  unsure: 'Look twice: of 100 such marks, about 50 were requests.',
};

function Clause({ clause }: { readonly clause: ClauseCited }) {
  const { title, number, source } = clause;
  return (
    <p class="nhsuk-body-s">
      “{title}”{number && `, ${number}`}. Source:{' '}
      {source.url ? (
        <a href={source.url} target="_blank" rel="noreferrer">
          {source.title}
          <span class="nhsuk-u-visually-hidden"> (opens in a new tab)</span>
        </a>
      ) : (
        source.title
      )}
    </p>
  );
}
