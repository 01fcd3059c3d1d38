/** A thread of an audit: reads and counts the files that it is told of, one after the other. */
import { createHmac } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { agreementInForce } from '../../agreements/agreement-in-force.ts';
import type { ScanKnowledge } from '../../agreements/scan-letter.ts';
import { auditFile } from '../../audit/audit-file.ts';
import type { Audited } from '../../audit/audited.ts';
import { normaliseText } from '../../tally/normalise-text.ts';
import { openScan, quickScan } from '../scan/open-scan.ts';
import { readLetterFile } from '../scan/read-letter-file.ts';
import { READY } from './open-thread.ts';

/** What a thread is started with. */
export interface ThreadData {
  /** Where the reader of context lies. */
  readonly assets: string;
  /** Gathered once for all threads. */
  readonly packs: ScanKnowledge;
  readonly agreementId: string;
  readonly isQuick: boolean;
  /** Scans are read by OCR; otherwise they are only counted. */
  readonly readsScans: boolean;
  /** Of the fingerprints: drawn for one audit. */
  readonly key: string;
  readonly rules: string;
  readonly today: string;
}

const { assets, packs, agreementId, isQuick, readsScans, key, rules, today } = workerData as ThreadData;
const scan = isQuick ? quickScan(agreementId, packs) : await openScan(assets, agreementId, packs);
const scans = readsScans ? (await import('../scan/scan-reader.ts')).createScanReader() : undefined;
const hash = (text: string) => createHmac('sha256', key).update(text).digest('hex');

async function count(path: string): Promise<Audited> {
  return auditFile(hash(path), await readLetterFile(path, scans), {
    scan,
    fingerprint: async (text) => hash(normaliseText(text)),
    agreementOf: (facts) => agreementInForce(agreementId, packs.agreements, facts),
    rules,
    today,
  });
}

parentPort?.on('message', async (files: readonly { readonly path: string }[]) => {
  const audited: Audited[] = [];
  for (const { path } of files) audited.push(await count(path));
  parentPort?.postMessage(audited);
});
parentPort?.postMessage(READY);
