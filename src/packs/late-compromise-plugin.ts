import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const RESOLVED = '\0late-compromise';

/**
 * A Vite plugin by which compromise sets itself up when it is first asked. That takes a tenth of a second, and few
 * letters need it, while the background starts anew for many a letter.
 */
export function lateCompromisePlugin(): Plugin {
  return {
    name: 'handback-late-compromise',
    enforce: 'pre',
    resolveId: (id) => (id === 'compromise/two' ? RESOLVED : undefined),
    load(id) {
      return id === RESOLVED ? lateCompromise() : undefined;
    },
  };
}

/** The code of compromise as one module that sets itself up so. */
export function lateCompromise(): string {
  const source = readFileSync(createRequire(import.meta.url).resolve('compromise/two'), 'utf8');
  return `
    let nlp;
    export default (text) => (nlp ??= open())(text);
    function open() {
      const module = { exports: {} };
      const { exports } = module;
      ${source}
      return module.exports;
    }`;
}
