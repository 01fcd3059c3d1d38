import { Bar } from '../Bar.tsx';
import type { AuditModel } from './AuditModel.ts';
import { AuditResult } from './AuditResult.tsx';
import type { ListedFolder } from './audit-adapter.ts';
import { ChooseFolder } from './ChooseFolder.tsx';
import { Progress } from './Progress.tsx';

interface AuditProps {
  readonly model: AuditModel;
  /** The files of a file field as a folder. */
  readonly listChosen: (files: readonly File[]) => ListedFolder;
  readonly pages: { readonly counts: string; readonly settings: string };
}

/** The page on which a folder of letters is read and counted, apart from the practice's own counts. */
export function Audit({ model, listChosen, pages }: AuditProps) {
  const step = model.step.value;
  return (
    <>
      <Bar
        links={[
          { label: 'Counts', href: pages.counts },
          { label: 'Settings', href: pages.settings },
        ]}
      />
      <main class="hb-main hb-main--page hb-main--wide hb-audit">
        <h1>Audit a folder of letters</h1>
        <div role="alert">{model.fault.value && <p class="nhsuk-error-message">{model.fault.value}</p>}</div>
        <p role="status" class="hb-live">
          {model.message.value}
        </p>
        {step === 'choose' && <ChooseFolder model={model} listChosen={listChosen} />}
        {(step === 'going' || step === 'paused') && <Progress model={model} />}
        {(step === 'stopped' || step === 'done') && <AuditResult model={model} listChosen={listChosen} />}
      </main>
    </>
  );
}
