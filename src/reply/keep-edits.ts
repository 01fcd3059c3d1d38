import { diff3MergeRegions, diffIndices } from 'node-diff3';

interface Versions {
  /** The letter as it was written when somebody changed it. */
  readonly before: string;
  /** The same as somebody left it. */
  readonly edited: string;
  /** The letter as it is written now. */
  readonly after: string;
}

/**
 * The letter as it is written now, with the changes that somebody made to it before. Where both changed the same words,
 * the person's stay, and what is new comes behind them.
 */
export function keepEdits({ before, edited, after }: Versions): string {
  return diff3MergeRegions(wordsOf(edited), wordsOf(before), wordsOf(after))
    .flatMap((region) =>
      region.stable
        ? region.bufferContent
        : [...region.aContent, ...onlyInserted(region.oContent, region.bContent)],
    )
    .join('');
}

/** Words, each with the white space behind it. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

function onlyInserted(before: string[], after: string[]): string[] {
  return diffIndices(before, after).flatMap(({ buffer1: [, removed], buffer2Content }) =>
    removed === 0 ? buffer2Content : [],
  );
}
