/** Words that hardly any page has but a letter. One of them at least must be there. */
const STRONG: readonly RegExp[] = [
  /(?<=^\s*)(?:Dear|Annwyl)\s+\S/m,
  /(?<=^\s*)(?:Yours (?:sincerely|faithfully|truly)|Yn gywir|Kind regards|With (?:kind|best) )/im,
  /\b(?:Clinic date|Date of clinic|Date seen|Seen in clinic|Dictated|Typed|Letter date|Date of letter)\b/i,
  /\bDischarge (?:summary|letter|notification)\b/i,
  /\b(?:Actions? for (?:the )?GP|GP actions?|Plan and requested actions)\b/i,
];

const ABOUT = /(?<=^\s*)Re\b/im;

const WEAK: readonly RegExp[] = [
  ABOUT,
  /\bNHS\s*(?:number|no|num|#)\b/i,
  /\b(?:Date of birth|DOB|D\.O\.B)\b/i,
  /\b(?:Hospital|Infirmary|NHS (?:Foundation )?Trust|Health Board|Ysbyty)\b/i,
  /\b(?:Consultant|Registrar|Specialist Nurse|Clinical Fellow|Outpatient|Ward)\b/i,
  /\b(?:Date of (?:admission|discharge)|Admitted|Discharged)\b/i,
  /\b(?:Diagnos[ie]s|Presenting complaint|Past medical history|Investigations?|Procedures?)\b\s*(?::\s*)?$/im,
  /\b(?:Medications?(?: changes)?|Plan|Follow-up)\b\s*(?::\s*)?$/im,
  /\b(?:did not attend|clinic|appointment|waiting list|referral|emergency department)\b/i,
];

const SHORTEST = 150;
/** A strong cue counts two, a weak one one. */
const ENOUGH = 4;

/** A cheap guess, without language processing, at whether a text holds a hospital letter. Errs towards yes. */
export function looksLikeLetter(text: string): boolean {
  if (text.length < SHORTEST) return false;
  const strong = count(STRONG, text);
  return strong > 0 && 2 * strong + count(WEAK, text) >= ENOUGH;
}

/** The same cues in markup, where the ends of lines and words are not known. */
const ROUGHLY_STRONG = STRONG.map(roughly);
const ROUGHLY_WEAK = WEAK.map(roughly);

/** Could markup with these words be a letter? True of all that look like one when they are seen. */
export function couldBeLetter(markup: string): boolean {
  if (markup.length < SHORTEST) return false;
  const words = markup.replace(INVISIBLE, '');
  let points = 2 * count(ROUGHLY_STRONG, words);
  if (points === 0) return false;
  for (const cue of ROUGHLY_WEAK) {
    if (points >= ENOUGH) return true;
    if (cue.test(words)) points += 1;
  }
  return points >= ENOUGH;
}

const INVISIBLE = /[\u00ad\u200b\ufeff]+/g;

function roughly(cue: RegExp): RegExp {
  if (cue === ABOUT) return /(?<![A-Z])R[eE](?![a-z])|(?<![A-Za-z])re(?![a-z])/;
  const { source, flags } = cue;
  const rough = source
    .replace(/\(\?<=\^\\s\*\)|\\b|\\s\*\(\?::\\s\*\)\?\$|\\s\+\\S/g, '')
    .replaceAll(' ', '\\s*');
  return new RegExp(rough, flags.replace('m', ''));
}

const LETTER_WORDS = /Dear|Annwyl|Yours|regards|Kind|discharge|clinic|typed|dictated|action/i;

/** Quicker than `looksLikeLetter`, for text whose lines are not known. */
export function hasLetterWords(text: string): boolean {
  return text.length >= SHORTEST && LETTER_WORDS.test(text);
}

function count(cues: readonly RegExp[], text: string): number {
  return cues.filter((cue) => cue.test(text)).length;
}

const SALUTATION = /^[ \t]*(?:Dear|Annwyl)\s+\S/gm;
const NHS_NUMBER = /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/g;

/** Does the text hold more than one letter, or more than one patient? */
export function isMoreThanOneLetter(text: string): boolean {
  const salutations = text.match(SALUTATION)?.length ?? 0;
  const patients = new Set((text.match(NHS_NUMBER) ?? []).map((number) => number.replace(/\D/g, '')));
  return salutations > 1 || patients.size > 1;
}

/** Could markup hold more than one letter? True wherever what can be seen of it does. */
export function mayBeMoreThanOneLetter(markup: string): boolean {
  const salutations = markup.match(/Dear|Annwyl/g)?.length ?? 0;
  return salutations > 1 || (markup.match(/\d{3}\s*[ -]?\d{3}\s*[ -]?\d{4}/g)?.length ?? 0) > 1;
}
