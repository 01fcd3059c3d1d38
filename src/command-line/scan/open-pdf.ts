import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OpenedPdf } from '../../files/read-pdf.ts';

const HOME = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** The shapes of letters that a PDF does not bring: they are drawn with these, and words are read without. */
const SHAPES = { standardFontDataUrl: join(HOME, 'standard_fonts/') };

/**
 * Opens a PDF on the command line, to read its words, which takes half the time without the shapes of letters, or to
 * draw its pages. Rejects as pdf.js does.
 */
export async function openPdf(
  bytes: Uint8Array,
  password?: string,
  { isDrawn = false } = {},
): Promise<OpenedPdf> {
  const document = await getDocument({
    data: bytes.slice(),
    ...(password === undefined ? {} : { password }),
    ...(isDrawn ? SHAPES : {}),
    cMapUrl: join(HOME, 'cmaps/'),
    wasmUrl: join(HOME, 'wasm/'),
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
  return { document, operators: OPS };
}
