import { TOPIC_NAMES } from '../../requests/topic-names.ts';
import type { MonthTotals, Summary } from '../../tally/summarise.ts';

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
export function writeCsv({ months }: Summary): string {
  const rows = [HEADINGS, ...months.flatMap(rowsOf)];
  return rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

type Cell = string | number;

function rowsOf({ month, read, partlyRead, couldNotBeRead, copied, topics }: MonthTotals): Cell[][] {
  return [
    [month, 'Letters read', '', '', read, ...NO_DEEDS],
    [month, 'Of these read in part', '', '', partlyRead, ...NO_DEEDS],
    [month, 'Letters that could not be read', '', '', couldNotBeRead, ...NO_DEEDS],
    [month, 'Letters answered', '', '', copied, ...NO_DEEDS],
    ...topics.map(({ topic, breach, check, total, returned, done, asked, dismissed }) => [
      month,
      TOPIC_NAMES[topic],
      breach,
      check,
      total,
      returned,
      done,
      asked,
      dismissed,
    ]),
  ];
}

function writeCell(cell: Cell): string {
  const text = `${cell}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
