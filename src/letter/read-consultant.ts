import { isSalutation } from './furniture.ts';
import type { Found } from './letter.ts';
import type { Line } from './lines.ts';
import { nameIn } from './name-in.ts';
import { CLINICIAN, LETTERS, TITLE, WORD } from './person-words.ts';
import { signatureOf } from './signature.ts';

/** As many lines may stand before a letter's own words. */
const HEAD = 20;

/** As many lines may be a signature, where nobody signs by name. */
const FOOT = 5;

/** `Consultant: Mr B Lee`, `Cons  Mr B Lee`, `Patient seen under: Dr B Lee`, `under the care of Dr B Lee`. */
const IN_CHARGE = new RegExp(
  `(?:^|[\\s(])(?:(?:[Nn]amed |[Rr]esponsible )?[Cc]onsultant|CONSULTANT|(?:[Rr]esponsible|[Ll]ead) clinician|[Cc]ons|CONS)(?: in charge)?(?:\\s*:\\s*|\\s{2,}|\\t)(${TITLE}(?:${WORD} ?){1,4})|\\b(?:[Uu]nder the care of|[Ss]een under:?|[Aa]dmitted under:?) (${TITLE}(?:${WORD} ?){1,3})`,
  'u',
);

/** `Surgeon: Ms Tran`, `Operation: hernia repair (Ms Tran)`, `Listed for: hernia repair, Miss Greaves,`: who operates. */
const OPERATES = new RegExp(
  `(?:^|\\s)(?:Surgeon|SURGEON)(?:\\s*:\\s*|\\s{2,}|\\t)(${TITLE}(?:${WORD} ?){1,3})|^(?:Operation|OPERATION|Procedure|PROCEDURE)\\b[^\\n(]{0,80}\\((${TITLE}(?:${WORD} ?){1,3})\\)|^Listed for\\b[^\\n]{0,80}?, (${TITLE}(?:${WORD} ?){1,3})`,
  'u',
);

/** `Hysteroscopy, Mr Lee's team`, in a letterhead: whose it is. */
const LEADS = new RegExp(`(${TITLE}(?:${WORD} )?${WORD})['’]s? (?:team|list)\\b`, 'u');

/** Those who write in a consultant's team, beside the clinicians: `DCT2`, `S/N`, `Clerk`. */
const IN_TEAM =
  '(?:[Ff]ellow|[Ss]pecialty [Dd]octor|(?:House|Foundation) [Oo]fficer|Reg|DCT\\d|S/N|[Aa]dministrat(?:or|ion)|[Cc]lerk|[Cc]o-?ordinator|[Ss]ecretary|[Tt]eam)';

/** `ST6 in General Surgery to Miss P Calloway`, `F1 for Mr Lee`, `(Dr Ash, ST6, for Dr Lee)`: whose team somebody is in. */
const TEAM_OF = new RegExp(
  `\\b(?:${LETTERS}|${CLINICIAN}|${IN_TEAM})\\b(?:(?! (?:I|we|will|to) )[^.;\\n]){0,40}?[\\s,)](?:for|to|under|on behalf of) (?!(?:Sister|Sr|Nurse)\\b|.{0,40}\\b(?:SHO|[CS]T\\d|FY?\\d)\\b)(${TITLE}(?:${WORD} ?){1,3})`,
  'u',
);

/** `ADMISSION - decompression under Miss Lee`, `Clinic (Dr Ash) under Dr Lee`, in a head. */
const UNDER = new RegExp(
  `(?:\\b[Aa]dmi\\w+|\\bADMISSION|\\b[Ii]npatient|\\b[Cc]linic|\\b[Dd]ischarged?)\\b[^.;\\n]{0,80}? under (${TITLE}(?:${WORD} ?){1,3})`,
  'u',
);

/**
 * The consultant whom the head of a letter names as in charge, or the signature as leading the team, unless that is one of
 * these, who wrote.
 */
export function readConsultant(
  written: readonly Line[],
  wrote: readonly (Found<string> | undefined)[],
  signed?: Found<string>,
): Found<string> | undefined {
  const line = written.slice(0, HEAD).find(({ text }) => IN_CHARGE.test(text));
  const below = signatureOf(written, signed).find(({ text }) => TEAM_OF.test(text));
  const greeting = written.findIndex(({ text }) => isSalutation(text));
  const operates = written.slice(0, HEAD).find(({ text }) => OPERATES.test(text));
  const above = written.slice(0, Math.max(0, greeting));
  const leads = above.find(({ text }) => LEADS.test(text));
  const foot = signed === undefined ? written.slice(-FOOT) : [];
  const inTeam = [...foot, ...above].find(({ text }) => TEAM_OF.test(text));
  const under = (greeting < 0 ? written.slice(0, HEAD) : above).find(({ text }) => UNDER.test(text));
  const found =
    (line && nameIn(line, IN_CHARGE)) ??
    (below && nameIn(below, TEAM_OF)) ??
    (inTeam && nameIn(inTeam, TEAM_OF)) ??
    (operates && nameIn(operates, OPERATES)) ??
    (under && nameIn(under, UNDER)) ??
    (leads && nameIn(leads, LEADS));
  const surname = /[\p{L}'’-]{2,}(?= (?:\p{Lu}{2}\S*|FRC\S*)|$)/u.exec(found?.value ?? '')?.[0] ?? '';
  const isWriter = wrote.some((person) => person?.value.split(/[\s,]+/).includes(surname));
  return isWriter ? undefined : found;
}
