import { expect, it } from 'vitest';
import { asksPostnatalCheck, isKnownToPractice } from '../../src/agreements/known-to-practice.ts';

it.each([
  'She has known hypertension: please recheck it in two weeks.',
  'Long-standing type 2 diabetes, for intensified treatment please.',
  'She is already on ramipril 5 mg. Please increase it to 10 mg.',
  'Please increase her regular ramipril to 10 mg.',
  'Increase usual levothyroxine to 100 micrograms.',
  'Her asthma, which you treat, needs a step up.',
])('the practice treats this already: “%s”', (words) => {
  expect(isKnownToPractice(words)).toBe(true);
});

it.each([
  'Please start ramipril 5 mg.',
  'Repeat potassium in two weeks.',
  'Regular laxatives to be prescribed.',
  'Her usual review is due.',
  'Please take over the azathioprine in the usual manner.',
  'She is already on our waiting list: please chase.',
  'New hypertension: GP to treat.',
])('nothing says so: “%s”', (words) => {
  expect(isKnownToPractice(words)).toBe(false);
});

it.each([
  ['GP to arrange 6/52 PN check and contraception', true],
  ['Mother and baby check at six weeks with you', true],
  ['Postnatal review at 6 weeks', true],
  ['Postnatal check with GP, and repeat FBC', false],
  ['Wound check at six weeks', false],
])('“%s” is the check after birth, and no more: %s', (words, is) => {
  expect(asksPostnatalCheck(words)).toBe(is);
});
