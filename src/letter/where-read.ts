import type { Letter, Range } from './letter.ts';

/** What is read of a letter and goes into the letter back. */
export type ReadField =
  | 'recipient'
  | 'consultant'
  | 'department'
  | 'provider'
  | 'patientName'
  | 'dateOfBirth'
  | 'nhsNumber'
  | 'reference'
  | 'letterDate'
  | 'clinicDate';

/** The letter's own words in which each field was read: its line, cut between words where that is long. */
export type WhereRead = Readonly<Partial<Record<ReadField, string>>>;

const LONGEST = 90;

/** Where each field of a letter was read, in the letter's own words. Fields that were not read are absent. */
export function whereRead(letter: Letter): WhereRead {
  const { text, author, consultant, department, provider, patient, reference, letterDate, clinicDate } =
    letter;
  const fields: Readonly<Record<ReadField, Range | undefined>> = {
    recipient: author ?? consultant,
    consultant: author && consultant,
    department,
    provider,
    patientName: patient.name,
    dateOfBirth: patient.dateOfBirth,
    nhsNumber: patient.nhsNumber,
    reference,
    letterDate,
    clinicDate,
  };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, range]) => (range ? [[name, lineOf(text, range)]] : [])),
  );
}

function lineOf(text: string, { start, end }: Range): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
  const from = Math.max(lineStart, Math.min(start, end - LONGEST));
  const to = Math.min(lineEnd, Math.max(end, from + LONGEST));
  const before =
    from > lineStart ? `… ${text.slice(from, start).replace(/^\S*\s/, '')}` : text.slice(from, start);
  const after = to < lineEnd ? `${text.slice(end, to).replace(/\s\S*$/, '')} …` : text.slice(end, to);
  return `${before}${text.slice(start, end)}${after}`.replace(/\s+/g, ' ').trim();
}
