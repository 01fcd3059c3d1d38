import { describe, expect, it } from 'vitest';
import { draftReply } from '../../src/reply/draft-reply.ts';
import { deedOf } from '../../src/reply/medicine-act.ts';
import { aFindingOn, aQuestion } from './examples.ts';

describe('what a hospital wants done with a medicine', () => {
  it.each([
    ['Please start bisoprolol 2.5 mg daily.', 'give'],
    ['Nicotine patches, further supply from GP', 'give'],
    ['Flucloxacillin 1 g qds please. Our podiatrists do not hold PGDs.', 'give'],
    ['Paracetamol 1 g four times a day', 'give'],
    ['If it runs out GP can give more and wean down.', 'give'],
    ['One drop twice a day to the right eye', 'give'],
    ['Rescue pack - not given as pharmacy closed', 'give'],
    ['Please start atorvastatin 20 mg, increasing to 40 mg in a month.', 'titrate'],
    ['I suggest candesartan 4 mg daily, increasing by 4 mg a fortnight.', 'titrate'],
    ['GP to prescribe the reducing course of prednisolone.', 'give'],
    ['To be doubled every fortnight by yourselves, towards 10 mg.', 'step'],
    ['From here she should drop by 1 mg every two months.', 'step'],
    ['Please titrate to the pulse.', 'step'],
    ['acetazolamide – up by 250 mg per wk until 1 g/day', 'step'],
    ['Sertraline, increase weekly', 'step'],
    ['Kindly adjust the dose by the level.', 'adjust'],
    ['I suggest that the lamotrigine goes up by 25 mg a fortnight.', 'step'],
    ["Bring it down by 250 mg a fortnight until it's stopped.", 'step'],
    ['Kindly bring the\nlevetiracetam down by 250 mg.', 'adjust'],
    ['Repeat her bloods and then increase ramipril to 5 mg.', 'adjust'],
    ['BP high on ramipril 5 mg and please increase it.', 'adjust'],
    ['Please stop ramipril.', 'stop'],
    ['In view of the aura her combined pill must come off.', 'stop'],
    ['Restart ramipril at 2.5 mg and titrate up.', 'restart'],
    ['Restart rivaroxaban 20 mg provided urine is clear.', 'restart'],
    ['Ramipril - back on at 1.25 mg', 'restart'],
    ['Oxycodone, to be weaned by GP, further scripts as needed', 'step'],
    ['Prednisolone to be weaned over a month and stopped.', 'step'],
    ['Please stop ramipril and start candesartan 4 mg.', 'change'],
    ['Please switch citalopram to sertraline.', 'change'],
    ['Please change her over to levetiracetam, and stop the phenytoin.', 'change'],
    ['Her pill must come off, and she needs an alternative without oestrogen.', 'change'],
    ['Please change the dose to 5 mg.', 'adjust'],
    ['Please review the need for amlodipine.', 'review'],
    ['She will see you for mirtazapine and to have it increased in a month.', 'titrate'],
    ['He is to have ramipril 2.5 mg from you and then be titrated upwards.', 'titrate'],
    ['Please put his prednisolone up by 5 mg', 'adjust'],
    ['GP to take over the diazepam reduction by 2 mg each fortnight', 'step'],
    ['Please do not stop the clopidogrel; continue for a year.', 'give'],
  ])('%s: %s', (quote, deed) => {
    expect(deedOf({ quote })).toBe(deed);
  });

  it.each([
    'You may feel, as I do, that it could go.',
    'restart of spironolactone to be decided with HF team, please liaise',
    'His ticagrelor could come to an end in August and the aspirin carry on alone.',
  ])('is several things, or none: %s', (quote) => {
    expect(deedOf({ quote })).toBeUndefined();
  });
});

describe('a letter about a medicine', () => {
  const please = (quote: string, medicine?: string) => {
    const finding = aFindingOn('medication', { quote, ...(medicine && { medicine }) });
    return /Could your team please [^?]*\?/.exec(draftReply(aQuestion([finding])).plain)?.[0];
  };

  it.each<[string, string | undefined, string]>([
    ['Please start bisoprolol 2.5 mg.', 'bisoprolol', 'prescribe bisoprolol'],
    ['Please increase this to 10 mg.', 'bisoprolol', 'adjust the dose of bisoprolol'],
    ['Please increase this to 10 mg.', undefined, 'adjust this dose'],
    ['Please stop ramipril.', 'ramipril', 'stop ramipril'],
    ['GP to restart ramipril in six weeks.', 'ramipril', 'restart ramipril'],
    ['Please review the need for amlodipine.', 'amlodipine', 'review this'],
    [
      'Put prednisolone up by 5 mg every week.',
      'prednisolone',
      'oversee and prescribe the increases in prednisolone',
    ],
    ['Bring it down by 1 mg a month.', undefined, 'oversee and prescribe these reductions'],
    ['Please switch citalopram to sertraline.', undefined, 'make this change'],
    ['Please start apixaban, or edoxaban.', undefined, 'prescribe this'],
  ])('asks what fits “%s” (%s)', (quote, medicine, asks) => {
    expect(please(quote, medicine)).toBe(`Could your team please ${asks}?`);
  });

  it('says so when it was done', () => {
    const quote = 'Please increase this to 10 mg.';
    const raised = aFindingOn('medication', { quote, medicine: 'bisoprolol', outcome: 'done' });
    expect(draftReply(aQuestion([raised])).plain).toContain('we have adjusted the dose of bisoprolol.');
    const begun = aFindingOn('medication', { medicine: 'bisoprolol', outcome: 'done' });
    expect(draftReply(aQuestion([begun])).plain).toContain('we have prescribed bisoprolol, so that');
  });

  it('asks one thing at a time', () => {
    const stop = aFindingOn('medication', { id: 'm2', quote: 'Please stop ramipril.', medicine: 'ramipril' });
    const { plain } = draftReply(aQuestion([aFindingOn('medication'), stop]));
    expect(plain).toMatch(
      /“Please start .*”\n {3}Could you please prescribe this\?\n.*\n\n2\. Medicines: “Please stop /,
    );
    expect(plain).toContain('Could you please stop ramipril?');
  });
});
