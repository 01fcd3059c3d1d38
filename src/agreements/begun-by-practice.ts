import type { Letter, Range } from '../letter/letter.ts';
import type { LetterRequest } from '../requests/request.ts';
import { namesMedicine } from './thing-names.ts';

const DONE =
  '(?:started|began|begun|commenced|initiated|prescribed|put (?:him|her|them) on|arranged|organi[sz]ed|requested|ordered|asked for)';

/** That the practice did it: `started on steroid by yourselves`, `the sertraline which you kindly began`. What it is to do is asked. */
const BY_PRACTICE = new RegExp(
  [
    `(?<!\\b(?:be|being|is|are) |-)\\b${DONE}(?: on (?:an? |the )?[\\p{L}-]+)? by (?:you|yourself|yourselves|your (?:practice|surgery|colleagues?|partners?)|(?:(?:the|his|her|their) )?(?:own )?(?:gp|surgery|practice|family doctor))\\b`,
    `(?<!\\b(?:if|when|once|until|that if|grateful if|glad if|pleased if) )\\byou(?:['’](?:d|ve)| had| have)?(?: (?:very|quite|\\w+ly|already|since)){0,2} ${DONE}\\b`,
    `\\byour (?:practice|surgery|colleagues?|partners?)(?: had| have| has)?(?: (?:\\w+ly|already)){0,2} ${DONE}\\b`,
  ].join('|'),
  'giu',
);

/** What a medicine or a test is called that no ending tells. */
const CALLED =
  /^(?:steroids?|prednisolone|insulin|iron|ferrous|statins?|aspirin|clopidogrel|warfarin|digoxin|hrt|inhalers?|patch(?:es)?|metformin|codeine|morphine|naproxen|ibuprofen|ultrasound|uss|scan|ct|mri|x-?ray|echo\w*|ecg|tape|bloods?|psa|swab|msu|dexa|fit|gastroscopy|colonoscopy|endoscopy)$/i;

/** So many characters of a letter before a request, and behind it, are looked through; so many behind what the practice did. */
const BEFORE = 2500;
const BEHIND = 500;
const OBJECT = 40;

/** What the practice may have begun, or asked for. A test that it did once is the hospital's to repeat. */
const TOPICS: ReadonlySet<string> = new Set(['medication', 'follow-up', 'results']);

/**
 * Does the letter say that the practice itself began the medicine that a request names, or asked for the test whose result is
 * wanted?
 */
export function isBegunByPractice(
  { text }: Pick<Letter, 'text'>,
  { topic, start, end }: Range & Pick<LetterRequest, 'topic'>,
): boolean {
  if (!TOPICS.has(topic)) return false;
  const from = Math.max(0, start - BEFORE);
  const around = text.slice(from, end + BEHIND).replace(/\s/g, ' ');
  const asked = thingsIn(text.slice(start, end));
  return [...around.matchAll(BY_PRACTICE)].some(({ 0: did, index }) => {
    const before =
      around
        .slice(0, index)
        .split(/[.;:(](?=\s|$)/)
        .at(-1) ?? '';
    const [behind = ''] = around
      .slice(index + did.length)
      .slice(0, OBJECT)
      .split(/[.,;]/, 1);
    return thingsIn(`${before} ${did} ${behind}`).some((thing) => asked.includes(thing));
  });
}

/** The medicines and tests that words name, each as one. */
function thingsIn(words: string): string[] {
  return words
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter((word) => namesMedicine(word) || CALLED.test(word))
    .map((word) => word.replace(/s$/, ''));
}
