import { SelectField } from '../SelectField.tsx';
import type { Choices } from './choices.ts';
import { type ControlChart, controlChart, MEASURE } from './control-chart.ts';
import { saySignal, sayVariation } from './control-chart-words.ts';
import type { DashboardModel } from './DashboardModel.ts';
import { drawControlChart, letterOf } from './draw-control-chart.ts';
import { HowToRead } from './HowToRead.tsx';
import { PlotFigure } from './PlotFigure.tsx';
import { NumberCell, ScrollTable } from './ScrollTable.tsx';
import { ShowAll } from './ShowAll.tsx';
import { VariationIcon } from './VariationIcon.tsx';
import { writeMonth } from './write-month.ts';
import { writeRate } from './write-number.ts';

const MEASURE_NAMES = Object.fromEntries(
  Object.entries(MEASURE).map(([measure, { name }]) => [measure, name]),
) as Record<Choices['measure'], string>;

const STEPS = { months: 'By month', weeks: 'By week' } as const;

/** Is it changing? The XmR chart of 'Making Data Count', its icon, and its table. */
export function ChangeSection({ model }: { readonly model: DashboardModel }) {
  const looked = model.looked.value;
  if (!looked) return null;
  const { measure, by } = model.choices.value;
  const chart = controlChart(looked.summary, { measure, by }, model.today.value);
  const title = `${MEASURE[measure].name}, ${STEPS[by].toLowerCase()}`;
  return (
    <section aria-labelledby="change">
      <h2 id="change">Is it changing?</h2>
      <div class="hb-filters">
        <SelectField
          id="measure"
          label="Measure"
          names={MEASURE_NAMES}
          value={measure}
          onChoose={(chosen) => void model.choose({ measure: chosen })}
        />
        <SelectField
          id="by"
          label="Points"
          names={STEPS}
          value={by}
          onChoose={(chosen) => void model.choose({ by: chosen })}
        />
      </div>
      {chart.points.length < 2 ? (
        <p>
          Two {by} that are over, with letters in them, make a chart. Choose a longer period, or come back
          later.
        </p>
      ) : (
        <Chart chart={chart} title={title} by={by} />
      )}
    </section>
  );
}

interface ChartProps {
  readonly chart: ControlChart;
  readonly title: string;
  readonly by: Choices['by'];
}

function Chart({ chart, title, by }: ChartProps) {
  const { kind, points, changes } = chart;
  const says = sayVariation(chart);
  return (
    <>
      <p class="hb-variation-says">
        <VariationIcon chart={chart} />
        <span>{says}</span>
      </p>
      <PlotFigure title={title} says={says} draw={drawControlChart(chart)} />
      <Legend chart={chart} by={by} />
      <HowToRead />
      <ShowAll rows={points.toReversed()}>
        {(shown) => (
          <ScrollTable
            id="change-table"
            hasChart
            caption={title}
            headings={[by === 'months' ? 'Month' : 'Week', 'Value', 'Special cause', 'What changed']}
            numbers={[1]}
          >
            <tbody class="nhsuk-table__body">
              {shown.map(({ start, value, signal, variation }) => (
                <tr key={start}>
                  <th scope="row" class="nhsuk-table__header hb-table__name">
                    {writeMonth(start)}
                  </th>
                  <NumberCell value={writeRate(value)} />
                  <td class="nhsuk-table__cell hb-table__says">
                    {kind === 'run chart' ? '' : saySignal(signal, variation)}
                  </td>
                  <td class="nhsuk-table__cell hb-table__name">
                    {changes
                      .filter((change) => change.start === start)
                      .map(({ what, to }) => `${what === 'rules' ? 'Handback' : 'Agreement'} ${to}`)
                      .join('; ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
        )}
      </ShowAll>
    </>
  );
}

function Legend({
  chart: { kind, centre, limits, changes, isUnfinishedLeftOut },
  by,
}: Omit<ChartProps, 'title'>) {
  return (
    <ul class="nhsuk-list hb-legend">
      {limits ? (
        <li>
          Mean {writeRate(centre)}; limits {writeRate(Math.max(0, limits.lower))} and{' '}
          {writeRate(limits.upper)}
          {kind === 'trial limits' && ': trial limits, as there are fewer than 12 points'}.
        </li>
      ) : (
        <li>Median {writeRate(centre)}.</li>
      )}
      {changes.map(({ start, what, to }, index) => (
        <li key={`${start} ${what}`}>
          {letterOf(index)}: from {writeMonth(start)} on most letters were{' '}
          {what === 'rules' ? `read by Handback ${to}` : `judged by the agreement ${to}`}. A change in the
          numbers may come from that.
        </li>
      ))}
      {isUnfinishedLeftOut && (
        <li>This {by === 'months' ? 'month' : 'week'} is not over, and is left out.</li>
      )}
    </ul>
  );
}
