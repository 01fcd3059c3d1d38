import type { Found, Range } from './letter.ts';
import type { Line } from './lines.ts';
import { type Letterhead, withoutCapitals } from './read-provider.ts';

const DEPARTMENT =
  /\b(?:department|dept|clinic|unit|service|ward|team|directorate|division|outpatients?|medicine|surgery|[a-z]+ology|[a-z]+iatrics|orthopaedics|ear,? nose (?:and|&) throat)\b/i;
const NOT_A_DEPARTMENT =
  /^(?:clinic|date|seen|typed|copy|copied|to|dr|mr|mrs|ms|miss|gp|patient(?! (?:pathway|access|contact|booking|flow|services)\b))\b[\s:]|\b(?:our|my|his|her|their|is|was|were|has|from|by|providing)\b|\b(?:summary|letter|notice|report|discharge|record|surgery,|health centre|unit no)\b|\d{1,2}[/.]\d|(?<!general |plastic |vascular |maxillofacial |bariatric |elective |orthopaedic |gi )surgery$/i;

/** It is no hospital, and its ward is none: `Hospital at Home (Virtual Ward)`. */
const AT_HOME = /^[^"“]*\b(?:Hospital at Home|HOSPITAL AT HOME)\b/;

/** What may be a department's name too, where no line has a surer one. A practice may be a health centre. */
const OFFICE_OR_CENTRE =
  /\b(?:emergency care|accident (?:and|&) emergency|(?<!(?:home|head|post|registered) )office(?! visit)|(?<=\p{Lu}\S+ )hub|(?<!(?:health|medical|med|care|family|community|leisure|town|city) )centre)\b/iu;

/** What a department is called in letters alone: `OMFS Admissions`, `Moor Hospital ED`, `AMU 2`. */
const SHORT =
  /^(?:(?:Adult|Paediatric|Community|Acute|Children['’]s) (?:SA?LT|OT|Physio|Dietetics)|OMFS|ENT|ED|A&E|AMU|MAU|AAU|EAU|SAU|CDU|SDEC|UTC|ICU|ITU|HDU|CCU|NICU|SCBU|EPA?U|GUM|T&O|O&G)(?: \d+)?(?![^\s,/])|^(?:\p{Lu}\p{L}+ ){1,3}(?:ED|A&E|UTC|SDEC) ?\/ ?(?:ED|A&E|UTC|SDEC)$|(?<=\b(?:General|GENERAL|Royal|ROYAL) )(?:ED|A&E|AMU|SAU|SDEC|UTC)$/u;

/** `Ward: 7B`, `Ward   Rowan (rehabilitation)`. */
const WARD =
  /(?:^|(?<!\s)\s{2,}|\|\s)ward(?:\s?:\s*|\s{2,})(\w[\w'’&-]*(?: [\w'’&-]+){0,3})(?=\s{2,}|\s?[(|/,]|$)/i;

/** `Endocrine clinic of 16 September 2025`, `Renal Clinic 02-12-2025` */
const DAY_BEHIND =
  /[,.]?\s+(?:(?:of|on)\s+)?\d{1,2}(?:(?:st|nd|rd|th)?\s+\p{Lu}\p{Ll}+\s+|([/.-])\d{1,2}\1)(?:\d{4}|\d{2})\b.*$/u;

/** The Lower GI of 'Suspected Cancer Office (Lower GI)', which tells one office from another. */
const BRACKET = /^ \([^()\d]{2,30}\)/;

/** The ward behind a department: `Colorectal Surgery, Ward 22`. */
const WARD_BEHIND = /^, [Ww]ard \w{1,3}\b/;

interface Head extends Letterhead {
  readonly written: readonly Line[];
  readonly provider: Found<string> | undefined;
}

/** The clinic, ward, office or department that writes, from the letterhead; capitals are written small. */
export function readDepartment(
  text: string,
  { written, provider, parts, units }: Head,
): Found<string> | undefined {
  const own = parts.filter((part) => part.start !== provider?.start && !isLabel(text, part));
  const namedIn = (among: readonly Range[], pattern: RegExp) =>
    among.find((part) => isDepartment(text.slice(part.start, part.end).replace(DAY_BEHIND, ''), pattern));
  const department =
    namedIn(own, AT_HOME) ??
    namedIn(own, DEPARTMENT) ??
    namedIn(units, DEPARTMENT) ??
    namedIn([...own, ...units], OFFICE_OR_CENTRE);
  if (department === undefined) return inLetters(text, [...own, ...units]) ?? labelledWard(written);
  const words = text
    .slice(department.start, department.end)
    .replace(/^([^(]*)\)$/, '$1')
    .replace(DAY_BEHIND, '');
  const bracket =
    (/office$/i.test(words) ? BRACKET : WARD_BEHIND).exec(
      text.slice(department.end, department.end + 40),
    )?.[0] ?? '';
  const end = department.start + words.length + bracket.length;
  return { start: department.start, end, value: withoutCapitals(words) + bracket };
}

/** `Outpatient review: 28 April 2025` labels a day, and `URGENT REFERRAL: GYNAECOLOGY` tells what a letter is about. */
function isLabel(text: string, { start, end }: Range): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const isOfDay = /\b(?:review|appointment|visit)$/i.test(text.slice(start, end));
  if (/^\s*(?:(?:waiting )?list|listed for|procedure|diagnos[ie]s|subject|about|topic)\s*:/i.test(before))
    return true;
  return (isOfDay && /^:\s*\d/.test(text.slice(end, end + 8))) || /\breferral\b.*:\s*$/i.test(before);
}

function inLetters(text: string, parts: readonly Range[]): Found<string> | undefined {
  for (const { start, end } of parts) {
    const found = SHORT.exec(text.slice(start, end));
    if (found) return asFound(start + found.index, found[0]);
  }
  return undefined;
}

/** As many lines may stand before a letter's own words. */
const HEAD = 16;

/** The ward behind its label, as one is called: `Ward 7B`, `Rowan Ward`, `AMU 2`. */
function labelledWard(written: readonly Line[]): Found<string> | undefined {
  for (const line of written.slice(0, HEAD)) {
    const found = WARD.exec(line.text);
    const [matched, name] = found ?? [];
    if (found === null || matched === undefined || name === undefined) continue;
    const ward = asFound(line.start + found.index + matched.length - name.length, name);
    if (/\bward\b/i.test(name) || SHORT.test(name)) return ward;
    return { ...ward, value: /\d/.test(name) ? `Ward ${name}` : `${withoutCapitals(name)} Ward` };
  }
  return undefined;
}

function asFound(start: number, value: string): Found<string> {
  return { start, end: start + value.length, value };
}

function isDepartment(words: string, pattern: RegExp): boolean {
  return (
    pattern.test(words) &&
    !NOT_A_DEPARTMENT.test(words) &&
    words.length < 70 &&
    (/\s/.test(words) || /(?:ology|iatrics|paedics)$/i.test(words))
  );
}
