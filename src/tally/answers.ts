import type { LetterCount } from './letter-count.ts';

/** What became of letters back. Of several about one letter, the last one counts. */
export interface Answers {
  readonly sent: number;
  /** Those that asked for no answer, as what was asked was done this time. */
  readonly noneAsked: number;
  readonly inTime: number;
  readonly tooLate: number;
  /** Not answered as far as anybody said: the day has passed, or is still to come. */
  readonly overdue: number;
  readonly awaited: number;
}

type AnswersSum = { -readonly [Name in keyof Answers]: number };

/** A sum of no letters back, to be added to. */
export function noAnswers(): AnswersSum {
  return { sent: 0, noneAsked: 0, inTime: 0, tooLate: 0, overdue: 0, awaited: 0 };
}

/** `today` is an ISO day. */
export function addAnswer(sum: AnswersSum, { returns }: LetterCount, today: string): void {
  const last = returns.at(-1);
  if (!last) return;
  sum.sent += 1;
  const answered = last.answer?.day;
  if (last.due === undefined) sum[answered === undefined ? 'noneAsked' : 'inTime'] += 1;
  else if (answered !== undefined) sum[answered <= last.due ? 'inTime' : 'tooLate'] += 1;
  else sum[last.due < today ? 'overdue' : 'awaited'] += 1;
}
