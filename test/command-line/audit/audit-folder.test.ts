import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditFolder } from '../../../src/command-line/audit/audit-folder.ts';
import { gatherPacks } from '../../../src/packs/gather-packs.ts';
import { aDocx, aPdf, latin1, typeset } from '../../files/make-files.ts';

const LETTERS = ['e011', 'e012', 'e013', 'e014', 'e015', 'e016'];

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-'));
  mkdirSync(join(folder, 'below'));
  for (const name of LETTERS) copyFileSync(`test/letters/${name}.txt`, join(folder, 'below', `${name}.txt`));
  copyFileSync('test/letters/e011.txt', join(folder, 'copy.txt'));
  writeFileSync(join(folder, 'damaged.pdf'), '%PDF-1.7 nothing more');
  writeFileSync(join(folder, 'empty.txt'), '');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an audit of a folder from the terminal', () => {
  it('reads every file by several threads, and writes a line of each in the order of their names', async () => {
    const csv = join(folder, '.table.csv');
    const progress: number[] = [];
    const sum = await auditFolder({
      packs: gatherPacks('assets'),
      ...{ folder, csv, hasNames: true, agreementId: 'england', isQuick: true, rules: '0.1.0', workers: 2 },
      onProgress: (done) => progress.push(done),
    });
    expect(sum).toMatchObject({ files: 9, copies: 1, states: { read: 7, 'could not be read': 2 } });
    expect(sum.breaches + sum.checks).toBeGreaterThan(5);
    expect(progress).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const lines = readFileSync(csv, 'utf8').trimEnd().split('\r\n').slice(1);
    expect(lines.map((line) => line.split(',')[0])).toEqual([
      ...LETTERS.map((name) => join('below', `${name}.txt`)),
      'copy.txt',
      'damaged.pdf',
      'empty.txt',
    ]);
  }, 120_000);

  it('reads letters of each kind', async () => {
    const kinds = mkdtempSync(join(tmpdir(), 'audit-kinds-'));
    try {
      for (const [kind, bytes] of Object.entries(await letterOfEachKind()))
        writeFileSync(join(kinds, `letter.${kind}`), bytes);
      const sum = await auditFolder({
        packs: gatherPacks('assets'),
        ...{ folder: kinds, csv: join(kinds, '.table.csv'), hasNames: true, agreementId: 'england' },
        ...{ isQuick: true, rules: '0.1.0', workers: 1 },
      });
      expect(sum).toMatchObject({ files: 5, states: { read: 5 }, reasons: {} });
    } finally {
      rmSync(kinds, { recursive: true, force: true });
    }
  }, 120_000);
});

async function letterOfEachKind(): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const lines = ['Dear Dr Okafor', 'I saw her today.', 'Please repeat her bloods in two weeks.'];
  return {
    docx: await aDocx(lines),
    html: `<html><body>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`,
    pdf: await aPdf((document) => typeset(document, lines.join('\n'))),
    rtf: latin1(`{\\rtf1\\ansi ${lines.join('\\par ')}}`),
    txt: lines.join('\n'),
  };
}
