import { describe, expect, it } from 'vitest';
import { readWords } from '../../src/packs/read-request-files.ts';
import { circumstancesOf, daysSupplied } from '../../src/requests/circumstances.ts';
import { tokenise } from '../../src/requests/tokens.ts';
import { compileWords, findSlots } from '../../src/requests/words.ts';
import { anOpinion } from '../factories.ts';

const lexicon = compileWords(readWords('assets'));
const slotsOf = (text: string) => findSlots(tokenise(text), lexicon);

describe('what the letter says of a request', () => {
  it.each([
    ['Thank you for agreeing to continue methotrexate.', ['accepted']],
    ['She was seen as a private patient; please repeat the bloods.', ['private']],
    ['Please write to his employer.', ['third-party']],
    ['Sutures out under the locally commissioned service.', ['local-service']],
    ['Discharged after a clinical review under the access policy.', ['clinically-reviewed']],
    ['An unrelated rash, which you may wish to look at.', ['unrelated', 'optional']],
    ['A supply of 28 days was given; please prescribe.', ['supplied']],
    ['Please repeat the bloods.', []],
  ])('%s', (text, expected) => {
    const said = circumstancesOf({ text, opinion: anOpinion({}), slots: slotsOf(text), isPointedOut: true });
    expect(said.toSorted()).toEqual(expected.toSorted());
  });

  it.each([
    ['too little to point out', { check: 0.2, breach: 0.3 }, false, ['proper-work']],
    ['more a check than a breach', { check: 0.5, breach: 0.3 }, true, ['depends']],
    ['more a breach than a check', { check: 0.1, breach: 0.8 }, true, []],
  ])('an opinion that is %s', (_, verdicts, isPointedOut, expected) => {
    expect(circumstancesOf({ text: '', opinion: anOpinion(verdicts), slots: [], isPointedOut })).toEqual(
      expected,
    );
  });

  it.each([
    ['Please arrange a chest X-ray in six weeks.', true],
    ['CXR 6/52', true],
    ['Please arrange an ultrasound of the liver.', false],
    ['He has had a chest infection.', false],
  ])('%s', (text, isFilm) => {
    const said = circumstancesOf({ text, opinion: anOpinion({}), slots: slotsOf(text), isPointedOut: true });
    expect(said.includes('repeat-chest-x-ray')).toBe(isFilm);
  });
});

describe('days of medicine supplied', () => {
  it.each([
    ['We have given him 14 days of apixaban.', 14],
    ['Two weeks of doxycycline supplied.', 14],
    ['He was issued with a month of tablets.', 28],
    ['Supply given: 4/52', 28],
    ['Supplied 10/7 of tablets', 10],
    ['Please prescribe 28 days.', undefined],
    ['He was given a supply of tablets.', undefined],
    ['Supplied 0 days', undefined],
  ])('%s', (text, days) => {
    expect(daysSupplied(tokenise(text), slotsOf(text))).toBe(days);
  });
});
