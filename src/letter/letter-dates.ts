import type { Found, Passage } from './letter.ts';
import { readDates } from './read-dates.ts';

export interface LetterDates {
  readonly clinicDate?: Found<string>;
  readonly letterDate?: Found<string>;
}

type Meaning = 'seen' | 'sent' | 'dictated' | 'neither';

/** What the words beside a date say it is. The first that holds decides. */
const MEANINGS: readonly (readonly [RegExp, Meaning])[] = [
  [
    /\b(?:dob|d\.o\.b|birth|born|referred|referral|received|admitted|admission|adm|accepted|lmp|edd|onset|operation|next|appointment for|due|stepped up|booked for|your letter|since|review date)\b[^a-z]*$/i,
    'neither',
  ],
  [
    /\b(?:typed|transcribed|date typed|sent|printed|letter|letter date|date of letter|letter sent|report sent|issued|written|completed|summary completed|signed off|verified|authorised|reported|finalised|created|e-?mailed|posted)\b[^a-z]*$/i,
    'sent',
  ],
  [/\b(?:dictated|dictation)\b[^a-z]*$/i, 'dictated'],
  [
    /\b(?:clinic|seen|reviewed?|attended|attendance|visit|visited|consultation|assessed|assessment|discharged?|d\/c|disch|dc'd|went home|home visit|contact|examination|exam|incident|sight test|scanned|stepped down|appointment|treated|arrival|arrived|call start)(?: (?:date|on|held|of|at|in|and treated|clinic|started|by|was|the))*\b[^a-z]*$/i,
    'seen',
  ],
  [/\bdate\W*$/i, 'sent'],
];

/** The day the patient was seen or went home, and the day the letter was typed or sent. */
export function readLetterDates(text: string, passages: readonly Passage[]): LetterDates {
  const dates = datesOfLetter(text, passages);
  const typed = dates.findLast((date) => date.meaning === 'sent') ?? undefined;
  const unlabelled = dates.find((date) => date.meaning === undefined && date.apart);
  const letterDate = typed ?? unlabelled ?? dates.find((date) => date.meaning === 'dictated');
  const seen = dates.find((date) => date.meaning === 'seen' && date.start !== letterDate?.start);
  return {
    ...(seen === undefined ? {} : { clinicDate: bare(seen) }),
    ...(letterDate === undefined ? {} : { letterDate: bare(letterDate) }),
  };
}

interface MeantDate extends Found<string> {
  readonly meaning: Meaning | undefined;
  readonly apart: boolean;
}

/** The dates that stand in the letter's furniture, with what the words beside each say. */
function datesOfLetter(text: string, passages: readonly Passage[]): readonly MeantDate[] {
  return passages
    .filter((passage) => passage.kind === 'furniture' || passage.start < 600)
    .flatMap((passage) => {
      const words = text.slice(passage.start, passage.end);
      const dates = readDates(words);
      return dates.map((date, index) => {
        const before = words.slice(dates[index - 1]?.end ?? 0, date.start).slice(-60);
        const after = words.slice(date.end, dates[index + 1]?.start ?? words.length).slice(0, 30);
        return {
          start: passage.start + date.start,
          end: passage.start + date.end,
          value: date.value,
          meaning: meaningOf(before, after),
          apart: passage.kind === 'furniture' && words.length - (date.end - date.start) < 20,
        };
      });
    });
}

function meaningOf(before: string, after: string): Meaning | undefined {
  const note = /^\s*\(([^)]{3,30})\)/.exec(after)?.[1];
  return MEANINGS.find(([words]) => (note !== undefined && words.test(note)) || words.test(before))?.[1];
}

function bare(date: Found<string>): Found<string> {
  return { start: date.start, end: date.end, value: date.value };
}
