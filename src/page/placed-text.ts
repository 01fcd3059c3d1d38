import { styleOf } from './visibility.ts';

/** Text whose pieces are each put at their place on the screen, as viewers of PDF do: the place of the last one. */
export interface Layer {
  last?: DOMRect;
}

/** What parts two pieces, as the eye sees it. */
export type Gap = 'none' | 'space' | 'column' | 'line' | 'paragraph';

const FEWEST = 3;

/** Is the element a layer of such text? */
export function isTextLayer(element: Element): boolean {
  if (element.childElementCount < FEWEST) return false;
  let first = element.firstElementChild;
  while (first && styleOf(first).display === 'contents') first = first.firstElementChild;
  return first !== null && isPlaced(styleOf(first)) && hasOwnText(first);
}

/** Whether an element is put at a place of its own on the screen. */
export function isPlaced({ position }: CSSStyleDeclaration): boolean {
  return position === 'absolute';
}

function hasOwnText(element: Element): boolean {
  return [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
}

/** What stands between the last piece of a layer and the next, which becomes the last. */
export function gapTo(layer: Layer, box: DOMRect): Gap {
  const { last } = layer;
  layer.last = box;
  if (!last) return 'none';
  const height = Math.min(last.height, box.height) || 1;
  const shared = Math.min(last.bottom, box.bottom) - Math.max(last.top, box.top);
  if (shared > height / 2) return gapInLine(box.left - last.right, height);
  return box.top < last.top || box.top - last.bottom > 0.75 * height ? 'paragraph' : 'line';
}

function gapInLine(width: number, height: number): Gap {
  if (width > 3 * height) return 'column';
  return width > 0.15 * height ? 'space' : 'none';
}
