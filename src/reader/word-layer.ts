import type { ScannedPage } from '../files/scanned-page.ts';

const FONT = 'sans-serif';

/**
 * Lays the words that were read from a picture over it, unseen, so that they can be marked, found and selected like
 * those of a PDF. Gives a node for each word. The page must say how many pixels a point takes (`--total-scale-factor`).
 */
export function layWords({ words }: ScannedPage, layer: HTMLElement): readonly Text[] {
  const { ownerDocument } = layer;
  const context = ownerDocument.createElement('canvas').getContext('2d');
  const nodes: Text[] = [];
  for (const { text, x, right, baseline, size } of words) {
    const span = ownerDocument.createElement('span');
    span.textContent = `${text} `;
    if (context) context.font = `${size}px ${FONT}`;
    const natural = context?.measureText(text).width || right - x;
    Object.assign(span.style, {
      left: inPixels(x),
      top: inPixels(baseline - 0.9 * size),
      fontFamily: FONT,
    });
    span.style.setProperty('--font-height', `${size}px`);
    span.style.setProperty('--scale-x', `${(right - x) / natural}`);
    layer.append(span);
    if (span.firstChild instanceof Text) nodes.push(span.firstChild);
  }
  return nodes;
}

function inPixels(points: number): string {
  return `calc(var(--total-scale-factor) * ${points}px)`;
}
