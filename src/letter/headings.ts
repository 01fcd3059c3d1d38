import { bulletMark, readsAsSentence, wordCount } from './line-marks.ts';

const NOT_A_HEADING =
  /^(?:dear|yours|kind|best|many thanks|regards|re\b(?!-)|tel|fax|page|cc\b|copy|copies|to\b|from\b|mr\b|mrs\b|ms\b|miss\b|dr\b|prof|sister\b|sr\b|nhs\s*(?:no|number)|dob\b|d\.o\.b)/i;

const NARRATOR = /^(?:i|he|she|we|they|you|it|there|this|that|her|his|my|our|please)\b/i;

/** What a letter's sections are called, in lower case, as they begin. */
const SECTION =
  /^(?:actions?|advice|aims?|allerg|assessment|background|clinical (?:details|summary|history)|comments?|complications?|conclusion|course|current|diagnos|discharge (?:meds|medic|drugs|plan)|drugs?|dx|examination|findings|follow[- ]?up|for (?:the )?(?:gp|practice|surgery)|gp (?:actions?|to do)|hx|hpc|history|impression|information|investigations?|issues|ix|jobs|management|meds|medicat|medicines|next steps|o\/e|on examination|operation|outcome|past|pc\b|plan|pmh|presenting|problems?|procedures?|progress|reason|recommend|referral|requested|results?|risk|safety|social|summary|tablets|to do|tta|tto|treatment|what )/i;

/** 'Aspirin stopped': a medicine's fate. */
const CHANGED = /\b(?:(?:re)?start(?:ed)?|stop(?:ped)?|increased?|reduced?|continued?)$/i;

/** Whether somebody speaks in the line: 'We …', 'Please …', 'GP to …'. */
export function isSpoken(line: string): boolean {
  return (
    wordCount(line) >= 3 &&
    (NARRATOR.test(line) ||
      /^(?:gp|practice|surgery|kindly|thank)s? (?:to|please|kindly|will|you|for)\b/i.test(line))
  );
}

/** Whether a line names a section of the letter, such as 'Diagnosis', 'TTO' or 'Actions for GP'. */
export function namesSection(line: string): boolean {
  return SECTION.test(line.replace(/^\W+|^\d+[.)]\s*/, ''));
}

/** What stands around a line: whether it begins a paragraph, and the next line that is not blank. */
export interface Surroundings {
  readonly opensParagraph: boolean;
  readonly next: string | undefined;
}

/** Whether a line can be a heading by itself: by a colon, by capitals, or by standing alone above what it names. */
export function isHeading(line: string, { opensParagraph, next }: Surroundings): boolean {
  if (line.length > 80 || next === undefined || NOT_A_HEADING.test(line)) return false;
  const words = wordCount(line);
  if (words === 0 || words > 12) return false;
  const mark = bulletMark(line);
  const bare = mark === undefined ? line : line.slice(mark.length);
  if (/:$/.test(bare)) return !NARRATOR.test(bare) && (mark === undefined || /^[A-Z\s/&]+:$/.test(bare));
  if (/[.,;?!]$|:\s+\S/.test(bare) || /\d{3}/.test(bare)) return false;
  if (isAllCaps(bare) && !/\d\/\d/.test(bare))
    return (
      words <= 10 &&
      (mark === undefined || (isNumber(mark) && !isNumber(next))) &&
      (opensParagraph || namesSection(bare) || !isItem(line))
    );
  if (mark !== undefined || !opensParagraph || words > 7 || NARRATOR.test(bare) || /\d/.test(bare))
    return false;
  if (
    !/^[A-Z]/.test(bare) ||
    /\b(?:requested|done|booked|arranged|given|sent|pending|needed|required|noted)$/i.test(bare)
  )
    return false;
  return (
    namesSection(bare) ||
    (words <= 4 &&
      !CHANGED.test(bare) &&
      (bulletMark(next) !== undefined || / {3,}|[\t|]/.test(next) || readsAsSentence(next)))
  );
}

/** Capitals that list tests, 'FBC, U&E', or stand as an item, '6. TFT'. */
function isItem(capitals: string): boolean {
  return capitals.includes(',') || isNumber(capitals);
}

/** '2. FBC', or its mark alone: an item of a numbered list, which stands above another one. */
function isNumber(line: string): boolean {
  return /^\d/.test(bulletMark(line) ?? '');
}

/** 'Plan: …', 'Plan - …' for the name of a section, 'PLAN   …' in capitals. */
const INLINE =
  /^(?:\d{1,2}[.)] ?)?(?:(\p{L}[^:.?!;|\t]{0,44}?) ?:\s*(?=\S)|(\p{L}[^:.?!;|\t–—]{0,44}?) [-–—] (?=\S)|([A-Z][A-Z /&-]{1,30}[A-Z])\s{2,}(?=\S))/u;

/** The heading that opens a line which also holds text: 'Plan: …', without its colon; undefined where there is none. */
export function inlineHeading(line: string): string | undefined {
  const [, label, dashed, capitals] = INLINE.exec(line) ?? [];
  const words = (label ?? dashed ?? capitals)?.trim();
  if (words === undefined || wordCount(words) > 5 || NARRATOR.test(words) || /^dear\b/i.test(words))
    return undefined;
  return dashed !== undefined && !namesSection(words) ? undefined : words;
}

/** A heading without its number and colon. */
export function headingText(line: string): string {
  const mark = bulletMark(line);
  return (mark === undefined ? line : line.slice(mark.length)).replace(/\s*:+\s*$/, '').trim();
}

function isAllCaps(line: string): boolean {
  return (
    /[A-Z]{2}/.test(line) &&
    !/[a-z]/.test(line.replace(/\b(?:the|for|of|and|to|by|your|s)\b|(?<=[A-Z]{2})s\b/g, ''))
  );
}
