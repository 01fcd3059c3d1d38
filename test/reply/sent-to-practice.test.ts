import { describe, expect, it } from 'vitest';
import { draftReply } from '../../src/reply/draft-reply.ts';
import { isSentToPractice } from '../../src/reply/sent-to-practice.ts';
import { aFindingOn, aQuestion } from './examples.ts';

const SENT = 'Iron is needed, and she will be collecting the prescription from you.';

describe('whom the hospital sent to the practice', () => {
  it.each([
    SENT,
    'I have told her to make an appointment with you for it.',
    'His mother will ring the surgery for this.',
  ])('is told of: %s', (quote) => {
    expect(isSentToPractice({ topic: 'medication', quote })).toBe(true);
  });

  it.each(['Please start iron.', 'We told her that it is common.', 'GP to see in a week.'])(
    'is not told of: %s',
    (quote) => {
      expect(isSentToPractice({ topic: 'medication', quote })).toBe(false);
    },
  );

  it('is to hear from the hospital, unless somebody told them or it was done', () => {
    const finding = aFindingOn('medication', { quote: SENT });
    const asks = 'Please let the patient know who it will be.';
    expect(draftReply(aQuestion([finding])).plain).toContain(asks);
    expect(draftReply(aQuestion([finding], { patientTold: true })).plain).not.toContain(asks);
    expect(draftReply(aQuestion([{ ...finding, outcome: 'done' }])).plain).not.toContain(asks);
    expect(draftReply(aQuestion([aFindingOn('medication')])).plain).not.toContain(asks);
  });
});
