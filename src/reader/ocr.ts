import type { ImageLike, Line, Page, Worker, WorkerOptions } from 'tesseract.js';
import type { ScannedPage, ScannedWord } from '../files/scanned-page.ts';

/** Where the build puts what tesseract.js loads by itself: see wxt.config.ts. */
const HOME = '/ocr/';

const OF_EXTENSION: Partial<WorkerOptions> = {
  workerPath: `${HOME}worker.min.js`,
  corePath: `${HOME}tesseract-core-simd-lstm.wasm.js`,
  langPath: HOME.slice(0, -1),
  workerBlobURL: false,
};

/** Points to the inch, as the places of words are told. */
const POINTS = 72;

/** A page that has not been read by then, in milliseconds, is taken for one that cannot be. */
const PATIENCE = 120_000;

interface Ocr {
  /** Reads the words of a picture of a page. Rejects with a sentence. */
  read(picture: ImageLike, place: { readonly page: number; readonly dpi: number }): Promise<ScannedPage>;
  /** Ends the worker, or has it end once it has started. Waits for neither, since a start can hang. */
  close(): Promise<void>;
}

/**
 * Reads pictures of pages on this computer, in a worker that is started at the first page. `files` says where
 * tesseract.js finds its own files, where these are not the extension's.
 */
export function createOcr(files = OF_EXTENSION): Ocr {
  let starting: Promise<Worker> | undefined;
  return {
    async read(picture, { page, dpi }) {
      starting ??= startWorker(files);
      const worker = await withPatience(starting);
      await withPatience(worker.setParameters({ user_defined_dpi: `${dpi}` }));
      const { data } = await withPatience(worker.recognize(picture, {}, { text: false, blocks: true }));
      return { page, words: wordsOf(data, POINTS / dpi) };
    },
    async close() {
      const started = starting;
      starting = undefined;
      void started?.then((worker) => worker.terminate()).catch(() => undefined);
    },
  };
}

async function startWorker(files: Partial<WorkerOptions>): Promise<Worker> {
  const { createWorker, OEM } = await import('tesseract.js');
  return createWorker('eng', OEM.LSTM_ONLY, { ...files, cacheMethod: 'none', gzip: true });
}

function withPatience<Value>(answer: Promise<Value>): Promise<Value> {
  const patience = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => patience.reject(new Error('Reading the picture takes too long. Read the letter yourself.')),
    PATIENCE,
  );
  return Promise.race([answer, patience.promise]).finally(() => clearTimeout(timer));
}

/** The words of a page, those of a line on one baseline though the page was put in at a slant. */
function wordsOf({ blocks }: Page, scale: number): readonly ScannedWord[] {
  const lines = (blocks ?? []).flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) => paragraph.lines),
  );
  return lines.flatMap((line) => {
    const size = heightOf(line) * scale;
    const baseline = ((line.baseline.y0 + line.baseline.y1) / 2) * scale;
    return line.words
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, bbox, confidence }) => ({
        text,
        x: bbox.x0 * scale,
        right: bbox.x1 * scale,
        baseline,
        size,
        sureness: confidence / 100,
      }));
  });
}

/** The height of a line's letters in pixels: half of its words are at least nearly so high. */
function heightOf({ words, bbox }: Line): number {
  const heights = words.map((word) => word.bbox.y1 - word.bbox.y0).toSorted((a, b) => a - b);
  return 1.25 * (heights[Math.floor(heights.length / 2)] ?? bbox.y1 - bbox.y0);
}
