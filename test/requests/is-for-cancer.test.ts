import { expect, it } from 'vitest';
import { readLetter } from '../../src/letter/read-letter.ts';
import { isForCancer } from '../../src/requests/is-for-cancer.ts';

const letterWith = (words: string, heading = 'Respiratory Clinic') =>
  readLetter(`${heading}\n\n5 May 2026\n\nDear Dr Example\n\n${words}\n\nYours sincerely\nDr B Lee\n`);

it.each([
  'Your urgent suspected cancer referral comes back, as no FIT was with it.',
  'We cannot accept this 2WW referral without a haemoglobin.',
  'The two-week wait referral that you sent has been rejected.',
  'Your suspected lower GI cancer referral is incomplete.',
])('is for suspected cancer: “%s”', (words) => {
  expect(isForCancer(letterWith(words))).toBe(true);
});

it('is so by the office that writes', () => {
  const words = 'Your referral comes back, as no FIT was with it.';
  expect(isForCancer(letterWith(words, 'Two Week Wait Office'))).toBe(true);
  expect(isForCancer(letterWith(words))).toBe(false);
});

it.each([
  'If he loses weight, send a suspected cancer referral.',
  'For a lump please use the two week wait form.',
  'This was not sent as a suspected cancer referral.',
  'She has two weeks of tablets left.',
  'He had bowel cancer in 2011.',
])('is not for suspected cancer: “%s”', (words) => {
  expect(isForCancer(letterWith(words))).toBe(false);
});
