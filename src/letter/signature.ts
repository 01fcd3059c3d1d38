import type { Found } from './letter.ts';
import type { Line } from './lines.ts';

const JUNIOR =
  /\b(?:FY? ?[12]|SHO|[CS]T ?\d|SpR|StR|RMO|ACP|[AE]NP|CNS|(?:house|foundation) (?:officer|doctor|year)|registrar|(?:clinical |specialty |research |junior )?fellow|trainee|resident doctor|nurse|physician associate)\b/i;

/** Does the signature tell a grade in training, or that a nurse or another practitioner signed? */
export function isSignedByJunior(written: readonly Line[], signed: Found<string>): boolean {
  const words = signatureWords(written, signed);
  return JUNIOR.test(words) && !/\bconsultant\b/i.test(words.replace(/\bto .*/, ''));
}

/** What stands beside the name of who signed, and below it: their grade, their post, their letters. */
export function signatureWords(written: readonly Line[], signed: Found<string>): string {
  const [own, below] = signatureOf(written, signed);
  const behind = own?.text.slice(Math.max(0, signed.end - own.start)) ?? '';
  const before =
    own?.text.slice(0, Math.max(0, signed.start - own.start)).replace(/^.*(?:[.!?,] |\s{3})/, '') ?? '';
  const isBelow = behind.trim() === '' && below !== undefined && below.text.length < 90;
  return `${before} ${behind} ${isBelow ? below.text : ''}`;
}

/** The line of who signed, and that below it. */
export function signatureOf(written: readonly Line[], signed: Found<string> | undefined): readonly Line[] {
  const at = written.findIndex(({ start, end }) => signed && signed.start >= start && signed.start < end);
  return at < 0 ? [] : written.slice(at, at + 2);
}
