import type { ClauseCited, Finding } from '../../agreements/finding.ts';
import type { Sureness } from '../../requests/request.ts';
import { TOPIC_NAMES } from '../../requests/topic-names.ts';
import type { Dismissal } from '../../tally/dismissal.ts';
import { DismissChoice } from './DismissChoice.tsx';

export interface FindingMoreProps {
  readonly finding: Finding;
  readonly isUrgent: boolean;
  /** What may make it urgent, where the GP is asked whether it is. */
  readonly mayBeUrgent: string | undefined;
  /** The GP says that it cannot wait, or that it can. */
  readonly onUrgent: (isUrgent: boolean) => void;
  readonly onReveal: () => void;
  readonly onDismiss: (reason: Dismissal) => void;
  /** Takes off a request that the GP added. */
  readonly onRemove: () => void;
}

/** What else can be done about a request and known of it: its place in the letter, why it was marked, and by which clause. */
export function FindingMore(props: FindingMoreProps) {
  const { finding, isUrgent, mayBeUrgent, onUrgent, onReveal, onDismiss, onRemove } = props;
  const about = TOPIC_NAMES[finding.topic];
  const isAdded = finding.foundBy === 'reader';
  return (
    <div class="hb-finding__more">
      {finding.end > finding.start && (
        <button type="button" class="hb-link-button" onClick={onReveal}>
          Show in the letter<span class="nhsuk-u-visually-hidden">: {about}</span>
        </button>
      )}
      {finding.topic !== 'late-letter' && mayBeUrgent === undefined && (
        <button type="button" class="hb-link-button" onClick={() => onUrgent(!isUrgent)}>
          {isUrgent ? 'It can wait' : 'It is urgent'}
          <span class="nhsuk-u-visually-hidden">: {about}</span>
        </button>
      )}
      {isAdded ? (
        <button type="button" class="hb-link-button" onClick={onRemove}>
          Remove<span class="nhsuk-u-visually-hidden">: {about}</span>
        </button>
      ) : (
        <DismissChoice about={about} onDismiss={onDismiss} />
      )}
      {(!isAdded || finding.clause) && <Why finding={finding} />}
    </div>
  );
}

/** How sure each step is, as letters that were kept aside have shown. */
const SURENESS: Readonly<Record<Sureness, string>> = {
  sure: 'Handback is sure: of 100 such marks, 98 were requests.',
  likely: 'This is likely: of 100 such marks, about 85 were requests.',
  unsure: 'Look twice: of 100 such marks, about 62 were requests.',
};

function Why({ finding: { topic, sureness, reasons, clause, foundBy } }: Pick<FindingMoreProps, 'finding'>) {
  return (
    <details class="nhsuk-details">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">
          Why?<span class="nhsuk-u-visually-hidden"> {TOPIC_NAMES[topic]}</span>
        </span>
      </summary>
      <div class="nhsuk-details__text">
        {clause && <Clause clause={clause} />}
        {foundBy !== 'reader' && (
          <>
            <p>{SURENESS[sureness]}</p>
            <ul class="nhsuk-list nhsuk-list--bullet">
              {reasons.map(({ slot, says }) => (
                <li key={`${slot} ${says}`}>{says}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </details>
  );
}

function Clause({ clause: { title, number, source } }: { readonly clause: ClauseCited }) {
  return (
    <p>
      Clause: “{title}”{number && `, ${number}`}.{' '}
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
