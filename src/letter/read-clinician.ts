import { isSalutation } from './furniture.ts';
import type { Found } from './letter.ts';
import type { Line } from './lines.ts';
import { CLINICIAN, LETTERS, NOT_A_PERSON, ROLE, TITLE, WORD } from './person-words.ts';
import { namesPracticePlace } from './practice-names.ts';

const DOES =
  '(?:[Dd]ischarging|[Dd]ischarge|[Cc]ompleting|[Aa]ssessing|[Rr]eviewing|[Tt]reating|[Aa]ttending|[Ee]xamining|[Rr]eporting)';
const MANNER =
  '(?:[Ss]taff|[Cc]harge|[Ss]enior|[Jj]unior|[Ss]pecialist|[Aa]dvanced|[Ee]mergency|[Cc]linical|[Ww]ard|[Dd]uty|[Rr]esident|[Oo]ccupational|[Tt]heatre|[Ee]xercise|Sr|Sister)';

/** Who writes the report of a test. */
const REPORTS = '(?:[Ee]ndoscopist|[Rr]adiologist|[Ss]onographer|[Cc]olposcopist|[Rr]eporter|[Aa]uthor)';

/** `ED`, `AMU`: whose doctor or nurse it is. Those of a practice write no hospital letter. */
const WHOSE = '(?:(?!GP|PCN)[A-Z]{2,4} |[Ee]mergency [Dd]epartment )?';

/** `Discharging doctor:`, `Emergency Nurse Practitioner:`, `RM:`, `Clinician completing:`; a label without a colon says what they do. */
const LABEL = `(?:(?:[Pp]rinted )?[Nn]ame of )?${WHOSE}(?:(?:${DOES} |${MANNER} )*(?:${CLINICIAN}|Dr|[Cc]linician|[Nn]urse [Ii]n [Cc]harge|[Aa]uthor|[Cc]ompiled|[Cc]ompleted|[Aa]ttending|${LETTERS})(?: ${CLINICIAN})?(?: [Cc]ompleting)?\\s*:\\s*|(?:${DOES} (?:${CLINICIAN}|[Cc]linician)|(?:[Pp]erson|[Cc]linician) [Cc]ompleting|[Cc]ompleted|${REPORTS}|Sgd)\\s{2,})`;

/** `Staff Nurse`, `Specialist Paramedic`, `F2`, `ED SHO`, `S/N`: before a name with nothing between. */
export const GRADE = `(?:${WHOSE}(?:${MANNER} )*(?:${CLINICIAN} |${LETTERS} |S/?N |M/?W |Mw\\.? )+|(?:[Ss]taff|[Cc]harge) )`;

const NAMED = new RegExp(
  `^(${LABEL})?(${GRADE})?((?:${TITLE})?(?!${LETTERS}\\b)${WORD}(?: (?!${LETTERS}\\b)${WORD}){1,3})(.*)$`,
  'u',
);

/** `, on behalf of the MDT` */
const FOR_OTHERS = /^,? (?:for and )?on behalf of\b/;
/** A heading, rather than a name. */
const IN_CAPITALS = /^(?!(?:DR|MR|MRS|MS|MISS|PROF)\b|\p{Lu}\.? )[^\p{Ll}]+$/u;
/** What somebody does or is to do: 'Pharmacist: Medicines Reconciled'. */
const NO_NAME =
  /\b(?:checks?|review\w*|signature|discharge\w*|referr\w+|medic\w+|programme|exercises?|pressure|visits?|home|bleep|charge|advice|plan|follow|calls?|wound|urgent|made)\b/i;
const COPIES = /^(?:copy|copies|copied|cc|c\.c)\b/i;

/** The last name near the foot that has a label or a grade before it, or a role behind or below it. */
export function readClinician(written: readonly Line[]): Found<string> | undefined {
  const copies = written.findIndex(({ text }, at) => at * 2 >= written.length && COPIES.test(text));
  const foot = written.slice(0, copies < 0 ? undefined : copies).slice(-5);
  const greeting = written.find(({ text }) => isSalutation(text))?.text ?? '';
  for (const [at, line] of [...foot.entries()].reverse()) {
    if (line.text.length > 160) continue;
    const below = foot[at + 1]?.text ?? '';
    const found = columnsOf(line)
      .map((column) => clinicianIn(column, below))
      .find((name) => name !== undefined && !greeting.includes(surnameOf(name.value)));
    if (found !== undefined) return found;
  }
  const head = written.slice(0, 10).flatMap((line) => {
    if (IN_HEAD.test(line.text)) return [line];
    return TYPED.test(line.text) ? columnsOf(line).filter(({ text }) => STARTS_WITH_TITLE.test(text)) : [];
  });
  return head.map((column) => clinicianIn(column, '')).find((name) => name !== undefined);
}

/** A title and a name, with what they are behind a comma or in brackets, and nobody else. */
const WITH_ROLE = new RegExp(`^${TITLE}(?:${WORD} ?){1,3}[,(][^/]*$`, 'u');

/** As many lines are a letterhead. */
const LETTERHEAD = 5;

/** The only person whom a letterhead names with a title and a role: `Sister C. Mbatha, Nurse Consultant`. */
export function nameInLetterhead(written: readonly Line[]): Found<string> | undefined {
  const named = written
    .slice(0, LETTERHEAD)
    .flatMap(columnsOf)
    .filter(({ text }) => WITH_ROLE.test(text) && text.length < 70)
    .flatMap((column) => clinicianIn(column, '') ?? []);
  return named.length === 1 ? named[0] : undefined;
}

/** What says in the head of a letter who saw the patient and writes. A doctor or a nurse there may be another's. */
const IN_HEAD = new RegExp(
  `^(?:${DOES} )?(?:(?:[Cc]linician|[Tt]herapist)\\s*:|${REPORTS}(?:\\s*:|\\s{2,}))`,
);

/** A row of the head that tells how the letter came about: `18/03/2025 | Typed 21/03/2025 | Dr V. Marsh, ST5`. */
const TYPED = /\b(?:typed|dictated|authorised|seen|letter)\b/i;
const STARTS_WITH_TITLE = new RegExp(`^${TITLE}`);

/** The line from each of its columns on. */
function columnsOf(line: Line): readonly { readonly start: number; readonly text: string }[] {
  const gaps = [...line.text.matchAll(/\s{3,}|\t|\s\|\s/g)];
  const starts = [0, ...gaps.map((gap) => gap.index + gap[0].length)];
  return starts.map((from) => ({ start: line.start + from, text: line.text.slice(from) }));
}

function clinicianIn(
  { start, text }: { readonly start: number; readonly text: string },
  below: string,
): Found<string> | undefined {
  const [, label = '', grade = '', name, behind = ''] = NAMED.exec(text) ?? [];
  const rest = behind.replace(/(?<=\S)(?:\s{3,}|\t).*$/, '');
  if (name === undefined || rest.length > 70 || (label && namesPracticePlace(rest))) return undefined;
  if ([NOT_A_PERSON, NO_NAME, ROLE, IN_CAPITALS].some((no) => no.test(name))) return undefined;
  const hasRole =
    ROLE.test(rest) || FOR_OTHERS.test(rest) || (behind === '' && below.length < 90 && ROLE.test(below));
  if (!label && !grade && !hasRole) return undefined;
  const from = start + label.length + grade.length;
  return { start: from, end: from + name.length, value: name };
}

function surnameOf(name: string): string {
  return / (\S+)$/.exec(name)?.[1] ?? name;
}
