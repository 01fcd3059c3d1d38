import type { Letter } from '../letter/letter.ts';

/** What a private provider writes above its greeting. `Private and confidential` is anybody's. */
const SAYS_PRIVATE =
  /\bself[- ]?(?:fund|pay)\w*|\bprivate (?:consult\w+|clinic|hospital|practice|rooms|patients?|care|secretary)\b|\bseen privately\b|\binsured patient\b|\bno NHS funding\b|\(private\)|\(insured\b/i;

const GREETING = /^\s*dear\b/im;

/** So many characters are looked at where nobody is greeted. */
const HEAD = 1000;

/** Does a letter say above its greeting that the patient, or an insurer, pays for the care that it is about? */
export function isSelfFunded({ text }: Pick<Letter, 'text'>): boolean {
  const greeting = text.search(GREETING);
  return SAYS_PRIVATE.test(text.slice(0, greeting < 0 ? HEAD : Math.min(greeting, HEAD)));
}
