import { FULL_READING } from '../../tally/capture.ts';
import { type Assumptions, costOf } from '../../tally/cost.ts';
import { workIn } from '../../tally/work-in.ts';
import { Details } from '../Details.tsx';
import { TextField } from '../TextField.tsx';
import type { DashboardModel } from './DashboardModel.ts';
import { NumberCell, ScrollTable } from './ScrollTable.tsx';
import { writeWhole } from './write-number.ts';

const FIELDS: Readonly<Record<keyof Assumptions, string>> = {
  gpMinutes: 'Minutes of a GP for each request',
  adminMinutes: 'Minutes of staff for each request',
  gpHour: 'An hour of a GP, in pounds',
  adminHour: 'An hour of staff, in pounds',
};

/** What the requests cost, by assumptions that can be changed. */
export function CostSection({ model }: { readonly model: DashboardModel }) {
  const looked = model.looked.value;
  if (!looked) return null;
  const { requests, returned } = workIn(looked.summary);
  const { gpMinutes, adminMinutes, gpHour, adminHour } = model.choices.value;
  const assumptions: Assumptions = { gpMinutes, adminMinutes, gpHour, adminHour };
  const rows = [
    ['All requests found', requests],
    ['Of these, returned', returned],
  ] as const;
  return (
    <section aria-labelledby="cost">
      <h2 id="cost">Time and cost</h2>
      <p>
        An estimate of what doing this work would take: nothing here was measured. That a letter came late is
        no work, and is left out.
      </p>
      <ScrollTable
        id="cost-table"
        caption="Estimated time and cost"
        headings={['What', 'Requests', 'Hours of GPs', 'Hours of staff', 'Cost']}
        numbers={[1, 2, 3, 4]}
      >
        <tbody class="nhsuk-table__body">
          {rows.map(([name, number]) => {
            const { gpHours, adminHours, pounds } = costOf(number, assumptions);
            return (
              <tr key={name}>
                <th scope="row" class="nhsuk-table__header hb-table__name">
                  {name}
                </th>
                <NumberCell value={writeWhole(number)} />
                <NumberCell value={writeWhole(gpHours)} />
                <NumberCell value={writeWhole(adminHours)} />
                <NumberCell value={`£${writeWhole(pounds)}`} />
              </tr>
            );
          })}
        </tbody>
      </ScrollTable>
      <p class="nhsuk-hint">
        Assumed: {gpMinutes} minutes of a GP and {adminMinutes} of staff for each request, at £{gpHour} and £
        {adminHour} an hour. Handback comes with the figures of the{' '}
        <a href={FULL_READING.source.url} target="_blank" rel="noreferrer">
          Kent LMC survey of 2020
        </a>{' '}
        (10 and 20 minutes; hours worked out from its £130m and £190m for five million requests).
      </p>
      <Details summary="Change what is assumed">
        {(Object.keys(FIELDS) as (keyof Assumptions)[]).map((name) => (
          <TextField
            key={name}
            id={name}
            label={FIELDS[name]}
            value={`${assumptions[name]}`}
            inputMode="numeric"
            width={5}
            onInput={(value) => {
              if (/^\d{1,4}$/.test(value.trim())) void model.choose({ [name]: Number(value) });
            }}
          />
        ))}
      </Details>
    </section>
  );
}
