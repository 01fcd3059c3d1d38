import type { LetterCount } from '../tally/letter-count.ts';
import type { Audited } from './audited.ts';

/** What came of the files of an audit. */
export interface FileTotals {
  readonly files: number;
  readonly read: number;
  readonly partlyRead: number;
  readonly couldNotBeRead: number;
  /** Of all files, those whose words are pictures, whole or in part. */
  readonly scans: number;
  /** Files that hold the same words as another: their letter counts once. */
  readonly copies: number;
}

/** Counts files. */
export function fileTotals(audited: readonly Audited[]): FileTotals {
  const inState = (state: string) => audited.filter(({ count }) => count.reading.state === state).length;
  return {
    files: audited.length,
    read: inState('read'),
    partlyRead: inState('partly read'),
    couldNotBeRead: inState('could not be read'),
    scans: audited.filter(({ isScan }) => isScan).length,
    copies: audited.length - lettersIn(audited).length,
  };
}

/** The letters of an audit, each once however many files hold it. */
export function lettersIn(audited: readonly Audited[]): readonly LetterCount[] {
  return [...new Map(audited.map(({ count }) => [count.id, count])).values()];
}
