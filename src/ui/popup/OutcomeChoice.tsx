import { OUTCOMES, type Outcome } from '../../reply/templates/replies.ts';
import { KEY_NAMES, type Keys } from '../keys/keys.ts';
import { ariaKey } from '../keys/read-key.ts';

interface OutcomeChoiceProps {
  readonly id: string;
  /** The request in words. */
  readonly about: string;
  /** Absent where the letter back leaves the request out. */
  readonly outcome: Outcome | undefined;
  /** It cannot wait: that it was done this time is offered first. */
  readonly isUrgent: boolean;
  readonly keys: Keys;
  readonly onChoose: (outcome: Outcome) => void;
}

const WHEN_URGENT: readonly Outcome[] = ['done', 'return', 'ask'];

/** Chooses what the letter back does about one request: with one click, or one key while the request has the focus. */
export function OutcomeChoice({ id, about, outcome, isUrgent, keys, onChoose }: OutcomeChoiceProps) {
  return (
    <fieldset class="nhsuk-fieldset hb-outcome">
      <legend class="nhsuk-u-visually-hidden">In the letter: {about}</legend>
      <div class="nhsuk-radios nhsuk-radios--small">
        {(isUrgent ? WHEN_URGENT : OUTCOMES).map((each) => (
          <div key={each} class="nhsuk-radios__item">
            <input
              class="nhsuk-radios__input"
              type="radio"
              id={`${id}-${each}`}
              name={id}
              value={each}
              checked={outcome === each}
              aria-keyshortcuts={ariaKey(keys[each])}
              onChange={() => onChoose(each)}
            />
            <label class="nhsuk-label nhsuk-radios__label" for={`${id}-${each}`}>
              {KEY_NAMES[each]}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
