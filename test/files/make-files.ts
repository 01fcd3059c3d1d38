import { Document, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import PDFDocument from 'pdfkit';

type Draw = (document: PDFKit.PDFDocument) => void;

/** A PDF of A4 pages, as a word processor makes it: the lines of a paragraph end where the page is full. */
export function aPdf(draw: Draw, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', margin: 72, ...options });
  const chunks: Buffer[] = [];
  const done = new Promise<Uint8Array>((resolve) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
  });
  document.font('Helvetica').fontSize(11);
  draw(document);
  document.end();
  return done;
}

/** Puts the lines of a text on the page, one below the other; the width of the page breaks the long ones. */
export function typeset(document: PDFKit.PDFDocument, text: string): void {
  for (const line of text.split('\n')) {
    if (line.trim() === '') document.moveDown(1);
    else document.text(line.trimEnd(), { lineGap: 1 });
  }
}

/** A Word document of paragraphs and, where a line holds tabs, of rows of a table. */
export async function aDocx(lines: readonly string[], header?: string): Promise<Uint8Array> {
  const children = lines.map((line) =>
    line.includes('\t')
      ? new Table({
          rows: [
            new TableRow({
              children: line.split('\t').map((cell) => new TableCell({ children: [new Paragraph(cell)] })),
            }),
          ],
        })
      : new Paragraph({ children: [new TextRun(line)] }),
  );
  const headers =
    header === undefined ? {} : { headers: { default: new Header({ children: [new Paragraph(header)] }) } };
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ ...headers, children }] })));
}

/** The bytes of characters that each stand for one. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  /** A byte for each pixel, row by row. */
  readonly pixels: Uint8Array;
}

/** A TIFF of several pages without compression, as a scanner makes it. */
export function aTiff(pages: readonly GreyPicture[], dpi = 150): Uint8Array {
  const entries = 10;
  const directorySize = 2 + 12 * entries + 4 + 16;
  const size = pages.reduce((sum, { pixels }) => sum + directorySize + pixels.length, 8);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x49492a00);
  view.setUint32(4, 8, true);
  let at = 8;
  for (const [index, { width, height, pixels }] of pages.entries()) {
    const resolution = at + 2 + 12 * entries + 4;
    const strip = resolution + 16;
    const end = strip + pixels.length;
    const tags: readonly (readonly [tag: number, type: number, value: number])[] = [
      [256, 4, width],
      [257, 4, height],
      [258, 3, 8],
      [259, 3, 1],
      [262, 3, 1],
      [273, 4, strip],
      [277, 3, 1],
      [279, 4, pixels.length],
      [282, 5, resolution],
      [283, 5, resolution + 8],
    ];
    view.setUint16(at, entries, true);
    for (const [place, [tag, type, value]] of tags.entries()) {
      const entry = at + 2 + 12 * place;
      view.setUint16(entry, tag, true);
      view.setUint16(entry + 2, type, true);
      view.setUint32(entry + 4, 1, true);
      view.setUint32(entry + 8, value, true);
    }
    view.setUint32(at + 2 + 12 * entries, index < pages.length - 1 ? end : 0, true);
    for (const [place, value] of [dpi, 1, dpi, 1].entries())
      view.setUint32(resolution + 4 * place, value, true);
    bytes.set(pixels, strip);
    at = end;
  }
  return bytes;
}
