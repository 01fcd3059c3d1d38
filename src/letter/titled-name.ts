import { isSalutation } from './furniture.ts';
import type { Found } from './letter.ts';
import type { Line } from './lines.ts';
import { CLINICIAN, LETTERS, TITLE, WORD } from './person-words.ts';
import { namesPracticePlace } from './practice-names.ts';
import { withoutCapitals } from './read-provider.ts';
import { signatureOf } from './signature.ts';

const NO_NAME = `(?!(?:${LETTERS}|${CLINICIAN}|Consultant|CONSULTANT|Specialist|Clinical)\\b)`;
const TITLED = new RegExp(
  `\\b(?:(?!Nurse)${TITLE}|(?:DR|MR|MRS|MS|MISS|PROF)\\.? )(?:${NO_NAME}${WORD} ?){2,4}`,
  'gu',
);
const ADDRESSES = /^(?:to|gp|dear|cc|c\.c|cop(?:y|ies|ied)|re|patient|registered)\b/i;

/**
 * The same name with the title that it has elsewhere in the letter: `Mr Tarquin Vane` for `Tarquin Vane`, `T Vane` or
 * `Tarquin`. What a letter calls those whom it greets, copies or is about is left out, and so is a name with two titles.
 */
export function titledName(written: readonly Line[], name: string): Found<string> | undefined {
  const own = wordsOf(name);
  const greeting = wordsOf(written.find(({ text }) => isSalutation(text))?.text ?? '');
  if (STARTS_WITH_TITLE.test(name) || greeting.includes(own.at(-1) ?? '')) return undefined;
  const found = written.flatMap((line, at) => {
    if (!line.text.toLowerCase().includes(own.at(-1) ?? '')) return [];
    const place = written.slice(at, at + 2).some(({ text }) => namesPracticePlace(text));
    return place || ADDRESSES.test(line.text) ? [] : titledIn(line).filter(({ value }) => isSame(own, value));
  });
  const titles = new Set(found.map(({ value }) => value.slice(0, value.indexOf(' '))));
  const [first] = found;
  if (titles.size !== 1 || first === undefined) return undefined;
  const [title = ''] = titles;
  return name.length > first.value.length - title.length ? { ...first, value: `${title} ${name}` } : first;
}

/** A nurse's title as the post below her name, or behind it: `Sister, Pre-operative Assessment`. */
export function sistersName(written: readonly Line[], signed: Found<string>): Found<string> | undefined {
  if (STARTS_WITH_TITLE.test(signed.value)) return undefined;
  const [own, below] = signatureOf(written, signed);
  if (own === undefined) return undefined;
  const post = [own.text.slice(signed.end - own.start), below?.text ?? ''];
  return post.some((words) => SISTER.test(words))
    ? { ...signed, value: `Sister ${signed.value}` }
    : undefined;
}

const SISTER =
  /^(?:[,\s]+(?:RG?N\b)?[,\s]*)?(?:(?:Clinic|Ward|Senior|Junior|Lead|Theatre|Charge) )?Sister\b(?! to\b)/;

const STARTS_WITH_TITLE = new RegExp(`^${TITLE}`, 'u');

function titledIn(line: Line): readonly Found<string>[] {
  return [...line.text.matchAll(TITLED)].map(({ 0: matched, index }) => {
    const words = matched.trim();
    const start = line.start + index;
    return { start, end: start + words.length, value: writtenSmall(words) };
  });
}

/** 'MISS ANN O'HARA' is Miss Ann O'Hara. */
function writtenSmall(words: string): string {
  return withoutCapitals(words).replace(/(?<=\bO['’])\p{Ll}/gu, (initial) => initial.toUpperCase());
}

/** Whether the surnames are one, and the first names too, or an initial begins them. */
function isSame(own: readonly string[], titled: string): boolean {
  const [, ...other] = wordsOf(titled);
  const [given = '', otherGiven = ''] = [own[0], other[0]];
  if (own.length < 2) return given.length > 1 && given === otherGiven;
  if (own.at(-1) !== other.at(-1)) return false;
  const [shorter, longer] = given.length < otherGiven.length ? [given, otherGiven] : [otherGiven, given];
  return shorter.length === 1 ? longer.startsWith(shorter) : given === otherGiven;
}

function wordsOf(name: string): readonly string[] {
  return name
    .replace(new RegExp(`(?: ${LETTERS})+$`), '')
    .toLowerCase()
    .split(/[^\p{L}'’-]+/u)
    .filter((word) => word !== '');
}
