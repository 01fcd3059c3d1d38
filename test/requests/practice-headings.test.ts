import { describe, expect, it } from 'vitest';
import { headingNamesPractice, isForPractice } from '../../src/requests/practice-headings.ts';

describe('a heading or a column', () => {
  it.each(['Actions for GP', 'GPs', 'For General Practitioner to action', 'PRACTICE TO DO', 'Primary care'])(
    'names the practice: %s',
    (words) => {
      expect(headingNamesPractice(words)).toBe(true);
      expect(isForPractice(words)).toBe(true);
    },
  );

  it('that says you is for the practice in a letter to the GP, and names nobody', () => {
    expect(isForPractice('What we ask of you')).toBe(true);
    expect(headingNamesPractice('What we ask of you')).toBe(false);
  });

  it.each(['Plan', 'Your tablets', 'Community midwife', 'Hospital actions', undefined])(
    'is not for the practice: %s',
    (words) => expect(isForPractice(words)).toBe(false),
  );
});
