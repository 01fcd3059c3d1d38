import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runAudit } from '../../../src/audit/run-audit.ts';
import { openThread } from '../../../src/command-line/audit/open-thread.ts';

// A thread takes seconds to start on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thread-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function thread(name: string, code: string): string {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, code);
  return path;
}

async function audit(path: string): Promise<readonly string[]> {
  const read: string[] = [];
  await runAudit<string, string>({
    files: ['one', 'two', 'three'],
    readers: 1,
    openReader: () => openThread(path, undefined),
    giveUp: async (file, why) => `gave up ${file}: ${why}`,
    onRead: async (result) => void read.push(result),
    patience: 60_000,
  });
  return read.toSorted();
}

const ANSWERS = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', (file) => {
  if (file === 'two') process.exit(3);
  parentPort.postMessage('read ' + file);
});
parentPort.postMessage('ready');
`;

describe('a thread of an audit', () => {
  it.each([
    ['throws', `throw new Error('words.yaml: acts is missing.');`, 'words.yaml: acts is missing.'],
    ['leaves', 'process.exit(3);', 'It ended by itself, with code 3.'],
    ['asks too much', `import './nothing.mjs';`, 'Cannot find module'],
  ])('that %s ends the audit with a sentence that says why', async (name, code, cause) => {
    await expect(audit(thread(name, code))).rejects.toThrow(
      `A thread of the audit could not start. ${cause}`,
    );
  });

  it('that ends over one file does not end the audit', async () => {
    expect(await audit(thread('answers', ANSWERS))).toEqual([
      'gave up two: It made the reader fail.',
      'read one',
      'read three',
    ]);
  });
});
