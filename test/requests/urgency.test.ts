import { expect, it } from 'vitest';
import { readLetter } from '../../src/letter/read-letter.ts';
import { readWords } from '../../src/packs/read-request-files.ts';
import type { RequestTopic } from '../../src/requests/opinion.ts';
import { tokenise } from '../../src/requests/tokens.ts';
import { urgencyOf } from '../../src/requests/urgency.ts';
import { compileWords, findSlots } from '../../src/requests/words.ts';

const lexicon = compileWords(readWords('assets'));

/** The urgency of the last sentence of a letter. */
function urgencyIn(topic: RequestTopic, text: string) {
  const letter = readLetter(`Dear Dr Okafor,\n\n${text}\n`);
  const index = letter.passages.length - 1;
  const passage = letter.passages[index] ?? { start: 0, end: 0, kind: 'sentence' as const };
  const words = letter.text.slice(passage.start, passage.end);
  const part = { start: 0, end: words.length };
  return urgencyOf({ letter, passage, index, part, topic, slots: findSlots(tokenise(words), lexicon) });
}

it.each<[RequestTopic, string]>([
  ['medication', 'Please prescribe flucloxacillin today.'],
  ['onward-referral', 'Please refer her urgently.'],
  ['follow-up', 'Please review her within 48 hours.'],
  ['onward-referral', 'There were no pulses. The foot worries me. Please refer him to the surgeons.'],
])('is urgent: %s, %s', (topic, text) => {
  expect(urgencyIn(topic, text)).toEqual({ urgent: true });
});

it.each<[RequestTopic, string]>([
  ['results', 'Please chase the bloods sent today.'],
  ['fit-note', 'He is off from today and needs a note.'],
  ['expedite', 'Please write to us to ask for a higher priority.'],
  ['follow-up', 'GP to weigh him monthly, re-refer urgently if he loses more.'],
  ['medication', 'Sertraline could be tried, but this is not urgent.'],
  ['medication', 'Warfarin could be changed to apixaban at some point, there is no hurry.'],
])('is not urgent: %s, %s', (topic, text) => {
  expect(urgencyIn(topic, text)).toEqual({ urgent: false });
});

it('may be urgent, and says why', () => {
  const text = 'Her ramipril was doubled. U&E in two weeks, please.';
  expect(urgencyIn('investigations', text)).toEqual({
    urgent: false,
    mayBeUrgent: 'salts or kidneys, and a medicine that acts on them',
  });
});
