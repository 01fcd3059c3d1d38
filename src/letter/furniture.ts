import { isSpoken, namesSection } from './headings.ts';
import { bulletMark, readsAsSentence, wordCount } from './line-marks.ts';

const TITLED =
  '(?:[Dd]rs?|DR|[Mm]rs?|MRS?|[Mm]s|MS|[Mm]iss|MISS|[Mm]aster|[Mm]x|[Pp]rof|Professor|Sir|Baby)\\b';

/** Lines that belong to the paper. Each asks for more than its first word: 'Re-check', 'Copy of', 'Telephone him' may ask. */
const ALWAYS = [
  /^page\s+\d+(?:\s*(?:of|\/)\s*\d+)?\b.{0,80}$/i,
  /^[-–\s]*\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?[-–\s]*$/,
  /^[-_=*~.|:+\s]{3,}$/,
  /^(?:tel|telephone|phone|fax|mobile|direct line|switchboard)\W{0,3}(?:no|number)?\W{0,3}[\d(+].{0,60}$/i,
  /^(?:(?:e-?mail|website)\s*:|www\.).{0,80}$/i,
  /^c\.?c\.?(?:[:;\s](?!.*\b(?:please|pls|kindly|grateful|could you|for action)\b).{0,120})?$/i,
  /^(?:copy|copies|copied)(?: sent)?(?: to)?\s*[:;].{0,120}$/i,
  new RegExp(
    `^(?:[Cc]opy|[Cc]opies|[Cc]opied|COPY)(?: sent| for information)? (?:to|TO) (?:the patient|patient|your|GP|${TITLED}).{0,100}$`,
  ),
  /^\W*(?:dictated|electronically|authorised|approved|signed|verified|not signed|e-?signed|typed|printed|author)(?:\s*[:_.]|\s+(?:by|on|and|but|not|at|electronically|approved|signed)\b|\s+[\d_]|\W*$).{0,80}$/i,
  new RegExp(
    `^(?:Authorised|Approved|Signed|SIGNED|Verified|Author|AUTHOR)\\s+(?:${TITLED}|[A-Z]\\.? [A-Z]).{0,80}$`,
  ),
  /^(?:our|your|my)\s+ref(?:erence)?\b.{0,60}$/i,
  /^(?:private (?:and|&) confidential|confidential|in confidence)\W*$/i,
  new RegExp(`^[Rr][Ee]\\s*[:.]?\\s+(?:${TITLED}|\\p{Lu}[\\p{L}'’-]+,? \\p{Lu}[\\p{L}'’-]+).{0,110}$`, 'u'),
  /^[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$/,
];

const IDENTIFIES_PATIENT =
  /\b(?:nhs|chi|h&c)\b(?:\s*(?:no|number|num|#))?\W{0,3}\d{3}|\b(?:dob|d\.o\.b\.?|date of birth|born)\W{0,3}\d|\bhosp(?:ital)?\.? (?:no|number)/i;

const SALUTATION =
  /^(?:dear|annwyl)\b(?:[^.?!]|(?<=\b(?:dr|mr|mrs|ms|prof|st|[a-z]))\.){0,60}$|^(?:hello|hi|good (?:morning|afternoon))(?: [\p{L}'’-]+){0,3}\s*[,!]?$/iu;

const SIGN_OFF =
  /^(?:with\s+)?(?:many thanks|thanks?(?: you)?|(?:very\s+)?(?:kind|kindest|best|warm|warmest|good)\s+(?:personal\s+)?(?:regards|wishes)|regards|yours(?:\s+(?:sincerely|faithfully|truly|ever))?|sincerely|take care|love and best wishes\b.{0,40})(?:\s+(?:and|with)\s+(?:kind|best)\s+(?:regards|wishes))?\s*[,.!]?$/i;

/** Whether a line greets: 'Dear Dr Iqbal,'. */
export function isSalutation(line: string): boolean {
  return SALUTATION.test(line);
}

/** Whether a line closes the letter: 'Yours sincerely'. */
export function isSignOff(line: string): boolean {
  return SIGN_OFF.test(line);
}

/** Whether a line is furniture wherever it stands: page footers, telephone and copy lines, who the patient is. */
export function isFurnitureAnywhere(line: string): boolean {
  if (ALWAYS.some((pattern) => pattern.test(line))) return true;
  return (
    IDENTIFIES_PATIENT.test(line) && !isSpoken(line) && wordCount(line) <= 22 && !/[a-z]{3}\.$/.test(line)
  );
}

const ADMINISTRATIVE =
  /^(?:from|to|date|sent|subject|gp|practice|patient|address|ward|consultant|cons|author|ref|nhs|hospital|team|site|service)\s*:/i;

/** Whether a line above the greeting is letterhead, address or date rather than something said about the patient. */
export function isLetterhead(line: string): boolean {
  if (isFurnitureAnywhere(line) || ADMINISTRATIVE.test(line)) return true;
  return !namesSection(line) && !isSpoken(line) && !readsAsSentence(line) && !opensListItem(line);
}

/** Whether a line below the sign-off is a name, a post or an address rather than something more to say. */
export function isSignature(line: string): boolean {
  return (
    isFurnitureAnywhere(line) ||
    (!readsAsSentence(line) && !isSpoken(line) && !opensListItem(line) && !namesSection(line))
  );
}

function opensListItem(line: string): boolean {
  const mark = bulletMark(line);
  return mark !== undefined && wordCount(line.slice(mark.length)) >= 2 && !/^\d/.test(mark);
}
