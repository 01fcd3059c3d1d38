import { expect, it } from 'vitest';
import { draftReply } from '../../src/reply/draft-reply.ts';
import { aLetter, found } from '../factories.ts';
import { aFindingOn, aQuestion } from './examples.ts';

const letter = aLetter({ clinicDate: found('2026-03-04'), letterDate: found('2026-03-25') });
const late = aFindingOn('late-letter', { quote: '', start: 0, end: 0, daysLate: 21, daysAllowed: 7 });
const plain = (quote: string, daysSupplied?: number) => {
  const said = daysSupplied === undefined ? {} : { daysSupplied };
  const asked = aFindingOn(daysSupplied === undefined ? 'investigations' : 'medication', { quote, ...said });
  return draftReply(aQuestion([asked, late], { letter, today: '2026-03-30' })).plain;
};

it.each<[string, string, number?]>([
  ['the tests', 'GP to repeat U&Es in two weeks.'],
  ['the tests', 'Bloods by 20 March please.'],
  ['the medicine', 'GP to continue.', 14],
])('a late letter delayed %s, which were due before it was written: “%s”', (name, quote, daysSupplied) => {
  expect(plain(quote, daysSupplied)).toContain(`which delayed ${name}.`);
});

it.each<[string, number?]>([
  ['GP to repeat U&Es in six weeks.'],
  ['GP to repeat U&Es.'],
  ['GP to repeat U&Es on receipt of this letter.'],
  ['GP to repeat U&Es in two weeks if she is unwell.'],
  ['GP to continue.', 28],
])('it delayed nothing that came later, or on no day that is known: “%s”', (quote, daysSupplied) => {
  expect(plain(quote, daysSupplied)).not.toContain('which delayed');
});
