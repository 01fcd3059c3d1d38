import { expect, it } from 'vitest';
import { isForPractice } from '../../src/requests/is-for-practice.ts';

it.each(['Actions for GP', 'What we ask of you'])('a heading is for the practice: %s', (heading) => {
  expect(isForPractice(heading)).toBe(true);
});

it.each(['Plan', 'Your tablets', 'Hospital actions', undefined])(
  'a heading is for nobody there: %s',
  (heading) => {
    expect(isForPractice(heading)).toBe(false);
  },
);
