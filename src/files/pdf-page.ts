import type { Line } from './pdf-lines.ts';
import { isApart, type Measures, paragraphsOf, type TextLine } from './pdf-paragraphs.ts';
import { gridFrom, isProse, proseOf, tableOf } from './pdf-tables.ts';

/** The text lines of a page in reading order: paragraphs, tables row by row, columns one after the other. */
export function textLinesOf(lines: readonly Line[]): readonly TextLine[] {
  const measures = measuresOf(lines);
  const written: TextLine[] = [];
  let from = 0;
  while (from < lines.length) {
    const line = lines[from];
    if (line && line.cells.length > 1) {
      const grid = gridFrom(lines, from, measures);
      const isTable = !isProse(grid);
      put(isTable ? tableOf(grid, measures.leading) : proseOf(grid, measures));
      from += grid.lines.length;
    } else {
      const next = lines.findIndex(({ cells }, index) => index > from && cells.length > 1);
      const to = next < 0 ? lines.length : next;
      put(paragraphsOf(lines.slice(from, to), measures));
      from = to;
    }
  }
  return written;

  function put([first, ...others]: readonly TextLine[]): void {
    const [line, above] = [lines[from], lines[from - 1]];
    if (!first || !line) return;
    written.push({ ...first, isApart: !above || isApart(above, line, measures) }, ...others);
  }
}

function measuresOf(lines: readonly Line[]): Measures {
  const steps = lines
    .slice(1)
    .map((line, index) => ({ step: line.baseline - (lines[index]?.baseline ?? 0), size: line.size }))
    .filter(({ step, size }) => step > 0.8 * size && step < 2.5 * size)
    .map(({ step }) => step);
  const sizes = lines.map(({ size }) => size);
  const long = lines.flatMap(({ cells }) => cells.filter(({ text }) => text.length > 40));
  return {
    leading: at(steps, 0.4) || 1.2 * at(sizes, 0.5),
    left: at(
      long.map(({ x }) => x),
      0.1,
    ),
    right: at(
      long.map(({ right }) => right),
      0.9,
    ),
  };
}

/** Of numbers the one below which a share of them lies; 0 where there are none. */
function at(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}
