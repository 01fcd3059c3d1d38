import { describe, expect, it } from 'vitest';
import { readLetter } from '../../src/letter/read-letter.ts';

const named = (text: string) => readLetter(text).patients?.map(({ name }) => name?.value);

describe('a letter that heads several patients', () => {
  it.each([
    [
      'a couple, each with a birth and a number',
      'Mrs Ada HOPE (b. 4/3/1990) NHS 999 000 0018\nMr Ben HOPE (b. 5/6/1988) NHS 999 653 2690\n\nThree years of trying.',
      ['Mrs Ada HOPE', 'Mr Ben HOPE'],
    ],
    [
      'twins, by their numbers',
      'Re: Ivy Lowe NHS 999 000 0018\nRe: Max Lowe NHS 999 653 2690\n\nBoth did well.',
      ['Ivy Lowe', 'Max Lowe'],
    ],
  ])('names each: %s', (_, text, names) => {
    expect(named(text)).toEqual(names);
  });

  it('says where each stands in its text', () => {
    const text = 'Dear Dr Lee\n\nMrs Ada HOPE NHS 999 000 0018\nMr Ben HOPE NHS 999 653 2690\n';
    const second = readLetter(text).patients?.[1];
    expect(second?.nhsNumber && text.slice(second.nhsNumber.start, second.nhsNumber.end)).toBe(
      '999 653 2690',
    );
  });

  it.each([
    ['one whose name stands twice', 'Mrs Ada Hope, DOB 4/3/1990\n\nMrs Ada Hope, DOB 4/3/1990, page 2'],
    [
      'one with another spelling and the same number',
      'Ada Hope NHS 999 000 0018\nHOPE, Ada NHS 999 000 0018',
    ],
    ['a mother whose baby is told of', 'Mrs Ada Hope, DOB 4/3/1990\n\nA girl, born 2/3/2026, 3.2 kg.'],
    ['who signs below', 'Mrs Ada Hope, DOB 4/3/1990\n\nSeen today.\n\nMr Ben Lowe\nConsultant'],
  ])('is not one about %s', (_, text) => {
    expect(named(text)).toBeUndefined();
  });
});
