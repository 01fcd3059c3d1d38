import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type FileReading, notRead } from '../files/file-reading.ts';
import { readFile } from '../files/read-file.ts';
import type { OpenedPdf } from '../files/read-pdf.ts';

/** Reads a letter's file: PDF, DOCX, RTF, HTML or text. Never throws; what cannot be read is said in a sentence. */
export async function readLetterFile(path: string): Promise<FileReading> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (fault) {
    return notRead(explain(fault));
  }
  const opened: OpenedPdf[] = [];
  const reading = await readFile(new Uint8Array(bytes), basename(path), {
    openPdf: async (...file) => {
      const { openPdf } = await import('./open-pdf.ts');
      const pdf = await openPdf(...file);
      opened.push(pdf);
      return pdf;
    },
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
