import type { Range } from './letter.ts';
import { trimRange } from './lines.ts';

/** In characters. The longest sentence of the labelled letters has 499. */
const LONGEST = 2000;

/**
 * Cuts what is longer than any sentence into pieces, at white space where there is some: a page without a full stop is
 * then read in a time that grows as its length does. The pieces are trimmed, and else as the whole.
 */
export function cutLong<Piece extends Range>(text: string, whole: Piece): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let { start } = whole; start < whole.end; ) {
    const end = endOfPiece(text, { start, end: whole.end });
    const piece = trimRange(text, { start, end });
    if (piece.end > piece.start) pieces.push({ ...whole, ...piece });
    start = end;
  }
  return pieces;
}

function endOfPiece(text: string, { start, end }: Range): number {
  const limit = start + LONGEST;
  if (end <= limit) return end;
  const blank = text.slice(start, limit).search(/\s\S*$/);
  if (blank > 0) return start + blank;
  // A character that takes two places is not cut in half.
  return /[\ud800-\udbff]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
}
