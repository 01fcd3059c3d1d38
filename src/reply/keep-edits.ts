import { diff3MergeRegions } from 'node-diff3';

interface Versions {
  /** The letter as it was written when somebody changed it. */
  readonly before: string;
  /** The same as somebody left it. */
  readonly edited: string;
  /** The letter as it is written now. */
  readonly after: string;
}

/** Two sentences with so large a part of their words in common are the same one in two wordings. */
const ALIKE = 0.6;

/**
 * The letter as it is written now, with the changes that somebody made to it before. A sentence that both changed stays as
 * the person left it, and what is new comes behind it.
 */
export function keepEdits({ before, edited, after }: Versions): string {
  const now = sentencesOf(after);
  return diff3MergeRegions(sentencesOf(edited), sentencesOf(before), now)
    .flatMap((region) => {
      if (region.stable) return region.bufferContent;
      const { aContent: left, oContent: old, bContent: written } = region;
      const [ahead, behind] = aroundUnchanged(old, written);
      if (ahead) return [...ahead, ...left];
      if (behind) return [...left, ...behind];
      const reworded = old.filter((sentence) => !now.includes(sentence));
      return [...left, ...withoutWordingsOf(reworded, written)];
    })
    .join('');
}

/** Sentences and lines, each with the white space behind it. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!:”] )(?=\S)|(?<=\n)(?=[^\n])/);
}

/** What was written anew before old sentences, or behind them, where these themselves stay as they were. */
function aroundUnchanged(
  old: readonly string[],
  written: readonly string[],
): [ahead: string[] | undefined, behind: string[] | undefined] {
  const rest = written.length - old.length;
  if (old.length === 0 || rest < 0) return [undefined, undefined];
  const isSame = (from: number) => old.every((sentence, index) => written[from + index] === sentence);
  return [
    isSame(rest) ? written.slice(0, rest) : undefined,
    isSame(0) ? written.slice(old.length) : undefined,
  ];
}

/** The sentences that are no other wording of one of these. */
function withoutWordingsOf(reworded: readonly string[], sentences: readonly string[]): string[] {
  return reworded.reduce<string[]>(
    (left, old) => {
      const other = left.findIndex((sentence) => likeness(sentence, old) >= ALIKE);
      return left.filter((_, index) => index !== other);
    },
    [...sentences],
  );
}

function likeness(one: string, other: string): number {
  const others = new Set(other.split(/\s+/));
  const words = one.split(/\s+/);
  return words.filter((word) => others.has(word)).length / words.length;
}
