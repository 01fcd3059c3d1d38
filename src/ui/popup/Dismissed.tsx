import { TOPIC_NAMES } from '../../requests/topic-names.ts';
import { DISMISSAL_NAMES } from './dismissal-names.ts';
import type { PopupModel } from './PopupModel.ts';
import { quoted } from './quoted.ts';
import type { LetterOnScreen } from './screen.ts';

interface DismissedProps {
  readonly letter: LetterOnScreen;
  readonly model: PopupModel;
  /** A finding left the list, and the focus with it. */
  readonly onMoved: () => void;
}

/** What the GP dismissed, folded away, with the way back. */
export function Dismissed({ letter, model, onMoved }: DismissedProps) {
  const dismissed = letter.findings.flatMap((finding) => {
    const reason = letter.dismissed[finding.id];
    return reason ? [{ finding, reason }] : [];
  });
  if (dismissed.length === 0) return null;
  return (
    <details class="nhsuk-details">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">Dismissed ({dismissed.length})</span>
      </summary>
      <div class="nhsuk-details__text">
        <ul class="nhsuk-list nhsuk-list--bullet">
          {dismissed.map(({ finding, reason }) => (
            <li key={finding.id}>
              {TOPIC_NAMES[finding.topic]}: {DISMISSAL_NAMES[reason].toLowerCase()}.{' '}
              {finding.quote && quoted(finding.quote)}{' '}
              <button
                type="button"
                class="hb-link-button"
                onClick={() => void model.restore(letter, finding).then(onMoved)}
              >
                Undo<span class="nhsuk-u-visually-hidden">: {TOPIC_NAMES[finding.topic]}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
