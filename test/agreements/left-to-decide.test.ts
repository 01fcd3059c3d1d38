import { describe, expect, it } from 'vitest';
import { asksToConsider, leavesDecision } from '../../src/agreements/left-to-decide.ts';

describe('a request that asks only for a thought', () => {
  it.each([
    'Please consider a statin.',
    'then consider whether to\n   restart lisinopril',
    'GP to consider bisphosphonate',
    'Nortriptyline: consider 20 mg',
    'Would you consider reducing it?',
  ])('%s', (quote) => {
    expect(asksToConsider(quote)).toBe(true);
    expect(leavesDecision(quote)).toBe(true);
  });

  it.each([
    'Please refer her for consideration of surgery.',
    'Bloods please, and consider a statin by the result.',
    'Please start a statin, which we considered together.',
  ])('is none where something is asked: %s', (quote) => {
    expect(asksToConsider(quote)).toBe(false);
    expect(leavesDecision(quote)).toBe(false);
  });
});

describe('a decision that is left to the practice', () => {
  it.each([
    'GP to decide when lisinopril goes back on',
    'The dose may be raised by 10 mg a week as you see fit.',
    'He could come off it, if you agree.',
    'I leave it to you whether to replace it.',
  ])('%s', (quote) => {
    expect(leavesDecision(quote)).toBe(true);
    expect(asksToConsider(quote)).toBe(false);
  });

  it.each([
    'Please start it this week, with dose changes at your discretion after that.',
    'Recheck the U&E & decide if it can go back',
    'Please start bisoprolol.',
  ])('is not all where something is asked plainly: %s', (quote) => {
    expect(leavesDecision(quote)).toBe(false);
  });
});

it.each([
  'Please consider urgent 2WW referral for the breast lump.',
  'GP to consider starting apixaban today as AF',
])('what presses is not left to the practice: %s', (quote) => {
  expect(asksToConsider(quote)).toBe(false);
  expect(leavesDecision(quote)).toBe(false);
});

it('what is not urgent may be', () => {
  expect(asksToConsider('Please consider a non-urgent referral to dermatology.')).toBe(true);
});

it.each(['may ', 'check ', 'GP to consider '])(
  'reads a very long request, and not in time by the square: “%s” again and again',
  (words) => {
    expect(leavesDecision(`${words.repeat(160_000)}at your discretion.`)).toBeTypeOf('boolean');
  },
);
