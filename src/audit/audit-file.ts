import type { Scan } from '../agreements/scan-letter.ts';
import { type FileReading, notRead } from '../files/file-reading.ts';
import type { LetterFacts } from '../letter/letter.ts';
import { countLetter } from '../tally/count-letter.ts';
import type { Reading } from '../tally/letter-count.ts';
import type { Audited } from './audited.ts';

/** What an audit reads and judges with. */
export interface AuditTools {
  /** Finds what the letter's text asks. Rejects or throws where it cannot. */
  readonly scan: (text: string) => Promise<Scan> | Scan;
  /** A keyed fingerprint, as 64 hexadecimal digits. */
  readonly fingerprint: (text: string) => Promise<string>;
  readonly agreementOf: (facts: LetterFacts) => Reading['agreement'];
  /** The version of Handback that reads. */
  readonly rules: string;
  /** The ISO day. */
  readonly today: string;
}

/** What is known of a file that could not be read. */
const UNKNOWN: LetterFacts = { kind: 'other', addressee: 'other', patient: {} };

/**
 * Counts one file of an audit. `file` is its keyed name. A letter counts on its own date, or today where it has none.
 * Never rejects for anything that a file holds.
 */
export async function auditFile(file: string, reading: FileReading, tools: AuditTools): Promise<Audited> {
  const { scan, fingerprint, agreementOf, rules, today } = tools;
  const { pictures = [], scans = [] } = reading;
  let { status, text, why } = reading;
  let read: Scan | undefined;
  try {
    if (status !== 'could not be read') read = await scan(text);
  } catch {
    ({ status, text, why } = notRead('Its text could not be worked through.'));
  }
  const { text: _, passages: __, ...facts } = read?.letter ?? { ...UNKNOWN, text: '', passages: [] };
  const count = countLetter({
    id: read ? await fingerprint(text) : file,
    day: facts.letterDate?.value ?? today,
    state: status,
    facts,
    findings: read?.findings ?? [],
    agreement: agreementOf(facts),
    rules,
  });
  return { file, count, why: why.join(' ').slice(0, 1_000), isScan: pictures.length + scans.length > 0 };
}
