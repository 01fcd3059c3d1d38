/** Does a range cover a point of the viewport, in CSS pixels, with nothing lying over it? */
export function isInSightAt(range: Range, x: number, y: number): boolean {
  const covers = [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  );
  if (!covers) return false;
  const uppermost = range.startContainer.ownerDocument?.elementFromPoint(x, y);
  return uppermost != null && holds(uppermost, range.commonAncestorContainer);
}

/** Is one inside the other, or the other way round, through shadow roots? */
function holds(uppermost: Element, node: Node): boolean {
  if (node.contains(uppermost)) return true;
  for (let place: Node | null = node; place; place = hostOf(place))
    if (uppermost.contains(place)) return true;
  return false;
}

function hostOf(node: Node): Node | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
