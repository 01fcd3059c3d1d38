import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agreements } from 'virtual:packs/agreements';
import { replies } from 'virtual:packs/replies';
import { requests } from 'virtual:packs/requests';
import { systems } from 'virtual:packs/systems';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gatherPacks, PACK_PLACES } from '../../src/packs/gather-packs.ts';
import { packsPlugin } from '../../src/packs/packs-plugin.ts';

let assets = '';

beforeEach(() => {
  assets = mkdtempSync(join(tmpdir(), 'packs-'));
  for (const place of PACK_PLACES) cpSync(join('assets', place), join(assets, place), { recursive: true });
});

afterEach(() => rmSync(assets, { recursive: true, force: true }));

describe('the packs', () => {
  it('are gathered from assets', () => {
    const packs = gatherPacks(assets);
    expect(packs.agreements.map(({ id }) => id)).toEqual(['england', 'humberside', 'nottingham']);
    expect(Object.keys(packs.replies.topics)).toHaveLength(13);
  });

  it('are plain data, served to the extension as they were gathered', () => {
    const packs = gatherPacks('assets');
    const served = { agreements, replies, requests, systems };
    expect(served).toEqual(JSON.parse(JSON.stringify(packs)));
    expect(served).toEqual(packs);
  });

  it('name the file and line of YAML that is not well formed', () => {
    writeFileSync(join(assets, 'agreements', 'bad.yaml'), 'id: bad\nname: "no end\n');
    expect(() => gatherPacks(assets)).toThrow(/^bad\.yaml, line \d: this is not well-formed YAML\. /);
  });

  it('say how to write a text with a colon', () => {
    writeFileSync(join(assets, 'agreements', 'bad.yaml'), 'id: bad\nname: Ours: the best\n');
    expect(() => gatherPacks(assets)).toThrow(
      'bad.yaml, line 2: this is not well-formed YAML. Text that holds a colon stands between quotation marks.',
    );
  });

  it('say how to make the scorer, where it is missing or is none', () => {
    writeFileSync(join(assets, 'model/scorer.json'), '{}');
    expect(() => gatherPacks(assets)).toThrow('scorer.json: gate is not as fitted. Run npm run fit.');
    rmSync(join(assets, 'model/scorer.json'));
    expect(() => gatherPacks(assets)).toThrow(/scorer\.json is missing\. Run `npm run fit`/);
  });

  it.each([
    [
      'a site that names a page',
      'sites: [https://larch.example/inbox]',
      /write no more than https:\/\/ and the host/,
    ],
    ['a site without https', 'sites: [http://larch.example]', /write an address that begins with https:/],
    ['a field misspelt', 'sits: []', /sits is not a known field\. Did you mean 'sites'\?/],
  ])('say what to do about a record system with %s', (_, field, says) => {
    writeFileSync(join(assets, 'systems.yaml'), `- name: Larch\n  known: A web record.\n  ${field}\n`);
    expect(() => gatherPacks(assets)).toThrow(says);
  });

  it('name the folder that is not there', () => {
    rmSync(join(assets, 'replies'), { recursive: true });
    expect(() => gatherPacks(assets)).toThrow(/replies/);
  });
});

describe('a build', () => {
  it('stops with the sentence of the file at fault', async () => {
    writeFileSync(join(assets, 'agreements', 'bad.yaml'), 'id: bad\nnme: Bad\n');
    await expect(buildWith(assets)).rejects.toThrow(
      "bad.yaml: nme is not a known field. Did you mean 'name'?",
    );
  });

  it('holds the pack that is imported, and no other', async () => {
    const built = await buildWith(assets);
    expect(built).toContain('Issue a fit note, wherever appropriate');
    expect(built).not.toContain('threshold');
  });
});

/** Builds a page that shows the agreements, in memory. */
async function buildWith(folder: string): Promise<string> {
  const entry = join(assets, 'entry.ts');
  writeFileSync(entry, "export { agreements } from 'virtual:packs/agreements';\n");
  const result = await build({
    configFile: false,
    root: assets,
    logLevel: 'silent',
    plugins: [packsPlugin(folder)],
    build: { write: false, lib: { entry, formats: ['es'] } },
  });
  return JSON.stringify(result);
}
