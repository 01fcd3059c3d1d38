import { CSV_COLUMNS } from '../../tally/reports/write-release-csv.ts';
import { Bar } from '../Bar.tsx';
import { Details } from '../Details.tsx';
import { SelectField } from '../SelectField.tsx';
import { TextField } from '../TextField.tsx';
import type { ExportsModel } from './ExportsModel.ts';
import { KINDS } from './kinds.ts';
import { ReportView } from './ReportView.tsx';
import type { RollUpModel } from './RollUpModel.ts';
import { SendRollUp } from './SendRollUp.tsx';

interface ExportsProps {
  readonly model: ExportsModel;
  readonly rollUp: RollUpModel;
  readonly months: readonly { readonly month: string; readonly name: string }[];
  readonly pages: { readonly counts: string; readonly settings: string };
}

/** The page on which a manager makes up numbers to send. */
export function Exports({ model, rollUp, months, pages }: ExportsProps) {
  const { report, closedMonth } = model;
  return (
    <>
      <Bar
        links={[
          { label: 'Counts', href: pages.counts },
          { label: 'Settings', href: pages.settings },
        ]}
      />
      <main class="hb-main hb-main--page hb-main--wide hb-exports">
        <h1 class="hb-no-print">Numbers to send</h1>
        <p class="hb-no-print">
          Handback sends nothing by itself. Choose what you need, read it, then copy it, save it or print it.
        </p>
        <Choices model={model} months={months} />
        <div role="alert" class="hb-no-print">
          {model.fault.value && <p class="nhsuk-error-message">{model.fault.value}</p>}
        </div>
        <p role="status" class="hb-live hb-no-print">
          {model.isWorking.value ? 'Adding up…' : model.message.value}
        </p>
        {report.value && (
          <>
            <Actions model={model} />
            {closedMonth.value && (
              <SendRollUp
                model={rollUp}
                release={closedMonth.value}
                month={model.from.value}
                name={months.find(({ month }) => month === model.from.value)?.name ?? model.from.value}
              />
            )}
            <ReportView report={report.value} />
          </>
        )}
        {!report.value && !model.isWorking.value && !model.fault.value && <Nothing model={model} />}
      </main>
    </>
  );
}

function Choices({ model, months }: Pick<ExportsProps, 'model' | 'months'>) {
  const names = Object.fromEntries(months.map(({ month, name }) => [month, name]));
  return (
    <form class="hb-exports__choices hb-no-print" onSubmit={(event) => event.preventDefault()}>
      <SelectField
        id="kind"
        label="What to send"
        names={KINDS}
        value={model.kind.value}
        onChoose={(kind) => model.choose(kind)}
      />
      {model.kind.value === 'provider' && model.providers.value.length > 0 && (
        <SelectField
          id="provider"
          label="Provider"
          names={Object.fromEntries(model.providers.value.map((provider) => [provider, provider]))}
          value={model.provider.value}
          onChoose={(provider) => model.chooseProvider(provider)}
        />
      )}
      <SelectField
        id="from"
        label="From the start of"
        names={names}
        value={model.from.value}
        onChoose={(from) => void model.chooseMonths({ from })}
      />
      <SelectField
        id="to"
        label="To the end of"
        names={names}
        value={model.to.value}
        onChoose={(to) => void model.chooseMonths({ to })}
      />
      <TextField
        id="threshold"
        label="Keep back numbers under"
        value={model.threshold.value}
        inputMode="numeric"
        width={5}
        onInput={(typed) => void model.changeThreshold(typed)}
      />
    </form>
  );
}

function Actions({ model }: Pick<ExportsProps, 'model'>) {
  return (
    <div class="hb-no-print">
      <div class="hb-buttons">
        <button type="button" class="nhsuk-button" onClick={() => void model.copy()}>
          Copy
        </button>
        <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={() => model.print()}>
          Print or save as PDF
        </button>
        <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={() => model.saveCsv()}>
          Save all numbers as CSV
        </button>
      </div>
      <Details summary="What the columns of the CSV file are">
        <dl class="hb-exports__columns">
          {Object.entries(CSV_COLUMNS).map(([name, says]) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      </Details>
      <Details summary="Why some numbers are kept back">
        <p>
          A small number can point to a person. Numbers under {model.threshold.value} are shown as *, and so
          are others, as many as it takes that none of them can be worked out. This holds across everything on
          this page for the same months. If you send numbers for months that overlap to the same reader, they
          can compare them: send whole months, once.
        </p>
      </Details>
    </div>
  );
}

function Nothing({ model }: Pick<ExportsProps, 'model'>) {
  return (
    <div class="nhsuk-inset-text">
      <h2>There is nothing to send</h2>
      <p>
        {model.kind.value === 'provider'
          ? 'No letter of these months names its provider. Choose other months.'
          : 'No letter was counted in these months. Choose others.'}
      </p>
    </div>
  );
}
