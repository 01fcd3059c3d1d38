import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OpenedPdf } from '../files/read-pdf.ts';

const HOME = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Opens a PDF on the command line. Rejects as pdf.js does. */
export async function openPdf(bytes: Uint8Array, password?: string): Promise<OpenedPdf> {
  const document = await getDocument({
    data: bytes.slice(),
    ...(password === undefined ? {} : { password }),
    cMapUrl: join(HOME, 'cmaps/'),
    standardFontDataUrl: join(HOME, 'standard_fonts/'),
    wasmUrl: join(HOME, 'wasm/'),
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
  return { document, operators: OPS };
}
