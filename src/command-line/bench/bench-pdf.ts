import PDFDocument from 'pdfkit';
import { readFile } from '../../files/read-file.ts';
import { openPdf } from '../scan/open-pdf.ts';
import { type Measured, measure } from './measure.ts';

/** How long a letter's PDF takes to be read, beside pdf.js alone, which gives the words without lines or paragraphs. */
export async function benchPdf(text: string): Promise<readonly Measured[]> {
  const bytes = await typeset(text);
  return measure(
    [
      { name: 'a PDF, as it is read', run: () => readWhole(bytes) },
      { name: 'pdf.js alone', run: () => readBare(bytes) },
    ],
    { rounds: 40, warmUp: 10 },
  );
}

/** How many characters our reading of a PDF gives. */
export async function readWhole(bytes: Uint8Array): Promise<number> {
  let close = async () => undefined as unknown;
  const { text } = await readFile(bytes, 'letter.pdf', {
    openPdf: async (...file) => {
      const opened = await openPdf(...file);
      close = () => opened.document.loadingTask.destroy();
      return opened;
    },
  });
  await close();
  return text.length;
}

/** How many characters pdf.js finds, without lines or paragraphs. */
export async function readBare(bytes: Uint8Array): Promise<number> {
  const { document } = await openPdf(bytes);
  let length = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    length += items.map((item) => ('str' in item ? item.str : '')).join('').length;
  }
  await document.loadingTask.destroy();
  return length;
}

/** A text as a PDF of A4 pages. */
export function typeset(text: string): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', margin: 72 });
  const chunks: Buffer[] = [];
  const done = new Promise<Uint8Array>((resolve) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
  });
  document.font('Helvetica').fontSize(11).text(text);
  document.end();
  return done;
}
