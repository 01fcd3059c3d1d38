import type { Letter } from '../letter/letter.ts';

/** A test that a practice asks for itself, by what the head of its report calls it or says of who asked. */
const DIRECT =
  /\b(?:referrer|referred|referral|requester|req(?:uested)? by|source)\b[^\n]{0,60}\bdirect[- ]access\b|\bdirect[- ]access (?!route|request|form|slot)\p{L}+/iu;

/** The head of a report takes so many characters. */
const HEAD = 800;

/** Is a letter the report of a test that practices ask for themselves, by direct access? */
export function isOfDirectAccess({ text }: Pick<Letter, 'text'>): boolean {
  return DIRECT.test(text.slice(0, HEAD));
}
