import type { Audited } from './audited.ts';

/** One finding of an audit: the first is 0, in the order of the letter. */
interface SampledFinding {
  readonly file: string;
  readonly place: number;
}

/**
 * A random sample of findings, the same each time: files are taken in the order of their keyed names, which is random
 * and has nothing to do with what is in them, and of each file one finding. So a long letter weighs no more than a short
 * one, and a person who has confirmed some can go on with more.
 */
export function sampleFindings(audited: readonly Audited[], number: number): readonly SampledFinding[] {
  return audited
    .filter(({ count }) => count.reading.findings.length > 0)
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .slice(0, number)
    .map(({ file, count }) => ({
      file,
      place: Number.parseInt(file.slice(0, 8), 16) % count.reading.findings.length,
    }));
}
