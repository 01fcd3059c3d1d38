import { writeDay } from '../../agreements/write-day.ts';
import type { LetterFacts } from '../../letter/letter.ts';
import type { AnswerDays } from '../../reply/answer-by.ts';
import type { ChosenFinding, DraftQuestion, PracticeTerms, ReplyLength } from '../../reply/draft-question.ts';
import { isOfSame } from '../../reply/knows-of.ts';
import type { Tone } from '../../reply/templates/replies.ts';
import {
  contactFrom,
  copiesFrom,
  type DraftDetails,
  detailsOf,
  factsFrom,
  fieldsFrom,
  practiceFrom,
} from './draft-details.ts';
import { readDay } from './read-day.ts';

/** All that the GP fills in for one letter back. Plain data, so that it can be kept and taken up again. */
export interface DraftForm {
  readonly details: DraftDetails;
  readonly length: ReplyLength;
  readonly tone: Tone;
  /** Days that the GP chose to be answered by, as written; absent while the working days decide. */
  readonly answerBy?: AnswerDays | undefined;
  /** Day of the last letter about such requests, as written, or empty. */
  readonly earlierLetter: string;
  readonly patientTold: boolean;
  /** The practice rings the hospital today about what is urgent: the GP ticks it. */
  readonly ringsToday: boolean;
  /** How it stands with what cannot wait, by the ids of findings: until when there is enough is as written. */
  readonly known?: Readonly<Record<string, { readonly lacks: boolean; readonly until: string }>> | undefined;
  /** What the practice has done to make urgent requests safe. */
  readonly safetyNote: string;
  /** The reasons that the hospital gives are answered: they are where the GP does not untick it. */
  readonly answersReasons?: boolean | undefined;
  readonly acceptBlanks: boolean;
  /** The doubts about the patient that the GP settled, in the words in which they were told. */
  readonly settled: string;
  /** The letter as the GP changed it by hand. */
  readonly edited?: string | undefined;
  /** The letter as it was written when the GP changed it, and which requests it had. */
  readonly editedFrom?: { readonly plain: string; readonly requests: string } | undefined;
}

/** A form that nobody has touched. `earlierLetter` is the ISO day of the last letter back to this one, where there was one. */
export function newForm(facts: LetterFacts, terms: PracticeTerms, earlierLetter?: string): DraftForm {
  return {
    details: detailsOf(facts, terms),
    length: 'full',
    tone: 'first',
    earlierLetter: earlierLetter ? writeDay(earlierLetter) : '',
    patientTold: false,
    ringsToday: false,
    safetyNote: '',
    acceptBlanks: false,
    settled: '',
  };
}

/** What a form asks to have drafted. */
export function questionOf(
  form: DraftForm,
  { letter, practice, contact: _, findings, ...rest }: DraftQuestion,
): DraftQuestion {
  const { details, length, tone, patientTold, ringsToday, safetyNote, acceptBlanks } = form;
  const earlierLetter = readDay(form.earlierLetter);
  const contact = contactFrom(details);
  return {
    ...rest,
    letter: factsFrom(details, letter),
    findings: mapFirst(findings, (finding) => withKnown(finding, findings, form)),
    practice: practiceFrom(details, practice),
    fields: fieldsFrom(details),
    leavesBlanks: acceptBlanks,
    answersReasons: form.answersReasons ?? true,
    length,
    tone,
    answerBy: daysFrom(form),
    patientTold,
    ringsToday,
    safetyNote,
    formal: copiesFrom(details),
    ...(contact && { contact }),
    ...(tone !== 'first' && earlierLetter && { earlierLetter }),
  };
}

/** The ISO days that the GP chose, where they can be read. */
function daysFrom({ answerBy = {} }: DraftForm): AnswerDays {
  return Object.fromEntries(
    Object.entries(answerBy).flatMap(([turn, written]) => {
      const day = readDay(written);
      return day === undefined ? [] : [[turn, day]];
    }),
  );
}

/** A finding with what the GP said of it, where that can be read: that there is none goes before a day, which then is not on the page. */
function withKnown(
  finding: ChosenFinding,
  findings: readonly ChosenFinding[],
  { known = {} }: DraftForm,
): ChosenFinding {
  const told = findings.find((other) => known[other.id] && isOfSame(finding, other));
  const { lacks = false, until: written = '' } = (told && known[told.id]) ?? {};
  if (lacks) return { ...finding, known: { lacks } };
  const until = readDay(written);
  return until === undefined ? finding : { ...finding, known: { until } };
}

function mapFirst<Item>(
  [first, ...others]: readonly [Item, ...Item[]],
  change: (item: Item) => Item,
): [Item, ...Item[]] {
  return [change(first), ...others.map(change)];
}
