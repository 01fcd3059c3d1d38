import { expect, it } from 'vitest';
import { isBegunByPractice } from '../../src/agreements/begun-by-practice.ts';
import type { LetterRequest } from '../../src/requests/request.ts';
import { aLetter } from '../factories.ts';

function isBegun(text: string, quote: string, topic: LetterRequest['topic']): boolean {
  const start = text.indexOf(quote);
  return isBegunByPractice(aLetter({ text }), { topic, start, end: start + quote.length });
}

const RAISE = 'Please raise the sertraline to 100 mg.';
const BONES = 'Please see to alendronic acid while she is on steroid.';
const CHASE = 'Please act on the ultrasound.';

it.each<[before: string, quote: string, topic: LetterRequest['topic']]>([
  ['She has been on the sertraline that you kindly began in May.', RAISE, 'medication'],
  ['You had very sensibly started sertraline.', RAISE, 'medication'],
  ['Sertraline was started by her own GP in May.', RAISE, 'medication'],
  ['You have put him on sertraline.', RAISE, 'medication'],
  ['Your colleague prescribed sertraline in May.', RAISE, 'medication'],
  ['She was started on steroids by yourselves in spring.', BONES, 'medication'],
  ['I saw the ultrasound which you arranged.', CHASE, 'results'],
])('is begun by the practice: “%s %s”', (before, quote, topic) => {
  expect(isBegun(`${before} ${quote}`, quote, topic)).toBe(true);
});

it.each<[before: string, quote: string, topic: LetterRequest['topic']]>([
  ['Sertraline is to be started by yourselves.', RAISE, 'medication'],
  ['Sertraline should be re-started by the GP.', RAISE, 'medication'],
  ['I would be grateful if you prescribed sertraline.', RAISE, 'medication'],
  ['We started sertraline in May.', RAISE, 'medication'],
  ['You kindly began ramipril in May.', RAISE, 'medication'],
  ['You kindly began ramipril. We gave sertraline.', RAISE, 'medication'],
  ['We arranged the ultrasound.', CHASE, 'results'],
  ['I saw the ultrasound which you arranged.', 'Please repeat the ultrasound.', 'investigations'],
])('is not: “%s %s”', (before, quote, topic) => {
  expect(isBegun(`${before} ${quote}`, quote, topic)).toBe(false);
});
