import { DISMISSALS, type Dismissal } from '../../tally/dismissal.ts';
import { DISMISSAL_NAMES } from './dismissal-names.ts';

interface DismissChoiceProps {
  /** The request in words. */
  readonly about: string;
  readonly onDismiss: (reason: Dismissal) => void;
}

/** Dismisses a finding for one of the reasons, which are folded away. */
export function DismissChoice({ about, onDismiss }: DismissChoiceProps) {
  return (
    <details class="nhsuk-details">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">
          Not a request?<span class="nhsuk-u-visually-hidden"> {about}</span>
        </span>
      </summary>
      <div class="nhsuk-details__text hb-reasons">
        {DISMISSALS.map((reason) => (
          <button key={reason} type="button" class="hb-link-button" onClick={() => onDismiss(reason)}>
            {DISMISSAL_NAMES[reason]}
            <span class="nhsuk-u-visually-hidden">: dismiss {about}</span>
          </button>
        ))}
      </div>
    </details>
  );
}
