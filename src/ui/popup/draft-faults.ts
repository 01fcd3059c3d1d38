import { type AnswerDays, TURNS, type Turn } from '../../reply/answer-by.ts';
import { gapsIn, PATIENT_FIELDS } from '../../reply/draft-fields.ts';
import type { ChosenFinding } from '../../reply/draft-question.ts';
import { DAY_DETAILS, DETAIL_LABELS, type DraftDetail } from './draft-details.ts';
import type { DraftForm } from './draft-form.ts';
import { readDay } from './read-day.ts';
import { SEVERAL } from './tell-doubts.ts';

export type DraftPlace =
  | DraftDetail
  | 'settled'
  | 'leftOut'
  | 'safetyNote'
  | 'acceptBlanks'
  | 'text'
  | `answerBy-${Turn}`
  | 'earlierLetter'
  | `until-${string}`;

/** What must be put right before a letter is copied, and where. */
export interface DraftFault {
  readonly at: DraftPlace;
  readonly says: string;
}

export interface DraftToCheck {
  readonly form: DraftForm;
  /** The days by which the letter asks to be answered. */
  readonly days: AnswerDays;
  /** Only the GP can say the day of something. */
  readonly hasUntold: boolean;
  /** Details that the letter leaves out, as nobody knows them. */
  readonly blanks: readonly DraftDetail[];
  /** The letter as it will be copied. */
  readonly text: string;
  /** Why this might be the wrong patient, as sentences. */
  readonly doubts: readonly string[];
  /** Something that is or may be urgent is not in the letter, and the GP has not said that it stays out. */
  readonly hasLeftOut: boolean;
  readonly isUrgent: boolean;
  /** Those of which it is asked how it stands with them. */
  readonly toKnow: readonly ChosenFinding[];
  /** ISO day. */
  readonly today: string;
}

/** What stands between a letter and the clipboard, in the order of the page. */
export function faultsOf(draft: DraftToCheck): readonly DraftFault[] {
  const { form, blanks, doubts, hasLeftOut, isUrgent, text } = draft;
  const { details, acceptBlanks, safetyNote, edited } = form;
  return [
    ...(isSettled(form, doubts) ? [] : [fault('settled', doubts.includes(SEVERAL) ? WHOSE : UNSETTLED)]),
    ...(hasLeftOut ? [fault('leftOut', 'Decide about what may be urgent and is not in this letter')] : []),
    ...(isUrgent && safetyNote.trim() === ''
      ? [fault('safetyNote', 'Enter what has been done to make this safe. If nothing has, do that first')]
      : []),
    ...(text.trim() === '' ? [fault('text', 'The letter is empty. Write it again from the details')] : []),
    ...dayFaults(draft),
    ...supplyFaults(draft),
    ...blanks.filter(() => !acceptBlanks).map((name) => fault(name, `Fill in “${DETAIL_LABELS[name]}”`)),
    ...(acceptBlanks && PATIENT_FIELDS.every((name) => blanks.includes(name))
      ? [fault('patientName', NOBODY)]
      : []),
    ...(edited === undefined
      ? []
      : gapsIn(text).map((gap) => fault('text', `Fill in ${gap}, or take it out`))),
    ...(details.practiceName.trim() === '' && edited === undefined
      ? [fault('practiceName', 'Enter the name of the practice')]
      : []),
  ];
}

/** Has the GP said that this is the right patient, knowing all that speaks against it? */
export function isSettled({ settled }: DraftForm, doubts: readonly string[]): boolean {
  return doubts.length === 0 || settled === doubts.join('\n');
}

/** Days that the GP wrote can be wrong; those that come from the working days cannot. */
function dayFaults({ form, days, hasUntold, today }: DraftToCheck): DraftFault[] {
  const { answerBy = {}, tone, earlierLetter, details, edited } = form;
  if (edited !== undefined) return [];
  const { urgent, soon, untold, otherwise } = days;
  const first = soon ?? urgent;
  const early = first !== undefined && otherwise !== undefined && otherwise < first;
  return [
    ...TURNS.flatMap((turn) => {
      const day = days[turn];
      return day ? answerFaults(`answerBy-${turn}`, { written: answerBy[turn], day, today }) : [];
    }),
    ...(hasUntold && untold === undefined ? [fault('answerBy-untold', UNTOLD)] : []),
    ...(early
      ? [
          fault(
            'answerBy-otherwise',
            'The rest must not be due before what is urgent or due first. Choose a later day',
          ),
        ]
      : []),
    ...(isDayOrEmpty(earlierLetter) ? [] : [fault('earlierLetter', NO_DAY)]),
    ...(tone !== 'first' && earlierLetter.trim() === '' ? [fault('earlierLetter', NOT_BEFORE)] : []),
    ...DAY_DETAILS.filter((name) => !isDayOrEmpty(details[name])).map((name) => fault(name, NO_DAY)),
  ];
}

/** Until when there is enough, where that is asked and no box says that there is none. */
function supplyFaults({ form: { known = {}, edited }, toKnow, today }: DraftToCheck): DraftFault[] {
  if (edited !== undefined) return [];
  return toKnow.flatMap(({ id }) => {
    const { lacks = false, until = '' } = known[id] ?? {};
    if (lacks || until.trim() === '') return [];
    const day = readDay(until);
    if (day === undefined) return [fault(`until-${id}`, NO_DAY)];
    return day < today ? [fault(`until-${id}`, RAN_OUT)] : [];
  });
}

interface AnswerDay {
  /** By the GP, if at all. */
  readonly written: string | undefined;
  /** The ISO day that the letter has. */
  readonly day: string;
  readonly today: string;
}

function answerFaults(at: DraftPlace, { written, day, today }: AnswerDay): DraftFault[] {
  if (written !== undefined && readDay(written) === undefined) return [fault(at, NO_DAY)];
  return day < today ? [fault(at, 'This day is over. Choose one by which they can answer')] : [];
}

function isDayOrEmpty(written: string): boolean {
  return written.trim() === '' || readDay(written) !== undefined;
}

const UNSETTLED = 'Check who the patient is, and tick that it is the right one';

const WHOSE = 'Choose whose requests these are';

const NOBODY =
  'Enter the patient’s name, date of birth or NHS number: without any, nobody can tell who is meant';

const NOT_BEFORE = 'Enter the day of your earlier letter, or choose “First time” above';

const RAN_OUT = 'This day is over. If the patient has none, tick that instead';

const UNTOLD = 'Enter a day by which you need the answer, as their words leave it open';

const NO_DAY = 'Enter a day, such as 3 December 2026';

function fault(at: DraftPlace, says: string): DraftFault {
  return { at, says };
}
