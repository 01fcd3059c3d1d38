import { readFileSync } from 'node:fs';

/** A letter's text, or the reason why there is none. */
export interface LetterFile {
  readonly text?: string;
  /** A sentence for a person. */
  readonly reason?: string;
}

/** No letter is as long as this, in UTF-16 units. */
const LONGEST = 1_000_000;

/** How files begin that hold a letter, but not as text. */
const FORMATS: Readonly<Record<string, string>> = {
  '%PDF-': 'a PDF',
  '{\\rtf': 'an RTF document',
  'PK\u0003\u0004': 'a Word document or another archive',
  '\u00d0\u00cf\u0011\u00e0': 'an old Word document',
};

/** Reads a text file in UTF-8, else in the Windows alphabet of Western Europe. Never throws. */
export function readLetterFile(path: string): LetterFile {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (fault) {
    return { reason: explain(fault) };
  }
  const start = bytes.toString('latin1', 0, 8);
  const format = Object.entries(FORMATS).find(([sign]) => start.startsWith(sign))?.[1];
  if (format !== undefined)
    return { reason: `it is ${format}, and only text is read here. Save it as text.` };
  if (bytes.some(isControl)) return { reason: 'it is not text.' };
  const text = decode(bytes);
  if (text.trim().replace(/^\ufeff/, '') === '') return { reason: 'it holds no text.' };
  if (text.length > LONGEST)
    return { reason: `it is longer than ${LONGEST} characters, which no letter is.` };
  return { text };
}

function explain(fault: unknown): string {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  if (code === 'ENOENT') return 'there is no such file.';
  if (code === 'EISDIR') return 'it is a folder. Name the letters in it.';
  if (code === 'EACCES') return 'we may not read it.';
  return fault instanceof Error ? fault.message : String(fault);
}

/** A byte that no text holds: a control character, other than tab, line feed, form feed, carriage return. */
function isControl(byte: number): boolean {
  return byte < 9 || byte === 11 || (byte > 13 && byte < 32);
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
