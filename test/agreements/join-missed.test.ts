import { expect, it } from 'vitest';
import { joinMissed } from '../../src/agreements/join-missed.ts';
import type { Letter, Passage } from '../../src/letter/letter.ts';
import type { LetterRequest } from '../../src/requests/request.ts';
import { aRequest } from '../factories.ts';

const SENTENCES = ['DNA clinic today.', 'Discharged.', 'Please re-refer if needed.', 'Bloods normal.'];
const TEXT = SENTENCES.join('\n\n');

function aLetter(kind: Passage['kind'] = 'sentence'): Pick<Letter, 'text' | 'passages'> {
  const passages = SENTENCES.map((words) => ({ kind, ...rangeOf(words) }));
  return { text: TEXT, passages };
}

function rangeOf(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

/** A request that is the passage of that number. */
function asks(passage: number, parts: Partial<LetterRequest> = {}): LetterRequest {
  return aRequest({ topic: 'dna', passage, ...rangeOf(SENTENCES[passage] ?? ''), ...parts });
}

function quotes(requests: readonly LetterRequest[]): string[] {
  return requests.map(({ start, end }) => TEXT.slice(start, end));
}

it('that an appointment was missed, the discharge and the new referral are one request with one quote', () => {
  const joined = joinMissed(aLetter(), [asks(2), asks(0), asks(1)]);
  expect(quotes(joined)).toEqual([SENTENCES.slice(0, 3).join('\n\n')]);
});

it.each<[string, readonly LetterRequest[]]>([
  ['apart by another passage', [asks(0), asks(2)]],
  ['of which one is of another topic', [asks(0), asks(1, { topic: 'follow-up' })]],
  ['of another topic both', [asks(0, { topic: 'results' }), asks(1, { topic: 'results' })]],
  ['with a request of another topic between', [asks(0), asks(1, { topic: 'follow-up' }), asks(2)]],
])('keeps requests as they are %s', (_, requests) => {
  expect(joinMissed(aLetter(), requests)).toEqual(requests);
});

it('keeps the rows of a table apart, and what is asked of several patients', () => {
  const requests = [asks(0), asks(1)];
  expect(joinMissed(aLetter('cell'), requests)).toEqual(requests);
  expect(joinMissed({ ...aLetter(), patients: [{}, {}] }, requests)).toEqual(requests);
});

it('is urgent where one of them is, and as likely as the likelier', () => {
  const halves = [asks(0, { mayBeUrgent: 'insulin', likelihood: 0.6 }), asks(1, { urgent: true })];
  const [joined] = joinMissed(aLetter(), halves);
  expect(joined).toMatchObject({ urgent: true, likelihood: 1 });
  expect(joined).not.toHaveProperty('mayBeUrgent');
});

it('only what holds of both may excuse it', () => {
  const halves = [
    asks(0, { circumstances: ['clinically-reviewed', 'outpatient'] }),
    asks(1, { circumstances: ['outpatient'] }),
  ];
  expect(joinMissed(aLetter(), halves)[0]?.circumstances).toEqual(['outpatient']);
});
