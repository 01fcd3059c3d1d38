import { expect, it } from 'vitest';
import { joinHalves } from '../../src/agreements/join-halves.ts';
import type { LetterRequest } from '../../src/requests/request.ts';
import { aRequest } from '../factories.ts';

type Half = readonly [topic: LetterRequest['topic'], words: string, parts?: Partial<LetterRequest>];

/** The requests of a sentence that are left, each with its topic and words. */
function left(text: string, ...halves: Half[]): string[] {
  const requests = halves.map(([topic, words, parts]) => {
    const start = text.indexOf(words);
    return aRequest({ topic, start, end: start + words.length, reasons: [], ...parts });
  });
  return joinHalves({ text }, requests).map(({ topic, start, end }) => `${topic}: ${text.slice(start, end)}`);
}

it.each<[string, string, Half, Half]>([
  [
    'a medicine and the sharing of its care',
    'Your GP will carry on with the lithium as per shared care.',
    ['medication', 'Your GP will carry on'],
    ['shared-care', 'with the lithium as per shared care.'],
  ],
  [
    'sharing the care and its tests',
    'Please take over the mercaptopurine together with the monthly FBC.',
    ['shared-care', 'Please take over the mercaptopurine together'],
    ['follow-up', 'with the monthly FBC.'],
  ],
  [
    'tests and the rest of them',
    'Weekly FBC, U&E and LFT at the surgery.',
    ['investigations', 'Weekly FBC, U&E'],
    ['shared-care', 'LFT at the surgery.'],
  ],
])('shared care wins, over the whole sentence: %s', (_, text, first, second) => {
  expect(left(text, first, second)).toEqual([`shared-care: ${text}`]);
});

it('what one topic asks of `it` is joined to what names it', () => {
  const text = 'Please look out for the histology and act on it.';
  expect(left(text, ['results', 'Please look out for the histology'], ['results', 'act on it.'])).toEqual([
    `results: ${text}`,
  ]);
});

it('what is to be told of something is joined to it', () => {
  const text = 'look out for the anti-GBM on ICE and let us know if positive';
  const halves: Half[] = [
    ['results', 'look out for the anti-GBM on ICE'],
    ['follow-up', 'let us know if positive'],
  ];
  expect(left(text, ...halves)).toEqual([`results: ${text}`]);
});

it.each<[string, Partial<LetterRequest>]>([
  ['ring us today if above 6 and stop the ramipril', { medicine: 'ramipril' }],
  ['ring us today if above 6 and stop the tablets', {}],
])('what is to be told and more is asked with it is kept apart: %s', (words, parts) => {
  const text = `check the potassium, and ${words}.`;
  const halves: Half[] = [
    ['investigations', 'check the potassium'],
    ['medication', words, parts],
  ];
  expect(left(text, ...halves)).toHaveLength(2);
});

it('keeps apart a medicine of another name, other topics, and other sentences', () => {
  const text = 'Share the lithium and start ramipril and refer her to ENT.';
  const halves: Half[] = [
    ['shared-care', 'Share the lithium'],
    ['medication', 'start ramipril', { medicine: 'ramipril' }],
    ['onward-referral', 'refer her to ENT.'],
  ];
  expect(left(text, ...halves)).toHaveLength(3);
  const apart: Half[] = [
    ['shared-care', 'Share the lithium'],
    ['medication', 'start ramipril', { passage: 1 }],
  ];
  expect(left(text, ...apart)).toHaveLength(2);
});
