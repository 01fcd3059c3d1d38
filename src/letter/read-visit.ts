import { addDays } from 'date-fns/addDays';
import { parseISO } from 'date-fns/parseISO';
import { daysFrom, isoDay } from './iso-day.ts';
import type { LabelledDate } from './label-dates.ts';
import type { Found, LetterKind, Passage } from './letter.ts';
import { readDates } from './read-dates.ts';

/** What is said of the visit beside its day: 'seen', 'came', 'discharged'. */
const VISIT =
  /\b(?:saw|seen|reviewed|attend(?:ed|ing)|came|coming|went in|met|visit(?:ed)?|appointment|clinic|consultation|assessed|(?:good|nice|lovely|glad|pleased|pleasure|delighted) to (?:meet|see|speak)|(?:good|nice|lovely|pleasure|enjoyed|glad) (?:meeting|seeing)|discharged(?!\s(?:him|her|them)\sto\sus)|joining)\b/i;

/**
 * 'Your clinic letter of 12 June', 'fits in May and on 14 September', 'the next visit is on 18 March', 'came onto the ward on
 * 6 March': a date of something else.
 */
const NOT_OF_VISIT =
  /\b(?:letters?|report|referral|email) (?:of|dated|from)(?: the)? $|\badmitted:? (?:on )?(?:the )?$|\band (?:on )?(?:the )?$|\b(?:is|will be) (?:on|for) (?:the )?$|\bcame on ?to [^.]{0,60}$/i;

interface LetterBody {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly kind: LetterKind;
}

/** The day of the visit as the letter's first sentences tell it: 'I saw her on 4 March', 'seen today'. */
export function readVisit(
  { text, passages, kind }: LetterBody,
  letterDate: LabelledDate | undefined,
): Found<string> | undefined {
  const sentences = passages
    .filter((passage) => passage.kind !== 'furniture' && passage.kind !== 'heading')
    .slice(0, 8);
  const year = letterDate === undefined ? undefined : Number(letterDate.value.slice(0, 4));
  for (const [at, { start, end }] of sentences.entries()) {
    const words = text.slice(start, end);
    const visit = VISIT.exec(words);
    if (visit === null || (kind === 'other' && /^discharged/i.test(visit[0]))) continue;
    const withYear = new Set(readDates(words).map((date) => date.start));
    for (const date of readDates(words, year)) {
      const apart = date.start - visit.index;
      const value = dayOfVisit(date.value, letterDate?.value, withYear.has(date.start));
      if (NOT_OF_VISIT.test(words.slice(0, date.start))) continue;
      if (value !== undefined && apart > -20 && apart < 90)
        return { start: start + date.start, end: start + date.end, value };
    }
    const near = /\b(today|this (?:morning|afternoon)|yesterday)\b/i.exec(words);
    if (near === null || letterDate === undefined || letterDate.meaning === 'typed') continue;
    const back = /yesterday/i.test(near[0]) ? -1 : 0;
    if (back === 0 && at > 4) continue;
    const value = isoDay(addDays(parseISO(letterDate.value), back));
    return { start: start + near.index, end: start + near.index + near[0].length, value };
  }
  return undefined;
}

/**
 * A day that may be that of the visit, given the letter's: not after it, and not long before. In a letter of January, 'on 20
 * December' is last year's; in one of June it is a day to come.
 */
function dayOfVisit(day: string, letterDay: string | undefined, hasYear: boolean): string | undefined {
  if (letterDay === undefined) return day;
  if (day <= letterDay) return daysFrom(day, letterDay) <= 200 ? day : undefined;
  if (hasYear) return undefined;
  const yearBefore = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return daysFrom(yearBefore, letterDay) <= 90 ? yearBefore : undefined;
}
