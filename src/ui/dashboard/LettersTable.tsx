import type { MonthTotals } from '../../tally/summarise.ts';
import { NumberCell, ScrollTable } from './ScrollTable.tsx';
import { writeMonth } from './write-month.ts';

/** How many letters there were, by month. */
export function LettersTable({ months }: { readonly months: readonly MonthTotals[] }) {
  return (
    <ScrollTable
      id="letters"
      caption="Letters by month"
      headings={['Month', 'Read', 'Of these in part', 'Could not be read', 'Answered']}
      words={1}
    >
      <tbody class="nhsuk-table__body">
        {months.map(({ month, read, partlyRead, couldNotBeRead, copied }) => (
          <tr key={month}>
            <th scope="row" class="nhsuk-table__header hb-table__topic">
              {writeMonth(month)}
            </th>
            <NumberCell value={read} />
            <NumberCell value={partlyRead} />
            <NumberCell value={couldNotBeRead} />
            <NumberCell value={copied} />
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
