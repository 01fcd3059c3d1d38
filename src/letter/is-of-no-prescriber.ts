import type { Found } from './letter.ts';
import type { Line } from './lines.ts';
import { signatureWords } from './signature.ts';

const PROFESSION =
  /\b(?:speech (?:and|&) language|speech therap\w*|physio\w*|occupational therap\w*|diet(?:it|ic)ians?|dietetics?|optomet\w+|opticians?|orthopt\w+|audiolog\w+|psycholog\w+|psychotherap\w+|podiatr\w+|chiropod\w+|orthotist|orthotics|prosthet\w+|radiographers?|sonographers?|counsellors?|social workers?)\b/i;
const PROFESSION_LETTERS = /\b(?:OT|SA?LT)\b/;

/** Doctors, and others who do prescribe. */
const PRESCRIBES =
  /\b(?:consultant(?! (?:clinical )?psychologist| (?:physio|SLT|speech))|prescrib\w*|registrar|surgeon|physician|doctor|fellow|(?:associate|staff) specialist|nurse)\b/i;
const PRESCRIBES_LETTERS = /\b(?:GP|FRCS\w*|MRCP\w*|FRCP\w*|MB ?BS|MBChB|SHO|SpR|F[12]|FY[12]|CT\d|ST\d)\b/;
const DOCTOR = /^(?:Dr|Mr|Mrs|Miss|Ms|Prof|Professor)\b/;

interface Wrote {
  readonly signed: Found<string> | undefined;
  readonly department: Found<string> | undefined;
  readonly provider: Found<string> | undefined;
}

/**
 * Is who wrote of a profession that seldom prescribes, by the signature, or where no doctor may have signed by the letterhead:
 * a therapist, a dietitian, an optometrist?
 */
export function isOfNoPrescriber(written: readonly Line[], { signed, department, provider }: Wrote): boolean {
  const post = signed === undefined ? '' : signatureWords(written, signed);
  if (PRESCRIBES.test(post) || PRESCRIBES_LETTERS.test(post)) return false;
  if (isProfession(post)) return true;
  if (signed !== undefined && DOCTOR.test(signed.value)) return false;
  return [department, provider].some(
    (found) => isProfession(found?.value ?? '') && !isOfTwo(found?.value ?? ''),
  );
}

function isProfession(words: string): boolean {
  return PROFESSION.test(words) || PROFESSION_LETTERS.test(words);
}

/** Has it another profession beside it, which may prescribe: `Audiology and ENT`? */
function isOfTwo(name: string): boolean {
  return /(?<!\b(?:speech|nutrition) )(?:\band\b|[&/,])/i.test(name);
}
