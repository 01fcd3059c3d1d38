import type { FileReading } from '../files/file-reading.ts';
import { readFile } from '../files/read-file.ts';
import type { OpenedPdf } from '../files/read-pdf.ts';
import { openPdfHere } from './open-pdf-here.ts';
import { scanReader } from './read-scans.ts';

/** Reads a file with its pictures, by OCR on this computer, to the end. Shows nothing. */
export async function readScanFile(file: Blob, name: string): Promise<FileReading> {
  const scans = scanReader({ onProgress: () => undefined, enough: new AbortController().signal });
  const opened: OpenedPdf[] = [];
  try {
    return await readFile(new Uint8Array(await file.arrayBuffer()), name, {
      openPdf: async (...given) => {
        const pdf = await openPdfHere(...given);
        opened.push(pdf);
        return pdf;
      },
      readPdfPicture: scans.readPdfPicture,
      readPictures: scans.readPictures,
    });
  } finally {
    await scans.close();
    for (const { document } of opened) await document.loadingTask.destroy();
  }
}
