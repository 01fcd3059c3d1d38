import type { OwnAgreement } from '../../agreements/own-agreements.ts';
import { AboutAgreement, AgreementEntries } from './AboutAgreement.tsx';
import type { ListedAgreement } from './AgreementModel.ts';

interface AgreementChoiceProps {
  readonly listed: readonly ListedAgreement[];
  readonly chosen: string;
  /** Somebody else chose: nothing can be chosen here. */
  readonly isSet: boolean;
  readonly onChoose: (id: string) => void;
  readonly onSave: (own: OwnAgreement) => void;
  readonly onRemove: (own: OwnAgreement) => void;
}

/** The agreements to compare letters with: who made each, what it says, and how to get at its file. */
export function AgreementChoice(props: AgreementChoiceProps) {
  const { listed, chosen, isSet, onChoose, onSave, onRemove } = props;
  return (
    <fieldset class="nhsuk-fieldset nhsuk-u-margin-bottom-5">
      <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">
        <h2 class="nhsuk-fieldset__heading">Compare letters with</h2>
      </legend>
      <div class="nhsuk-hint">Where the agreement is silent, the one that it is based on applies.</div>
      <div class="nhsuk-radios">
        {listed.map(({ agreement, from }) => (
          <div key={agreement.id}>
            <div class="nhsuk-radios__item">
              <input
                class="nhsuk-radios__input"
                type="radio"
                name="agreement"
                id={`agreement-${agreement.id}`}
                value={agreement.id}
                checked={agreement.id === chosen}
                disabled={isSet && agreement.id !== chosen}
                aria-describedby={`agreement-${agreement.id}-about`}
                onChange={() => onChoose(agreement.id)}
              />
              <label class="nhsuk-label nhsuk-radios__label" for={`agreement-${agreement.id}`}>
                {agreement.name}
              </label>
            </div>
            <div class="hb-under-radio">
              <div class="nhsuk-hint" id={`agreement-${agreement.id}-about`}>
                <AboutAgreement agreement={agreement} />
              </div>
              <AgreementEntries agreement={agreement} />
              {from ? (
                <div class="hb-buttons">
                  <button type="button" class="hb-link" onClick={() => onSave(from)}>
                    Save as a file
                    <Of name={agreement.name} />
                  </button>
                  <button type="button" class="hb-link" onClick={() => onRemove(from)}>
                    Remove
                    <Of name={agreement.name} />
                  </button>
                </div>
              ) : (
                <p>
                  <a href={`/agreements/${agreement.id}.yaml`} download={`${agreement.id}.yaml`}>
                    Save as a file
                    <Of name={agreement.name} />
                  </a>
                </p>
              )}
            </div>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function Of({ name }: { readonly name: string }) {
  return <span class="nhsuk-u-visually-hidden">: {name}</span>;
}
