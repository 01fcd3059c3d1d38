import { describe, expect, it } from 'vitest';
import { draftReply } from '../../src/reply/draft-reply.ts';
import { onOneClock } from '../../src/reply/one-clock.ts';
import { aFindingOn, aQuestion } from './examples.ts';

const day = aQuestion([aFindingOn('results')]);
const urgentAmong = (...findings: Parameters<typeof onOneClock>[0]) =>
  onOneClock(findings, day).map(({ urgent }) => urgent);

describe('one clock', () => {
  it('makes all of a letter urgent that returns a referral for suspected cancer', () => {
    const referral = aFindingOn('referral-returned', { urgent: true });
    expect(urgentAmong(referral, aFindingOn('dna'), aFindingOn('late-letter'))).toEqual([true, true, false]);
    expect(urgentAmong({ ...referral, urgent: false }, aFindingOn('dna'))).toEqual([false, false]);
  });

  it('leaves a letter its own days where such a referral is not handed back', () => {
    const referral = aFindingOn('referral-returned', { urgent: true, outcome: 'done' });
    expect(urgentAmong(referral, aFindingOn('dna'))).toEqual([true, false]);
  });

  it('does not say that the hospital calls urgent what is only due', () => {
    const referral = aFindingOn('referral-returned', { urgent: true });
    const due = aFindingOn('investigations', { quote: 'GP to repeat U&Es by 2 April.' });
    expect(urgentAmong(referral, due)).toEqual([true, false]);
  });

  it('runs for a medicine wherever it is asked for', () => {
    const apixaban = aFindingOn('medication', { medicine: 'apixaban', urgent: true });
    const again = aFindingOn('medication', { medicine: 'Apixaban', quote: 'Apixaban to be reviewed.' });
    const other = aFindingOn('medication', { medicine: 'bisoprolol' });
    expect(urgentAmong(apixaban, again, other, aFindingOn('fit-note'))).toEqual([true, true, false, false]);
  });

  it('has a patient told of what is referred urgently as soon as that is done', () => {
    const referral = aFindingOn('onward-referral', { urgent: true, start: 100, end: 180 });
    const told = aFindingOn('patient-communication', { start: 181, end: 240 });
    expect(urgentAmong(referral, told, { ...told, start: 900, end: 960 })).toEqual([true, true, false]);
    expect(urgentAmong({ ...referral, urgent: false }, told)).toEqual([false, false]);
  });

  it('leaves out what the GP said can wait', () => {
    const waits = aFindingOn('dna', { canWait: true });
    expect(urgentAmong(aFindingOn('referral-returned', { urgent: true }), waits)).toEqual([true, false]);
  });
});

describe('the day to answer by', () => {
  const answerBy = (quote: string, parts = {}, today = '2026-03-10') =>
    draftReply(aQuestion([aFindingOn('medication', { quote, ...parts })], { today })).answerBy;

  it('is not after the end of a supply, nor after what was wanted since the visit', () => {
    expect(answerBy('Please continue it.', { daysSupplied: 3 })).toEqual({ urgent: '2026-03-10' });
    expect(answerBy('Please continue it.', { daysSupplied: 14 })).toEqual({ otherwise: '2026-03-16' });
    expect(answerBy('Please start it.', { beginsAtVisit: true })).toEqual({ urgent: '2026-03-10' });
    expect(answerBy('Please start alendronic acid.', { beginsAtVisit: true })).toEqual({
      otherwise: '2026-03-17',
    });
  });

  it('leaves a working day to ring on: what ends at the weekend cannot wait on a Thursday', () => {
    expect(answerBy('Please continue it by 15 March.', {}, '2026-03-12')).toEqual({ urgent: '2026-03-12' });
    expect(answerBy('Please continue it by 16 March.', {}, '2026-03-12')).toEqual({
      otherwise: '2026-03-13',
    });
  });

  it('is no day on which nobody works', () => {
    expect(answerBy('Please continue it.', { daysSupplied: 3 }, '2026-03-14')).toEqual({
      urgent: '2026-03-16',
    });
  });

  it('is not soon for a long time to come, nor where there is a supply for it', () => {
    const soon = { urgent: '2026-03-10' };
    expect(answerBy('Please continue it for the next six weeks.')).not.toEqual(soon);
    expect(answerBy('Please adjust it for the next 30 days.')).not.toEqual(soon);
    expect(answerBy('Please adjust it for the next ten days.')).toEqual(soon);
    expect(answerBy('Please continue it for the next two weeks.', { daysSupplied: 28 })).not.toEqual(soon);
    expect(
      answerBy('Please continue it for the next two weeks.', { known: { until: '2026-12-01' } }),
    ).not.toEqual(soon);
  });

  it('is today for what is done day by day from the visit on', () => {
    expect(answerBy('For the next two weeks please adjust the dose by his weight.')).toEqual({
      urgent: '2026-03-10',
    });
  });
});

it('says of a medicine that was to begin with the visit that it has been needed since, and asks nothing', () => {
  const { plain } = draftReply(aQuestion([aFindingOn('medication', { beginsAtVisit: true })]));
  expect(plain).toContain(
    'We see no supply in your letter, so it has been needed since the appointment on 4 March 2026.',
  );
  expect(plain).toContain('We are ringing you today.');
});

it('marks what is urgent where other things can wait, and nothing where all is', () => {
  const urgent = aFindingOn('results', { urgent: true });
  const mixed = draftReply(aQuestion([urgent, aFindingOn('fit-note')])).plain;
  expect(mixed).toMatch(/^1\. Results \(urgent\): .*^2\. Fit note: .*Today: 1\. By 10 April 2026: 2\./ms);
  const all = draftReply(aQuestion([urgent, aFindingOn('fit-note', { urgent: true })])).plain;
  expect(all).not.toMatch(/\(urgent|not urgent/);
});
