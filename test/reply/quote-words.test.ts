import { expect, it } from 'vitest';
import { quoteWords, withoutLabel } from '../../src/reply/quote-words.ts';

it.each([
  ['1- Family doctor to restart ramipril', 'Family doctor to restart ramipril'],
  ['2- and U&E, Mg to be done weekly', 'U&E, Mg to be done weekly'],
  [' - Uptitrate ramipril to 10mg', 'Uptitrate ramipril to 10mg'],
  ['• (3) Wound check', 'Wound check'],
  ['a) Please refer', 'Please refer'],
  ['4. Clips out', 'Clips out'],
  ['2 Groin swab', 'Groin swab'],
  ['1 GP to prescribe iron', 'GP to prescribe iron'],
  ['1  GP please refer', 'GP please refer'],
  ['1 GP appointment', '1 GP appointment'],
  ['(iv) Haemoglobin in ten days', 'Haemoglobin in ten days'],
  ['1/ CXR in 6/52', 'CXR in 6/52'],
  ['[x] Referral to the falls team', 'Referral to the falls team'],
  ['3 FBC in 6/52', 'FBC in 6/52'],
  ['24 HR tape', '24 HR tape'],
  ['2 MSUs to be sent', '2 MSUs to be sent'],
  ['6 Weeks review', '6 Weeks review'],
  ['and chase the histology', 'chase the histology'],
  ['24-hour ECG please', '24-hour ECG please'],
  ['2.5 mg bisoprolol daily', '2.5 mg bisoprolol daily'],
  ['1/52 review', '1/52 review'],
  ['12 lead ECG', '12 lead ECG'],
  ['Andrew to be told', 'Andrew to be told'],
  ['-', '-'],
  ['checking\n   U&E with each step', 'checking U&E with each step'],
])('a quote of “%s” has the words “%s”', (quote, words) => {
  expect(quoteWords(quote)).toBe(words);
});

it.each([
  ['Fit note: for two weeks.', 'Fit note', 'for two weeks.'],
  ['FIT NOTES - GP to issue', 'Fit note', 'GP to issue'],
  ['Test: U&E in a week', 'Tests', 'U&E in a week'],
  ['Fit note from you please', 'Fit note', 'Fit note from you please'],
  ['Follow-up with you', 'Follow-up', 'Follow-up with you'],
  ['Wound: clips out', 'Follow-up', 'Wound: clips out'],
  ['Fit note: ', 'Fit note', 'Fit note: '],
])('under its heading “%s” (%s) is “%s”', (words, heading, rest) => {
  expect(withoutLabel(words, heading)).toBe(rest);
});
