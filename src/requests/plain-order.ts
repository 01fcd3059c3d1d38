import type { Opinion } from './opinion.ts';
import type { PassageView } from './passage-view.ts';
import type { Slot } from './words.ts';

const FOR_PRACTICE = /\b(?:gps?|general practi\w+|practice|surgery|primary care)\b/i;

/** Whether a passage is an order under a heading that names the practice: 'Actions for GP', 'Chase the culture.' */
export function isPlainOrder({ heading, column }: PassageView, slots: readonly Slot[]): boolean {
  const opensWithAct = slots.some(({ kind, place }) => kind === 'act' && place === 0);
  return opensWithAct && [heading, column].some((words) => words !== undefined && FOR_PRACTICE.test(words));
}

/** An order asks for something, however little its words were met before: only what it asks stays open. */
export function asOrder({ verdicts, topics }: Opinion): Opinion {
  const { none, allowed, check, breach } = verdicts;
  const rest = Math.max(1e-9, 1 - none);
  return {
    verdicts: { none: 0, allowed: allowed / rest, check: check / rest, breach: breach / rest },
    topics,
  };
}
