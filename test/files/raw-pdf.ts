import { zlibSync } from 'fflate';
import { latin1 } from './make-files.ts';

interface RawPdf {
  /** Runs when the file is opened, where a reader runs scripts. */
  readonly script?: string;
  /** The width and height of the page, in points. */
  readonly size?: number;
  /** How many groups of pages stand in one another. */
  readonly depth?: number;
  /** The innermost group of pages holds the outermost. */
  readonly isCircular?: boolean;
  /** What draws the page. */
  readonly content?: string;
  /** The page is drawn by so many blanks. */
  readonly unpacksTo?: number;
}

/** A PDF of one page, written by hand as no word processor would. */
export function aRawPdf({ size = 595, depth = 1, isCircular = false, ...rest }: RawPdf): Uint8Array {
  const { script, unpacksTo = 0, content = `BT /F 12 Tf 72 ${size - 100} Td (Dear Dr Okafor) Tj ET` } = rest;
  const page = depth + 2;
  const action =
    script === undefined ? '' : `/OpenAction << /S /JavaScript /JS (${script.replace(/[()]/g, '\\$&')}) >>`;
  const groups = Array.from({ length: depth }, (_, index) => {
    const [number, isLast] = [index + 2, index === depth - 1];
    const kid = isLast && isCircular ? 2 : number + 1;
    return `<< /Type /Pages /Count 1 /Kids [${kid} 0 R] ${index > 0 ? `/Parent ${number - 1} 0 R` : ''} >>`;
  });
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
  return write([
    `<< /Type /Catalog /Pages 2 0 R ${action} >>`,
    ...groups,
    `<< /Type /Page /Parent ${page - 1} 0 R /MediaBox [0 0 ${size} ${size}] /Contents ${page + 1} 0 R /Resources << /Font << /F ${font} >> >> >>`,
    unpacksTo > 0 ? blanks(unpacksTo) : `<< /Length ${content.length} >> stream\n${content}\nendstream`,
  ]);
}

function blanks(length: number): string {
  const packed = zlibSync(new Uint8Array(length).fill(0x20));
  const data = Array.from(packed, (byte) => String.fromCharCode(byte)).join('');
  return `<< /Length ${packed.length} /Filter /FlateDecode >> stream\n${data}\nendstream`;
}

function write(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${`${place}`.padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  const size = objects.length + 1;
  return latin1(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`,
  );
}
