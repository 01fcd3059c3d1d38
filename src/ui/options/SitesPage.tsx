import { KnownSystems } from './KnownSystems.tsx';
import { Shortcuts, type ShortcutsProps } from './Shortcuts.tsx';
import type { KnownSystem, SitesModel } from './SitesModel.ts';
import { SitesRead } from './SitesRead.tsx';

interface SitesPageProps {
  readonly model: SitesModel;
  readonly systems: readonly KnownSystem[];
  readonly keys: ShortcutsProps;
}

/** On which sites Handback reads, and by which keys it is called. */
export function SitesPage({ model, systems, keys }: SitesPageProps) {
  return (
    <>
      <h1>Sites and keys</h1>
      <SitesRead
        sites={model.read.value}
        awaited={model.awaited.value}
        onAllow={model.allow}
        onStop={model.stopReading}
      />
      <KnownSystems systems={systems} read={model.read.value} onAllow={model.allow} />
      <Shortcuts {...keys} />
      <p role="status" class="hb-live hb-live--bottom">
        {model.message.value}
      </p>
    </>
  );
}
