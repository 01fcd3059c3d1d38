import { TOPIC_NAMES } from '../../requests/topic-names.ts';
import { drawBars } from './draw-bars.ts';
import { nameOfProvider, TYPE_NAMES } from './names.ts';
import { PlotFigure } from './PlotFigure.tsx';
import type { SummaryProps } from './summary-props.ts';
import { TotalsTable } from './TotalsTable.tsx';
import { writeWhole } from './write-number.ts';

/** Who asks: the ten most frequent of hospital and request, then hospitals, departments and types of provider. */
export function WhoAsks({ summary, hasOutcomes = true }: SummaryProps) {
  const { pairs, providers, departments, types } = summary;
  const bars = pairs.map(({ provider, topic, requests }) => ({
    name: `${nameOfProvider(provider)}: ${TOPIC_NAMES[topic]}`,
    value: requests,
  }));
  return (
    <section aria-labelledby="who">
      <h2 id="who">Who asks</h2>
      {bars.length > 0 && (
        <>
          <PlotFigure
            title="The ten most frequent requests of one hospital"
            says={bars.map(({ name, value }) => `${name}: ${writeWhole(value)}`).join('; ')}
            draw={drawBars(bars)}
          />
          <TotalsTable
            hasOutcomes={hasOutcomes}
            id="pairs"
            hasChart
            caption="The ten most frequent requests of one hospital"
            names={['Hospital', 'What was asked']}
            rows={pairs.map((row) => ({
              names: [nameOfProvider(row.provider), TOPIC_NAMES[row.topic]],
              totals: row,
            }))}
            lettersRead={summary.whole.read}
          />
        </>
      )}
      <TotalsTable
        hasOutcomes={hasOutcomes}
        id="providers"
        caption="By hospital"
        names={['Hospital']}
        rows={providers.map((row) => ({ names: [nameOfProvider(row.provider)], totals: row }))}
      />
      <TotalsTable
        hasOutcomes={hasOutcomes}
        id="departments"
        caption="By department"
        names={['Department', 'Hospital']}
        rows={departments.map((row) => ({
          names: [row.department || 'No department named', nameOfProvider(row.provider)],
          totals: row,
        }))}
      />
      <TotalsTable
        hasOutcomes={hasOutcomes}
        id="types"
        caption="By type of provider"
        names={['Type, as its name tells it']}
        rows={types.map((row) => ({ names: [TYPE_NAMES[row.type]], totals: row }))}
      />
    </section>
  );
}
