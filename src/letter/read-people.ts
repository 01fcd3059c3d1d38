import { isSignOff } from './furniture.ts';
import type { Found } from './letter.ts';
import type { Line } from './lines.ts';
import { namesPracticePlace } from './practice-names.ts';

const TITLE = '(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Sister|Sr|Nurse)\\.? ';
/** Not the 'FY' of 'FY1'. */
const WORD = `\\p{Lu}(?:[\\p{L}'’-]*\\p{L}|\\.)?(?![\\p{L}\\d])`;
const NAME = new RegExp(
  `^(?:(?:[Pp]\\.?[Pp]\\.?|[Ff]or|[Oo]n behalf of):? (?=${TITLE}))?((?:${TITLE})?${WORD}(?: ${WORD}){1,4})`,
  'u',
);
const TITLED = new RegExp(`^${TITLE}(?:${WORD} ?){1,4}`, 'u');
const SIGNED = new RegExp(
  `\\b(?:[Cc]ompleted by|[Pp]repared by|[Aa]uthor(?:ed by)?|[Ss]igned(?: by)?|[Aa]uthorised by|[Rr]eported by|[Ww]ritten by|[Bb]y)(?:\\s*:|(?:\\s*\\.){2,})?\\s+((?:${TITLE})?${WORD}(?: ${WORD}){1,3})`,
  'u',
);
/** What somebody is at a hospital, in words and in letters. */
const ROLE =
  /\b(?:[Nn]urse|[Cc]onsultant|[Pp]hysician|[Ss]urgeon|[Rr]egistrar|[Dd]octor|[Pp]hysio\w*|[Pp]harmacist|[Pp]odiatrist|[Oo]ptometrist|[Oo]rthoptist|[Aa]udiologist|[Tt]herapist|[Pp]sychologist|[Pp]sychiatrist|[Dd]iet[ic]\w+|[Pp]aramedic|[Mm]idwife|[Hh]ealth [Vv]isitor|[Pp]ractitioner|[Ss]pecialist|[Ss]onographer|[Rr]adiographer|[Ss]cientist|[Ff]ellow|[A-Z]?[EA]NP|ACP|CNS|SLT|DSN|RG?N|RMN?|SpR|SHO|FY?[12]|[CS]T\d|MD|DO|[FM]RC[A-Z]\w*|MRPharmS)\b/;
/** A grade before a name, or what introduces who wrote. */
const GRADE =
  '(?:(?:[Cc]linician|[Aa]uthor):\\s*|(?:FY?[12]|[CS]T\\d|SpR|SHO|[A-Z]?[EA]NP|ACP|CNS|RG?N|RMN?|[Mm]idwife) )';
const NAMED = new RegExp(`^(${GRADE})?((?:${TITLE})?${WORD}(?: ${WORD}){1,3})(.*)$`, 'u');
/** A heading, rather than a name. */
const IN_CAPITALS = /^(?!(?:DR|MR|MRS|MS|MISS|PROF)\b)[^\p{Ll}]+$/u;
const COPIES = /^(?:copy|copies|copied|cc|c\.c)\b/i;
const NOT_A_PERSON =
  /\b(?:team|centre|co-?ordinator|officer|clinic|department|unit|hospital|trust|reception|office|service|surgery|practice|nhs|ltd)\b/i;
/** Dr Day and Mr House are people; Boxing Day and a house by itself are none. */
const NO_NAME = /\b(?:clerk|house|care|board|assoc\w*|group|society|day)\b/i;
const STARTS_WITH_TITLE = new RegExp(`^${TITLE}`, 'u');
/**
 * Who signs, the patient left out: the first name below the sign-off; in a printout, who completed it, who stands last with a
 * title, or last with a role.
 */
export function readAuthor(lines: readonly Line[], patientName = ''): Found<string> | undefined {
  const surname = /[\p{L}'’-]+$/u.exec(patientName.replace(/,.*/, ''))?.[0]?.toLowerCase();
  const written = lines.filter(
    (line) => line.text !== '' && (surname === undefined || !line.text.toLowerCase().includes(surname)),
  );
  const close = written.findLastIndex((line) => isSignOff(line.text));
  if (close >= 0) {
    const line = written.slice(close + 1, close + 6).find((other) => isPerson(other.text, NAME));
    return line === undefined ? undefined : nameIn(line, NAME);
  }
  const ends = [...written.slice(-6), ...written.slice(0, 14)];
  const signed = ends.find((line) => isPerson(SIGNED.exec(line.text)?.[1] ?? '', NAME));
  if (signed !== undefined) return nameIn(signed, SIGNED);
  const last = written
    .slice(-5)
    .findLast(
      (line) => line.text.length < 90 && !namesPracticePlace(line.text) && isPerson(line.text, TITLED),
    );
  return last === undefined ? nameWithRole(written) : nameIn(last, TITLED);
}

/** The last name near the foot that has a grade before it, or a role behind or below it. */
function nameWithRole(written: readonly Line[]): Found<string> | undefined {
  const copies = written.findIndex(({ text }) => COPIES.test(text));
  const foot = written.slice(0, copies < 0 ? undefined : copies).slice(-5);
  for (const [at, line] of [...foot.entries()].reverse()) {
    const [, grade, name, rest = ''] = (line.text.length < 90 && NAMED.exec(line.text)) || [];
    if (name === undefined || [NOT_A_PERSON, ROLE, IN_CAPITALS].some((no) => no.test(name))) continue;
    const below = foot[at + 1]?.text ?? '';
    const hasRole = ROLE.test(rest) || (rest === '' && below.length < 90 && ROLE.test(below));
    if (!grade && !hasRole) continue;
    const start = line.start + (grade ?? '').length;
    return { start, end: start + name.length, value: name };
  }
  return undefined;
}

/** `for Mr B Adeyinka`, `on behalf of Dr R Tolland`: with a title, as the hospital and the Trust are no consultants. */
const FOR_SOMEBODY = new RegExp(
  `(?:^|[,(] ?)(?:[Ff]or(?: and)?(?: on behalf of)?|[Oo]n behalf of)\\s+(${TITLE}(?:${WORD} ?){1,3})`,
  'u',
);

/** For whom the author signed, below the sign-off or in the author's own line. */
export function readSignsFor(lines: readonly Line[], author?: Found<string>): Found<string> | undefined {
  const written = lines.filter((line) => line.text !== '');
  const signed = written.findIndex(({ start, end }) => author && author.start >= start && author.start < end);
  if (author === undefined || signed < 0) return undefined;
  const line = written.slice(signed, signed + 4).find(({ text }) => FOR_SOMEBODY.test(text));
  const found = line && nameIn(line, FOR_SOMEBODY);
  return found?.value === author.value ? undefined : found;
}

const IN_CHARGE = new RegExp(
  `(?:^|[\\s(])(?:[Cc]onsultant|CONSULTANT)(?: in charge)?\\s*:\\s*(${TITLE}(?:${WORD} ?){1,4})|\\b[Uu]nder the care of (${TITLE}(?:${WORD} ?){1,3})`,
  'u',
);

/** The consultant whom the head of a letter names as in charge, unless that is one of these, who wrote. */
export function readConsultant(
  lines: readonly Line[],
  wrote: readonly (Found<string> | undefined)[],
): Found<string> | undefined {
  const line = lines
    .filter(({ text }) => text !== '')
    .slice(0, HEAD)
    .find(({ text }) => IN_CHARGE.test(text));
  const found = line && nameIn(line, IN_CHARGE);
  const surname = /[\p{L}'’-]{2,}(?= (?:\p{Lu}{2}\S*|FRC\S*)|$)/u.exec(found?.value ?? '')?.[0] ?? '';
  const isWriter = wrote.some((person) => person?.value.split(/[\s,]+/).includes(surname));
  return isWriter ? undefined : found;
}

/** As many lines may stand before a letter's own words. */
const HEAD = 20;

function isPerson(words: string, pattern: RegExp): boolean {
  const [whole = '', name = whole] = pattern.exec(words) ?? [];
  if (whole === '' || NOT_A_PERSON.test(whole)) return false;
  return STARTS_WITH_TITLE.test(name) || !NO_NAME.test(name);
}

function nameIn(line: Line, pattern: RegExp): Found<string> | undefined {
  const match = pattern.exec(line.text);
  const value = (match?.[1] ?? match?.[2] ?? match?.[0])?.trim();
  if (match === null || value === undefined) return undefined;
  const start = line.start + match.index + match[0].lastIndexOf(value);
  return { start, end: start + value.length, value };
}
