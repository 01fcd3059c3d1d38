import { isSalutation } from './furniture.ts';
import type { Addressee, Found, Range } from './letter.ts';
import type { Line } from './lines.ts';
import { LABELLED_NAME, nameFrom, PATIENT_TITLE, TITLED_NAME, WHOLE_NAME } from './patient-name.ts';
import { ROLE } from './person-words.ts';
import { addressedIn, readGreetedName } from './read-greeted-name.ts';
import { readLabelledName } from './read-labelled-name.ts';

const LABEL =
  /^(?:re\b[\s:.]*|(?:to the gp of|patient(?:'s)?(?: name| details)?|pt|px(?=\W+(?:M[rsix]|\p{Lu}\p{L}{2,} \p{Lu}\p{L}{2}))|name|demographics|gp practice of|child|infant|young person|service user|our member|subject|about|client)(?:(?:\s*\.){2,}\s*|\s*[:.]\s*|\s{2,}|\t+|\s(?=M[rsx]|Baby)))/iu;
/** The same within a line: `OGD 8 July. Pt: Ada Lowe`, `MOOR HOSPITAL. Re Miss Ada Lowe`. */
const LABEL_WITHIN =
  /(?:\s{2,}|[.|,;]\s)(?:(?:[Pp]t|[Pp]x|[Pp]atient(?: [Nn]ame)?|[Cc]hild|R[Ee]|[Nn]ame)\s*:\s*|R[Ee]\s+(?=M[rsix]))/;

/** What stands behind the name of whoever a letter is about: an age, a sex, a birth. */
const OF_PATIENT =
  /^(?:[\s,;|(–-]+|,)(?:(?:male|female|[MF])[\s,;|]+)?(?:(?:aged? )?\d{1,3}(?:\s?(?:y|yrs?|years?|yo|[MF]|months?|weeks?)\b|\/12)|aged \d|(?<=[,(] ?)\d{1,3}(?=\s*(?:[,);]|$))|(?:dob |d\.o\.b\.? |born |b\.? ?)?\s*\d{1,2}(?:([./-])\d{1,2}\1|(?:st|nd|rd|th)? \p{Lu}\p{Ll}+ )(?:\d{4}|\d{2})\b)/iu;
/** What a title of a paper, a place or a note has in it, and no patient's name. */
const NO_PATIENT =
  /\b(?:letter|discharged?|admit\w*|notification|document|report|date|suite|room|box|seen|services?|day|bloods?|check|review\w*|record|form|visit|result|ward|floor|level|mon|tues?|wed|thurs?|fri|sat|sun|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\b/i;

const TITLED_IN_FULL = new RegExp(`^${PATIENT_TITLE}\\p{Lu}\\S* \\p{Lu}`, 'u');
const NARRATED = new RegExp(
  `(\\b(?:[Yy]our patient|[Tt]his patient),? |\\b(?:saw|met|reviewed|assessed) (?=[^(]{5,50} \\((?:aged|dob|born|NHS|\\d)))|(?:^|[.!?] |\\b(?:saw|met|reviewed|assessed) )(?=${PATIENT_TITLE}\\p{Lu}\\p{L}{2,} \\p{Lu}[\\p{L}'’-]{2,} (?:has|had|is|was|came|attended|returned|remains|feels|tells|reports|says|continues|looks|does|did)\\b)`,
  'u',
);

/** As many lines are looked through. */
const MOST_LINES = 60;

interface Marks {
  /** Where a birth or a number stands. */
  readonly identifiers: readonly (Range | undefined)[];
  readonly addressee: Addressee;
}

/**
 * The name after a label; else whom the letter greets, where it is to the patient; else one in the line that identifies the
 * patient or just above it, one with an age or a birth behind it, or one in the line below the greeting.
 */
export function readPatientName(
  lines: readonly Line[],
  { identifiers, addressee }: Marks,
): Found<string> | undefined {
  const written = lines.slice(0, MOST_LINES);
  const head = written.slice(0, HEAD);
  const labelled = readLabelledName(written) ?? firstOf(written, labelledIn) ?? firstOf(head, labelledWithin);
  if (labelled !== undefined) return labelled;
  const aged = firstOf(head, agedIn);
  if (addressee === 'patient') return aged ?? readGreetedName(written) ?? nameBeside(written, identifiers);
  const greeting = written.findIndex((line) => isSalutation(line.text));
  return (
    nameBeside(written, identifiers) ??
    aged ??
    (greeting < 0 ? undefined : nameNear(written.slice(greeting + 1, greeting + 2))) ??
    motherIn(head) ??
    firstOf(written.slice(greeting + 1, greeting + HEAD), narratedIn) ??
    headingName(written)
  );
}

/** A mother who goes home from a maternity unit. Elsewhere she is with her child. */
function motherIn(head: readonly Line[]): Found<string> | undefined {
  if (!head.slice(0, 4).some(({ text }) => /\b(?:maternity|postnatal|birth centre)\b/i.test(text)))
    return undefined;
  return firstOf(head, (line) => {
    const label = /^mother\s*(?::\s*|\s{2,}|\t)/i.exec(line.text)?.[0];
    return label === undefined ? undefined : nameFrom(line, label.length, LABELLED_NAME);
  });
}

/** Of whom the first sentences tell: `Mrs Ada Lowe has …`, `I saw Ada LOWE (aged 37 …`, `your patient Mr Lowe`. */
function narratedIn(line: Line): Found<string> | undefined {
  const found = NARRATED.exec(line.text);
  return found ? nameFrom(line, found.index + (found[1]?.length ?? 0), WHOLE_NAME) : undefined;
}

/** A titled name that stands by itself above all that is said, and not again as who signs. */
function headingName(written: readonly Line[]): Found<string> | undefined {
  const name = written
    .slice(1, 7)
    .flatMap((line, at) => (ROLE.test(line.text) ? [] : (addressedIn(line, written[at + 2]) ?? [])))
    .find(({ value }) => TITLED_IN_FULL.test(value));
  const foot = written.slice(7);
  const surname = /\S+$/.exec(name?.value ?? '')?.[0] ?? '';
  return name && foot.some(({ text }) => text.includes(name.value) || text.endsWith(surname))
    ? undefined
    : name;
}

/** As far into a line, in characters, as a label is looked for. */
const LONGEST = 240;

/** As many lines may stand before a letter's own words. */
const HEAD = 14;

function firstOf(
  lines: readonly Line[],
  read: (line: Line) => Found<string> | undefined,
): Found<string> | undefined {
  for (const line of lines) {
    const found = read(line);
    if (found !== undefined) return found;
  }
  return undefined;
}

function labelledIn(line: Line): Found<string> | undefined {
  const label = LABEL.exec(line.text)?.[0];
  return label === undefined ? undefined : nameFrom(line, label.length, LABELLED_NAME);
}

/** A name with which a line begins, behind a label or none. */
export function nameOpening(line: Line): Found<string> | undefined {
  return labelledIn(line) ?? nameFrom(line, 0, WHOLE_NAME);
}

function labelledWithin(line: Line): Found<string> | undefined {
  const within = LABEL_WITHIN.exec(line.text.slice(0, LONGEST));
  return within ? nameFrom(line, within.index + within[0].length, LABELLED_NAME) : undefined;
}

/** A name that opens its line and has an age or a birth behind it. */
function agedIn(line: Line): Found<string> | undefined {
  const name = nameFrom(line, 0, WHOLE_NAME);
  const isOne = name && !NO_PATIENT.test(name.value) && /\p{L}{2}\S*$/u.test(name.value);
  return isOne && OF_PATIENT.test(line.text.slice(name.end - line.start)) ? name : undefined;
}

function nameBeside(
  written: readonly Line[],
  identifiers: readonly (Range | undefined)[],
): Found<string> | undefined {
  for (const identifier of identifiers) {
    const at = written.findIndex(
      (line) => identifier && line.start <= identifier.start && identifier.start < line.end,
    );
    const name = nameNear(written.slice(Math.max(0, at - 4), at + 1).reverse());
    if (name !== undefined) return name;
  }
  return undefined;
}

/** A name that opens the first line, else a titled one in the nearest line. */
function nameNear(lines: readonly Line[]): Found<string> | undefined {
  const [own] = lines;
  const label = /^(?:Patient )?Name\s+/.exec(own?.text ?? '')?.[0] ?? '';
  const opening = own && nameFrom(own, label.length, WHOLE_NAME);
  return opening ?? lines.map((line) => nameFrom(line, 0, TITLED_NAME)).find((name) => name !== undefined);
}
