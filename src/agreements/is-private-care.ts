import type { Letter } from '../letter/letter.ts';

/** What a private provider or an insurer writes above its greeting. `Private and confidential` is anybody's. */
const SAYS_PRIVATE =
  /\bself[- ]?(?:fund|pay)\w*|\bprivate (?:consult\w+|clinic|hospital|practice|rooms|patients?|care|secretary)\b|\bseen privately\b|\binsured patient\b|\bno NHS funding\b|\(private\)|\(insured\b|^[^\n]{0,60}\b(?:insurance|assurance)(?: (?:company|society|group|ltd|limited|plc))?\.?$|\bour member:/im;

/** The same in the line below the greeting that says whom the letter is about. */
const SAYS_PAID = /\bself[- ]?(?:fund|pay)\w*/i;

/** So many characters below the greeting may that line take. */
const SUBJECT = 250;

const GREETING = /^[ \t]*dear\b/im;

/** A head takes at most so many characters, also where nobody is greeted. */
const HEAD = 1000;

/**
 * Does a letter say in its head, or in the line that says whom it is about, that the patient, or an insurer, pays for the
 * care that it is about?
 */
export function isPrivateCare({ text }: Pick<Letter, 'text'>): boolean {
  const head = text.slice(0, HEAD);
  const greeting = head.search(GREETING);
  const end = greeting < 0 ? HEAD : greeting;
  return SAYS_PRIVATE.test(head.slice(0, end)) || SAYS_PAID.test(text.slice(end, end + SUBJECT));
}
