import type { PDFPageProxy } from 'pdfjs-dist';
import { type FileReading, notRead } from '../files/file-reading.ts';
import { MOST_PAGES, type PageRead, readingOf } from '../files/pages-reading.ts';
import type { ScannedPage } from '../files/scanned-page.ts';
import { drawingScale } from './drawing-scale.ts';
import { createOcr } from './ocr.ts';
import { DPI } from './page-size.ts';
import { type PicturePage, picturePages } from './picture-pages.ts';

/** How far reading from pictures has come. */
export interface ScanProgress {
  readonly page: number;
  readonly of: number;
}

interface Scanning {
  readonly onProgress: (progress: ScanProgress) => void;
  /** Aborted when the GP has waited enough: what was read until then is kept. */
  readonly enough: AbortSignal;
  /** More pictures, whose pages follow those of a picture file. */
  readonly more?: readonly Uint8Array[];
}

/** Reads pages from their pictures, one after the other, and gives the pictures of files that are nothing else. */
export function scanReader({ onProgress, enough, more = [] }: Scanning) {
  const ocr = createOcr();
  const pictures: Blob[] = [];

  async function read(
    { canvas, dpi }: PicturePage,
    { page, of }: ScanProgress,
  ): Promise<ScannedPage | undefined> {
    if (enough.aborted) return undefined;
    onProgress({ page, of });
    const stopped = new Promise<undefined>((done) => {
      enough.addEventListener('abort', () => done(undefined), { once: true });
    });
    return Promise.race([ocr.read(canvas, { page, dpi }), stopped]);
  }

  return {
    /** The pages of a picture file as they are to be shown. */
    pictures,
    async readPdfPicture(page: PDFPageProxy, place: ScanProgress): Promise<ScannedPage | undefined> {
      if (enough.aborted) return undefined;
      const scale = drawingScale(page.getViewport({ scale: 1 }), DPI / 72);
      const viewport = page.getViewport({ scale });
      const canvas = document.createElement('canvas');
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      await page.render({ canvas, viewport }).promise;
      return read({ canvas, dpi: 72 * scale }, place);
    },
    async readPictures(bytes: Uint8Array): Promise<FileReading> {
      const files = await Promise.all([bytes, ...more].map((file) => picturePages(file).catch(() => [])));
      const pages = files.flat();
      const results: PageRead[] = [];
      for (const [index, draw] of pages.slice(0, MOST_PAGES).entries())
        results.push(await readPicture(draw, { page: index + 1, of: pages.length }));
      if (pictures.length === 0)
        return notRead('This picture is damaged. Ask for it again, or scan it again.');
      return readingOf(results, pages.length);
    },
    close: () => ocr.close(),
  };

  async function readPicture(draw: () => Promise<PicturePage>, place: ScanProgress): Promise<PageRead> {
    try {
      const picture = await draw();
      pictures.push(await blobOf(picture.canvas));
      const scan = await read(picture, place);
      return scan ? { kind: 'scan', scan } : { kind: 'picture' };
    } catch {
      return { kind: 'damaged' };
    }
  }
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((done, fail) => {
    canvas.toBlob(
      (blob) => (blob ? done(blob) : fail(new Error('The picture cannot be shown.'))),
      'image/jpeg',
      0.85,
    );
  });
}
