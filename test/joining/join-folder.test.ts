import { describe, expect, it } from 'vitest';
import { joinFolder } from '../../src/joining/join-folder.ts';
import { aDevice } from './device.ts';
import { countsIn, documentOf } from './documents.ts';
import { aFolder } from './folder.ts';

describe('a shared folder', () => {
  it('brings the counts of all computers to each', async () => {
    const folder = aFolder(new Map());
    const all = [aDevice(), aDevice(), aDevice()];
    for (const [place, device] of all.entries()) await device.bulkDocs([documentOf(place), documentOf(100)]);
    for (let round = 0; round < 2; round += 1)
      for (const [place, device] of all.entries()) await joinFolder(folder, device, `0000000${place}`);
    const [first, ...others] = await Promise.all(all.map(countsIn));
    expect(first).toHaveLength(4);
    for (const other of others) expect(other).toEqual(first);
  });

  it('is joined although some of its files are damaged or foreign, and each is named', async () => {
    const files = new Map<string, string>();
    const [one, other] = [aDevice(), aDevice()];
    await one.bulkDocs([documentOf(1)]);
    await joinFolder(aFolder(files), one, '00000001');
    files.set(
      'handback-counts-00000002.jsonl',
      (files.get('handback-counts-00000001.jsonl') ?? '').slice(0, -9),
    );
    files.set('handback-counts-00000003.jsonl', 'Dear Dr Patel');
    files.set('minutes.docx', 'Dear all');
    expect(await joinFolder(aFolder(files), other, '00000004')).toEqual([
      { file: 'handback-counts-00000001.jsonl', taken: 1, refusals: { newer: 0, foreign: 0 } },
      { file: 'handback-counts-00000002.jsonl', refused: expect.stringMatching(/damaged/) },
      { file: 'handback-counts-00000003.jsonl', refused: expect.stringMatching(/not a file of counts/) },
    ]);
    expect(files.get('minutes.docx')).toBe('Dear all');
  });

  it('keeps the file of the day before where the disk is full', async () => {
    const files = new Map<string, string>();
    let isFull = false;
    const folder = aFolder(files, () => isFull);
    const device = aDevice();
    await device.bulkDocs([documentOf(1)]);
    await joinFolder(folder, device, '00000001');
    const before = files.get('handback-counts-00000001.jsonl');
    await device.bulkDocs([documentOf(2)]);
    isFull = true;
    await expect(joinFolder(folder, device, '00000001')).rejects.toThrow('No space');
    expect(files.get('handback-counts-00000001.jsonl')).toBe(before);
  });
});
