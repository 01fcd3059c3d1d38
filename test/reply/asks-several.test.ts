import { expect, it } from 'vitest';
import { asksSeveral } from '../../src/reply/asks-several.ts';
import { draftReply } from '../../src/reply/draft-reply.ts';
import { aFindingOn, aQuestion } from './examples.ts';

it.each([
  ['U&E + bicarb w/ each step', true],
  ['FBC and ferritin to be repeated in 3 months', true],
  ['Please do ferritin, B12 and folate.', true],
  ['Her urea and electrolytes at one week.', true],
  ['LFTs at one week and again at four.', true],
  ["FBC in two weeks' time and monthly till normal", true],
  ['GP to repeat U&Es in six weeks.', false],
  ['Thyroid function, please.', false],
  ['ECG in view of the quetiapine and a long QTc', false],
])('“%s” asks for several tests: %s', (quote, several) => {
  const finding = aFindingOn('investigations', { quote });
  expect(asksSeveral(finding)).toBe(several);
  expect(draftReply(aQuestion([finding])).plain).toMatch(/arrange (?:the|this|these) ?.*?,? and act/);
});

it('of what comes again the first is due', () => {
  const finding = aFindingOn('investigations', { quote: 'LFTs at one week and again at four.' });
  expect(draftReply(aQuestion([finding], { today: '2026-03-10' })).plain).toContain(
    'Your letter wants the first by 11 March 2026.',
  );
});

it('two forms in one request stay one', () => {
  expect(asksSeveral(aFindingOn('admin', { quote: 'The DVLA and the ESA form.' }))).toBe(false);
});
