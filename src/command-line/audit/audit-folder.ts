import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { finished } from 'node:stream/promises';
import type { ScanKnowledge } from '../../agreements/scan-letter.ts';
import type { Audited } from '../../audit/audited.ts';
import { fileTableHead, fileTableRow } from '../../audit/file-table.ts';
import { giveUpOn } from '../../audit/give-up.ts';
import { PATIENCE } from '../../audit/patience.ts';
import { runInBatches } from '../../audit/run-in-batches.ts';
import { isoDay } from '../../letter/iso-day.ts';
import { type AuditSum, sumAudit } from './audit-sum.ts';
import type { ThreadData } from './audit-thread.ts';
import { bundleThread } from './bundle-thread.ts';
import { listFiles } from './list-files.ts';
import { openThread } from './open-thread.ts';

interface FolderAudit {
  readonly packs: ScanKnowledge;
  readonly folder: string;
  /** The path of the table by file. */
  readonly csv: string;
  /** The files' names stand in the table; otherwise their numbers. */
  readonly hasNames: boolean;
  readonly agreementId: string;
  readonly isQuick: boolean;
  /** Scans are read by OCR; otherwise they are only counted. */
  readonly readsScans?: boolean;
  readonly rules: string;
  readonly workers?: number;
  readonly onProgress?: (done: number, all: number) => void;
}

/** Files that a thread is sent at once: to wake it for each takes half as long again as to read a letter. */
const MOST_AT_ONCE = 16;

interface NumberedFile {
  readonly path: string;
  readonly number: number;
}

/** Audits all files in a folder by threads, and writes the table by file. Keeps no more than sums and fingerprints. */
export async function auditFolder(audit: FolderAudit): Promise<AuditSum> {
  const { packs, folder, csv, hasNames, workers = availableParallelism(), onProgress } = audit;
  const data: ThreadData = {
    assets: join(import.meta.dirname, '../../../assets'),
    packs: { requests: packs.requests, agreements: packs.agreements },
    agreementId: audit.agreementId,
    isQuick: audit.isQuick,
    readsScans: audit.readsScans ?? false,
    key: randomBytes(32).toString('hex'),
    rules: audit.rules,
    today: isoDay(new Date()),
  };
  let all = 0;
  for await (const _ of listFiles(folder)) all += 1;

  const thread = await bundleThread('audit-thread');
  const table = createWriteStream(csv);
  table.write(fileTableHead());
  const { add, sum } = sumAudit();
  const inOrder = writeInOrder((row) => void table.write(row));
  let done = 0;
  const readers = Math.min(workers, Math.max(1, all));
  await runInBatches<NumberedFile, Audited>({
    files: number(listFiles(folder)),
    readers,
    size: data.readsScans ? 1 : Math.min(MOST_AT_ONCE, Math.ceil(all / readers / 4)),
    openReader: () => openThread<readonly NumberedFile[], readonly Audited[]>(thread, data),
    giveUp: ({ path }, why) => giveUpOn(nameOf(path), why, data),
    async onRead(audited, { path, number: place }) {
      add(audited);
      inOrder(place, fileTableRow(hasNames ? relative(folder, path) : `${place + 1}`, audited));
      done += 1;
      onProgress?.(done, all);
    },
    patience: data.readsScans ? PATIENCE.scan : PATIENCE.text,
  });
  table.end();
  await finished(table);
  return sum();
}

async function* number(paths: AsyncIterable<string>): AsyncGenerator<NumberedFile> {
  let last = 0;
  for await (const path of paths) {
    yield { path, number: last };
    last += 1;
  }
}

/** A name of 64 hexadecimal digits for a path. */
function nameOf(path: string): string {
  return createHash('sha256').update(path).digest('hex');
}

/** Rows come in any order, and are written in that of their numbers. */
function writeInOrder(write: (row: string) => void): (number: number, row: string) => void {
  const waiting = new Map<number, string>();
  let next = 0;
  return (number, row) => {
    waiting.set(number, row);
    for (let due = waiting.get(next); due !== undefined; due = waiting.get(next)) {
      write(due);
      waiting.delete(next);
      next += 1;
    }
  };
}
