import { TOPIC_NAMES } from '../../requests/topic-names.ts';
import { DISMISSALS } from '../../tally/dismissal.ts';
import { DISMISSAL_NAMES } from '../popup/dismissal-names.ts';
import { drawBars } from './draw-bars.ts';
import { GROUP_NAMES } from './names.ts';
import { PlotFigure } from './PlotFigure.tsx';
import { NumberCell, ScrollTable } from './ScrollTable.tsx';
import type { SummaryProps } from './summary-props.ts';
import { TotalsTable } from './TotalsTable.tsx';
import { writeWhole } from './write-number.ts';

/** What hospitals asked, by topic and by national area, and why findings were dismissed. */
export function WhatIsAsked({ summary, hasOutcomes = true }: SummaryProps) {
  const { topics, groups, reasons, whole } = summary;
  if (topics.length === 0) {
    return (
      <section aria-labelledby="asked">
        <h2 id="asked">What is asked</h2>
        <p>Nothing was found in the text that was read.</p>
      </section>
    );
  }
  const bars = topics.map(({ topic, requests }) => ({ name: TOPIC_NAMES[topic], value: requests }));
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">What is asked</h2>
      <PlotFigure
        title="Requests by what was asked"
        says={bars.map(({ name, value }) => `${name}: ${writeWhole(value)}`).join('; ')}
        draw={drawBars(bars)}
      />
      <TotalsTable
        hasOutcomes={hasOutcomes}
        id="topics"
        hasChart
        caption="Requests by what was asked"
        names={['What was asked']}
        rows={topics.map((row) => ({ names: [TOPIC_NAMES[row.topic]], totals: row }))}
        lettersRead={whole.read}
      />
      <TotalsTable
        hasOutcomes={hasOutcomes}
        id="groups"
        caption="Requests by national area"
        names={['Area of the national recovery plan']}
        rows={groups.map((row) => ({ names: [GROUP_NAMES[row.group]], totals: row }))}
        lettersRead={whole.read}
      />
      {whole.dismissed > 0 && (
        <ScrollTable id="reasons" caption="Dismissed, and why" headings={['Why', 'Requests']} numbers={[1]}>
          <tbody class="nhsuk-table__body">
            {DISMISSALS.map((reason) => (
              <tr key={reason}>
                <th scope="row" class="nhsuk-table__header hb-table__name">
                  {DISMISSAL_NAMES[reason]}
                </th>
                <NumberCell value={reasons[reason] ?? 0} />
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
    </section>
  );
}
