import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import { Bar } from '../Bar.tsx';
import { AnswersSection } from './AnswersSection.tsx';
import { CaptureSection } from './CaptureSection.tsx';
import { ChangeSection } from './ChangeSection.tsx';
import { CostSection } from './CostSection.tsx';
import type { DashboardModel } from './DashboardModel.ts';
import { Figures } from './Figures.tsx';
import { Filters } from './Filters.tsx';
import { Keeping } from './Keeping.tsx';
import { LateLettersSection } from './LateLettersSection.tsx';
import { MonthByMonth } from './MonthByMonth.tsx';
import { WhatIsAsked } from './WhatIsAsked.tsx';
import { WhatToDo } from './WhatToDo.tsx';
import { WhoAsks } from './WhoAsks.tsx';

interface DashboardProps {
  readonly model: DashboardModel;
  readonly pages: {
    readonly settings: string;
    readonly exports: string;
    readonly joining: string;
    readonly audit: string;
  };
}

/** The page of counts, for the practice manager. */
export function Dashboard({ model, pages }: DashboardProps) {
  return (
    <>
      <Bar
        links={[
          { label: 'Numbers to send', href: pages.exports },
          { label: 'Join counts', href: pages.joining },
          { label: 'Audit', href: pages.audit },
          { label: 'Settings', href: pages.settings },
        ]}
      />
      <main class="hb-main hb-main--page hb-main--wide">
        <h1>What hospitals asked of the practice</h1>
        <div role="alert">{model.fault.value && <p class="nhsuk-error-message">{model.fault.value}</p>}</div>
        <Filters model={model} />
        <p role="status" class="hb-live">
          {model.message.value}
        </p>
        {model.lacks.value.length > 0 && (
          <div class="nhsuk-inset-text">
            {model.lacks.value.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        )}
        {model.asOf.value && (
          <p class="hb-legend">
            These are the numbers of {format(parseISO(model.asOf.value), 'HH:mm')}. What came since is being
            read.
          </p>
        )}
        <Sections model={model} pages={pages} />
        <Keeping model={model} exports={pages.exports} />
      </main>
    </>
  );
}

function Sections({ model, pages }: DashboardProps) {
  const looked = model.looked.value;
  if (!looked) return model.fault.value ? null : <p>Reading the counts…</p>;
  const { summary, letters, recentRequests } = looked;
  if (summary.months.length === 0) {
    return (
      <div class="nhsuk-inset-text">
        <h2>Nothing was counted here</h2>
        {letters === 0 ? (
          <p>Handback counts each hospital letter that it reads. Open one, then come back.</p>
        ) : (
          <p>Choose a longer period, or clear the filters.</p>
        )}
      </div>
    );
  }
  return (
    <>
      <Figures totals={summary.whole} answers={summary.answers} />
      <WhatToDo model={model} exports={pages.exports} />
      <ChangeSection model={model} />
      <WhatIsAsked summary={summary} />
      <WhoAsks summary={summary} />
      <MonthByMonth summary={summary} />
      <LateLettersSection summary={summary} />
      <AnswersSection answers={summary.answers} />
      <CaptureSection found={recentRequests} listSize={model.listSize.value} settings={pages.settings} />
      <CostSection model={model} />
    </>
  );
}
