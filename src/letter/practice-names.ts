import names from '../../assets/practice-names.json' with { type: 'json' };

/** What names the practice, as alternatives for a pattern that ignores case: `assets/practice-names.json`. */
export const PRACTICE_NAMES = [...names.people, ...names.places].join('|');

const NAMED = new RegExp(String.raw`\b(?:${PRACTICE_NAMES})\b`, 'i');
const PLACE = new RegExp(String.raw`\b(?:${names.places.join('|')})\b`, 'i');

/** Whether words name the practice, or those who work there: 'Actions for GP', 'Fern Surgery'. */
export function namesPractice(words = ''): boolean {
  return NAMED.test(words);
}

/** Whether words name the practice as a place, as its letterhead does: 'Fern Surgery', 'Alder Medical Centre'. */
export function namesPracticePlace(words: string): boolean {
  return PLACE.test(words);
}
