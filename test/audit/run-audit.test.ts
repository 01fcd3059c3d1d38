import { describe, expect, it } from 'vitest';
import { type AuditReader, runAudit } from '../../src/audit/run-audit.ts';

/** A reader that dies of 13 and never finishes 17. */
function aReader(ended: { count: number }): AuditReader<number, string> {
  return {
    read: (file) => {
      if (file === 13) return Promise.reject(new Error('out of memory'));
      if (file === 17) return new Promise(() => undefined);
      return Promise.resolve(`read ${file}`);
    },
    end: () => {
      ended.count += 1;
    },
  };
}

async function audit(
  files: Iterable<number>,
  parts: Partial<Parameters<typeof runAudit<number, string>>[0]> = {},
) {
  const read: string[] = [];
  const ended = { count: 0 };
  await runAudit<number, string>({
    files,
    readers: 3,
    openReader: () => aReader(ended),
    giveUp: async (file, why) => `gave up ${file}: ${why}`,
    onRead: async (result) => void read.push(result),
    patience: 20,
    ...parts,
  });
  return { read, ended };
}

describe('an audit', () => {
  it('reads each file once, by several readers', async () => {
    const files = Array.from({ length: 10 }, (_, at) => at);
    const { read, ended } = await audit(files);
    expect(read.sort()).toEqual(files.map((file) => `read ${file}`));
    expect(ended.count).toBe(3);
  });

  it('opens no more readers than there are files', async () => {
    expect((await audit([])).ended.count).toBe(0);
    expect((await audit([1])).ended.count).toBe(1);
  });

  it('is stopped by no file: a reader that dies, or takes too long, is replaced', async () => {
    const { read, ended } = await audit(Array.from({ length: 20 }, (_, at) => at));
    expect(read).toHaveLength(20);
    expect(read).toContain('gave up 13: It made the reader fail.');
    expect(read.find((each) => each.startsWith('gave up 17'))).toMatch(/took longer/);
    // The three, and one in the place of the one that died; when the slow one is given up, nothing is left to read.
    expect(ended.count).toBe(4);
  });

  it('stops when it is told to, and what was read by then was told', async () => {
    const stopping = new AbortController();
    const read: string[] = [];
    const onRead = async (result: string) => {
      read.push(result);
      if (read.length === 4) stopping.abort();
    };
    await expect(audit(Array(100).keys(), { signal: stopping.signal, onRead })).rejects.toThrow('abort');
    expect(read.length).toBeLessThan(10);
  });

  it('stops also while a reader starts', async () => {
    const stopping = new AbortController();
    const openReader = () => {
      queueMicrotask(() => stopping.abort());
      return { ...aReader({ count: 0 }), started: new Promise<void>(() => undefined) };
    };
    await expect(audit([1], { signal: stopping.signal, openReader })).rejects.toThrow('abort');
  });

  it('waits while it is paused', async () => {
    const going = Promise.withResolvers<void>();
    const { read } = await (async () => {
      const auditing = audit([1, 2, 3], { whenGoing: () => going.promise });
      await Promise.resolve();
      going.resolve();
      return auditing;
    })();
    expect(read).toHaveLength(3);
  });

  it('ends with a fault where a result cannot be kept', async () => {
    const onRead = () => Promise.reject(new Error('The disk is full.'));
    await expect(audit([1, 2, 3], { onRead })).rejects.toThrow('The disk is full.');
  });
});
