import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type FileReading, notRead } from './file-reading.ts';
import { hasLargePicture, type Operators } from './page-pictures.ts';
import { type Line, linesOf } from './pdf-lines.ts';
import { textLinesOf } from './pdf-page.ts';
import { segmentsOf } from './pdf-segments.ts';
import { writePages } from './pdf-text.ts';
import { withoutRunningLines } from './running-lines.ts';

/** A PDF that pdf.js has opened, with its numbers of operators. */
export interface OpenedPdf {
  readonly document: PDFDocumentProxy;
  readonly operators: Operators;
}

/** Opens a PDF with pdf.js, and rejects as that does. */
export type OpenPdf = (bytes: Uint8Array, password?: string) => Promise<OpenedPdf>;

/** So many pages are read: a file with more is a whole record, and no letter. */
export const MOST_PAGES = 100;

/** A page with fewer words that a picture covers is a scan, whatever its stamp or footer says. */
const FEW_WORDS = 25;

interface Options {
  readonly openPdf: OpenPdf;
  readonly password?: string;
  readonly signal?: AbortSignal;
}

/** Reads the words of a PDF in reading order. What cannot be read is said in a sentence. */
export async function readPdf(
  bytes: Uint8Array,
  { openPdf, password, signal }: Options,
): Promise<FileReading> {
  let opened: OpenedPdf;
  try {
    opened = await openPdf(bytes, password);
  } catch (fault) {
    return explain(fault, password !== undefined);
  }
  try {
    return await readPages(opened, signal);
  } catch (fault) {
    signal?.throwIfAborted();
    return explain(fault, false);
  }
}

async function readPages(
  { document, operators }: OpenedPdf,
  signal: AbortSignal | undefined,
): Promise<FileReading> {
  const { numPages } = document;
  const pages: (readonly Line[])[] = [];
  const pictures: number[] = [];
  const damaged: number[] = [];
  const garbled: number[] = [];
  for (let number = 1; number <= Math.min(numPages, MOST_PAGES); number += 1) {
    signal?.throwIfAborted();
    try {
      const page = await document.getPage(number);
      const content = await page.getTextContent({ disableNormalization: true });
      const lines = linesOf(segmentsOf(number, content, page.getViewport({ scale: 1 })));
      const text = textOf(lines);
      const isFew = text.split(/\s+/).filter(Boolean).length < FEW_WORDS;
      if (isGarbled(text)) garbled.push(number);
      else if (isFew && (await hasLargePicture(page, operators))) pictures.push(number);
      pages.push(isGarbled(text) ? [] : lines);
      page.cleanup();
    } catch {
      damaged.push(number);
      pages.push([]);
    }
  }
  const { text, pieces } = writePages(withoutRunningLines(pages).map(textLinesOf));
  const why = [
    ...say(pictures, 'a picture: its words were not read', 'pictures: their words were not read'),
    ...say(
      garbled,
      'stored without its words, and was not read',
      'stored without their words, and were not read',
    ),
    ...say(damaged, 'damaged and could not be read', 'damaged and could not be read'),
    ...(numPages > MOST_PAGES
      ? [
          `The file has ${numPages} pages. Only the first ${MOST_PAGES} were read: save the letter as a file of its own.`,
        ]
      : []),
  ];
  const unread = [...pictures, ...garbled];
  const more = unread.length > 0 ? { pictures: unread.toSorted((a, b) => a - b) } : {};
  if (!/[\p{L}\p{N}]/u.test(text) || unread.length + damaged.length >= Math.min(numPages, MOST_PAGES))
    return notRead(nothing({ pictures, garbled, damaged }), more);
  const places = { kind: 'pages', pages: numPages, pieces } as const;
  return { status: why.length > 0 ? 'partly read' : 'read', text, why, places, ...more };
}

function nothing({
  pictures,
  garbled,
  damaged,
}: Readonly<Record<'pictures' | 'garbled' | 'damaged', readonly number[]>>): string {
  if (pictures.length > 0) return 'It holds only pictures of pages, as a scanner makes them, and no words.';
  if (garbled.length > 0)
    return 'Its words are stored in a way that cannot be read. Ask for it in another form.';
  if (damaged.length > 0) return 'This PDF is damaged. Ask for it again, or print it to a new PDF.';
  return 'Its pages are empty.';
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

/** 'Page 2 is …', 'Pages 2, 3 and 7 are …'. */
function say(pages: readonly number[], one: string, several: string): readonly string[] {
  if (pages.length === 0) return [];
  if (pages.length === 1) return [`Page ${pages[0]} is ${one}.`];
  const list = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(pages.map(String));
  return [`Pages ${list} are ${several}.`];
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
