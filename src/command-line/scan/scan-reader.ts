import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { type Canvas, createCanvas, type Image, ImageData, loadImage } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist';
import { type FileReading, notRead } from '../../files/file-reading.ts';
import { MOST_PAGES, type PageRead, readingOf } from '../../files/pages-reading.ts';
import type { ScannedPage } from '../../files/scanned-page.ts';
import { drawingScale } from '../../reader/drawing-scale.ts';
import { createOcr } from '../../reader/ocr.ts';
import { DPI, pageSize } from '../../reader/page-size.ts';
import { isTiff, tiffPictures } from '../../reader/tiff-pictures.ts';

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
      const pages = await picturePages(bytes).catch(() => []);
      const read: PageRead[] = [];
      for (const [index, draw] of pages.slice(0, MOST_PAGES).entries())
        read.push(await readPicture(draw, index + 1));
      if (read.every(({ kind }) => kind === 'damaged'))
        return notRead('This picture is damaged. Ask for it again, or scan it again.');
      return readingOf(read, pages.length);
    },
    close: () => ocr.close(),
  };

  async function readPicture(draw: () => Promise<Buffer>, page: number): Promise<PageRead> {
    try {
      return { kind: 'scan', scan: await ocr.read(await draw(), { page, dpi: DPI }) };
    } catch {
      return { kind: 'damaged' };
    }
  }
}

function languageFolder(): string {
  const { resolve } = createRequire(import.meta.url);
  return dirname(resolve('@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz'));
}

/** The pages of a TIFF, JPEG or PNG, each drawn as a PNG when it is asked for. Rejects where the file is damaged. */
async function picturePages(bytes: Uint8Array): Promise<readonly (() => Promise<Buffer>)[]> {
  if (!isTiff(bytes)) return [async () => drawn(await loadImage(bytes))];
  return (await tiffPictures(bytes)).map((draw) => async () => {
    const { width, height, pixels, stretch } = await draw();
    const canvas = createCanvas(width, height);
    canvas.getContext('2d').putImageData(new ImageData(pixels, width, height), 0, 0);
    return drawn(canvas, stretch);
  });
}

/** A picture as a page of A4 at the resolution at which it is read. */
function drawn(picture: Canvas | Image, stretch = 1): Buffer {
  const { width, height } = pageSize({ width: picture.width, height: picture.height * stretch });
  if (drawingScale({ width, height }, 1) < 1) throw new Error('This page is no picture.');
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(picture, 0, 0, width, height);
  return canvas.toBuffer('image/png');
}
