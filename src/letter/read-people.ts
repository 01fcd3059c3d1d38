import { isSignOff } from './furniture.ts';
import type { Found } from './letter.ts';
import type { Line } from './lines.ts';
import { nameIn } from './name-in.ts';
import { LETTERS, NOT_A_PERSON, ROLE, TITLE, WORD } from './person-words.ts';
import { namesPracticePlace } from './practice-names.ts';
import { GRADE, nameInLetterhead, readClinician } from './read-clinician.ts';
import { titledName } from './titled-name.ts';

const NAME = new RegExp(
  `^(?:(?:[Pp]\\.?[Pp]\\.?|[Ff]or|[Oo]n behalf of):? (?=${TITLE}))?((?:${TITLE})?${WORD}(?: ${WORD}){1,4})`,
  'u',
);
const TITLED = new RegExp(`^${TITLE}(?:${WORD} ?){1,4}`, 'u');
/** `by Mrs Attah's team`: she is no writer. */
const POSSESSIVE = "(?:\\p{Lu}[\\p{L}.'’-]* )*\\p{Lu}[\\p{L}'’-]*['’]s\\b";
/** What a name follows that is the writer's. In running text others do things too: `taught by Sister Hope`. */
const WRITES =
  '(?<!\\b(?:is|was|were|been|being) )(?:completed|prepared|author(?:is)?ed|signed|reported|written|dictated|seen|reviewed)(?: on [\\p{L}-]+)? by|(?!Requested|Referred|Booked)\\p{Lu}\\p{Ll}+(?: on [\\p{L}-]+)? by|[Aa]uthor|AUTHOR|[Ss]ig(?:ned|nature)?|(?<!\\p{Ll} )[Bb]y|by(?= ?:)';
const SIGNED = new RegExp(
  `\\b(?:${WRITES})(?:\\s*:|(?:\\s*\\.){2,})?\\s+(?:${GRADE})?(?!${POSSESSIVE})((?:${TITLE})?${WORD}(?: ${WORD}){1,3})`,
  'u',
);
/** Dr Day and Mr House are people; Boxing Day and a house by itself are none. */
const NO_NAME = /\b(?:clerk|house|care|board|assoc\w*|group|society|day)\b/i;
const STARTS_WITH_TITLE = new RegExp(`^${TITLE}`, 'u');

/**
 * Who signs, the patient left out: the first name below the sign-off; in a printout, who completed it, who stands last with a
 * title, last with a role, or last by name alone.
 */
export function readAuthor(lines: readonly Line[], patientName = ''): Found<string> | undefined {
  const surname = /[\p{L}'’-]+$/u.exec(patientName.replace(/,.*/, ''))?.[0]?.toLowerCase();
  const written =
    surname === undefined ? lines : lines.filter(({ text }) => !text.toLowerCase().includes(surname));
  const close = written.findLastIndex((line) => isSignOff(line.text));
  if (close >= 0) {
    const below = written.slice(close + 1, close + 6);
    const line = below.find((other) => isPerson(other.text, NAME));
    if (line !== undefined) return nameIn(line, NAME);
    return readBareName(written, below.slice(0, 1)) ?? readClinician(written.slice(close + 1));
  }
  const ends = [...written.slice(-6), ...written.slice(0, 14)];
  const signed = ends.find((line) => isPerson(SIGNED.exec(line.text)?.[1] ?? '', NAME));
  if (signed !== undefined) return nameIn(signed, SIGNED);
  const closing = lines.at(-1);
  if (closing && isPerson(CLOSED.exec(closing.text)?.[1] ?? '', NAME)) return nameIn(closing, CLOSED);
  const last = written
    .slice(-5)
    .findLast(
      (line) =>
        line.text.length < 90 &&
        !readsOn(line.text) &&
        !namesPracticePlace(line.text) &&
        isPerson(line.text, TITLED),
    );
  if (last !== undefined) return nameIn(last, TITLED);
  return readClinician(written) ?? readBareName(written, written.slice(-3)) ?? nameInLetterhead(written);
}

/** Who signs at the end of a paragraph: `… in May. Best wishes, Una Marsh, Consultant`; `… by phone. Dr U Marsh FY2`. */
const CLOSED = new RegExp(
  `(?:\\p{Ll}{3}[.!?] (?=${TITLE})|\\b(?:wishes|regards|sincerely|faithfully)[,.]? )((?:${TITLE})?${WORD}(?: (?!${LETTERS}\\b)${WORD}){1,3})(?:,? [^.]{0,60})?$`,
  'u',
);

/** Is a name only the beginning of a sentence: `Sr Obi will phone him`? */
function readsOn(words: string): boolean {
  return (
    /[a-z]{2}[.?!]$/.test(words) &&
    / (?:will|has|is|was|had|to|can|may|would|should|knows|asks)\b/.test(words)
  );
}

/** Who signs with no more than a name: with a title or a role in another line, or with initials in the last. */
function readBareName(written: readonly Line[], foot: readonly Line[]): Found<string> | undefined {
  const names = foot.filter(({ text }) => isPerson(text, BARE_NAME));
  const titled = names.map(({ text }) => titledName(written, text)).findLast((found) => found !== undefined);
  if (titled !== undefined) return titled;
  const last = names.findLast(
    (line) =>
      written
        .slice(0, HEAD)
        .some(({ text }) => text !== line.text && text.includes(line.text) && ROLE.test(text)) ||
      (line === written.at(-1) &&
        (WITH_INITIALS.test(line.text) || (BY_ITSELF.test(line.text) && endsSentence(written.at(-2))))),
  );
  return last && { start: last.start, end: last.end, value: last.text };
}

/** 'X Ray' and 'B Negative' are nobody. */
const WITH_INITIALS =
  /^(?!X Ray|C Diff|E\.? Coli|[ABO] (?:Pos|Neg))(?:\p{Lu}\.? ?){1,3} \p{Lu}[\p{L}'’-]*\p{Ll}{2}[\p{L}'’-]*$/u;
/** A first name and a surname, or three names. */
const BY_ITSELF =
  /^(?!.*\b(?:Wishes|Regards|Thanks|Yours|Truly|Sincerely|Faithfully|Page|End|Letter|Copy|Department|Care|Ward|Director|Manager|Lead|Secretary)\b)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)? \p{Lu}[\p{L}'’-]*\p{Ll}{2}$/u;

function endsSentence(line: Line | undefined): boolean {
  return line !== undefined && line.text.length > 20 && /[.?!]$/.test(line.text);
}

const BARE_NAME = new RegExp(`^${WORD}(?: ${WORD}){0,3}$`, 'u');

/** `for Mr B Adeyinka`, `on behalf of Dr R Tolland`, `pp Dr R Tolland`: with a title, as the hospital and the Trust are no consultants. */
const FOR_SOMEBODY = new RegExp(
  `(?:^|[,(] ?)(?:[Ff]or(?: and)?(?: on behalf of)?|[Oo]n behalf of|[Pp]\\.?[Pp]\\.?)\\s+(${TITLE}(?:${WORD} ?){1,3})`,
  'u',
);

/** For whom the author signed, below the sign-off or in the author's own line. */
export function readSignsFor(written: readonly Line[], author?: Found<string>): Found<string> | undefined {
  const signed = written.findIndex(({ start, end }) => author && author.start >= start && author.start < end);
  if (author === undefined || signed < 0) return undefined;
  const line = written.slice(signed, signed + 4).find(({ text }) => FOR_SOMEBODY.test(text));
  const found = line && nameIn(line, FOR_SOMEBODY);
  return found?.value === author.value ? undefined : found;
}

/** As many lines may stand before a letter's own words. */
const HEAD = 20;

function isPerson(words: string, pattern: RegExp): boolean {
  const [whole = '', name = whole] = pattern.exec(words) ?? [];
  if (whole === '' || NOT_A_PERSON.test(whole)) return false;
  return STARTS_WITH_TITLE.test(name) || !NO_NAME.test(name);
}
