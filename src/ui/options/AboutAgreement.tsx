import type { Agreement, AgreementTopic } from '../../agreements/agreement.ts';
import { writeDay } from '../../agreements/write-day.ts';
import { Details } from '../Details.tsx';

/** Between whom an agreement is, for how long it holds, and whether anybody checked our copy. */
export function AboutAgreement({ agreement }: { readonly agreement: Agreement }) {
  const { parties, starts, ends, review, version, document: source, checked } = agreement;
  const days = [
    `From ${writeDay(starts)}`,
    ...(ends ? [`to ${writeDay(ends)}`] : []),
    ...(review ? [`for review by ${writeDay(review)}`] : []),
  ].join(', ');
  return (
    <>
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
    </>
  );
}

const OWNERS: Readonly<Record<AgreementTopic['owner'], string>> = {
  hospital: 'The provider’s job',
  practice: 'The practice’s job',
  'by agreement': 'The practice’s job only where it has agreed',
};

/** What an agreement says, entry by entry. */
export function AgreementEntries({ agreement }: { readonly agreement: Agreement }) {
  const entries = Object.values(agreement.topics);
  return (
    <Details summary={`What ${agreement.shortName} says (${entries.length})`}>
      <dl class="hb-entries">
        {entries.map(({ title, owner, text, exceptions }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              <strong>{OWNERS[owner]}.</strong> {text}
              {exceptions.length > 0 && (
                <ul class="nhsuk-list nhsuk-list--bullet">
                  {exceptions.map(({ because }) => (
                    <li key={because}>{because}</li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Details>
  );
}
