import type { Range as Stretch } from '../letter/letter.ts';
import type { PageText, Piece } from './text-writer.ts';

/**
 * The page's ranges for a stretch of the text: one, or several where it crosses into a shadow root, which no range
 * can. Empty where nothing of the stretch stands in a node that is still on the page.
 */
export function rangesFor({ pieces }: PageText, { start, end }: Stretch): Range[] {
  const touched = pieces.filter((piece) => piece.end > start && piece.start < end && piece.node.isConnected);
  const ranges: Range[] = [];
  for (const piece of touched) {
    const { node, offset } = placeIn(piece, Math.min(end, piece.end));
    const range = ranges.at(-1);
    if (range && range.startContainer.getRootNode() === node.getRootNode()) range.setEnd(node, offset);
    else ranges.push(rangeIn(piece, Math.max(start, piece.start), Math.min(end, piece.end)));
  }
  return ranges;
}

function rangeIn(piece: Piece, start: number, end: number): Range {
  const range = piece.node.ownerDocument.createRange();
  range.setStart(piece.node, placeIn(piece, start).offset);
  range.setEnd(piece.node, placeIn(piece, end).offset);
  return range;
}

function placeIn({ node, start, from }: Piece, offset: number): { node: Text; offset: number } {
  return { node, offset: from + offset - start };
}
