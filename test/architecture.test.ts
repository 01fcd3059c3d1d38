import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** What each folder of `src` may import from, besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  letter: [],
  encoder: ['letter', 'requests'],
  requests: ['letter'],
  agreements: ['letter', 'requests'],
  reply: ['letter', 'requests', 'agreements'],
  tally: ['letter', 'requests', 'agreements'],
  audit: ['letter', 'requests', 'agreements', 'tally', 'files'],
  joining: ['letter', 'requests', 'agreements', 'tally'],
  page: ['letter'],
  files: ['letter'],
  reader: ['letter', 'files', 'page'],
  packs: ['requests', 'agreements', 'reply'],
  browser: ['letter', 'requests', 'agreements', 'reply', 'tally', 'joining', 'audit'],
  ui: ['letter', 'requests', 'agreements', 'reply', 'tally', 'joining', 'audit'],
};

/** Packages that one folder alone may import. */
const ONLY_IN: Readonly<Record<string, string>> = {
  compromise: 'requests',
  'webextension-polyfill': 'browser',
  'onnxruntime-web': 'encoder',
  mammoth: 'files',
  parse5: 'files',
};

const DOMAIN = ['letter', 'requests', 'agreements', 'reply', 'tally', 'joining'];

interface Import {
  readonly file: string;
  readonly folder: string;
  readonly from: string;
}

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join(root, 'src', name));

const imports: readonly Import[] = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => ({
    file: relative(root, file),
    folder: folderOf(file),
    from: match[1] ?? '',
  })),
);

function folderOf(file: string): string {
  return relative(join(root, 'src'), file).split('/')[0] ?? '';
}

function targetFolder({ file, from }: Import): string | undefined {
  if (!from.startsWith('.')) return undefined;
  const target = resolve(dirname(join(root, file)), from);
  return target.startsWith(join(root, 'src')) ? folderOf(target) : relative(root, target).split('/')[0];
}

describe('the architecture', () => {
  it('is read from the source, so that these tests cannot pass on nothing', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(imports.length).toBeGreaterThan(50);
  });

  it.each(Object.entries(MAY_IMPORT))('%s imports only from itself and [%s]', (folder, allowed) => {
    const against = imports
      .filter((each) => each.folder === folder)
      .filter((each) => {
        const target = targetFolder(each);
        return target !== undefined && target !== folder && !allowed.includes(target);
      });
    expect(against.map(({ file, from }) => `${file} imports ${from}`)).toEqual([]);
  });

  it('has no folder that these rules do not know', () => {
    const known = [...Object.keys(MAY_IMPORT), 'command-line'];
    const folders = new Set(files.map(folderOf));
    expect([...folders].filter((folder) => !known.includes(folder))).toEqual([]);
  });

  it.each(Object.entries(ONLY_IN))('%s is imported in src/%s and nowhere else', (name, home) => {
    const users = imports.filter(({ from }) => from === name || from.startsWith(`${name}/`));
    expect(users.filter(({ folder }) => folder !== home).map(({ file }) => file)).toEqual([]);
  });

  it('imports date-fns function by function: Node takes a second for its hundreds of files at once', () => {
    expect(imports.filter(({ from }) => from === 'date-fns').map(({ file }) => file)).toEqual([]);
  });

  it('keeps the clock, the DOM, the browser and storage out of the domain', () => {
    const forbidden =
      /\bnew Date\(\)|\bDate\.now\(|\bdocument\.|\bwindow\.|\bbrowser\.|\blocalStorage\b|\bfetch\(/;
    const against = files
      .filter((file) => DOMAIN.includes(folderOf(file)))
      .filter((file) => forbidden.test(withoutComments(readFileSync(file, 'utf8'))));
    expect(against.map((file) => relative(root, file))).toEqual([]);
  });

  it('keeps every entrypoint on one screen', () => {
    const entrypoints = readdirSync(join(root, 'entrypoints'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.tsx?$/.test(name),
    );
    expect(entrypoints.length).toBeGreaterThan(3);
    const long = entrypoints.filter(
      (name) => readFileSync(join(root, 'entrypoints', name), 'utf8').split('\n').length > 80,
    );
    expect(long).toEqual([]);
  });

  it('has no drawer called utils, helpers, common, core, services or misc', () => {
    const drawers = ['utils', 'helpers', 'common', 'core', 'services', 'misc'];
    expect(drawers.filter((name) => existsSync(join(root, 'src', name)))).toEqual([]);
  });

  it('has a command of package.json for each file that lies right in src/command-line', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const commands = files
      .map((file) => relative(root, file))
      .filter((file) => dirname(file) === 'src/command-line');
    expect(commands.length).toBeGreaterThan(3);
    expect(commands.filter((file) => !Object.values(scripts).includes(`node ${file}`))).toEqual([]);
  });

  it('exports by name', () => {
    const against = files.filter((file) => /^export default /m.test(readFileSync(file, 'utf8')));
    expect(against.map((file) => relative(root, file))).toEqual([]);
  });
});

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
}
