import { TOPIC_NAMES } from '../../requests/topic-names.ts';
import type { Summary } from '../../tally/summarise.ts';

const COLUMNS = ['breach', 'check', 'requests', 'returned', 'done', 'asked', 'dismissed'] as const;

const HEADINGS = [
  'Month',
  'What is counted',
  'To hand back',
  'To check',
  'Total',
  'Returned',
  'Done this time',
  'Asked',
  'Dismissed',
];

/** Letters have no columns for what was done about a request. */
const NO_DEEDS = ['', '', '', ''];

/** The table as a CSV file of RFC 4180, with a row for each number of letters as well. No hospital is named in it. */
export function writeCsv(summary: Summary): string {
  const rows = [HEADINGS, ...summary.months.toReversed().flatMap((month) => rowsOf(month, summary))];
  return rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

type Cell = string | number;

function rowsOf(month: Summary['months'][number], { topicMonths }: Summary): Cell[][] {
  const { start, read, partlyRead, couldNotBeRead, answered } = month;
  const topics = topicMonths.filter((row) => row.start === start);
  return [
    [start, 'Letters read', '', '', read, ...NO_DEEDS],
    [start, 'Of these read in part', '', '', partlyRead, ...NO_DEEDS],
    [start, 'Letters that could not be read', '', '', couldNotBeRead, ...NO_DEEDS],
    [start, 'Letters answered', '', '', answered, ...NO_DEEDS],
    ...topics.map((row) => [start, TOPIC_NAMES[row.topic], ...COLUMNS.map((column) => row[column])]),
  ];
}

function writeCell(cell: Cell): string {
  const text = `${cell}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
