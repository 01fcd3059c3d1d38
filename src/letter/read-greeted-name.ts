import { isSalutation } from './furniture.ts';
import type { Found } from './letter.ts';
import type { Line } from './lines.ts';
import { nameFrom, PATIENT_TITLE, WHOLE_NAME } from './patient-name.ts';
import { ROLE } from './person-words.ts';

const TITLED = new RegExp(`^${PATIENT_TITLE}`, 'iu');
/** `To the parents of Isla Rose Marsh`, `Dear Mum and Dad of Oskar Hope`. */
const CHILD_OF =
  /\b(?:parents?|mum|dad|mother|father|guardians?|carers?|family)(?:\(s\))? of (?:baby |master |miss )?/i;
/** What stands behind a name in an address block that is no patient's: `Mr S Lennox BDS`. */
const POST = /\b(?:BDS|MCOptom|optom\w*|optician\w*|dent\w+|SENCo|school|academy|pharmacy)\b/i;

/** Letters of those who see children go to a parent, who is not the patient. */
const OF_CHILDREN = /\b(?:child(?:ren)?(?:['’]s)?|paediatric\w*|CAMHS|neonatal)\b/i;
const YOUR_CHILD = /(?<!\b(?:and|with|for|,) )\byour (?:son|daughter|baby|child|boy|girl)\b/i;

/** The patient to whom a letter is written: by the address block where that and the greeting are about one, else by the greeting. */
export function readGreetedName(written: readonly Line[]): Found<string> | undefined {
  const at = written.findIndex(({ text }) => isSalutation(text));
  const head = written.slice(0, at < 0 ? HEAD : at);
  const greeting = written[at];
  const child = [greeting, ...head].flatMap((line) => (line && childIn(line)) ?? [])[0];
  if (child !== undefined) return child;
  const named = head.flatMap((line, index) => addressedIn(line, head[index + 1]) ?? []);
  if (greeting === undefined)
    return named.find(
      ({ value, start }) => TITLED.test(value) || head.some((line) => line.start < start && start < line.end),
    );
  const called = calledIn(greeting);
  if (called === undefined || head.some(({ text }) => OF_CHILDREN.test(text))) return undefined;
  const same = named.find(({ value }) => isOfSamePerson(value, called.value));
  if (same !== undefined) return same;
  const isPost = head.some(({ text }) => POST.test(text) && text.includes(surnameOf(called.value)));
  const isParent = written.slice(at + 1, at + 4).some(({ text }) => YOUR_CHILD.test(text));
  return TITLED.test(called.value) && !isPost && !isParent ? called : undefined;
}

/** As many lines may stand before a letter's own words where it has no greeting. */
const HEAD = 10;

function childIn(line: Line): Found<string> | undefined {
  const found = CHILD_OF.exec(line.text);
  return found ? nameFrom(line, found.index + found[0].length, WHOLE_NAME) : undefined;
}

/** A name by itself in its line, or in the line's first column, of nobody with a post. */
export function addressedIn(line: Line, below: Line | undefined): Found<string> | undefined {
  if (hasPost(line) || (below !== undefined && hasPost(below))) return undefined;
  const name = nameFrom(line, /^(?:to|for)\s*:?\s+/i.exec(line.text)?.[0].length ?? 0, WHOLE_NAME);
  return name && isWhole(line, name) ? name : undefined;
}

/** Does the first column of a line tell a post? */
function hasPost({ text }: Line): boolean {
  const [column = ''] = text.split(/\s{3,}|\t/);
  return POST.test(column) || ROLE.test(column);
}

/** Is the name all that its line says, or all of its first column? */
function isWhole({ start, text }: Line, name: Found<string>): boolean {
  return /^(?:$|,?$|\s{2,}|\t|\s*\(|,? (?:\d|NHS|CHI|DOB|d\.?o\.?b)|[,;]\s*\d)/.test(
    text.slice(name.end - start),
  );
}

/** Whom the greeting calls, where that is one person: `Ms Eze` of `Dear Ms Eze (NHS …),`. */
function calledIn({ start, text }: Line): Found<string> | undefined {
  const [, opening = '', called = ''] =
    /^((?:dear|annwyl|hello|hi) +)((?:[\p{L}'’.-]+ ?){1,5})/iu.exec(text) ?? [];
  const value = called.trim();
  if (value === '' || /\b(?:and|parents?|carers?|mum|dad|patient|family|sir|madam|all)\b/i.test(value))
    return undefined;
  return { start: start + opening.length, end: start + opening.length + value.length, value };
}

/** A surname behind the same title; a first name alone; or both of a name. */
function isOfSamePerson(name: string, called: string): boolean {
  const [own, other] = [wordsOf(name), wordsOf(called)];
  if (TITLED.test(called)) return own.at(-1) === other.at(-1);
  return own[0] === other[0] && (other.length < 2 || own.at(-1) === other.at(-1));
}

function wordsOf(name: string): readonly string[] {
  const surnameFirst = /^([^,]+), (.*)$/.exec(name);
  const inOrder = surnameFirst ? `${surnameFirst[2]} ${surnameFirst[1]}` : name;
  return inOrder.replace(TITLED, '').toLowerCase().split(/\s+/);
}

function surnameOf(name: string): string {
  return /(\S+)$/.exec(name)?.[1] ?? name;
}
