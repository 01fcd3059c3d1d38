import type { Line } from './pdf-lines.ts';

/** Lines from the top or bottom of a page that may be its header or footer. */
const DEPTH = 4;

/** A header or footer stands at least this far from the letter, as times the height of the letters. */
const APART = 1.6;

/**
 * The pages without the headers and footers that come again on each: a header stays on the first page that has it, a
 * footer on the last, so that sentences which go over to the next page are not torn.
 */
export function withoutRunningLines(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const heads = again(pages.map(headOf));
  const feet = again(pages.map((lines) => headOf(lines.toReversed())).toReversed());
  return pages.map((lines) => lines.filter((line) => !heads.has(line) && !feet.has(line)));
}

/** The lines from the page's edge to the first gap; none where there is no gap near the edge. */
function headOf(lines: readonly Line[]): readonly Line[] {
  const depth = Math.min(DEPTH, Math.floor(lines.length / 2));
  for (let at = 1; at <= depth; at += 1) {
    const [above, below] = [lines[at - 1], lines[at]];
    if (above && below && Math.abs(below.baseline - above.baseline) > APART * above.size)
      return lines.slice(0, at);
  }
  return [];
}

/** Of lines at the same height of several pages that say the same, all but the first. Figures may differ. */
function again(pages: readonly (readonly Line[])[]): ReadonlySet<Line> {
  const seen = new Set<string>();
  const repeated = new Set<Line>();
  for (const lines of pages) {
    for (const line of lines) {
      const words = line.cells.map(({ text }) => text.replace(/\d+/g, '#')).join(' ');
      const place = `${Math.round(line.baseline / 4)} ${words}`;
      if (seen.has(place)) repeated.add(line);
      seen.add(place);
    }
  }
  return repeated;
}
