import { useEffect } from 'preact/hooks';
import type { Agreement } from '../../agreements/agreement.ts';
import { Bar } from '../Bar.tsx';
import { tellKeys } from '../keys/tell-keys.ts';
import { DraftView } from './DraftView.tsx';
import type { PopupModel } from './PopupModel.ts';
import { pressKey } from './press-key.ts';
import { ScreenView } from './ScreenView.tsx';

interface PopupProps {
  readonly model: PopupModel;
  /** The agreement that the practice chose. */
  readonly agreement: Agreement | undefined;
  /** Absent in the reader, whose own bar leads to them. */
  readonly pages?:
    | { readonly reader: string; readonly counts: string; readonly settings: string }
    | undefined;
  /** It stands beside the page, and stays there. */
  readonly isPanel?: boolean;
  /** Opens the panel; call it straight from a click. Absent where it is open, or where there is none. */
  readonly beside?: (() => void) | undefined;
}

/** The whole popup or panel: what the tab shows, or the letter back that is being written. */
export function Popup({ model, agreement, pages, isPanel = false, beside }: PopupProps) {
  const screen = model.screen.value;
  const draft = model.draft.value;
  const isLetterShown = draft !== undefined || (screen?.letters.length ?? 0) > 0;
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressKey(event, model);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [model]);
  return (
    <>
      {pages && (
        <Bar
          links={[
            { label: 'Open a file', href: pages.reader },
            { label: 'Counts', href: pages.counts },
            { label: 'Settings', href: pages.settings },
          ]}
        />
      )}
      <main class="hb-main">
        <div role="alert">{model.fault.value && <p class="nhsuk-error-message">{model.fault.value}</p>}</div>
        <p role="status" class="hb-live hb-live--top">
          {model.message.value}
        </p>
        <div class={draft ? 'hb-ways' : undefined}>
          {draft && (
            <button type="button" class="hb-link-button" onClick={model.leaveDraft}>
              Back to the requests
            </button>
          )}
          {beside && isLetterShown && (
            <button type="button" class="hb-link-button hb-beside-link" onClick={beside}>
              Open beside<span class="nhsuk-u-visually-hidden"> the letter</span>
            </button>
          )}
        </div>
        {draft && <DraftView key={draft.key} draft={draft} goOn={model.keys.value.goOn} />}
        {!draft && screen && <ScreenView screen={screen} model={model} isPanel={isPanel} />}
        {!draft && !screen && !model.fault.value && <p>Looking at this page…</p>}
        {!draft && isLetterShown && agreement && <AgreementNote agreement={agreement} />}
        {isLetterShown && (
          <p class="hb-keys">
            {tellKeys(model.keys.value)}{' '}
            {pages && (
              <a href={`${pages.settings}#keys`} target="_blank" rel="noreferrer">
                Change these keys<span class="nhsuk-u-visually-hidden"> (opens in a new tab)</span>
              </a>
            )}
          </p>
        )}
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
