import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { lateCompromise } from '../../packs/late-compromise-plugin.ts';

const ROOT = join(import.meta.dirname, '../../..');

const FOLDER = join(ROOT, '.output/threads');

/** Packages that come with files of their own, or that few audits need. */
const APART = [
  'pdfjs-dist',
  'onnxruntime-web',
  '@huggingface/tokenizers',
  'mammoth',
  'parse5',
  'tesseract.js',
  'utif2',
  '@napi-rs/canvas',
];

/** compromise in one piece, in place of its hundreds of modules, and set up only where it is asked. */
const LATE_COMPROMISE: Plugin = {
  name: 'late-compromise',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^compromise\/two$/ }, ({ path }) => ({ path, namespace: 'late' }));
    onLoad({ filter: /./, namespace: 'late' }, () => ({ contents: lateCompromise() }));
  },
};

/** Some packages ask for Node's own modules in the old way. */
const REQUIRE = `import { createRequire as requirer } from 'node:module'; const require = requirer(import.meta.url);`;

/**
 * The code of a thread in this folder as a file, of which the path is given: a thread starts with it in less than half of
 * the time, and of the memory, that hundreds of modules take. What is imported late lies in files beside it.
 */
export async function bundleThread(name: string): Promise<string> {
  const built = await build({
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    bundle: true,
    splitting: true,
    write: false,
    outdir: FOLDER,
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    format: 'esm',
    external: APART,
    plugins: [LATE_COMPROMISE],
    banner: { js: REQUIRE },
  });
  mkdirSync(FOLDER, { recursive: true });
  for (const { path, contents } of built.outputFiles) {
    const part = `${path}.${process.pid}`;
    writeFileSync(part, contents);
    renameSync(part, path);
  }
  return join(FOLDER, `${name}.mjs`);
}
