import { expect, it } from 'vitest';
import { passagesLine } from '../../../src/command-line/scan/passages-line.ts';

it('a letter is one line of JSON, with the place and kind of each passage', () => {
  expect(JSON.parse(passagesLine('a.txt', 'Dear Dr Iqbal\nPlan:\n- repeat FBC'))).toEqual({
    file: 'a.txt',
    addressee: 'gp',
    passages: [
      { start: 0, end: 13, kind: 'furniture' },
      { start: 14, end: 19, kind: 'heading' },
      { start: 20, end: 32, kind: 'bullet', heading: 'Plan' },
    ],
  });
  expect(passagesLine('a.txt', 'One.\nTwo.')).not.toContain('\n');
});
