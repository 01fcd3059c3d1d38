import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeRefusals } from '../../src/joining/admits.ts';
import { digestOf, writeDump } from '../../src/joining/dump.ts';
import { takeIn } from '../../src/joining/take-in.ts';
import { aDevice, type TestDatabase } from './device.ts';
import { countsIn, documentOf, idOf } from './documents.ts';

const DEVICE = '0a1b2c3d';

/** From which computer to which, so that each hears of all when it is gone round twice. */
const CYCLE = [
  [2, 0],
  [0, 1],
  [1, 2],
] as const;

async function devices(number: number): Promise<TestDatabase[]> {
  return Array.from({ length: number }, aDevice);
}

/** A file with other lines in it, whole in itself. */
async function withLines(dump: string, lines: readonly string[]): Promise<string> {
  const [head = '', ...own] = dump.split('\n');
  const body = [...lines, ...own].join('\n');
  return `${JSON.stringify({ ...JSON.parse(head), digest: await digestOf(body) })}\n${body}`;
}

describe('a file of counts', () => {
  it('brings the counts of one computer to another, once however often it is taken in', async () => {
    const [one, other] = await devices(2);
    if (!one || !other) throw new Error();
    await one.bulkDocs([documentOf(1), documentOf(2, { day: '2026-04-01' })]);
    const dump = await writeDump(one, DEVICE);
    expect(await takeIn(other, dump)).toEqual({
      taken: 2,
      refusals: { newer: 0, foreign: 0 },
    });
    expect(await takeIn(other, dump)).toMatchObject({ taken: 0 });
    expect(await countsIn(other)).toEqual(await countsIn(one));
    expect(await writeDump(other, DEVICE)).toBe(dump);
  });

  it('brings the same totals to all, in whatever order files are taken in', async () => {
    const outcome = fc.constantFrom(
      'returned' as const,
      'done' as const,
      'dismissed' as const,
      'flagged' as const,
    );
    const letters = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), outcome), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(letters, { minLength: 3, maxLength: 3 }),
        fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { maxLength: 6 }),
        async (counted, joins) => {
          const all = await devices(3);
          for (const [place, device] of all.entries())
            for (const [letter, done] of counted[place] ?? [])
              await change(
                device,
                documentOf(letter, { findings: [{ topic: 'medication', verdict: 'check', outcome: done }] }),
              );
          const ring = [...CYCLE, ...CYCLE];
          for (const [from, to] of [...joins, ...ring]) {
            const [source, target] = [all[from], all[to]];
            if (source && target) await takeIn(target, await writeDump(source, DEVICE));
          }
          const [first, ...others] = await Promise.all(all.map(countsIn));
          for (const other of others) expect(other).toEqual(first);
          const known = new Set(counted.flat().map(([letter]) => idOf(letter)));
          expect(first?.map(({ id }) => id)).toEqual([...known].sort());
        },
      ),
      { numRuns: 20 },
    );
  });

  it('carries deletions', async () => {
    const [one, other] = await devices(2);
    if (!one || !other) throw new Error();
    await one.bulkDocs([documentOf(1), documentOf(2)]);
    await takeIn(other, await writeDump(one, DEVICE));
    const { _rev } = await one.get(idOf(1));
    await one.put({ _id: idOf(1), _rev, _deleted: true });
    await takeIn(other, await writeDump(one, DEVICE));
    expect((await countsIn(other)).map(({ id }) => id)).toEqual([idOf(2)]);
  });

  it.each([
    ['half of it is missing', (dump: string) => dump.slice(0, dump.length / 2), /damaged/],
    ['one digit of it was changed', (dump: string) => dump.replace('2026-03-10', '2026-03-11'), /damaged/],
    ['it is empty', () => '', /not a file of counts/],
    ['it is something else', () => 'Dear Dr Patel,\nplease chase the MRI.', /not a file of counts/],
    ['it is another JSON', () => '{"handback":"policy"}\n', /not a file of counts/],
    ['a newer version wrote it', (dump: string) => dump.replace('"format":1', '"format":2'), /newer version/],
  ])('is refused where %s, and nothing is taken from it', async (_, damage, why) => {
    const [one, other] = await devices(2);
    if (!one || !other) throw new Error();
    await one.bulkDocs([documentOf(1), documentOf(2)]);
    await expect(takeIn(other, damage(await writeDump(one, DEVICE)))).rejects.toThrow(why);
    expect(await countsIn(other)).toEqual([]);
  });

  it('is taken in without what is no count, and that is said', async () => {
    const [one, other] = await devices(2);
    if (!one || !other) throw new Error();
    await one.bulkDocs([documentOf(1)]);
    const foreign = [
      'Mrs Jane Example',
      JSON.stringify({ _id: 'note', _rev: '1-a', text: 'Mrs Jane Example came today' }),
      JSON.stringify({ ...documentOf(7), _rev: '1-a', note: 'Mrs Jane Example came today' }),
      JSON.stringify({ ...documentOf(8), _rev: '1-a', schema: 99 }),
    ];
    const dump = await withLines(await writeDump(one, DEVICE), foreign);
    const { taken, refusals } = await takeIn(other, dump);
    expect({ taken, refusals }).toEqual({ taken: 1, refusals: { newer: 1, foreign: 3 } });
    expect((await other.allDocs()).rows.map(({ id }) => id)).toEqual([idOf(1)]);
    expect(describeRefusals(refusals)).toEqual([
      '1 document was left out: a newer version of Handback made it. Update Handback on this computer, and join again.',
      '3 documents were left out: they are not counts of Handback.',
    ]);
  });

  it('leaves behind what is no count', async () => {
    const [one] = await devices(1);
    await one?.bulkDocs([documentOf(1), { _id: 'note', text: 'Mrs Jane Example came today' }]);
    if (one) expect(await writeDump(one, DEVICE)).not.toContain('Jane');
  });
});

async function change(device: TestDatabase, document: { readonly _id: string }): Promise<void> {
  const before = await device.get(document._id).catch(() => undefined);
  await device.put({ ...document, ...(before && { _rev: before._rev }) });
}
