import { around } from './markup-text.ts';

/**
 * Scrolls the page, and what of it scrolls by itself, until a range stands in the middle. A letter that was typed is one
 * element of many screens, so that it is not enough to scroll to the element.
 */
export function scrollToRange(range: Range): void {
  const element = range.startContainer.parentElement;
  if (!element) return;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  for (let place: Element | null = element; place; place = around(place)) {
    const [first] = range.getClientRects();
    if (!first) return;
    const isPage = place === place.ownerDocument.scrollingElement;
    const box = isPage ? { top: 0, bottom: place.clientHeight } : place.getBoundingClientRect();
    if (first.top >= box.top && first.bottom <= box.bottom) continue;
    const top = (first.top + first.bottom - box.top - box.bottom) / 2;
    place.scrollBy({ top, behavior: 'instant' });
  }
}
