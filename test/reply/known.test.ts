import { describe, expect, it } from 'vitest';
import type { ChosenFinding } from '../../src/reply/draft-question.ts';
import { draftReply } from '../../src/reply/draft-reply.ts';
import { canKnowOf } from '../../src/reply/knows-of.ts';
import { aFindingOn, aQuestion } from './examples.ts';

const supplied = aFindingOn('medication', { quote: 'GP to continue apixaban.', daysSupplied: 3 });
const draft = (parts: Partial<ChosenFinding>) =>
  draftReply(aQuestion([{ ...supplied, ...parts }], { today: '2026-03-10' }));

describe('what the practice knows of a supply', () => {
  it('that there is none comes before what is asked, and the letter reckons no supply then', () => {
    const { plain } = draft({ known: { lacks: true } });
    expect(plain).toContain(
      '\n\nThe patient has none. Could you please prescribe this? We read this as due now.\n',
    );
    expect(plain).not.toContain('supply that you gave');
    expect(plain).toContain('We are ringing you today.');
  });

  it('that there is enough moves the day to answer by', () => {
    const { plain, answerBy } = draft({ known: { until: '2026-03-20' } });
    expect(plain).toContain(
      'The patient has enough until 20 March 2026. Could your team please prescribe this?',
    );
    expect(plain).not.toMatch(/supply that you gave|We are ringing/);
    expect(answerBy).toEqual({ otherwise: '2026-03-17' });
    expect(draft({ beginsAtVisit: true, known: { until: '2026-03-20' } }).plain).not.toContain(
      'We see no supply',
    );
  });

  it('that it ends tomorrow is as urgent as before', () => {
    expect(draft({ known: { until: '2026-03-11' } }).answerBy).toEqual({ urgent: '2026-03-10' });
  });

  it('is said of each medicine by itself', () => {
    const other = { ...supplied, id: 'm2', quote: 'GP to continue bisoprolol.' };
    const { plain } = draftReply(
      aQuestion([{ ...supplied, known: { lacks: true } }, other], { today: '2026-03-10' }),
    );
    expect(plain.match(/The patient has none/g)).toHaveLength(1);
    expect(plain.match(/^\d\. Medicines/gm)).toHaveLength(2);
  });

  it('is not said where it was done this time', () => {
    expect(draft({ known: { lacks: true }, outcome: 'done' }).plain).not.toContain('has none');
  });
});

it('says of a test that it was not done', () => {
  const test = aFindingOn('investigations', { urgent: true, known: { lacks: true } });
  expect(draftReply(aQuestion([test])).plain).toContain(
    'This has not been done. Could you please arrange the U&Es',
  );
});

it.each<[boolean, string, ChosenFinding]>([
  [true, 'a medicine', supplied],
  [true, 'a test', aFindingOn('investigations')],
  [true, 'shared care', aFindingOn('shared-care')],
  [false, 'a medicine to be stopped', aFindingOn('medication', { quote: 'Please stop ramipril.' })],
  [false, 'a result', aFindingOn('results')],
])('can be known (%s) of %s', (can, _, finding) => {
  expect(canKnowOf(finding)).toBe(can);
});
