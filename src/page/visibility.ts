/** The element's style as the page shows it. */
export function styleOf(element: Element): CSSStyleDeclaration {
  return getComputedStyle(element);
}

/** Is the element kept from a reader's eyes: hidden, see-through, or pushed off the screen? */
export function isHidden(element: Element, style: CSSStyleDeclaration = styleOf(element)): boolean {
  if (style.display === 'none') return true;
  if (style.display === 'contents') return false;
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return true;
  return (isOutOfFlow(style) && isOffScreen(element)) || isFoldedAway(element, style);
}

/** Can a reader see an element, and whatever it stands in? What is fixed stands in the window alone. */
export function isSeen(element: Element): boolean {
  for (let place: Element | null = element; place && !place.matches('html, body'); place = parentOf(place)) {
    const style = styleOf(place);
    if (isHidden(place, style)) return false;
    if (style.position === 'fixed') return true;
  }
  return true;
}

function isOutOfFlow({ position }: CSSStyleDeclaration): boolean {
  return position === 'absolute' || position === 'fixed';
}

/**
 * Cut off at a box that has no height or width, as parts of a page are that fold. What the body cuts is cut at the
 * window, whatever its own size.
 */
function isFoldedAway(element: Element, { overflow, display }: CSSStyleDeclaration): boolean {
  if (!CUTS.test(overflow) || display === 'inline' || element === element.ownerDocument.body) return false;
  return element.clientHeight === 0 || element.clientWidth === 0;
}

const CUTS = /hidden|clip|auto|scroll/;

/** The two ways of hiding text from the eye and not from a screen reader: one pixel, or far to the left or above. */
function isOffScreen(element: Element): boolean {
  const { width, height, right, bottom } = element.getBoundingClientRect();
  if (width <= 1 || height <= 1) return true;
  return (right <= 0 || bottom <= 0) && !canScrollTo(element, right, bottom);
}

/** What was scrolled out of sight, in the window or in a part of the page, is there all the same. */
function canScrollTo(element: Element, right: number, bottom: number): boolean {
  let [x, y] = [right, bottom];
  for (let around = parentOf(element); around; around = parentOf(around)) {
    x += around.scrollLeft;
    y += around.scrollTop;
  }
  return x > 0 && y > 0;
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
