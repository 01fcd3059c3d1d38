import { describe, expect, it } from 'vitest';
import type { AuditReader } from '../../src/audit/run-audit.ts';
import { runInBatches } from '../../src/audit/run-in-batches.ts';

/** A reader that dies of 13 and never finishes 17. */
function aReader(asked: (readonly number[])[]): AuditReader<readonly number[], readonly string[]> {
  return {
    read: (files) => {
      asked.push(files);
      if (files.includes(13)) return Promise.reject(new Error('out of memory'));
      if (files.includes(17)) return new Promise(() => undefined);
      return Promise.resolve(files.map((file) => `read ${file}`));
    },
    end: () => undefined,
  };
}

async function audit(files: Iterable<number>, size: number) {
  const read: [number, string][] = [];
  const asked: (readonly number[])[] = [];
  await runInBatches<number, string>({
    files,
    size,
    readers: 3,
    openReader: () => aReader(asked),
    giveUp: async (file, why) => `gave up ${file}: ${why}`,
    onRead: async (result, file) => void read.push([file, result]),
    patience: 20,
  });
  return { asked, read: read.sort(([a], [b]) => a - b) };
}

describe('an audit in batches', () => {
  it('reads each file once, so many at a time', async () => {
    const { asked, read } = await audit(Array(10).keys(), 4);
    expect(asked.map(({ length }) => length).sort()).toEqual([2, 4, 4]);
    expect(read).toEqual(Array.from(Array(10).keys(), (file) => [file, `read ${file}`]));
  });

  it('gives up those files alone at which a reader dies or takes too long, not their neighbours', async () => {
    const { read } = await audit(Array(20).keys(), 6);
    expect(read.map(([file]) => file)).toEqual([...Array(20).keys()]);
    const givenUp = read.filter(([, result]) => result.startsWith('gave up'));
    expect(givenUp).toEqual([
      [13, 'gave up 13: It made the reader fail.'],
      [17, expect.stringContaining('took longer')],
    ]);
  });

  it('reads nothing where there is nothing', async () => {
    expect(await audit([], 4)).toEqual({ asked: [], read: [] });
  });
});
