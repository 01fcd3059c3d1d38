import { KeysForm } from './KeysForm.tsx';
import type { KeysModel } from './KeysModel.ts';
import { Shortcuts } from './Shortcuts.tsx';

interface KeysPageProps {
  readonly model: KeysModel;
  /** Opens the browser's own page on which keys are changed. */
  readonly onBrowsersKeys: () => void;
}

/** By which keys Handback is called, and by which one gets on in it. */
export function KeysPage({ model, onBrowsersKeys }: KeysPageProps) {
  return (
    <>
      <h1>Keys</h1>
      <KeysForm model={model} />
      <Shortcuts shortcuts={model.shortcuts.value} onChange={onBrowsersKeys} />
    </>
  );
}
