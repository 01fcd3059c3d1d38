import type { TextLine } from './pdf-paragraphs.ts';
import { createPdfWriter, type PdfText } from './pdf-writer.ts';

/** Writes the pages' lines as one text with the way back to the pages. */
export function writePages(pages: readonly (readonly TextLine[])[]): PdfText {
  const writer = createPdfWriter();
  let above: TextLine | undefined;
  for (const lines of pages) {
    for (const [index, line] of lines.entries()) {
      const goesOn = index === 0 && goesOverPage(writer.tail(), above, line);
      writer.part(goesOn ? ' ' : line.isApart ? '\n\n' : '\n');
      for (const [column, cell] of line.cells.entries()) {
        if (column > 0) writer.tab();
        writer.cell(cell);
      }
      above = line;
    }
  }
  return writer.finish();
}

/** Does a sentence go on from one page to the next? */
function goesOverPage(tail: string, above: TextLine | undefined, line: TextLine): boolean {
  const [cell] = line.cells;
  return (
    above?.cells.length === 1 &&
    line.cells.length === 1 &&
    /[\p{Ll},]$/u.test(tail) &&
    /^\p{Ll}/u.test(cell?.[0]?.text ?? '')
  );
}
