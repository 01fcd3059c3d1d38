import type { Passage, Range } from '../letter/letter.ts';
import type { Reason } from './request.ts';
import type { Slot } from './words.ts';

const SAYS: Readonly<
  Record<string, (words: string, meaning: string) => Omit<Reason, 'start' | 'end'> | undefined>
> = {
  who: (words, meaning) => ({ slot: 'who', says: `'${words}' is ${WHO[meaning] ?? meaning}` }),
  act: (words) => ({ slot: 'act', says: `'${words}' is what is to be done` }),
  thing: (words) => ({ slot: 'thing', says: `'${words}' is what it is done to` }),
  standing: (words, meaning) =>
    STANDING[meaning] ? { slot: 'standing', says: `'${words}' ${STANDING[meaning]}` } : undefined,
  when: (words) => ({ slot: 'when', says: `'${words}' says when` }),
};

const WHO: Readonly<Record<string, string>> = {
  practice: 'the practice',
  hospital: 'the hospital',
  patient: 'the patient',
  'other-provider': 'another service',
};

const STANDING: Readonly<Record<string, string>> = {
  asked: 'makes it a request',
  offered: 'offers or advises it',
  conditional: 'puts a condition',
};

/** The words that named the actor, the act, the thing and the mood: the first of each. Offsets are the letter's. */
export function slotReasons(passage: Passage, text: string, slots: readonly Slot[]): Reason[] {
  const reasons = slots.flatMap((slot) => {
    const start = passage.start + slot.start;
    const end = passage.start + slot.end;
    const reason = SAYS[slot.kind]?.(text.slice(start, end), slot.meaning);
    return reason ? [{ ...reason, start, end }] : [];
  });
  const firsts = reasons.filter(
    (reason, index) => reasons.findIndex(({ slot }) => slot === reason.slot) === index,
  );
  return [...firsts, ...headingReason(passage, text)];
}

/** Whether the words that are in lists tell who is to act or that something is asked. */
export function saysWhoOrThat(slots: readonly Slot[]): boolean {
  return slots.some(({ kind, meaning }) => kind === 'who' || (kind === 'standing' && meaning in STANDING));
}

/** That words decided which no list tells of. `decided` is their range in the passage. */
export function decidedBy(decided: Range, passage: Passage, text: string): Reason {
  const [start, end] = [passage.start + decided.start, passage.start + decided.end];
  return {
    start,
    end,
    slot: 'words',
    says: `without '${text.slice(start, end)}' it would read much less like a request`,
  };
}

function headingReason(passage: Passage, text: string): Reason[] {
  if (passage.heading === undefined) return [];
  const at = text.lastIndexOf(passage.heading, passage.start);
  if (at < 0) return [];
  return [
    {
      slot: 'heading',
      says: `it stands under '${passage.heading}'`,
      start: at,
      end: at + passage.heading.length,
    },
  ];
}
