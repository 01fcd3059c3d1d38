import { resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { gatherPacks, PACK_PLACES } from './gather-packs.ts';

const NAME = 'virtual:packs';
const RESOLVED = `\0${NAME}`;

/**
 * A Vite plugin that serves the checked packs as `import { packs } from 'virtual:packs'`. A file with a fault stops
 * the build with its sentence; while developing, a change to a pack reloads the page.
 */
export function packsPlugin(assetsFolder = 'assets'): Plugin {
  const assets = resolve(assetsFolder);
  const places = PACK_PLACES.map((place) => resolve(assets, place));
  return {
    name: 'handback-packs',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      for (const place of places) this.addWatchFile(place);
      return `export const packs = JSON.parse(${JSON.stringify(JSON.stringify(gatherPacks(assets)))});`;
    },
    configureServer({ watcher, moduleGraph, ws }) {
      watcher.add(places);
      watcher.on('all', (_event, file) => {
        if (!places.some((place) => file === place || file.startsWith(place + sep))) return;
        const served = moduleGraph.getModuleById(RESOLVED);
        if (served) moduleGraph.invalidateModule(served);
        ws.send({ type: 'full-reload' });
      });
    },
  };
}
