import { TOPIC_NAMES } from '../../requests/topic-names.ts';
import { GROUP_OF } from '../national-groups.ts';
import { csvLine } from './csv-cell.ts';
import type { Given, Release } from './release.ts';
import { COLUMNS } from './release-cells.ts';
import { KEPT_BACK } from './report.ts';

/** What each column of the CSV file holds. */
export const CSV_COLUMNS = {
  period_from: 'First day of the period, such as 2026-03-01',
  period_to: 'Last day of the period',
  agreements: 'Agreements that judged, each with its version',
  rules: 'Versions of Handback that read',
  counted: 'letters or requests',
  month: 'Month, such as 2026-03; empty for the whole period',
  provider: 'Provider as its letters name it; empty for all, - for letters that name none',
  area: 'Area of the Primary Care Access Recovery Plan, of a row about one kind of request',
  request: 'What was asked; empty for all',
  measure:
    'Of letters: read (whole and in part), partly read, could not be read, answered. Of requests: breach (to hand back), check, total (both), and what became of them: returned, done, asked, flagged (nothing yet), dismissed (not in the total)',
  number: `The number; ${KEPT_BACK} where it is kept back, as it is small or a small one could be worked out from it`,
} as const;

type Row = Readonly<Partial<Record<keyof typeof CSV_COLUMNS, string>>>;

/** Everything that may leave the practice about a period, a number to a line, as a CSV file of RFC 4180. */
export function writeReleaseCsv(release: Release): string {
  const names = Object.keys(CSV_COLUMNS) as (keyof typeof CSV_COLUMNS)[];
  const { from, to } = release.period;
  const shared: Row = {
    period_from: from,
    period_to: to,
    agreements: release.agreements.join('; '),
    rules: release.rules.join('; '),
  };
  const rows = [...letterRows(release), ...requestRows(release)];
  return [names, ...rows.map((row) => names.map((name) => ({ ...shared, ...row })[name] ?? ''))]
    .map(csvLine)
    .join('');
}

function letterRows(release: Release): Row[] {
  const measures = ['read', 'partly read', 'could not be read', 'answered'] as const;
  const places = [{}, ...monthsOf(release).map((month) => ({ month }))];
  return [
    ...places.flatMap((place) =>
      measures.map((measure) => row('letters', { ...place, measure }, release.letters(measure, place))),
    ),
    ...release.providers.map((provider) =>
      row('letters', { provider: provider || '-', measure: 'read' }, release.letters('read', { provider })),
    ),
  ];
}

function requestRows(release: Release): Row[] {
  const whole = [{}, ...monthsOf(release).map((month) => ({ month }))].flatMap((place) =>
    COLUMNS.map((column) =>
      row('requests', { ...place, measure: column }, release.requests({ ...place, column })),
    ),
  );
  const topics = release.topics.flatMap((topic) => {
    const about = { area: GROUP_OF[topic], request: TOPIC_NAMES[topic] };
    const total = (place: { month?: string; provider?: string }) =>
      release.requests({ ...place, topic, column: 'total' });
    return [
      ...COLUMNS.map((column) =>
        row('requests', { ...about, measure: column }, release.requests({ topic, column })),
      ),
      ...monthsOf(release).map((month) =>
        row('requests', { ...about, month, measure: 'total' }, total({ month })),
      ),
      ...release.providers.map((provider) =>
        row('requests', { ...about, provider: provider || '-', measure: 'total' }, total({ provider })),
      ),
    ];
  });
  const providers = release.providers.flatMap((provider) =>
    (['breach', 'check', 'total', 'returned'] as const).map((column) =>
      row('requests', { provider: provider || '-', measure: column }, release.requests({ provider, column })),
    ),
  );
  return [...whole, ...topics, ...providers];
}

function monthsOf({ months }: Release): readonly string[] {
  return months.length > 1 ? months : [];
}

function row(counted: string, about: Row, number: Given): Row {
  return { counted, ...about, number: number === undefined ? KEPT_BACK : `${number}` };
}
