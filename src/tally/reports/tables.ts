import { TOPIC_NAMES } from '../../requests/topic-names.ts';
import { NATIONAL_GROUPS } from '../national-groups.ts';
import type { Release } from './release.ts';
import type { Column } from './release-cells.ts';
import type { ReportTable } from './report.ts';

/** What the columns are called, in the order of the tables. */
const COLUMN_NAMES: Readonly<Record<Column, string>> = {
  breach: 'To hand back',
  check: 'To check',
  total: 'Total',
  returned: 'Returned',
  done: 'Done this time',
  asked: 'Asked about',
  flagged: 'Nothing yet',
  dismissed: 'Dismissed',
};

const SHOWN: readonly Column[] = ['breach', 'check', 'total', 'returned', 'done', 'asked'];

/** Requests by what was asked, all providers together. */
export function topicTable(release: Release, columns = SHOWN): ReportTable {
  const numbers = (cell: object) => columns.map((column) => release.requests({ ...cell, column }));
  return {
    is: 'table',
    caption: 'Requests by what was asked',
    headings: ['What hospitals asked of the practice', ...columns.map((column) => COLUMN_NAMES[column])],
    rows: [
      ...release.topics.map((topic) => ({ name: TOPIC_NAMES[topic], numbers: numbers({ topic }) })),
      { name: 'All requests', numbers: numbers({}), isSum: true },
    ],
  };
}

/** Requests by the four areas of the Primary Care Access Recovery Plan. */
export function groupTable(release: Release): ReportTable {
  const columns = ['total', 'returned'] as const;
  return {
    is: 'table',
    caption: 'Requests by the areas of the Primary Care Access Recovery Plan',
    headings: ['Area', ...columns.map((column) => COLUMN_NAMES[column])],
    rows: NATIONAL_GROUPS.map((group) => ({
      name: group === 'other' ? 'None of these' : `${group.slice(0, 1).toUpperCase()}${group.slice(1)}`,
      numbers: columns.map((column) => release.requests({ group, column })),
    })),
  };
}

/** What is told of all requests of one provider. */
const PROVIDER_COLUMNS = ['breach', 'check', 'total', 'returned'] as const satisfies readonly Column[];

/** Requests by provider, with how many letters of each were read. */
export function providerTable(release: Release): ReportTable {
  return {
    is: 'table',
    caption: 'Requests by provider',
    headings: ['Provider', 'Letters read', ...PROVIDER_COLUMNS.map((column) => COLUMN_NAMES[column])],
    rows: release.providers.map((provider) => ({
      name: provider || 'Not named in the letter',
      numbers: [
        release.letters('read', { provider }),
        ...PROVIDER_COLUMNS.map((column) => release.requests({ provider, column })),
      ],
    })),
  };
}

/** What one provider asked. */
export function oneProviderTable(release: Release, provider: string): ReportTable {
  const asked = release.topics.filter(
    (topic) => release.requests({ provider, topic, column: 'total' }) !== 0,
  );
  return {
    is: 'table',
    caption: `Requests from ${provider}`,
    headings: ['What was asked of the practice', 'Requests'],
    rows: [
      ...asked.map((topic) => ({
        name: TOPIC_NAMES[topic],
        numbers: [release.requests({ provider, topic, column: 'total' })],
      })),
      { name: 'All requests', numbers: [release.requests({ provider, column: 'total' })], isSum: true },
      { name: 'Of these, to hand back', numbers: [release.requests({ provider, column: 'breach' })] },
      { name: 'Of these, to check', numbers: [release.requests({ provider, column: 'check' })] },
      { name: 'Returned to you', numbers: [release.requests({ provider, column: 'returned' })] },
      { name: 'Letters from you that were read', numbers: [release.letters('read', { provider })] },
    ],
  };
}

/** Requests by month. */
export function monthTable(release: Release): ReportTable {
  return {
    is: 'table',
    caption: 'By month',
    headings: ['Month', 'Letters read', 'Requests', 'Returned'],
    rows: release.months.map((month) => ({
      name: month,
      numbers: [
        release.letters('read', { month }),
        release.requests({ month, column: 'total' }),
        release.requests({ month, column: 'returned' }),
      ],
    })),
  };
}
