import { decodeHtml, decodeText, isBinary } from './decode-text.ts';
import { fileKind } from './file-kind.ts';
import { type FileReading, notRead } from './file-reading.ts';
import type { Flow } from './flow-writer.ts';
import { type PdfOptions, readPdf } from './read-pdf.ts';

interface ReadOptions extends PdfOptions {
  /** Reads a TIFF, JPEG or PNG, page by page. Absent where pictures cannot be read. */
  readonly readPictures?: (bytes: Uint8Array) => Promise<FileReading>;
}

/** No letter is as large as this, in bytes. */
const LARGEST = 100_000_000;

/** No letter is as long as this, in UTF-16 units. */
const LONGEST = 1_000_000;

/**
 * Reads the words of a letter's file: PDF, DOCX, RTF, HTML, or text in any usual encoding. What cannot be read is said
 * in a sentence; rejects only when the signal is aborted.
 */
export async function readFile(bytes: Uint8Array, name: string, options: ReadOptions): Promise<FileReading> {
  if (bytes.length === 0) return notRead('It is empty: there is nothing in the file.');
  if (bytes.length > LARGEST) return notRead('It is larger than 100 MB, which no letter is.');
  const kind = await fileKind(bytes, name);
  if (typeof kind === 'object') return notRead(kind.reason);
  try {
    return withinLength(await READERS[kind](bytes, options));
  } catch {
    options.signal?.throwIfAborted();
    return notRead('It is damaged, or not what its name says. Ask for it again, or save it as PDF.');
  }
}

type Reader = (bytes: Uint8Array, options: ReadOptions) => Promise<FileReading>;

const READERS: Readonly<Record<Awaited<ReturnType<typeof fileKind>> & string, Reader>> = {
  pdf: readPdf,
  docx: async (bytes) => {
    try {
      const { readDocx } = await import('./read-docx.ts');
      return readFlow(await readDocx(bytes));
    } catch {
      return notRead('This Word document is damaged. Ask for it again, or save it as PDF.');
    }
  },
  rtf: async (bytes) => {
    const { readRtf } = await import('./read-rtf.ts');
    const { isCutShort, ...flow } = readRtf(bytes);
    return readFlow(
      flow,
      isCutShort ? ['The file breaks off before its end, so the end of the letter may be missing.'] : [],
    );
  },
  picture: async (bytes, { readPictures }) =>
    readPictures?.(bytes) ??
    notRead('It is a picture. Open it in Handback’s reader, which reads scans.', { pictures: [1] }),
  html: async (bytes) => {
    const { readHtml } = await import('./read-html.ts');
    return readFlow(readHtml(decodeHtml(bytes)));
  },
  text: async (bytes) => {
    const text = decodeText(bytes);
    if (isBinary(text))
      return notRead('It is not a letter, or of a kind that is not read. Save it as PDF or .docx.');
    return readFlow({ text, blocks: [{ role: 'typed', start: 0, end: text.length }] });
  },
};

function readFlow({ text, blocks }: Flow, why: readonly string[] = []): FileReading {
  if (text.replace(/^\ufeff/, '').trim() === '') return notRead('It holds no text.');
  return { status: why.length > 0 ? 'partly read' : 'read', text, why, places: { kind: 'flow', blocks } };
}

function withinLength(reading: FileReading): FileReading {
  if (reading.text.length <= LONGEST) return reading;
  return notRead('It is longer than a million characters, which no letter is.');
}
