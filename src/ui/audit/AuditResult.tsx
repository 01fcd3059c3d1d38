import { Checkbox } from '../Checkbox.tsx';
import { Figures } from '../dashboard/Figures.tsx';
import { LateLettersSection } from '../dashboard/LateLettersSection.tsx';
import { MonthByMonth } from '../dashboard/MonthByMonth.tsx';
import { WhatIsAsked } from '../dashboard/WhatIsAsked.tsx';
import { WhoAsks } from '../dashboard/WhoAsks.tsx';
import type { AuditModel } from './AuditModel.ts';
import type { ListedFolder } from './audit-adapter.ts';
import { ConfirmSample } from './ConfirmSample.tsx';
import { FolderField } from './FolderField.tsx';

interface AuditResultProps {
  readonly model: AuditModel;
  readonly listChosen: (files: readonly File[]) => ListedFolder;
}

/** What came of an audit, or of the part of it that was read. */
export function AuditResult({ model, listChosen }: AuditResultProps) {
  const { about, totals, summary, step } = model;
  if (!about.value || !summary.value) return null;
  const { files, read, partlyRead, couldNotBeRead, scans, copies } = totals.value;
  return (
    <>
      {step.value === 'stopped' && <Stopped model={model} listChosen={listChosen} />}
      <h2>{about.value.folder ? `Files of “${about.value.folder}”` : 'Files'}</h2>
      <dl class="hb-audit__files">
        <Row name="Files" number={files} />
        <Row name="Read" number={read} />
        <Row name="Read in part" number={partlyRead} />
        <Row name="Could not be read" number={couldNotBeRead} />
        <Row name="Scans, whole or in part" number={scans} />
        <Row name="Copies of another, counted once" number={copies} />
      </dl>
      <div class="hb-no-print">
        {model.hasFiles() && (
          <Checkbox
            id="has-names"
            label="Write the files’ names into the table"
            checked={model.hasNames.value}
            onCheck={(checked) => {
              model.hasNames.value = checked;
            }}
          />
        )}
        <div class="hb-buttons">
          <button
            type="button"
            class="nhsuk-button nhsuk-button--secondary"
            onClick={() => model.saveTable()}
          >
            Save a table by file as CSV
          </button>
          <button
            type="button"
            class="nhsuk-button nhsuk-button--secondary"
            onClick={() => void model.forget()}
          >
            Delete this audit
          </button>
        </div>
      </div>
      {step.value === 'done' && <ConfirmSample model={model} listChosen={listChosen} />}
      {summary.value.months.length > 0 && (
        <>
          <Figures totals={summary.value.whole} />
          <WhatIsAsked summary={summary.value} hasOutcomes={false} />
          <WhoAsks summary={summary.value} hasOutcomes={false} />
          <MonthByMonth summary={summary.value} hasOutcomes={false} />
          <LateLettersSection summary={summary.value} />
        </>
      )}
    </>
  );
}

function Stopped({ model, listChosen }: AuditResultProps) {
  const { about, done } = model;
  return (
    <div class="nhsuk-inset-text">
      <h2>The audit is not finished</h2>
      <p>
        {done.value.toLocaleString('en-GB')} of {about.value?.files.toLocaleString('en-GB')} files were read.
        It goes on where it stopped.
      </p>
      {!model.canKeepFolder && <FolderField model={model} listChosen={listChosen} />}
      <button type="button" class="nhsuk-button" onClick={() => void model.goOn()}>
        Go on
      </button>
    </div>
  );
}

function Row({ name, number }: { readonly name: string; readonly number: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{number.toLocaleString('en-GB')}</dd>
    </div>
  );
}
