import { describe, expect, it } from 'vitest';
import { draftReply } from '../../src/reply/draft-reply.ts';
import type { Topic } from '../../src/requests/request.ts';
import { aFindingOn, aQuestion } from './examples.ts';

const plainOf = (topic: Topic, quote: string) => draftReply(aQuestion([aFindingOn(topic, { quote })])).plain;

describe('what is asked fits what the hospital wants done', () => {
  it.each<[Topic, string, string]>([
    [
      'results',
      'Thyroid function is not back: kindly look on ICE.',
      'look up the thyroid function, act on it and tell the patient?',
    ],
    ['results', 'The potassium was 5.9, please act on this.', 'act on this result and tell the patient?'],
    [
      'results',
      'Your GP will be able to give you the result.',
      'tell the patient the result yourselves, and act on it?',
    ],
    [
      'results',
      'If you have heard nothing please ask your GP surgery what it showed.',
      'and whom to ring if none has come?',
    ],
    [
      'expedite',
      'Once she is fit send us an email and we will relist her.',
      'put the patient back on the list yourselves?',
    ],
    [
      'expedite',
      'To be sure of a slot, phone the office.',
      'make or change this appointment yourselves, and tell the patient?',
    ],
    [
      'expedite',
      'If he hears nothing, please find out for him.',
      'look into this yourselves, and tell the patient whom to ring?',
    ],
    ['admin', 'She will need patient transport for the next visit.', 'arrange this?'],
    ['admin', 'Please complete the DVLA form.', 'complete this yourselves?'],
    ['admin', 'Please let the school know.', 'do this yourselves?'],
    [
      'patient-communication',
      'Please tell her that it was normal.',
      'speak or write to the patient about this?',
    ],
    [
      'patient-communication',
      'Your GP can answer your questions.',
      'answer the patient’s questions about this yourselves?',
    ],
    [
      'onward-referral',
      'Cardiology OP + ECHO via your usual route.',
      'make this referral, arrange the ECHO, and let the patient know?',
    ],
    [
      'dna',
      'She declined the slot, so please refer again.',
      'offer a new appointment, on the referral that you have?',
    ],
  ])('of %s: “%s”', (topic, quote, asked) => {
    expect(plainOf(topic, quote)).toContain(asked);
  });

  it('and so does what leads in the hospital’s words', () => {
    expect(plainOf('results', 'Please ask your GP surgery what it showed.')).toContain(
      'Your letter tells the patient to ask us for a result:',
    );
    expect(plainOf('results', 'Please act on the report.')).toContain(
      'Your letter asks us to act on a result:',
    );
  });

  it.each<[string, string]>([
    ['GP to start an SSRI, and to see him within one week.', 'prescribe this, and see the patient?'],
    ['Please start furosemide 40 mg with U&E after seven days.', 'prescribe this, and check the U&E?'],
    ['Please start furosemide 40 mg.', 'prescribe this?'],
    ['Please start furosemide 40 mg and check the U&E.', 'prescribe this, and check the U&E?'],
  ])('what is wanted beside a medicine is asked too: “%s”', (quote, asked) => {
    expect(plainOf('medication', quote)).toContain(asked);
  });

  it.each<[Topic, string]>([
    ['medication', 'Please stop spironolactone and potassium supplements.'],
    ['medication', 'Please continue bisoprolol; her bloods and ECG were normal.'],
    ['medication', 'Please prescribe warfarin with INR target 2.5.'],
    ['medication', 'Please restart ramipril, with renal function now normal.'],
    ['onward-referral', 'Please refer to cardiology; echo and ECG were normal.'],
  ])('a test that is only told of is not asked: %s, “%s”', (topic, quote) => {
    expect(plainOf(topic, quote)).not.toMatch(/(?:check|arrange) the (?:potassium|ECG|INR|renal)/);
  });

  it.each<[string, string]>([
    ['I will ask her GP to chase the histology.', 'look up the histology'],
    ['We will ask the practice to look up the biopsy result.', 'look up the biopsy'],
    ['Please see his GP record and act on the potassium result.', 'act on this result'],
    ['Please chase the histology and let us know.', 'look up the histology'],
  ])('a result is not left to the patient where the letter does not say so: “%s”', (quote, asked) => {
    const plain = plainOf('results', quote);
    expect(plain).toContain(asked);
    expect(plain).not.toMatch(/tells the patient to ask us|leaves it to us to tell/);
  });

  it('what is wanted beside news is asked too', () => {
    expect(
      plainOf('patient-communication', 'Please let him know of it and send him to the endocrine people.'),
    ).toContain('speak or write to the patient about this, and refer the patient on?');
  });

  it('a result and that the patient does not know of it are one', () => {
    const result = aFindingOn('results', {
      quote: 'The scan shows a cyst, please act on it.',
      start: 0,
      end: 40,
    });
    const told = aFindingOn('patient-communication', { quote: 'She is unaware of it.', start: 41, end: 62 });
    const { plain } = draftReply(aQuestion([result, told]));
    expect(plain).toContain('“The scan shows a cyst, please act on it.”');
    expect(plain).toContain('“She is unaware of it.”');
    expect(plain.match(/Could you please act on this result and tell the patient\?/g)).toHaveLength(1);
    expect(plain).not.toContain('Communication');
    const apart = draftReply(aQuestion([result, { ...told, start: 200, end: 221 }])).plain;
    expect(apart).toContain('Communication: “She is unaware of it.”');
  });

  it.each<[quote: string, asked: string]>([
    ['The practice is to order and inject it from now on.', 'prescribe, give and monitor until'],
    [
      'Prescribing passes to you under the area’s shared care protocol.',
      'We have not accepted that for this patient. Could your team please prescribe and monitor until',
    ],
    ['Please take over the prescribing.', 'Could your team please prescribe and monitor until'],
  ])('to share care is asked back by what it takes, and where a guideline is cited: “%s”', (quote, asked) => {
    const { plain } = draftReply(aQuestion([aFindingOn('shared-care', { quote })]));
    expect(plain).toContain(asked);
    expect(plain.includes('accepted that')).toBe(quote.includes('protocol'));
  });

  it('each act of a topic by itself', () => {
    const findings = [
      aFindingOn('results', { id: 'a', quote: 'Please look up the MRI on the portal.' }),
      aFindingOn('results', { id: 'b', quote: 'Please give her the biopsy result.' }),
    ] as const;
    const { plain } = draftReply(aQuestion(findings));
    expect(plain.match(/^\d\. Results: “/gm)).toHaveLength(2);
  });
});
