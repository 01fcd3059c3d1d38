import { resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { gatherPacks, PACK_PLACES } from './gather-packs.ts';

const PACKS = ['agreements', 'replies', 'requests', 'systems'] as const;

const PREFIX = 'virtual:packs/';
const RESOLVED = `\0${PREFIX}`;

/**
 * A Vite plugin that serves the checked packs, each from a module of its own: `import { replies } from
 * 'virtual:packs/replies'`. A file with a fault stops the build with its sentence; while developing, a change to a
 * pack reloads the page.
 */
export function packsPlugin(assetsFolder = 'assets'): Plugin {
  const assets = resolve(assetsFolder);
  const places = PACK_PLACES.map((place) => resolve(assets, place));
  return {
    name: 'handback-packs',
    resolveId: (id) => (PACKS.some((name) => id === PREFIX + name) ? `\0${id}` : undefined),
    load(id) {
      const name = PACKS.find((each) => id === RESOLVED + each);
      if (!name) return undefined;
      for (const place of places) this.addWatchFile(place);
      const pack = JSON.stringify(gatherPacks(assets)[name]);
      return `export const ${name} = JSON.parse(${JSON.stringify(pack)});`;
    },
    configureServer({ watcher, moduleGraph, ws }) {
      watcher.add(places);
      watcher.on('all', (_event, file) => {
        if (!places.some((place) => file === place || file.startsWith(place + sep))) return;
        for (const name of PACKS) {
          const served = moduleGraph.getModuleById(RESOLVED + name);
          if (served) moduleGraph.invalidateModule(served);
        }
        ws.send({ type: 'full-reload' });
      });
    },
  };
}
