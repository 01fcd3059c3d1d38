import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type FileReading, notRead } from '../../files/file-reading.ts';
import { readFile } from '../../files/read-file.ts';
import type { OpenedPdf } from '../../files/read-pdf.ts';
import type { ScanReader } from './scan-reader.ts';

/**
 * Reads a letter's file: PDF, DOCX, RTF, HTML or text, and scans where a reader of them is given. Never throws; what
 * cannot be read is said in a sentence.
 */
export async function readLetterFile(path: string, scans?: ScanReader): Promise<FileReading> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (fault) {
    return notRead(explain(fault));
  }
  const opened: OpenedPdf[] = [];
  const reading = await readFile(new Uint8Array(bytes), basename(path), {
    openPdf: async (given, password) => {
      const { openPdf } = await import('./open-pdf.ts');
      const pdf = await openPdf(given, password, { isDrawn: scans !== undefined });
      opened.push(pdf);
      return pdf;
    },
    ...(scans && { readPdfPicture: scans.readPdfPicture, readPictures: scans.readPictures }),
  });
  for (const { document } of opened) await document.loadingTask.destroy();
  return reading;
}

function explain(fault: unknown): string {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  if (code === 'ENOENT') return 'There is no such file.';
  if (code === 'EISDIR') return 'It is a folder. Name the letters in it.';
  if (code === 'EACCES') return 'We may not read it.';
  return fault instanceof Error ? fault.message : String(fault);
}
