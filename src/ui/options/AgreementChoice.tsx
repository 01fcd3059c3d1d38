import type { Agreement } from '../../agreements/agreement.ts';
import { writeDay } from '../../agreements/write-day.ts';

interface AgreementChoiceProps {
  readonly agreements: readonly Agreement[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** The agreements to compare letters with: who made each, for how long, and whether anybody checked our copy. */
export function AgreementChoice({ agreements, chosen, onChoose }: AgreementChoiceProps) {
  return (
    <fieldset class="nhsuk-fieldset nhsuk-u-margin-bottom-5">
      <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">
        <h2 class="nhsuk-fieldset__heading">Agreement</h2>
      </legend>
      <div class="nhsuk-hint">
        Letters are compared with this. Where it is silent, the national rules apply.
      </div>
      <div class="nhsuk-radios">
        {agreements.map((agreement) => (
          <div key={agreement.id} class="nhsuk-radios__item">
            <input
              class="nhsuk-radios__input"
              type="radio"
              name="agreement"
              id={`agreement-${agreement.id}`}
              value={agreement.id}
              checked={agreement.id === chosen}
              aria-describedby={`agreement-${agreement.id}-about`}
              onChange={() => onChoose(agreement.id)}
            />
            <label class="nhsuk-label nhsuk-radios__label" for={`agreement-${agreement.id}`}>
              {agreement.name}
            </label>
            <AboutAgreement agreement={agreement} id={`agreement-${agreement.id}-about`} />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function AboutAgreement({ agreement, id }: { readonly agreement: Agreement; readonly id: string }) {
  const { parties, starts, ends, review, version, document: source, checked } = agreement;
  const days = [
    `From ${writeDay(starts)}`,
    ...(ends ? [`to ${writeDay(ends)}`] : []),
    ...(review ? [`for review by ${writeDay(review)}`] : []),
  ].join(', ');
  return (
    <div class="nhsuk-hint nhsuk-radios__hint" id={id}>
      Between {parties.join(' and ')}.
      <br />
      {days}. Version {version}.
      <br />
      Source:{' '}
      {source.url ? (
        <a href={source.url} target="_blank" rel="noreferrer">
          {source.title}
        </a>
      ) : (
        source.title
      )}
      .
      <br />
      <strong>
        {checked
          ? `Checked against the source by ${checked.by} on ${writeDay(checked.on)}.`
          : 'Nobody has checked this copy against the source yet.'}
      </strong>
    </div>
  );
}
