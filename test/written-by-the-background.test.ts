import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** PouchDB's own words for writing, and the browser's for a whole database. */
const WRITES =
  /\bdatabase\.(?:put|post|bulkDocs|remove|compact)\(|\.replicate\.|\.destroy\(\)|deleteDatabase\(/;

/** Read by hand: what these end is a PDF that is open. */
const ENDS_NO_DATABASE = [
  'src/audit/serve-audit.ts',
  'src/reader/pdf-sheet.ts',
  'src/reader/read-scan-file.ts',
];

const pathsIn = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));

const writers = pathsIn('src')
  .filter((path) => !path.startsWith('src/command-line') && WRITES.test(read(path)))
  .filter((path) => !ENDS_NO_DATABASE.includes(path));

/** Each page, worker and script of the extension with all modules that run in it, types apart. */
const parts = [...pathsIn('entrypoints'), ...workersIn(pathsIn('src'))].map(
  (path) => [path, reachedFrom(path)] as const,
);

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** What a module loads of our own: a worker that it starts runs by itself. */
function importsOf(path: string): string[] {
  return [...read(path).matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?'(\.[^']+)'|import\('(\.[^']+)'\)/gm)]
    .map(([, always, later]) => always ?? later ?? '')
    .filter((from) => /\.tsx?$/.test(from))
    .map((from) => relative(ROOT, resolve(ROOT, dirname(path), from)));
}

function workersIn(paths: readonly string[]): string[] {
  return paths.flatMap((path) =>
    [...read(path).matchAll(/from '(\.[^']+)\?worker'/g)].map(([, from = '']) =>
      relative(ROOT, resolve(ROOT, dirname(path), from)),
    ),
  );
}

function reachedFrom(path: string): ReadonlySet<string> {
  const reached = new Set([path]);
  for (const each of reached) for (const next of importsOf(each)) reached.add(next);
  return reached;
}

describe('the counts', () => {
  it('are written by the background alone: nothing that writes a database is loaded anywhere else', () => {
    const loaded = parts.flatMap(([path, reached]) =>
      writers.filter((writer) => reached.has(writer)).map((writer) => [path, writer] as const),
    );
    expect(new Set(loaded.map(([path]) => path))).toEqual(new Set(['entrypoints/background.ts']));
  });

  it('are read by a worker of the dashboard, which opens them and writes nothing', () => {
    const opens = parts
      .filter(([, reached]) => reached.has('src/browser/counts/pouch.ts'))
      .map(([path]) => path);
    expect(opens.sort()).toEqual(['entrypoints/background.ts', 'src/browser/counts/counts-worker.ts']);
  });

  it('have their writers found by this test, so that it cannot pass on nothing', () => {
    expect(writers).toEqual(
      expect.arrayContaining([
        'src/browser/counts/count-documents.ts',
        'src/browser/counts/counts-database.ts',
        'src/browser/counts/delete-documents.ts',
        'src/joining/replicate.ts',
        'src/joining/settle-deletions.ts',
        'src/joining/take-in.ts',
      ]),
    );
    expect(parts.length).toBeGreaterThan(12);
  });
});
