import { per100, type Totals } from '../../tally/totals.ts';
import { NumberCell, ScrollTable } from './ScrollTable.tsx';
import { ShowAll } from './ShowAll.tsx';
import { writeRate, writeWhole } from './write-number.ts';

const VERDICTS = { breach: 'To hand back', check: 'To check' } as const;

const OUTCOMES = {
  returned: 'Returned',
  done: 'Done this time',
  asked: 'Asked',
  dismissed: 'Dismissed',
} as const;

const LETTERS = { read: 'Letters read', couldNotBeRead: 'Could not be read' } as const;

interface TotalsTableProps {
  readonly id: string;
  readonly caption: string;
  readonly hasChart?: boolean;
  /** What the first columns name. */
  readonly names: readonly string[];
  readonly rows: readonly { readonly names: readonly string[]; readonly totals: Totals }[];
  /** The letters to divide by, where they are those of the whole and not of the row. */
  readonly lettersRead?: number;
  /** Requests may have been returned, done, asked about or dismissed: otherwise there is nothing to tell of it. */
  readonly hasOutcomes?: boolean;
}

/** Requests, what became of them and for each 100 letters read, by what names them. Many rows are folded away. */
export function TotalsTable({
  id,
  caption,
  hasChart = false,
  names,
  rows,
  lettersRead,
  hasOutcomes = true,
}: TotalsTableProps) {
  const hasLetters = lettersRead === undefined;
  const shownColumns = { ...VERDICTS, ...(hasOutcomes && OUTCOMES) };
  const columns = Object.entries(shownColumns) as [keyof typeof shownColumns, string][];
  const letters = Object.entries(LETTERS) as [keyof typeof LETTERS, string][];
  const headings = [
    ...names,
    ...(hasLetters ? Object.values(LETTERS) : []),
    'Requests',
    'For each 100 letters',
    ...columns.map(([, heading]) => heading),
  ];
  return (
    <ShowAll rows={rows}>
      {(shown) => (
        <ScrollTable
          id={id}
          caption={caption}
          hasChart={hasChart}
          headings={headings}
          numbers={headings.map((_, column) => column).slice(names.length)}
        >
          <tbody class="nhsuk-table__body">
            {shown.map(({ names: [first, ...others], totals }) => (
              <tr key={[first, ...others].join('\n')}>
                <th scope="row" class="nhsuk-table__header hb-table__name">
                  {first}
                </th>
                {others.map((other) => (
                  <td key={other} class="nhsuk-table__cell hb-table__name">
                    {other}
                  </td>
                ))}
                {hasLetters &&
                  letters.map(([name]) => <NumberCell key={name} value={writeWhole(totals[name])} />)}
                <NumberCell value={writeWhole(totals.requests)} />
                <NumberCell value={writeRate(per100(totals.requests, lettersRead ?? totals.read))} />
                {columns.map(([name]) => (
                  <NumberCell key={name} value={writeWhole(totals[name] ?? 0)} />
                ))}
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
    </ShowAll>
  );
}
