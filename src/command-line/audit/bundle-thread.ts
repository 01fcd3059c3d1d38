import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';

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

/** compromise as the one file that comes with it, in place of its hundreds of modules. */
const WHOLE = { 'compromise/two': createRequire(import.meta.url).resolve('compromise/two') };

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
    alias: WHOLE,
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
