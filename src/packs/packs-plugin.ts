import { relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { gatherPacks } from './gather-packs.ts';

const NAME = 'virtual:packs';
const RESOLVED = `\0${NAME}`;

/**
 * A Vite plugin that serves the checked packs as `import { packs } from 'virtual:packs'`. A file with a fault stops
 * the build with its sentence; while developing, a change to a pack reloads the page.
 */
export function packsPlugin(assetsFolder = 'assets'): Plugin {
  let assets = resolve(assetsFolder);
  return {
    name: 'handback-packs',
    configResolved(config) {
      assets = resolve(config.root, assetsFolder);
    },
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      const { packs, files } = gatherPacks(assets);
      for (const file of files) this.addWatchFile(file);
      return `export const packs = JSON.parse(${JSON.stringify(JSON.stringify(packs))});`;
    },
    configureServer(server) {
      server.watcher.add(assets);
      server.watcher.on('all', (_event, file) => {
        if (!isPack(relative(assets, file))) return;
        const module = server.moduleGraph.getModuleById(RESOLVED);
        if (module) server.moduleGraph.invalidateModule(module);
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

function isPack(path: string): boolean {
  return !path.startsWith(`..${sep}`) && /\.(ya?ml|json)$/.test(path);
}
