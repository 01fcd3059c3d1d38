import { writeDay } from '../agreements/write-day.ts';
import { type AnswerDays, answerDays, answerTurns, ringDay, type Turn } from './answer-by.ts';
import { dayView } from './day-view.ts';
import type { DraftQuestion } from './draft-question.ts';
import { listWords } from './list-topics.ts';
import type { TopicGroup } from './topic-groups.ts';
import type { View } from './write-template.ts';

const TURNS = ['urgent', 'soon', 'otherwise'] as const satisfies readonly Turn[];

/**
 * What the templates may name of the days to answer by, and of those on which the practice rings where it hears nothing: of what
 * is due sooner than the rest with its numbers in the list, of what is urgent none where the practice rings today.
 */
export function answerView(question: DraftQuestion, groups: readonly TopicGroup[]): View {
  const days = answerDays(groups, question);
  const [first, ...others] = TURNS.filter((turn) => days[turn] !== undefined);
  if (first === undefined) return {};
  const soonItems = days.soon && itemsOf('soon', question, groups);
  const rest = others.includes('otherwise') && days.otherwise !== days[first] ? days.otherwise : undefined;
  return {
    ...dayView(days[first] ?? '', question),
    firstItems: first === 'soon' && soonItems,
    soonBy: first === 'urgent' && days.soon && days.soon !== days.urgent && writeDay(days.soon),
    soonItems,
    restBy: rest && writeDay(rest),
    ...ringsOf(days, question, soonItems),
  };
}

function ringsOf(days: AnswerDays, question: DraftQuestion, soonItems: string | undefined): View {
  const isRung = question.ringsToday === true && days.urgent !== undefined;
  const turns = TURNS.filter((turn) => days[turn] !== undefined && !(isRung && turn === 'urgent'));
  const on = (turn: Turn) => writeDay(ringDay(days[turn] ?? '', question));
  const [first, ...others] = turns;
  if (first === undefined) return {};
  const later = others.filter((turn) => on(turn) !== on(first));
  const isOne = turns.length === 1 && !isRung;
  return {
    ringDay: on(first),
    ringsUrgent: first === 'urgent' && later.length > 0,
    ringItems: first === 'soon' && later.length > 0 && soonItems,
    ringsOther: isRung && !isOne && (first === 'otherwise' || later.length === 0),
    ringSoon: later.includes('soon') && on('soon'),
    ringRest: later.includes('otherwise') && on('otherwise'),
  };
}

/** The numbers in the list of the topics of a turn: `2 and 3`. */
function itemsOf(turn: Turn, question: DraftQuestion, groups: readonly TopicGroup[]): string {
  const turns = answerTurns(groups, question);
  const numbered = groups.filter(({ isLateLetter }) => !isLateLetter);
  return listWords(numbered.flatMap((group, at) => (turns.get(group) === turn ? [`${at + 1}`] : [])));
}
