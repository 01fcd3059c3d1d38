import { describe, expect, it } from 'vitest';
import { draftReply } from '../../src/reply/draft-reply.ts';
import { isSentToPractice } from '../../src/reply/sent-to-practice.ts';
import type { Topic } from '../../src/requests/request.ts';
import { aLetter } from '../factories.ts';
import { aFindingOn, aQuestion } from './examples.ts';

const SENT = 'Iron is needed, and she will be collecting the prescription from you.';

describe('whom the hospital sent to the practice', () => {
  it.each([
    SENT,
    'I have told her to make an appointment with you for it.',
    'He has been advised to obtain a further certificate from the surgery.',
    'She knows to have her bloods done with you in a week.',
    'His mother will ring the surgery for this.',
    'I told her that you would be able to get her into the eye department.',
    'Amitriptyline would suit, and I said that she could have that from the practice this week.',
  ])('is told of: %s', (quote) => {
    expect(isSentToPractice({ topic: 'medication', quote }, 'gp')).toBe(true);
  });

  it.each([
    'Please start iron.',
    'We told her that it is common.',
    'GP to see in a week.',
    'He was advised to get up and walk.',
  ])('is not told of: %s', (quote) => {
    expect(isSentToPractice({ topic: 'medication', quote }, 'gp')).toBe(false);
  });

  it('is told of where the practice was promised to tell a result, and not where it is only to', () => {
    const told = (quote: string) => isSentToPractice({ topic: 'results', quote }, 'gp');
    expect(told('I have said to her that the surgery will ring with the outcome.')).toBe(true);
    expect(told('She will ring the surgery for the result.')).toBe(false);
    expect(told('Please ring her with the outcome.')).toBe(false);
  });

  it('is to hear from the hospital, unless somebody told them or it was done', () => {
    const finding = aFindingOn('medication', { quote: SENT });
    const asks = 'Please let the patient know, as you told her to expect this from us.';
    expect(draftReply(aQuestion([finding])).plain).toContain(asks);
    expect(draftReply(aQuestion([finding], { patientTold: true })).plain).not.toContain(asks);
    expect(draftReply(aQuestion([{ ...finding, outcome: 'done' }])).plain).not.toContain(asks);
    expect(draftReply(aQuestion([aFindingOn('medication')])).plain).not.toContain(asks);
  });

  it('is to hear what becomes of it where the letter to them sent them', () => {
    const letter = aLetter({ addressee: 'patient' });
    const asks = (topic: Topic, parts = {}) =>
      draftReply(aQuestion([aFindingOn(topic)], { letter, ...parts })).plain;
    expect(asks('onward-referral')).toContain(
      'Please let the patient know, as your letter told her to expect this from us.',
    );
    expect(asks('onward-referral')).not.toContain('referral, and let the patient know');
    expect(asks('results')).not.toContain('told her to expect this from us');
    expect(asks('fit-note', { fields: { patientName: 'Dr Ann Hope' } })).toContain(
      'told them to expect this from us.',
    );
    expect(asks('fit-note', { fields: { patientName: 'Mr Ben Hope' } })).toContain(
      'told him to expect this from us.',
    );
  });
});
