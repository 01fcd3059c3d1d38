import { daysFrom } from './iso-day.ts';
import type { Found } from './letter.ts';
import type { Line } from './lines.ts';
import { readDates } from './read-dates.ts';

/** What an operation is called, before its day on the same line. */
const OPERATION =
  /\b(?:operation|operated|surgery(?=:| on\b| \d)|procedures?|op(?= date| note|:|\s{2,})|\p{L}+(?:ectomy|plasty|otomy|ostomy|desis)|underwent|(?:nailing|fixation|repair|replacement|excision)(?= (?:on|of)\b))(?![\p{L}])/iu;

/** In days: an operation before that is of another stay. */
const LONGEST_AGO = 60;

/** So many characters stand at most between an operation and its day. */
const NEAR = 90;

/**
 * The day of the operation, as a line says it that names one: `Operation: sleeve gastrectomy 1/12/2025`. Nothing where there are
 * several days, or where none is shortly before the ISO day of the letter.
 */
export function readOperation(
  written: readonly Line[],
  letterDay: string | undefined,
): Found<string> | undefined {
  if (letterDay === undefined) return undefined;
  const year = Number(letterDay.slice(0, 4));
  const days = written.flatMap(({ text, start }) => {
    const named = OPERATION.exec(text);
    if (named === null) return [];
    const date = readDates(text, year).find((each) => each.start > named.index);
    if (date === undefined || date.start - named.index > NEAR) return [];
    const daysAgo = daysFrom(date.value, letterDay);
    if (daysAgo < 0 || daysAgo > LONGEST_AGO) return [];
    return [{ start: start + date.start, end: start + date.end, value: date.value }];
  });
  const [first] = days;
  return days.every(({ value }) => value === first?.value) ? first : undefined;
}
