import type { Found } from './letter.ts';
import type { Line } from './lines.ts';
import { signatureWords } from './read-people.ts';

const PROFESSION =
  /\b(?:speech (?:and|&) language|SA?LT|speech therap\w*|physio\w*|occupational therap\w*|OT|diet(?:it|ic)ians?|dietetics?|optomet\w+|opticians?|orthopt\w+|audiolog\w+|psycholog\w+|psychotherap\w+|podiatr\w+|chiropod\w+|orthotist|orthotics|prosthet\w+|radiographers?|sonographers?|counsellors?|social workers?)\b/i;

/** Doctors, and others who do prescribe. */
const PRESCRIBES =
  /\b(?:consultant(?! (?:clinical )?psychologist| (?:physio|SLT|speech))|prescrib\w*|registrar|surgeon|physician|GP|FRCS\w*|MRCP|FRCP|F[12]|FY[12]|ST\d)\b/i;
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
export function isOfNoPrescriber(lines: readonly Line[], { signed, department, provider }: Wrote): boolean {
  const post = signed === undefined ? '' : signatureWords(lines, signed);
  if (PRESCRIBES.test(post)) return false;
  if (PROFESSION.test(post)) return true;
  if (signed !== undefined && DOCTOR.test(signed.value)) return false;
  return PROFESSION.test(department?.value ?? '') || PROFESSION.test(provider?.value ?? '');
}
