import { describe, expect, it } from 'vitest';
import { draftReply } from '../../src/reply/draft-reply.ts';
import type { Topic } from '../../src/requests/request.ts';
import { aFindingOn, aQuestion } from './examples.ts';

const uncited = (topic: Topic, quote: string, parts = {}) => {
  const { clause: _, ...finding } = aFindingOn(topic, { quote, ...parts });
  return draftReply(aQuestion([finding])).plain;
};

describe('what is handed back without a clause', () => {
  it.each([
    ['follow-up', 'Clips out at ten days with your nurse.', 'The wound is under your team’s care'],
    ['follow-up', 'Please see her in six weeks.', 'This follows from your team’s care'],
    ['medication', 'GP to stop the iron.', 'That it is to stop follows from your team’s assessment'],
    [
      'medication',
      'Please drop her to 6 mg this week and 4 mg after.',
      'The change of dose follows from your team’s assessment',
    ],
    ['medication', 'Please consider a statin.', 'This rests on what your team found'],
    ['expedite', 'Please ask your GP to expedite.', 'The waiting list is kept by your team.'],
    ['patient-communication', 'Please let her know.', 'This is about what your team found and planned'],
  ] as const)('has a plain reason: %s, %s', (topic, quote, says) => {
    expect(uncited(topic, quote, { outcome: 'return' })).toContain(says);
  });

  it.each([{ outcome: 'ask' }, { outcome: 'done' }, { isPrivate: true }, { claimsLocally: true }] as const)(
    'has none where %o',
    (parts) => {
      expect(uncited('follow-up', 'Clips out at ten days.', { outcome: 'return', ...parts })).not.toContain(
        'nothing has been agreed',
      );
    },
  );

  it('has it among several, each with its own', () => {
    const { clause: _, ...wound } = aFindingOn('follow-up', { quote: 'Clips out at ten days.' });
    const { plain } = draftReply(aQuestion([aFindingOn('investigations'), wound]));
    expect(plain.match(/^ {3}Why: /gm)).toHaveLength(2);
  });
});
