import { Shortcuts, type ShortcutsProps } from './Shortcuts.tsx';
import type { SitesModel } from './SitesModel.ts';
import { SitesRead } from './SitesRead.tsx';

interface SitesPageProps {
  readonly model: SitesModel;
  readonly keys: ShortcutsProps;
}

/** On which sites Handback reads, and by which keys it is called. */
export function SitesPage({ model, keys }: SitesPageProps) {
  return (
    <>
      <h1>Sites and keys</h1>
      <SitesRead sites={model.sites.value} onStop={model.stopReading} />
      <Shortcuts {...keys} />
      <p role="status" class="hb-live hb-live--bottom">
        {model.message.value}
      </p>
    </>
  );
}
