import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { auditFolder } from '../../../src/command-line/audit/audit-folder.ts';
import { gatherPacks } from '../../../src/packs/gather-packs.ts';
import { aPdf, aTiff, type GreyPicture } from '../../files/make-files.ts';

// A page takes seconds to read, and more on a busy machine.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const LINES = [
  'Department of Cardiology',
  'Clinic date: 4 March 2026',
  'Dear Dr Okafor,',
  'Her breathing is better.',
  'Please could you issue her with a fit note for the next four weeks.',
  'Yours sincerely, Dr A Patel',
];

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scans-'));
  const picture = scanned(LINES);
  writeFileSync(join(folder, 'letter.png'), picture);
  const [begun, ended] = [LINES.slice(0, 4), LINES.slice(4)].map(scannedGrey);
  if (begun && ended) writeFileSync(join(folder, 'letter.tif'), aTiff([begun, ended]));
  const pdf = await aPdf((document) => document.image(picture, 0, 0, { width: document.page.width }));
  writeFileSync(join(folder, 'letter.pdf'), pdf);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A page of A4 at 150 dots to the inch, with these lines. */
function scanned(lines: readonly string[]): Buffer {
  return draw(lines).toBuffer('image/png');
}

/** The same as grey dots. */
function scannedGrey(lines: readonly string[]): GreyPicture {
  const canvas = draw(lines);
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  return { width, height, pixels: Uint8Array.from({ length: width * height }, (_, at) => data[4 * at] ?? 0) };
}

function draw(lines: readonly string[]): Canvas {
  const canvas = createCanvas(1240, 1754);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  context.font = '26px sans-serif';
  for (const [row, line] of lines.entries()) context.fillText(line, 150, 200 + 60 * row);
  return canvas;
}

function scan(...parameters: readonly string[]) {
  const files = ['letter.pdf', 'letter.png', 'letter.tif'].map((name) => join(folder, name));
  const { status, stdout } = spawnSync(
    process.execPath,
    ['src/command-line/scan.ts', '--quick', '--json', ...parameters, ...files],
    { encoding: 'utf8' },
  );
  const letters = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return {
    status,
    topics: letters.map(({ findings }) => findings.map((finding: { topic: string }) => finding.topic)),
  };
}

function audit(readsScans: boolean) {
  return auditFolder({
    packs: gatherPacks('assets'),
    ...{ folder, csv: join(folder, '.table.csv'), hasNames: false, agreementId: 'england' },
    ...{ isQuick: true, rules: '0.1.0', workers: 1, readsScans },
  });
}

describe('scans on the command line', () => {
  it('are read by OCR where that is asked for, in a PDF, as a picture, or as a TIFF of several pages', () => {
    expect(scan('--ocr')).toEqual({ status: 0, topics: [['fit-note'], ['fit-note'], ['fit-note']] });
  });

  it('are said not to be read where it is not', () => {
    expect(scan()).toEqual({ status: 1, topics: [[], [], []] });
  });

  it('count in an audit as scans, and are read where that is asked for', async () => {
    const none = { read: 0, 'partly read': 0 };
    expect(await audit(false)).toMatchObject({ scans: 3, breaches: 0, states: none });
    const sum = await audit(true);
    expect(sum).toMatchObject({ scans: 3, states: { 'could not be read': 0 } });
    expect(sum.topics).toEqual({ 'fit-note': sum.files - sum.copies });
  });
});
