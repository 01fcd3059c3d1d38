import { writeDay } from '../agreements/write-day.ts';
import { type AnswerDays, answerDays, answerTurns, ringDay, TURNS, type Turn } from './answer-by.ts';
import { dayView } from './day-view.ts';
import type { DraftQuestion } from './draft-question.ts';
import { listWords } from './list-topics.ts';
import type { TopicGroup } from './topic-groups.ts';
import { fillIn, type View } from './write-template.ts';

/** What is answered by one day, or rung about on it. */
interface DayOfTurns {
  /** ISO day; undefined where only the GP can say. */
  readonly day: string | undefined;
  readonly turns: readonly Turn[];
}

/** The topics of a letter, the turn of each that is to be answered, and the day of each turn. */
interface Answered {
  readonly groups: readonly TopicGroup[];
  readonly turnOf: ReadonlyMap<TopicGroup, Turn>;
  readonly days: AnswerDays;
}

/**
 * What the templates may name of the days to answer by, and of those on which the practice rings where it hears nothing: a day
 * by itself, and where there are several each with its numbers in the list. Of what is urgent it rings on none where it rings
 * today.
 */
export function answerView(
  question: DraftQuestion,
  groups: readonly TopicGroup[],
  urgent: { readonly isRung: boolean; readonly ring: string | undefined },
): View {
  const answered: Answered = {
    groups,
    turnOf: answerTurns(groups, question),
    days: answerDays(groups, question),
  };
  const inTurn = new Set(answered.turnOf.values());
  const byDay = merged(TURNS.filter((turn) => inTurn.has(turn)).map((turn) => [turn, answered.days[turn]]));
  const [first] = byDay;
  if (first === undefined) return {};
  const viewOf = ({ day, turns }: DayOfTurns) => ({
    ...dayView(day, question),
    isPhoned: turns.includes('urgent') && !urgent.isRung,
    ring: urgent.ring,
    items: itemsOf(turns, answered),
  });
  const { byDate } = question.replies.letter;
  return {
    ...viewOf(first),
    byDates: byDay.length > 1 && byDay.map((each) => fillIn(byDate, viewOf(each))).join(' '),
    rings: ringsOf(question, answered, urgent.isRung),
  };
}

/** On which days the practice rings, and about what where that is not all. */
function ringsOf(question: DraftQuestion, answered: Answered, isRung: boolean): string {
  const { groups, turnOf, days } = answered;
  const ringOn = (turn: Turn, day: string) =>
    ringDay(
      day,
      groups.filter((group) => turnOf.get(group) === turn),
      question,
    );
  const turns = TURNS.flatMap((turn) => {
    const day = days[turn];
    return day === undefined || (isRung && turn === 'urgent') ? [] : [[turn, ringOn(turn, day)] as const];
  });
  const isAll = turns.length === new Set(turnOf.values()).size;
  const byDay = merged(turns);
  const told = byDay.map(({ day = '', turns: those }) =>
    fillIn(question.replies.letter.ringOn, {
      ringDay: writeDay(day),
      isToday: day === question.today,
      items: !(isAll && byDay.length === 1) && itemsOf(those, answered),
    }),
  );
  return listWords(told);
}

/** Turns that have one day together, the first day first, and what only the GP can say last. */
function merged(turns: readonly (readonly [Turn, string | undefined])[]): DayOfTurns[] {
  const days = [...new Set(turns.map(([, day]) => day))].toSorted((a, b) =>
    (a ?? '~').localeCompare(b ?? '~'),
  );
  return days.map((day) => ({
    day,
    turns: turns.filter(([, other]) => other === day).map(([turn]) => turn),
  }));
}

/** The numbers in the list of the topics of these turns: `2 and 3`. */
function itemsOf(turns: readonly Turn[], { groups, turnOf }: Answered): string {
  return numbersOf(groups, (group) => turns.some((turn) => turn === turnOf.get(group)));
}

/** The numbers that some of the topics have in the list: `1, 2 and 4`. */
export function numbersOf(groups: readonly TopicGroup[], isOne: (group: TopicGroup) => boolean): string {
  const numbered = groups.filter(({ isLateLetter }) => !isLateLetter);
  return listWords(numbered.flatMap((group, at) => (isOne(group) ? [`${at + 1}`] : [])));
}
