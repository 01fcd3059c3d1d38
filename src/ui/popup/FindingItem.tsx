import { WHOSE_JOB } from '../../agreements/whose-job.ts';
import type { Outcome } from '../../reply/templates/replies.ts';
import type { RequestTopic } from '../../requests/opinion.ts';
import { TOPIC_NAMES } from '../../requests/topic-names.ts';
import type { Keys } from '../keys/keys.ts';
import { AskUrgent } from './AskUrgent.tsx';
import { FindingMore, type FindingMoreProps } from './FindingMore.tsx';
import { OutcomeChoice } from './OutcomeChoice.tsx';
import { quoted } from './quoted.ts';
import { TopicSelect } from './TopicSelect.tsx';
import { VerdictTag } from './VerdictTag.tsx';

interface FindingItemProps extends FindingMoreProps {
  /** Unique on the page. */
  readonly id: string;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
  readonly outcome: Outcome;
  readonly keys: Keys;
  readonly onChoose: (outcome: Outcome) => void;
  /** Of a request that the GP added. */
  readonly onTopic: (topic: RequestTopic) => void;
}

/** One request: what it asks, in the hospital's words, whose job it is and who says so. */
export function FindingItem(props: FindingItemProps) {
  const { finding, id, ticked, onTick, outcome, keys, onChoose, onTopic, mayBeUrgent, onUrgent } = props;
  const { topic, verdict, quote, why, clause, foundBy } = finding;
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
        <strong>{WHOSE_JOB[verdict]}</strong> {why}
        {clause?.number && ` (${clause.number})`}
      </p>
      {mayBeUrgent !== undefined && (
        <AskUrgent about={TOPIC_NAMES[topic]} because={mayBeUrgent} onUrgent={onUrgent} />
      )}
      {isAdded && <TopicSelect id={`${id}-topic`} topic={topic} onChoose={onTopic} />}
      {topic !== 'late-letter' && (
        <OutcomeChoice
          id={`${id}-outcome`}
          about={TOPIC_NAMES[topic]}
          outcome={ticked ? outcome : undefined}
          isUrgent={props.isUrgent}
          keys={keys}
          onChoose={onChoose}
        />
      )}
      <FindingMore {...props} />
    </li>
  );
}
