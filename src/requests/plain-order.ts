import type { Opinion } from './opinion.ts';
import type { PassageView } from './passage-view.ts';
import type { Slot } from './words.ts';

const FOR_PRACTICE = /\b(?:gps?|general practi\w+|practice|surgery|primary care)\b/i;

const ASKS_YOU =
  /\b(?:(?:would|could|can|will) you\b|(?:grateful|glad|obliged|appreciate(?: it)?|kind|helpful) if (?:you|the (?:gp|practice|surgery))\b|(?:would|must|may i|might i|could i|could we) ask (?:that )?(?:you|the gp|the practice|the surgery)\b)/i;
const FOR_OTHERS =
  /\b(?:let (?:me|us) know|contact (?:me|us|the|our)|get in touch|regards|if (?:he|she|they|it|there|symptoms|any|this|things)\b|should (?:he|she|they|it|there|symptoms|any|this|things)\b|(?:would|could|will) (?:you )?not\b)|["“]/i;

/** Whether a letter to the GP asks the GP outright: 'Could you check …', 'I should be grateful if you would …'. */
export function asksOutright({ text, addressee }: PassageView, slots: readonly Slot[]): boolean {
  if (addressee !== 'gp' || FOR_OTHERS.test(text)) return false;
  const asking = ASKS_YOU.exec(text);
  return asking !== null && slots.some(({ kind, start }) => kind === 'act' && start >= asking.index);
}

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
