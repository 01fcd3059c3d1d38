import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { type FileReading, notRead } from './file-reading.ts';
import { hasLargePicture, type Operators } from './page-pictures.ts';
import { MOST_PAGES, type PageRead, readingOf } from './pages-reading.ts';
import { type Line, linesOf } from './pdf-lines.ts';
import { segmentsOf } from './pdf-segments.ts';
import type { ScannedPage } from './scanned-page.ts';

/** A PDF that pdf.js has opened, with its numbers of operators. */
export interface OpenedPdf {
  readonly document: PDFDocumentProxy;
  readonly operators: Operators;
}

/** Opens a PDF with pdf.js, and rejects as that does. */
export type OpenPdf = (bytes: Uint8Array, password?: string) => Promise<OpenedPdf>;

/** Reads a page of a PDF from its picture. Gives nothing where it was told to stop. */
type ReadPdfPicture = (
  page: PDFPageProxy,
  place: { readonly page: number; readonly of: number },
) => Promise<ScannedPage | undefined>;

export interface PdfOptions {
  readonly openPdf: OpenPdf;
  readonly password?: string;
  readonly signal?: AbortSignal;
  /** Absent where pictures cannot be read. */
  readonly readPdfPicture?: ReadPdfPicture;
}

/** A page with fewer words that a picture covers is a scan, whatever its stamp or footer says. */
const FEW_WORDS = 25;

/** Reads the words of a PDF in reading order. What cannot be read is said in a sentence. */
export async function readPdf(bytes: Uint8Array, options: PdfOptions): Promise<FileReading> {
  const { openPdf, password, signal } = options;
  let opened: OpenedPdf;
  try {
    opened = await openPdf(bytes, password);
  } catch (fault) {
    return explain(fault, password !== undefined);
  }
  const { numPages } = opened.document;
  const pages: PageRead[] = [];
  for (let number = 1; number <= Math.min(numPages, MOST_PAGES); number += 1) {
    signal?.throwIfAborted();
    pages.push(await readPage(opened, number, options));
  }
  const reading = readingOf(pages, numPages);
  if (reading.status === 'could not be read' || !(await hasFilledFields(opened.document))) return reading;
  return { ...reading, status: 'partly read', why: [...reading.why, FIELDS] };
}

const FIELDS = 'This PDF is a form. What was typed into its fields was not read.';

async function hasFilledFields(document: PDFDocumentProxy): Promise<boolean> {
  // pdf.js gives a map, though its types say otherwise.
  const fields: unknown = await document.getFieldObjects().catch(() => undefined);
  if (!(fields instanceof Map)) return false;
  return [...fields.values()].flat().some((field) => {
    const { value, type } = field as { readonly value?: unknown; readonly type?: unknown };
    return type === 'text' && typeof value === 'string' && value.trim() !== '';
  });
}

async function readPage(
  { document, operators }: OpenedPdf,
  number: number,
  { signal, readPdfPicture }: PdfOptions,
): Promise<PageRead> {
  try {
    const page = await document.getPage(number);
    const content = await page.getTextContent({ disableNormalization: true });
    const lines = linesOf(segmentsOf(number, content, page.getViewport({ scale: 1 })));
    const text = textOf(lines);
    const isFew = text.split(/\s+/).filter(Boolean).length < FEW_WORDS;
    const kind = isGarbled(text)
      ? 'garbled'
      : isFew && (await hasLargePicture(page, operators))
        ? 'picture'
        : 'words';
    const scan =
      kind === 'words' ? undefined : await readPdfPicture?.(page, { page: number, of: document.numPages });
    page.cleanup();
    if (scan) return { kind: 'scan', scan };
    return kind === 'words' ? { kind, lines } : { kind };
  } catch {
    signal?.throwIfAborted();
    return { kind: 'damaged' };
  }
}

function explain(fault: unknown, hadPassword: boolean): FileReading {
  const name = fault instanceof Error ? fault.name : '';
  if (name === 'PasswordException') {
    const says = hadPassword
      ? 'This is not the password of this PDF.'
      : 'This PDF is locked with a password.';
    return notRead(says, { needsPassword: true });
  }
  return notRead('This PDF is damaged. Ask for it again, or print it to a new PDF.');
}

function textOf(lines: readonly Line[]): string {
  return lines.map(({ cells }) => cells.map(({ text }) => text).join(' ')).join('\n');
}

/** Fonts without a map to characters give signs of no alphabet. */
function isGarbled(text: string): boolean {
  const signs = text.replace(/\s/g, '');
  const strange = signs.match(/[\ufffd\ue000-\uefff\p{Cc}]/gu)?.length ?? 0;
  return signs.length > 0 && strange > 0.3 * signs.length;
}
