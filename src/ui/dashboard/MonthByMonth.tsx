import type { SummaryProps } from './summary-props.ts';
import { TotalsTable } from './TotalsTable.tsx';
import { writeMonth } from './write-month.ts';

/** The months of a period, the latest first. */
export function MonthByMonth({ summary, hasOutcomes = true }: SummaryProps) {
  return (
    <section aria-labelledby="by-month">
      <h2 id="by-month">Month by month</h2>
      <TotalsTable
        hasOutcomes={hasOutcomes}
        id="months"
        caption="Letters and requests by month"
        names={['Month']}
        rows={summary.months.toReversed().map((row) => ({ names: [writeMonth(row.start)], totals: row }))}
      />
    </section>
  );
}
