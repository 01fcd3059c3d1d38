import type { Agreement } from '../../agreements/agreement.ts';
import { Bar } from '../Bar.tsx';
import { DraftView } from './DraftView.tsx';
import type { PopupModel } from './PopupModel.ts';
import { ScreenView } from './ScreenView.tsx';

interface PopupProps {
  readonly model: PopupModel;
  /** The agreement that the practice chose. */
  readonly agreement: Agreement | undefined;
  readonly pages: { readonly counts: string; readonly settings: string };
}

/** The whole popup: what the tab shows, or the letter back that is being written. */
export function Popup({ model, agreement, pages }: PopupProps) {
  const screen = model.screen.value;
  const draft = model.draft.value;
  return (
    <>
      <Bar
        links={[
          { label: 'Counts', href: pages.counts },
          { label: 'Settings', href: pages.settings },
        ]}
      />
      <main class="hb-main">
        <div role="alert">{model.fault.value && <p class="nhsuk-error-message">{model.fault.value}</p>}</div>
        <p role="status" class="hb-live hb-live--top">
          {model.message.value}
        </p>
        {draft && <DraftView draft={draft} onLeave={model.leaveDraft} />}
        {!draft && screen && <ScreenView screen={screen} model={model} />}
        {!draft && !screen && !model.fault.value && <p>Looking at this page…</p>}
        {!draft && agreement && <AgreementNote agreement={agreement} />}
      </main>
    </>
  );
}

function AgreementNote({ agreement: { name, checked } }: { readonly agreement: Agreement }) {
  return (
    <p class="hb-foot">
      Compared with: {name}. {!checked && 'Nobody has checked this copy against the agreement yet. '}
      Handback gives no clinical advice.
    </p>
  );
}
