import type { OpenedPdf } from '../files/read-pdf.ts';

/** Where the build puts what pdf.js loads by itself: see wxt.config.ts. */
const HOME = '/pdf/';

/** Opens a PDF in a worker, with pdf.js's own worker in the same thread. Rejects as pdf.js does. */
export async function openPdfInWorker(bytes: Uint8Array, password?: string): Promise<OpenedPdf> {
  const [{ getDocument, OPS, VerbosityLevel }, pdfjsWorker] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.min.mjs'),
  ]);
  Object.assign(globalThis, { pdfjsWorker });
  const document = await getDocument({
    data: bytes.slice(),
    ...(password === undefined ? {} : { password }),
    standardFontDataUrl: `${HOME}standard_fonts/`,
    wasmUrl: `${HOME}wasm/`,
    disableFontFace: true,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
  return { document, operators: OPS };
}
