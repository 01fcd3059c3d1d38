import { signatoriesOf } from './draft-fields.ts';
import { tidy } from './tidy.ts';

const TITLE = '(?:Dr|Doctor|Mr|Mrs|Ms|Miss|Master|Mx|Prof|Professor|Sister|Sr|Nurse)\\.?';
const INITIALS = '(?:\\p{Lu}\\.?[ ]?)+';
const GIVEN = "\\p{Lu}[\\p{Ll}'’-]+(?: \\p{Lu}\\.?)*";
const SURNAME =
  "(?:(?:van|von|de|der|den|del|di|da|la|le|el|al|bin|ibn|ter|ten) )*(?:\\p{L}['’])?\\p{Lu}[\\p{L}'’-]+";

/** Degrees, colleges and grades that are written behind a name without a comma. */
const AFTER_NAME =
  '(?:[FM]RC[A-Z][A-Za-z]*|[FM]FPH|MD|DM|MBBS|MBChB|MBBCh|BMBS|MB|BS|BChir|ChB|ChM|MCh|MS|DPhil|PhD|MSc|BSc|BDS|MCSP|MCOptom|MRPharmS|RD|RN|RGN|RMN|ACP|SpR|FY\\d?|CT\\d?|ST\\d?)';

/** The same at the end of a name. */
const BEHIND = new RegExp(`(?: ${AFTER_NAME})+$`, 'u');

/** Grades and roles that are written before a name. */
const IN_FRONT = /^(?:RMO|SHO|FY\d?|CT\d?|ST\d?|SpR|ENP|ANP|ACP|Consultant|Registrar)\s+(?=\p{Lu})/u;

/** A post between a title and a name: `Nurse Practitioner Ann Vane`, `Nurse Colposcopist Ann Vane`. */
const POST =
  /^(?:Nurse|Sister|Sr\.?) (?:Practitioner|Consultant|Specialist|Colposcopist|Endoscopist|Cystoscopist|Prescriber|Sonographer|Hysteroscopist) (?=\p{Lu}\p{Ll}\S* \p{Lu})/u;

/** Those who work for somebody are greeted with them. */
const TEAM_OF = /['’]s? team$/iu;

/** A title, a given name or initials, a surname; letters and roles after it. */
const FULL = new RegExp(
  `^(${TITLE}) (?:${INITIALS}|${GIVEN}) ?\\b(${SURNAME})(?: ${AFTER_NAME})*(?:,.*)?$`,
  'u',
);

/**
 * Somebody as one greets them: `Dr Reyes` for `Dr Callum Reyes`, and for his team. The whole name stays where there is no title, and where
 * nobody can tell how many of its words are the surname.
 */
export function greetingName(name: string): string {
  const whole = signatoriesOf(tidy(name))[0].replace(TEAM_OF, '').replace(IN_FRONT, '').replace(POST, '');
  const [, title, surname] = FULL.exec(whole) ?? [];
  return title && surname ? `${title} ${surname}` : whole.replace(BEHIND, '');
}
