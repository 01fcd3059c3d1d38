import { describe, expect, it } from 'vitest';
import type { ChosenFinding } from '../../src/reply/draft-question.ts';
import { draftReply } from '../../src/reply/draft-reply.ts';
import { aFindingOn, aQuestion } from './examples.ts';

/** Wednesday, a week after the invented letter's visit on 4 March. */
const today = '2026-03-11';

const far = aFindingOn('onward-referral');
const near = aFindingOn('investigations', { quote: 'U&Es by 16 March please.' });
const overdue = aFindingOn('follow-up', { quote: 'Leg wound review 3-4 days' });

const draft = (...findings: [ChosenFinding, ...ChosenFinding[]]) =>
  draftReply(aQuestion(findings, { today }));
const rung = (...findings: [ChosenFinding, ...ChosenFinding[]]) =>
  draftReply(aQuestion(findings, { today, ringsToday: false })).plain;

describe('of requests that are due at different times', () => {
  it('each has its own day to answer by, and its own to ring on', () => {
    const { answerBy, plain } = draft(far, near);
    expect(answerBy).toEqual({ soon: '2026-03-12', otherwise: '2026-03-18' });
    expect(plain).toContain('By 12 March 2026: 2. By 18 March 2026: 1. We have not');
    expect(plain).toContain('on 13 March 2026 about 2 and on 19 March 2026 about 1 unless we hear.');
  });

  it('there is one day where all are due soon, or nearly at once', () => {
    expect(draft(near).answerBy).toEqual({ otherwise: '2026-03-12' });
    const later = aFindingOn('investigations', { quote: 'U&Es by 19 March please.' });
    expect(draft(far, later).answerBy).toEqual({ otherwise: '2026-03-17' });
  });

  it('there are three days where something is overdue too, and today is called so', () => {
    const { answerBy, plain } = draft(far, near, overdue);
    expect(answerBy).toEqual({ urgent: today, soon: '2026-03-12', otherwise: '2026-03-18' });
    expect(plain).toContain('Today: 1. By 12 March 2026: 3. By 18 March 2026: 2. We have not');
    expect(plain).toContain('Your letter wanted this by 8 March 2026, so it is needed now.');
    expect(plain).toContain('on 13 March 2026 about 3 and on 19 March 2026 about 2 unless we hear.');
  });

  it('the practice rings about the rest also where it rings today about what is urgent', () => {
    const { plain } = draft(far, overdue);
    expect(plain).toContain('Today: 1. By 18 March 2026: 2. We have not');
    expect(plain).toContain(
      'We shall ring the Department of Cardiology on 19 March 2026 about 2 unless we hear.',
    );
    expect(draft(overdue).plain).not.toContain('unless we hear');
  });

  it('it rings first about what is urgent where it does not ring today', () => {
    const plain = rung(far, overdue);
    expect(plain).toContain('Today, by telephone: 1. By 18 March 2026: 2.');
    expect(plain).toContain('on 12 March 2026 about 1 and on 19 March 2026 about 2 unless we hear.');
    expect(plain).not.toContain('Please ring');
  });

  it('a day is said once, where what is urgent and what is due sooner have the same', () => {
    const urgent = aFindingOn('admin', { urgent: true });
    const answerBy = { urgent: '2026-03-12', soon: '2026-03-12', otherwise: '2026-03-18' };
    expect(draftReply(aQuestion([far, near, urgent], { today, answerBy })).plain).toContain(
      '(“1 ours, 2 passed on to …”). By 12 March 2026: 1 and 3. By 18 March 2026: 2. We have not',
    );
  });

  it('it rings before the end of today where it could not ring before the thing is due, or before a weekend', () => {
    const ringOn = (day: string, quote: string) =>
      draftReply(
        aQuestion([aFindingOn('investigations', { quote, urgent: true })], { today: day, ringsToday: false }),
      ).plain;
    expect(ringOn('2026-03-11', 'U&Es by 11 March please.')).toContain('before the end of today unless we');
    expect(ringOn('2026-03-11', 'U&Es by 12 March please.')).toContain('before the end of today unless we');
    expect(ringOn('2026-03-11', 'U&Es by 13 March please.')).toContain('on 12 March 2026 unless we hear');
    expect(ringOn('2026-03-13', 'U&Es please.')).toContain('before the end of today unless we hear');
  });

  it('it rings before the day on which the thing is due, and not on it', () => {
    const on = (quote: string) =>
      draftReply(aQuestion([aFindingOn('investigations', { quote })], { today: '2026-03-13' })).plain;
    expect(on('U&Es by 17 March please.')).toMatch(/by 16 March 2026 who.*on 16 March 2026 unless we hear/);
    expect(on('U&Es by 18 March please.')).toMatch(/by 16 March 2026 who.*on 17 March 2026 unless we hear/);
  });

  it('there is a gap where only the GP can say the day, and no day to ring on before that', () => {
    const untold = aFindingOn('investigations', { quote: 'TFTs two weeks after starting.' });
    const { answerBy, plain } = draft(far, untold);
    expect(answerBy).toEqual({ otherwise: '2026-03-18' });
    expect(plain).toContain('By 18 March 2026: 1. By [day]: 2.');
    expect(plain).toContain('on 19 March 2026 about 1 unless we hear.');
    expect(draft(untold).plain).toContain('by [day] who will do this.');
    const chosen = { untold: '2026-03-13' };
    const said = draftReply(aQuestion([far, untold], { today, answerBy: chosen })).plain;
    expect(said).toContain('By 13 March 2026: 2. By 18 March 2026: 1.');
    expect(said).toContain('on 16 March 2026 about 2 and on 19 March 2026 about 1 unless we hear.');
    expect(draft({ ...untold, canWait: true }).plain).not.toContain('[day]');
  });

  it('what was done this time has none, and the letter says by its numbers what was not taken on', () => {
    const done = aFindingOn('fit-note', { outcome: 'done' });
    expect(draft(far, done, near).plain).toContain('We have not taken on 1 and 3, and shall not without');
  });

  it('the GP’s own days stand', () => {
    const chosen = { soon: '2026-03-13', otherwise: '2026-03-25' };
    expect(draftReply(aQuestion([far, near], { today, answerBy: chosen })).answerBy).toEqual(chosen);
  });
});

describe('a day in brackets', () => {
  const plain = (quote: string, topic: 'investigations' | 'medication' = 'investigations') =>
    draft(aFindingOn(topic, { quote })).plain;

  it.each([
    ['FBC in 4 weeks.', '(due 1 April 2026)'],
    ['TFTs every 4 weeks.', '(the first due about 1 April 2026)'],
    ['FBC in 4 weeks, then monthly.', '(the first due 1 April 2026)'],
    ['ECG at 6/52, CXR at 4/52', '(due 1 April 2026)'],
  ])('is told of what is due later: “%s” %s', (quote, said) => {
    expect(plain(quote)).toContain(`” ${said}`);
  });

  it.each([
    ['U&Es weekly.'],
    ['FBC by 1 April.'],
    ['FBC in 4 weeks if he bleeds.'],
    ['FBC 4 weeks after starting.'],
    ['FBC.'],
  ])('is not told of “%s”', (quote) => {
    expect(plain(quote)).not.toMatch(/\((?:the first )?due/);
  });

  it('is not that of a check, for a medicine that begins sooner', () => {
    const both = 'Please start atorvastatin, and check lipids in six weeks.';
    expect(plain(both, 'medication')).not.toContain('(due');
    expect(plain(both)).toContain('(due');
  });
});
