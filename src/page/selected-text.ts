import type { Range as Stretch } from '../letter/letter.ts';
import type { PageText, Piece } from './text-writer.ts';

interface Point {
  readonly container: Node;
  readonly offset: number;
}

/**
 * The stretch of a text that is selected on its page. What is selected beside it does not count. Undefined where
 * nothing of it is.
 */
export function selectedText(page: PageText, selection: Selection | null): Stretch | undefined {
  if (!selection || selection.rangeCount === 0) return undefined;
  const [range] = selection.getComposedRanges({ shadowRoots: shadowRootsOf(page) });
  if (!range) return undefined;
  const from = { container: range.startContainer, offset: range.startOffset };
  const to = { container: range.endContainer, offset: range.endOffset };
  const start = page.pieces.find((piece) => lengthBefore(piece, from) < piece.end - piece.start);
  const end = page.pieces.findLast((piece) => lengthBefore(piece, to) > 0);
  if (!start || !end) return undefined;
  const stretch = { start: start.start + lengthBefore(start, from), end: end.start + lengthBefore(end, to) };
  return stretch.start < stretch.end ? stretch : undefined;
}

/** All the shadow roots in which words of the text stand, and those around them. */
function shadowRootsOf({ pieces }: PageText): ShadowRoot[] {
  const roots = new Set<ShadowRoot>();
  for (const { node } of pieces) {
    let root = node.getRootNode();
    while (root instanceof ShadowRoot && !roots.has(root)) {
      roots.add(root);
      root = root.host.getRootNode();
    }
  }
  return [...roots];
}

/** How many characters of a piece stand before a point of the page. */
function lengthBefore({ node, from, start, end }: Piece, point: Point): number {
  const length = end - start;
  if (node === point.container) return Math.max(0, Math.min(length, point.offset - from));
  return isAfter(node, point) ? 0 : length;
}

/** Does a node stand after a point? A node in a shadow root stands where its host does. */
function isAfter(node: Node, { container, offset }: Point): boolean {
  const point = new Range();
  point.setStart(container, offset);
  let place: Node | undefined = node;
  while (place && place.getRootNode() !== container.getRootNode()) {
    const root = place.getRootNode();
    place = root instanceof ShadowRoot ? root.host : undefined;
  }
  return place !== undefined && point.comparePoint(place, 0) > 0;
}
