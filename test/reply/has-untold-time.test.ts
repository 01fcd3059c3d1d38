import { expect, it } from 'vitest';
import { draftReply } from '../../src/reply/draft-reply.ts';
import { aLetter, found } from '../factories.ts';
import { aFindingOn, aQuestion } from './examples.ts';

const untimed = (quote: string, parts = {}) =>
  draftReply({ ...aQuestion([aFindingOn('investigations', { quote })]), ...parts }).cautions.untimed;

it.each([
  ['TFT 6/52 after starting'],
  ['U&E a week or so before I see you next'],
  ['Bloods before he comes back, please'],
  ['Please repeat this in a few months'],
  ['PSA before the summer'],
])('tells the GP of a time that could not be worked out: “%s”', (quote) => {
  expect(untimed(quote)).toBe(
    `A time in “${quote}” could not be worked out. Read by when it is wanted, and enter the day by which you need the answer.`,
  );
});

it('tells of any time where the letter has no date', () => {
  const { clinicDate: _, letterDate: __, ...letter } = aLetter();
  expect(untimed('U&E in 2 weeks', { letter })).toBeDefined();
});

it('tells of the end of a fit note where the letter has no date, and not of how long one is to run', () => {
  const { clinicDate: _, letterDate: __, ...letter } = aLetter();
  const told = (quote: string) =>
    draftReply(aQuestion([aFindingOn('fit-note', { quote })], { letter })).cautions.untimed;
  expect(told('His certificate runs out on Friday; please issue another.')).toBeDefined();
  expect(told('Please issue a note for six weeks.')).toBeUndefined();
});

it('tells of a day that is counted from an operation, in a discharge summary', () => {
  const clips = 'Clips out day 10';
  const on = { today: '2026-03-06' };
  const letter = aLetter({ kind: 'discharge' });
  expect(untimed(clips, { ...on, letter })).toBeDefined();
  expect(
    untimed(clips, { ...on, letter: { ...letter, operationDate: found('2026-03-01') } }),
  ).toBeUndefined();
  expect(untimed(clips, on)).toBeUndefined();
});

it.each([
  ['GP to repeat U&Es in six weeks.'],
  ['Please repeat U&Es.'],
  ['U&Es this week'],
  ['U&E 2 weeks after any change if he is unwell'],
])('says nothing of “%s”', (quote) => {
  expect(untimed(quote)).toBeUndefined();
});

it('says nothing where the letter tells the day of the next visit', () => {
  const finding = aFindingOn('investigations', {
    quote: 'Bloods before he comes back',
    visitAfter: '2026-04-20',
  });
  const { cautions, plain } = draftReply(aQuestion([finding]));
  expect(cautions.untimed).toBeUndefined();
  expect(plain).toContain('(due 20 April 2026)');
});
