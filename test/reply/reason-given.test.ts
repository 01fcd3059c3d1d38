import { describe, expect, it } from 'vitest';
import { draftReply } from '../../src/reply/draft-reply.ts';
import { reasonGiven } from '../../src/reply/reason-given.ts';
import { aFindingOn, aQuestion } from './examples.ts';

const QUOTE = 'Please refer him to the pain team, as we do not have one here.';

describe('the reason that a hospital gives', () => {
  it.each([
    [QUOTE, 'we do not have one here'],
    ['Would you refer him, since I’ve no rights for that list?', 'I’ve no rights for that list'],
    ['We cannot issue notes by telephone, so please see to it.', 'We cannot issue notes by telephone'],
    ['Bloods with you as our clinic is full, please.', 'our clinic is full'],
  ])('is read: %s', (quote, reason) => {
    expect(reasonGiven({ quote })).toBe(reason);
  });

  it.each([
    'Please refer him to the pain team.',
    'Please repeat U&Es as he is on ramipril.',
    'Please refer her, as we discussed with you.',
    'We have not made a referral, so please do.',
    'Bloods with you as he cannot come to us.',
  ])('is none: %s', (quote) => {
    expect(reasonGiven({ quote })).toBeUndefined();
  });

  it('is answered unless the GP leaves that out, and of what is handed back alone', () => {
    const finding = aFindingOn('onward-referral', { quote: QUOTE });
    const answer = 'You write “we do not have one here”: if you cannot do it, please say who can.';
    expect(draftReply(aQuestion([finding])).plain).toContain(answer);
    expect(draftReply(aQuestion([finding], { answersReasons: false })).plain).not.toContain('You write');
    const done = { ...finding, outcome: 'done' } as const;
    expect(draftReply(aQuestion([done])).plain).not.toContain('You write');
  });
});
