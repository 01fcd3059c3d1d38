/** A page of more pixels is no letter: A3 at 300 dots to the inch has a third of them. */
export const MOST_PIXELS = 50_000_000;

/** Browsers draw nothing that is longer, in pixels. */
const LONGEST_SIDE = 16_000;

/** The scale at which a page is drawn: the wanted one, or of a huge page as much as a canvas holds. */
export function drawingScale(
  { width, height }: { readonly width: number; readonly height: number },
  wanted: number,
): number {
  return Math.min(wanted, Math.sqrt(MOST_PIXELS / (width * height)), LONGEST_SIDE / Math.max(width, height));
}
