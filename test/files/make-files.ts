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
