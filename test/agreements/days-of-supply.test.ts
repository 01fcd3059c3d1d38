import { expect, it } from 'vitest';
import { daysOfSupply } from '../../src/agreements/days-of-supply.ts';
import { aRequest } from '../factories.ts';

const days = (text: string, quote = 'GP to continue.', medicine?: string) => {
  const start = text.indexOf(quote);
  return daysOfSupply(
    { text },
    aRequest({ topic: 'medication', start, end: start + quote.length, ...(medicine && { medicine }) }),
  );
};

it.each([
  ['We could only give 7 days so GP to supply the remainder.', 7],
  ['Co-amoxiclav, 2 days supplied, GP to prescribe a further 5 days.', 2],
  ['3 days of antibiotics only available, for a further 7 to be prescribed by GP.', 3],
  ['Oxycodone MR 10 mg bd 5 days      (10 supplied)', 5],
  ['Given two weeks of it, GP to carry on.', 14],
  ['Continue lithium under the usual protocol when the two weeks run out.', 14],
  ['Please continue once his 5 days are over.', 5],
  ['Please supply 28 days.', undefined],
  ['GP to prescribe: 5/7 to be given.', undefined],
  ['A further 7 days to be supplied by the GP.', undefined],
  ['Apixaban 5 mg bd, no supply given, GP to prescribe.', 0],
  ['Apixaban 5 mg bd, not supplied: GP to prescribe.', 0],
  ['TTOs not available on discharge, please prescribe.', 0],
  ['Our pharmacy was out of stock, so please issue it.', 0],
  ['To continue, no supply needed.', undefined],
  ['Not supplied, has her own at home.', undefined],
  ['No further supply from us, GP to continue.', undefined],
  ['To collect from the GP.', undefined],
  ['He has had two weeks of these headaches; please start propranolol.', undefined],
  ['She has 3 weeks of this rash, please prescribe hydrocortisone.', undefined],
  ['She was given a course of 7 days of nitrofurantoin in May; please start trimethoprim.', undefined],
  ['We gave a 7 day course of nitrofurantoin; please start trimethoprim.', undefined],
  ['We gave 7 days of apixaban; please prescribe apixaban from then on.', 7],
  ['She has two weeks supply, please go on.', 14],
  ["You've four weeks' worth from us; please go on after that.", 28],
  ['He has two weeks of amiodarone remaining, please continue it.', 14],
  ['We gave her two weeks of this, so please go on.', 14],
])('in the words of the request: “%s”', (quote, expected) => {
  expect(days(quote, quote)).toBe(expected);
});

it.each([
  ['Enoxaparin 40 mg daily        7 days supplied\nGP to continue.', 7],
  ['Lactulose 15 ml; enoxaparin 40 mg, 1/52 supply\nGP to continue.', undefined],
  ['Enoxaparin 40 mg 2/52 supplied\nGP to continue.', 14],
  ['Lactulose 7 days supplied\nEnoxaparin 40 mg\nGP to continue.', undefined],
  ['Enoxaparin 40 mg, lactulose 5 days given\nGP to continue.', undefined],
  ['Enoxaparin 40 mg NOT SUPPLIED - pharmacy shut\nGP to continue.', 0],
  ['Lactulose not supplied\nEnoxaparin 40 mg\nGP to continue.', undefined],
])('in the clause that names the medicine: “%s”', (text, expected) => {
  expect(days(text, 'GP to continue.', 'enoxaparin')).toBe(expected);
  expect(days(text)).toBeUndefined();
});

it.each([
  ['I gave you a script for 14 days. Your GP will carry on from there.', 14],
  ['The team brought him two weeks of everything. Please go on from there.', 14],
  ['She has tablets. Your GP will carry on from there.', undefined],
  ['I saw her for 14 days. She gave blood.\n\nYour GP will carry on from there.', undefined],
])('in the sentence before, where the request goes on from it: “%s”', (text, expected) => {
  expect(days(text, text.slice(text.lastIndexOf(/Please/.test(text) ? 'Please' : 'Your GP')))).toBe(expected);
});

it.each(['We gave two weeks of each.', 'We gave two\n  weeks of\neach.'])(
  'in what is told of every medicine, where it is one that the patient has: “%s”',
  (told) => {
    const text = `${told} Please titrate the gabapentin. Please start alendronic acid.`;
    expect(days(text, 'Please titrate the gabapentin.')).toBe(14);
    expect(days(text, 'Please start alendronic acid.')).toBeUndefined();
  },
);

it('not in what stands far off, which is another letter', () => {
  const far = 'We saw him today.\n'.repeat(1000);
  expect(
    days(`Enoxaparin, 7 days supplied.\n${far}GP to continue.`, 'GP to continue.', 'enoxaparin'),
  ).toBeUndefined();
});
