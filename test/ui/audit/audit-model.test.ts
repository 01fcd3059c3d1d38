import { describe, expect, it, vi } from 'vitest';
import type { Audited } from '../../../src/audit/audited.ts';
import { createAuditModel } from '../../../src/ui/audit/AuditModel.ts';
import type { About, AuditAdapter, Reader } from '../../../src/ui/audit/audit-adapter.ts';
import { aLetterCount } from '../../factories.ts';

const keyOf = (path: string) => Buffer.from(path).toString('hex').padStart(64, '0');

function anAudited(file: string): Audited {
  return { file, count: aLetterCount({ id: file }), why: '', isScan: false };
}

/** An audit of so many files, whose store outlives the page. */
function anAudit(number: number, read: Reader['read'] = async ({ key }) => anAudited(key)) {
  const stored = new Map<string, Audited>();
  let about: About | undefined;
  const listed = {
    name: 'Letters',
    files: Array.from({ length: number }, (_, at) => ({
      path: `${at}.txt`,
      open: async () => new File(['Dear GP'], `${at}.txt`),
    })),
  };
  const reading = vi.fn(read);
  const adapter: AuditAdapter = {
    last: async () => about && { about, audited: [...stored.values()] },
    canKeepFolder: true,
    chooseFolder: async () => listed,
    keptFolder: async () => listed,
    agreementId: async () => 'example',
    readers: async () => () => ({
      read: reading,
      words: async () => ({ before: '', quote: 'GP to chase', after: '', why: '' }),
      end: () => undefined,
    }),
    giveUp: async ({ key }) => anAudited(key),
    keyOf: async (path) => keyOf(path),
    keep: async (audited) => {
      for (const each of audited) stored.set(each.file, each);
    },
    writeAbout: async (written) => {
      about = written;
    },
    empty: async () => stored.clear(),
    forget: async () => {
      stored.clear();
      about = undefined;
    },
    cores: 2,
    clock: () => 0,
    today: () => '2026-03-31',
    save: vi.fn(),
  };
  return { adapter, stored, reading, open: () => createAuditModel(adapter) };
}

describe('an audit', () => {
  it('reads all files, and stores their counts', async () => {
    const { open, stored } = anAudit(60);
    const model = open();
    await model.choose();
    await model.start();
    expect(model.step.value).toBe('done');
    expect(stored.size).toBe(60);
    expect(model.totals.value.files).toBe(60);
    expect(model.summary.value?.whole.read).toBe(60);
  });

  it('goes on after a reload where it was cancelled, and reads no file twice', async () => {
    const { open, stored, reading } = anAudit(60);
    const model = open();
    await model.choose();
    reading.mockImplementation(async ({ key }) => {
      if (reading.mock.calls.length === 40) model.cancel();
      return anAudited(key);
    });
    await model.start();
    expect(model.step.value).toBe('stopped');
    expect(model.fault.value).toBe('');
    const before = stored.size;
    expect(before).toBeGreaterThan(0);

    const again = open();
    await again.load();
    expect(again.step.value).toBe('stopped');
    const readBefore = reading.mock.calls.length;
    await again.goOn();
    expect(again.step.value).toBe('done');
    expect(stored.size).toBe(60);
    expect(reading.mock.calls.length - readBefore).toBe(60 - before);
  });

  it('waits while it is paused', async () => {
    const { open, reading } = anAudit(40);
    const model = open();
    const isPaused = Promise.withResolvers<void>();
    reading.mockImplementation(async ({ key }) => {
      if (reading.mock.calls.length === 10) {
        model.pause();
        isPaused.resolve();
      }
      return anAudited(key);
    });
    await model.choose();
    const all = model.start();
    await isPaused.promise;
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(model.step.value).toBe('paused');
    expect(reading.mock.calls.length).toBeLessThan(13);
    model.resume();
    await all;
    expect(model.done.value).toBe(40);
  });

  it('says so where its counts cannot be stored', async () => {
    const { adapter } = anAudit(30);
    const keep = () => Promise.reject(new Error('The disk is full.'));
    const model = createAuditModel({ ...adapter, keep });
    await model.choose();
    await model.start();
    expect(model.step.value).toBe('stopped');
    expect(model.fault.value).toContain('The disk is full.');
  });

  it('writes names into its table by choice only', async () => {
    const { adapter, open } = anAudit(3);
    const model = open();
    await model.choose();
    await model.start();
    model.saveTable();
    expect(adapter.save).toHaveBeenLastCalledWith({
      name: expect.any(String),
      text: expect.not.stringContaining('.txt'),
    });
    model.hasNames.value = true;
    model.saveTable();
    expect(adapter.save).toHaveBeenLastCalledWith({
      name: expect.any(String),
      text: expect.stringContaining('2.txt'),
    });
  });

  it('tells the precision of what a person confirmed', async () => {
    const { open } = anAudit(4);
    const model = open();
    await model.choose();
    await model.start();
    for (const verdict of ['right', 'right', 'wrong', 'unsure'] as const) await model.check(verdict);
    expect(model.precision.value).toMatchObject({ right: 2, of: 3 });
    expect(model.next.value).toBeUndefined();
  });

  it('asks for a folder before it starts', async () => {
    const model = anAudit(0).open();
    await model.start();
    expect(model.fault.value).toContain('Choose a folder');
  });
});
