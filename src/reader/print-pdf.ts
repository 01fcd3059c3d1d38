import type { PDFDocumentProxy } from 'pdfjs-dist';
import { drawingScale } from './drawing-scale.ts';

/** Dots on paper for each point of the page: some 150 to the inch. */
const SCALE = 150 / 72;

/** Prints a PDF: its pages are drawn as pictures, which are on the page for as long as the browser prints. */
export async function printPdf(pdf: PDFDocumentProxy, document: Document): Promise<void> {
  const sheets = document.createElement('div');
  sheets.className = 'hb-print';
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: drawingScale(page.getViewport({ scale: 1 }), SCALE) });
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    await page.render({ canvas, viewport, intent: 'print' }).promise;
    sheets.append(canvas);
    page.cleanup();
  }
  document.body.append(sheets);
  document.body.classList.add('hb-printing');
  const { defaultView } = document;
  defaultView?.addEventListener('afterprint', end, { once: true });
  defaultView?.print();

  function end(): void {
    document.body.classList.remove('hb-printing');
    sheets.remove();
  }
}
