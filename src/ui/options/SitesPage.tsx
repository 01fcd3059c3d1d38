import { KnownSystems } from './KnownSystems.tsx';
import type { KnownSystem, SitesModel } from './SitesModel.ts';
import { SitesRead } from './SitesRead.tsx';

interface SitesPageProps {
  readonly model: SitesModel;
  readonly systems: readonly KnownSystem[];
}

/** On which sites Handback reads. */
export function SitesPage({ model, systems }: SitesPageProps) {
  return (
    <>
      <h1>Sites</h1>
      <SitesRead
        sites={model.read.value}
        awaited={model.awaited.value}
        onAllow={model.allow}
        onStop={model.stopReading}
      />
      <KnownSystems systems={systems} read={model.read.value} onAllow={model.allow} />
      <p role="status" class="hb-live hb-live--bottom">
        {model.message.value}
      </p>
    </>
  );
}
