import type { Letter } from '../letter/letter.ts';
import type { Place } from './as-request.ts';
import { concernsPractice } from './concerns-practice.ts';
import type { Opinion } from './opinion.ts';
import { pastReader } from './tense.ts';
import type { LetterWords, Reader } from './weigh-passage.ts';
import { wordReader } from './words.ts';

const TICKED = /\[[x✓✔]\]|[☑☒✔✓]/i;

function isEmptyBox(passage: string): boolean {
  return /^\W{0,3}(?:\[ ?\]|[☐□])/.test(passage) && !TICKED.test(passage);
}

/** The passages of a letter, each with the letter around it and, where a reader of context has read it, its opinion. */
export function placesIn(letter: Letter, opinions?: readonly (Opinion | undefined)[]): Place[] {
  const isWary = !concernsPractice(letter.text);
  const hasTicks = TICKED.test(letter.text);
  return letter.passages.map((passage, index) => ({
    letter,
    passage,
    index,
    isWary,
    isUnticked: hasTicks && isEmptyBox(letter.text.slice(passage.start, passage.end)),
    context: opinions?.[index],
  }));
}

/** Reads the words of one letter by a reader's lists. */
export function wordsBy({ lexicon }: Reader): LetterWords {
  return { readWords: wordReader(lexicon), isPast: pastReader() };
}
