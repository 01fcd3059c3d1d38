import type { Summary } from '../../tally/summarise.ts';
import { Bar } from '../Bar.tsx';
import type { DashboardModel } from './DashboardModel.ts';
import { Figures } from './Figures.tsx';
import { LettersTable } from './LettersTable.tsx';
import { PeriodSelect } from './PeriodSelect.tsx';
import { RequestsTable } from './RequestsTable.tsx';
import { WhatIsStored } from './WhatIsStored.tsx';

interface DashboardProps {
  readonly model: DashboardModel;
  readonly pages: { readonly settings: string };
}

/** The page of counts, for the practice manager. */
export function Dashboard({ model, pages }: DashboardProps) {
  const summary = model.summary.value;
  return (
    <>
      <Bar links={[{ label: 'Settings', href: pages.settings }]} />
      <main class="hb-main hb-main--page hb-main--wide">
        <h1>What hospitals asked of the practice</h1>
        <div role="alert">{model.fault.value && <p class="nhsuk-error-message">{model.fault.value}</p>}</div>
        <div class="hb-period">
          <PeriodSelect period={model.period} />
          {summary && summary.months.length > 0 && (
            <button
              type="button"
              class="nhsuk-button nhsuk-button--secondary"
              onClick={() => model.exportCsv()}
            >
              Export as CSV
            </button>
          )}
        </div>
        <p role="status" class="hb-live">
          {model.message.value}
        </p>
        {summary && <Totals summary={summary} />}
        {model.lacks.value.length > 0 && (
          <div class="nhsuk-inset-text">
            {model.lacks.value.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        )}
        <WhatIsStored />
      </main>
    </>
  );
}

function Totals({ summary }: { readonly summary: Summary }) {
  if (summary.months.length === 0) {
    return (
      <div class="nhsuk-inset-text">
        <h2>Nothing was counted in this period</h2>
        <p>Handback counts each hospital letter that it reads. Open one, or choose another period.</p>
      </div>
    );
  }
  return (
    <>
      <Figures totals={summary} />
      {summary.topics.length > 0 ? (
        <RequestsTable summary={summary} />
      ) : (
        <p>Nothing was found in the text that was read.</p>
      )}
      <LettersTable months={summary.months} />
    </>
  );
}
