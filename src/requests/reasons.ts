import type { Passage } from '../letter/letter.ts';
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
export function reasonsOf(passage: Passage, text: string, slots: readonly Slot[]): Reason[] {
  const reasons = slots.flatMap((slot) => {
    const start = passage.start + slot.start;
    const end = passage.start + slot.end;
    const reason = SAYS[slot.kind]?.(text.slice(start, end), slot.meaning);
    return reason ? [{ ...reason, start, end }] : [];
  });
  const firsts = reasons.filter(
    (reason, index) => reasons.findIndex(({ slot }) => slot === reason.slot) === index,
  );
  if (passage.heading === undefined) return firsts;
  const at = text.lastIndexOf(passage.heading, passage.start);
  if (at < 0) return firsts;
  return [
    ...firsts,
    {
      slot: 'heading',
      says: `it stands under '${passage.heading}'`,
      start: at,
      end: at + passage.heading.length,
    },
  ];
}
