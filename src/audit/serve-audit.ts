import type { Agreement } from '../agreements/agreement.ts';
import { agreementInForce } from '../agreements/agreement-in-force.ts';
import type { Scan } from '../agreements/scan-letter.ts';
import type { FileReading } from '../files/file-reading.ts';
import { readFile } from '../files/read-file.ts';
import type { OpenedPdf, OpenPdf } from '../files/read-pdf.ts';
import { normaliseText } from '../tally/normalise-text.ts';
import { auditFile } from './audit-file.ts';
import type { Audited } from './audited.ts';
import { keyedHash } from './keyed-hash.ts';

/** What an audit is made with; a worker is told it first. */
export interface AuditStart {
  readonly agreementId: string;
  readonly agreements: readonly Agreement[];
  /** Each passage is read among its neighbours too: slower and more exact. */
  readonly inContext: boolean;
  /** Of the fingerprints, as hexadecimal digits. */
  readonly key: string;
  readonly rules: string;
  /** The ISO day. */
  readonly today: string;
}

/** A file to be read, by its keyed name and its own. */
export interface AuditQuestion {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly file: Blob;
  /** What came of the file where it was read elsewhere, by OCR. */
  readonly reading?: FileReading;
  /** The finding whose words are wanted; where none is, the file is counted. */
  readonly place?: number;
}

/** A finding in its words, for a person to confirm. Never stored. */
export interface FindingWords {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  readonly why: string;
}

export type AuditAnswer = { readonly id: number } & (
  | { readonly audited: Audited }
  | { readonly words: FindingWords | undefined }
  | { readonly fault: string }
);

/** The answer to the start: the worker can begin, or why it cannot. */
export type AuditStarted = { readonly started: true } | { readonly cannotStart: string };

interface ServeAudit {
  /** Rejects where letters cannot be scanned as it was asked for. */
  readonly scanFor: (start: AuditStart) => Promise<(text: string) => Promise<Scan>>;
  readonly openPdf: OpenPdf;
}

/** Characters of the letter that stand around a finding. */
const AROUND = 240;

/** Reads and counts files in a worker, one after the other. It says first whether it can. */
export function serveAudit(
  worker: Pick<Worker, 'addEventListener' | 'postMessage'>,
  { scanFor, openPdf }: ServeAudit,
): void {
  let answer: (question: AuditQuestion) => Promise<AuditAnswer> = notStarted;
  worker.addEventListener('message', async ({ data }: MessageEvent<AuditStart | AuditQuestion>) => {
    if ('id' in data) return worker.postMessage(await answer(data));
    try {
      answer = answerer(data, await scanFor(data), openPdf);
      worker.postMessage({ started: true } satisfies AuditStarted);
    } catch (fault) {
      worker.postMessage({
        cannotStart: fault instanceof Error ? fault.message : String(fault),
      } satisfies AuditStarted);
    }
  });
}

function answerer(start: AuditStart, scan: (text: string) => Promise<Scan>, openPdf: OpenPdf) {
  const { agreementId, agreements, rules, today } = start;
  const hash = keyedHash(start.key);
  const tools = {
    scan,
    fingerprint: (text: string) => hash(normaliseText(text)),
    agreementOf: (facts: Parameters<typeof agreementInForce>[2]) => {
      const { id, version } = agreementInForce(agreementId, agreements, facts);
      return { id, version };
    },
    rules,
    today,
  };
  return async ({ id, key, name, file, reading: given, place }: AuditQuestion): Promise<AuditAnswer> => {
    try {
      const reading = given ?? (await read(file, name, openPdf));
      if (place === undefined) return { id, audited: await auditFile(key, reading, tools) };
      return { id, words: reading.text ? wordsOf(await scan(reading.text), place) : undefined };
    } catch (fault) {
      return { id, fault: String(fault) };
    }
  };
}

async function notStarted({ id }: AuditQuestion): Promise<AuditAnswer> {
  return { id, fault: 'The worker was not told what to audit with.' };
}

/** A PDF stays open no longer than it is read. */
async function read(file: Blob, name: string, openPdf: OpenPdf): Promise<FileReading> {
  const opened: OpenedPdf[] = [];
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    return await readFile(bytes, name, {
      openPdf: async (...given) => {
        const pdf = await openPdf(...given);
        opened.push(pdf);
        return pdf;
      },
    });
  } finally {
    for (const { document } of opened) await document.loadingTask.destroy();
  }
}

function wordsOf({ letter: { text }, findings }: Scan, place: number): FindingWords | undefined {
  const finding = findings[place];
  if (!finding) return undefined;
  const { start, end, quote, why } = finding;
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = quote === '' ? '' : text.slice(end, end + AROUND);
  return {
    before: start > AROUND ? before.replace(/^\S*/, '…') : before,
    quote,
    after: end + AROUND < text.length ? after.replace(/\S*$/, '…') : after,
    why,
  };
}
