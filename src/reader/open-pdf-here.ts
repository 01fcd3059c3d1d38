import type { OpenedPdf } from '../files/read-pdf.ts';

/** Where the build puts what pdf.js loads by itself: see wxt.config.ts. */
const HOME = '/pdf/';

/** pdf.js, loaded when it is first needed. */
export async function loadPdfjs() {
  const [pdfjs, { default: worker }] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.min.mjs?url'),
  ]);
  pdfjs.GlobalWorkerOptions.workerSrc = worker;
  return pdfjs;
}

/** Opens a PDF in a page of the extension, with nothing but the extension's own files. Rejects as pdf.js does. */
export async function openPdfHere(bytes: Uint8Array, password?: string): Promise<OpenedPdf> {
  const { getDocument, OPS, VerbosityLevel } = await loadPdfjs();
  const document = await getDocument({
    data: bytes.slice(),
    ...(password === undefined ? {} : { password }),
    standardFontDataUrl: `${HOME}standard_fonts/`,
    wasmUrl: `${HOME}wasm/`,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
  return { document, operators: OPS };
}
