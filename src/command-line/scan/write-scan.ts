import type { ClauseCited, Finding } from '../../agreements/finding.ts';
import type { Scan } from '../../agreements/scan-letter.ts';
import type { FileReading } from '../../files/file-reading.ts';
import type { Addressee, Letter, LetterKind } from '../../letter/letter.ts';

/** What became of one file. */
interface ScanResult {
  readonly file: string;
  readonly status: FileReading['status'];
  /** What was not read, as sentences. */
  readonly why: readonly string[];
  readonly scan?: Scan;
}

/** One line of JSON, as the README describes it. */
export function writeJson({ file, status, why, scan }: ScanResult): string {
  const letter = scan?.letter;
  return JSON.stringify({
    file,
    status,
    ...(why.length === 0 ? {} : { reason: why.join(' ') }),
    addressee: letter?.addressee ?? null,
    kind: letter?.kind ?? null,
    clinicDate: letter?.clinicDate?.value ?? null,
    letterDate: letter?.letterDate?.value ?? null,
    findings: (scan?.findings ?? []).map(({ topic, verdict, start, end, quote, urgent, clause, why }) => ({
      topic,
      verdict,
      start,
      end,
      quote,
      urgent,
      clause: clause ? nameClause(clause) : null,
      why,
    })),
  });
}

/** `Fit notes (NHS Standard Contract …)`, with the clause's number where that is verified. */
function nameClause({ title, number, agreementName }: ClauseCited): string {
  return `${title}${number === undefined ? '' : `, ${number}`} (${agreementName})`;
}

const KINDS: Readonly<Record<LetterKind, string>> = {
  clinic: 'clinic letter',
  discharge: 'discharge summary',
  ed: 'emergency department summary',
  dna: 'letter about a missed appointment',
  booking: 'letter about an appointment',
  other: 'letter',
};

const ADDRESSEES: Readonly<Record<Addressee, string>> = {
  gp: 'to the GP',
  patient: 'to the patient',
  other: 'to somebody else',
};

/** A letter's findings for a person to read in a terminal. */
export function writeText({ file, why, scan }: ScanResult): string {
  if (!scan) return `${file}\n  Could not be read.\n`;
  const findings = scan.findings.map((finding) => writeFinding(scan.letter, finding));
  return [
    `${file}`,
    `  ${describe(scan.letter)}`,
    ...why.map((sentence) => `  Not all was read: ${sentence}`),
    ...(findings.length > 0 ? findings : ['', '  Nothing found in what was read.']),
    '',
  ].join('\n');
}

function describe({ kind, addressee, clinicDate, letterDate }: Letter): string {
  const seen = clinicDate ? `, about ${clinicDate.value}` : '';
  return `${KINDS[kind]} ${ADDRESSEES[addressee]}${seen}, ${letterDate ? `dated ${letterDate.value}` : 'without a date'}`;
}

function writeFinding(
  { text }: Letter,
  { topic, verdict, urgent, quote, start, clause, why }: Finding,
): string {
  const line = quote === '' ? '' : `, line ${text.slice(0, start).split('\n').length}`;
  return [
    '',
    `  ${verdict.toUpperCase()}  ${topic}${urgent ? ', urgent' : ''}${line}`,
    ...(quote === '' ? [] : [`    “${quote.replace(/\s+/g, ' ')}”`]),
    `    ${why}`,
    ...(clause ? [`    ${nameClause(clause)}`] : []),
  ].join('\n');
}
