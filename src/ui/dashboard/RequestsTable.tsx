import { TOPIC_NAMES } from '../../requests/topic-names.ts';
import type { Summary, TopicTotal } from '../../tally/summarise.ts';
import { NumberCell, ScrollTable } from './ScrollTable.tsx';
import { writeMonth } from './write-month.ts';

const COLUMNS = {
  breach: 'To hand back',
  check: 'To check',
  total: 'Total',
  returned: 'Returned',
  done: 'Done this time',
  asked: 'Asked',
  dismissed: 'Dismissed',
} as const;

type Column = keyof typeof COLUMNS;

const columns = Object.keys(COLUMNS) as readonly Column[];

/** What was found and what became of it, by month and by what was asked. Where there are several months, all of them together come first. */
export function RequestsTable({ summary }: { readonly summary: Summary }) {
  const months = summary.months.filter(({ topics }) => topics.length > 0);
  return (
    <ScrollTable
      id="requests"
      caption="Requests by month"
      headings={['Month', 'What the hospital asked', ...Object.values(COLUMNS)]}
      words={2}
    >
      {months.length > 1 && <Rows title="Whole period" topics={summary.topics} />}
      {months.map(({ month, topics }) => (
        <Rows key={month} title={writeMonth(month)} topics={topics} />
      ))}
    </ScrollTable>
  );
}

interface RowsProps {
  readonly title: string;
  readonly topics: readonly TopicTotal[];
}

function Rows({ title, topics }: RowsProps) {
  return (
    <tbody class="nhsuk-table__body">
      {topics.map(({ topic, ...totals }, index) => (
        <tr key={topic}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={topics.length + 1} class="nhsuk-table__header hb-table__month">
              {title}
            </th>
          )}
          <th scope="row" class="nhsuk-table__header hb-table__topic">
            {TOPIC_NAMES[topic]}
          </th>
          {columns.map((column) => (
            <NumberCell key={column} value={totals[column]} />
          ))}
        </tr>
      ))}
      <tr class="hb-table__sum">
        <th scope="row" class="nhsuk-table__header">
          All requests
        </th>
        {columns.map((column) => (
          <NumberCell key={column} value={sum(topics, column)} />
        ))}
      </tr>
    </tbody>
  );
}

function sum(topics: readonly TopicTotal[], column: Column): number {
  return topics.reduce((total, topic) => total + topic[column], 0);
}
