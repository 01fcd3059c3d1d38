const PLACES = 'practice|surgery|health centre|medical centre|medical group';
const PEOPLE = 'GPs?|general practice|general practitioners?|primary care';

/** What names the practice, as alternatives for a pattern that ignores case. */
export const PRACTICE_NAMES = `${PEOPLE}|${PLACES}`;

const NAMED = new RegExp(String.raw`\b(?:${PRACTICE_NAMES})\b`, 'i');
const PLACE = new RegExp(String.raw`\b(?:${PLACES})\b`, 'i');

/** Whether words name the practice, or those who work there: 'Actions for GP', 'Fern Surgery'. */
export function namesPractice(words = ''): boolean {
  return NAMED.test(words);
}

/** Whether words name the practice as a place, as its letterhead does: 'Fern Surgery', 'Alder Medical Centre'. */
export function namesPracticePlace(words: string): boolean {
  return PLACE.test(words);
}
