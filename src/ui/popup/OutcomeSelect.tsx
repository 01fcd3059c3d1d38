import { OUTCOMES, type Outcome } from '../../reply/replies.ts';

const LABELS: Readonly<Record<Outcome, string>> = {
  return: 'Return it',
  done: 'Done this time, yours next time',
  ask: 'Ask what is meant',
};

interface OutcomeSelectProps {
  readonly id: string;
  /** The request in words. */
  readonly about: string;
  readonly outcome: Outcome;
  readonly onChoose: (outcome: Outcome) => void;
}

/** Chooses what the letter back does about one request. */
export function OutcomeSelect({ id, about, outcome, onChoose }: OutcomeSelectProps) {
  return (
    <div class="hb-outcome">
      <label class="nhsuk-label" for={id}>
        In the letter<span class="nhsuk-u-visually-hidden">: {about}</span>
      </label>
      <select
        class="nhsuk-select"
        id={id}
        value={outcome}
        onChange={({ currentTarget }) => {
          const chosen = OUTCOMES.find((each) => each === currentTarget.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {OUTCOMES.map((each) => (
          <option key={each} value={each}>
            {LABELS[each]}
          </option>
        ))}
      </select>
    </div>
  );
}
