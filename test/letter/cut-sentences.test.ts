import { describe, expect, it } from 'vitest';
import { cutSentences } from '../../src/letter/cut-sentences.ts';

function sentences(text: string): readonly string[] {
  return cutSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

describe('one sentence', () => {
  it.each([
    'Dr. Amara Holt saw him with Mr. P. Quill on the ward.',
    'Take ramipril 2.5 mg b.d. with food.',
    'He (d.o.b. 03/03/1950) was seen by Sr. Lowe.',
    'Symptoms e.g. cough, wheeze etc. have settled.',
    'The nodule was approx. 4.5 mm across.',
    'Please treat the H. Pylori for a week.',
    'Stools grew E. Coli and C. Diff toxin.',
    'Please give vit. D 800 units daily.',
    'Please see at 9.30 a.m. on Monday.',
    'I have asked for an ECG; you may see it on the system; no action is needed.',
    '1. Repeat the potassium in a week.',
    'Is it U.T.I. or something else?',
    'The GP (Dr. Moss) to re-check U&E.',
    'Please write to excuse her from games (left handed? right handed) until May.',
    'Aim for a ferritin vs. transferrin saturation as above.',
  ])('%s', (text) => {
    expect(sentences(text)).toEqual([text]);
  });
});

describe('several sentences', () => {
  it.each([
    ['She is well. Please repeat the FBC.', ['She is well.', 'Please repeat the FBC.']],
    ['He takes vitamin D. He also takes iron.', ['He takes vitamin D.', 'He also takes iron.']],
    ['Is she better? We think so! Good.', ['Is she better?', 'We think so!', 'Good.']],
    ['He said "I am fine." We agreed.', ['He said "I am fine."', 'We agreed.']],
    ['Reviewed in clinic.She is well.', ['Reviewed in clinic.', 'She is well.']],
    ['Amlodipine 5 mg o.d. Stop ramipril.', ['Amlodipine 5 mg o.d.', 'Stop ramipril.']],
    ['wound healing. bloods next week.', ['wound healing.', 'bloods next week.']],
    [
      'Plan: 1. Stop aspirin 2. Start apixaban 3. Refer',
      ['Plan:', '1. Stop aspirin', '2. Start apixaban', '3. Refer'],
    ],
    ['Bloods in\ntwo weeks. Then\nreview.', ['Bloods in\ntwo weeks.', 'Then\nreview.']],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});
