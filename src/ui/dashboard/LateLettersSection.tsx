import type { Summary } from '../../tally/summarise.ts';
import { per100 } from '../../tally/totals.ts';
import { drawBars } from './draw-bars.ts';
import { nameOfProvider } from './names.ts';
import { PlotFigure } from './PlotFigure.tsx';
import { NumberCell, ScrollTable } from './ScrollTable.tsx';
import { ShowAll } from './ShowAll.tsx';
import { writeRate, writeWhole } from './write-number.ts';

/** Letters that came later than the agreement allows, by days and by hospital. */
export function LateLettersSection({ summary }: { readonly summary: Summary }) {
  const { late, whole } = summary;
  const bars = late.bands.map(({ band, letters }) => ({ name: band, value: letters }));
  return (
    <section aria-labelledby="late">
      <h2 id="late">Late letters</h2>
      <p>
        {writeWhole(whole.late)} of {writeWhole(whole.read)} letters read came later than the agreement allows
        ({writeRate(per100(whole.late, whole.read))} of each 100). Letters without both dates are not among
        them.
      </p>
      {whole.late > 0 && (
        <>
          <PlotFigure
            title="Late letters by days from the visit or discharge to the letter"
            says={bars.map(({ name, value }) => `${name}: ${writeWhole(value)}`).join('; ')}
            draw={drawBars(bars)}
          />
          <ScrollTable
            id="late-days"
            hasChart
            caption="Late letters by days"
            headings={['Days from the visit or discharge to the letter', 'Letters']}
            numbers={[1]}
          >
            <tbody class="nhsuk-table__body">
              {late.bands.map(({ band, letters }) => (
                <tr key={band}>
                  <th scope="row" class="nhsuk-table__header hb-table__name">
                    {band}
                  </th>
                  <NumberCell value={writeWhole(letters)} />
                </tr>
              ))}
            </tbody>
          </ScrollTable>
          <ShowAll rows={late.providers}>
            {(shown) => (
              <ScrollTable
                id="late-providers"
                caption="Late letters by hospital"
                headings={['Hospital', 'Late letters', 'Median days']}
                numbers={[1, 2]}
              >
                <tbody class="nhsuk-table__body">
                  {shown.map(({ provider, letters, medianDays }) => (
                    <tr key={provider}>
                      <th scope="row" class="nhsuk-table__header hb-table__name">
                        {nameOfProvider(provider)}
                      </th>
                      <NumberCell value={writeWhole(letters)} />
                      <NumberCell value={writeWhole(medianDays)} />
                    </tr>
                  ))}
                </tbody>
              </ScrollTable>
            )}
          </ShowAll>
        </>
      )}
    </section>
  );
}
