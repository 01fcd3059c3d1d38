import type { Range } from '../letter/letter.ts';

/** A time by which a request's words want something, and where they say so. */
export interface TimeSaid extends Range {
  /** ISO days: the first and the last that the words allow. */
  readonly first: string;
  readonly last: string;
  /** Its date stands there. */
  readonly isWritten?: true;
  /** What the patient has ends then: `her note runs out on Friday`. */
  readonly isEnd?: true;
  /**
   * By its date or weekday; so long after the visit; so long after the words were written, as they say; so often, beginning that
   * long after the visit; on a day within some that nobody can tell, such as that on which the letter comes; counted from an
   * operation.
   */
  readonly kind: 'named' | 'counted' | 'now' | 'every' | 'vague' | 'operated';
}

/** Words with each match of a global pattern blanked out, so that what is left keeps its place. */
export function blankOut(words: string, pattern: RegExp): string {
  return words.replace(pattern, (match) => ' '.repeat(match.length));
}
