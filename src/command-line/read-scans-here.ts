import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist';
import { type FileReading, notRead } from '../files/file-reading.ts';
import { readingOf } from '../files/pages-reading.ts';
import type { ScannedPage } from '../files/scanned-page.ts';
import { drawingScale } from '../reader/drawing-scale.ts';
import { createOcr } from '../reader/ocr.ts';
import { DPI, pageSize } from '../reader/page-size.ts';
import { isTiff } from '../reader/tiff-pictures.ts';

/** Reads pages from their pictures. */
export interface ScanReader {
  readPdfPicture(page: PDFPageProxy, place: { readonly page: number }): Promise<ScannedPage>;
  readPictures(bytes: Uint8Array): Promise<FileReading>;
  close(): Promise<void>;
}

/** Reads scans on the command line, by OCR with the files of the installed packages: nothing is asked of a network. */
export function createScanReader(): ScanReader {
  const ocr = createOcr({ langPath: languageFolder(), errorHandler: () => undefined });
  return {
    async readPdfPicture(page, { page: number }) {
      const scale = drawingScale(page.getViewport({ scale: 1 }), DPI / 72);
      const viewport = page.getViewport({ scale });
      const canvas = createCanvas(Math.floor(viewport.width), Math.floor(viewport.height));
      // pdf.js draws on this canvas in Node, though its types know a browser's only.
      await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
      return ocr.read(canvas.toBuffer('image/png'), { page: number, dpi: 72 * scale });
    },
    async readPictures(bytes) {
      if (isTiff(bytes))
        return notRead('It is a TIFF. Open it in Handback’s reader, which reads scans.', { pictures: [1] });
      try {
        const scan = await ocr.read(drawn(await loadImage(bytes)), { page: 1, dpi: DPI });
        return readingOf([{ kind: 'scan', scan }], 1);
      } catch {
        return notRead('This picture is damaged. Ask for it again, or scan it again.');
      }
    },
    close: () => ocr.close(),
  };
}

function languageFolder(): string {
  const { resolve } = createRequire(import.meta.url);
  return dirname(resolve('@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz'));
}

/** A picture as a page of A4 at the resolution at which it is read, as a PNG. */
function drawn(picture: Image): Buffer {
  const { width, height } = pageSize(picture);
  if (drawingScale({ width, height }, 1) < 1) throw new Error('This page is no picture.');
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(picture, 0, 0, width, height);
  return canvas.toBuffer('image/png');
}
