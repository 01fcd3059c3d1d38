import { describe, expect, it, vi } from 'vitest';
import type { Verdict } from '../../../src/agreements/finding.ts';
import { badgeOf } from '../../../src/browser/tabs/badge.ts';
import { statusOf } from '../../../src/browser/tabs/tab-state.ts';
import { aFinding, aShownLetter } from '../../factories.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const letter = (...verdicts: Verdict[]) =>
  aShownLetter({ findings: verdicts.map((verdict) => aFinding({ verdict })) });

describe('the button', () => {
  it.each([
    ['a page without a letter', [], [], '', 'Handback'],
    ['a page that could not be read', [], ['An image.'], '?', 'Handback: something here could not be read'],
    ['a letter with nothing found', [letter()], [], '', 'Handback: nothing found in what was read'],
    [
      'breaches and checks',
      [letter('breach', 'check', 'breach')],
      [],
      '3',
      'Handback: 2 to hand back, 1 to check',
    ],
    ['checks alone', [letter('check')], [], '1', 'Handback: 1 to check'],
    [
      'a letter of which all was dismissed',
      [{ ...letter('breach'), dismissed: { [aFinding().id]: 'other' as const } }],
      [],
      '',
      'Handback: nothing left to hand back',
    ],
    ['two letters', [letter('breach'), letter('breach')], [], '2', 'Handback: 2 to hand back'],
    [
      'a letter read in part',
      [letter('breach')],
      ['An image.'],
      '1',
      'Handback: 1 to hand back (not all could be read)',
    ],
    [
      'nothing found in a part',
      [letter()],
      ['An image.'],
      '',
      'Handback: nothing found in what was read (not all could be read)',
    ],
  ])('tells of %s', (_, letters, notRead, text, title) => {
    const status = statusOf({ letters, notRead });
    expect(badgeOf({ tabId: 1, letters, status })).toEqual({ text, title });
  });
});
