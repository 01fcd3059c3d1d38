import type { LetterKind } from './letter.ts';

/** What kind of letter it is, by what its first lines say. The first that holds decides. */
const KINDS: readonly (readonly [RegExp, LetterKind])[] = [
  [/\b(?:did not attend|dna|closure letter|missed appointment|failed to attend)\b/i, 'dna'],
  [
    /\b(?:emergency department|accident (?:and|&) emergency|a&e|ed (?:summary|discharge|attendance))\b/i,
    'ed',
  ],
  [/\b(?:e?discharge|discharged|going home letter|date of discharge|tto)\b/i, 'discharge'],
  [/\b(?:booking centre|triage outcome|appointments|your appointment|waiting list)\b/i, 'booking'],
  [/\b(?:clinic|seen|reviewed|consultation|visit|appointment|outpatient)\b/i, 'clinic'],
];

/** The kind of a letter, from its opening. */
export function readKind(text: string): LetterKind {
  const opening = text.slice(0, 900);
  return KINDS.find(([words]) => words.test(opening))?.[1] ?? 'other';
}
