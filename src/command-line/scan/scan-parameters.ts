import { parseArgs } from 'node:util';

/** What `npm run scan -- --help` says. */
export const USAGE = `Usage: npm run --silent scan -- [--json] [--agreement ID] [--quick] [--ocr] [--passages] [--text] FILE…
       npm run --silent scan -- --audit DIR --csv FILE [--names] [--agreement ID] [--quick] [--ocr]

Scans hospital letters (PDF, DOCX, RTF, HTML or text), and prints the requests that the agreement leaves with the hospital.

  --json           a line of JSON per letter; offsets count UTF-16 units of the text, which is the file's own
                   where that is text, and what --text prints where it is not
  --agreement ID   the agreement to judge by (england when none is named)
  --quick          without the reader of context, which is slower and more exact
  --ocr            reads scans too (PDF, TIFF, JPEG, PNG), by OCR on this computer, a few seconds a page; without it
                   scans are only named, or counted, as such
  --passages       in place of a scan, a line of JSON per letter that says how it was cut into passages
  --text           in place of a scan, the text as it was read from the file
  --audit DIR      in place of a scan, reads and counts every file in a folder and in those below it, on all cores
  --csv FILE       where an audit writes its table by file
  --names          that table has the files' names; otherwise it has their numbers
  --help           this text

Exit code: 0 when every letter was read, be it in part, 1 when some could not be, 2 for wrong usage.`;

/** What `npm run scan` was asked for; with a `fault`, a sentence about what is wrong with it. */
export interface ScanParameters {
  readonly values: Readonly<
    Partial<Record<'json' | 'quick' | 'ocr' | 'passages' | 'text' | 'names' | 'help', boolean>>
  > & {
    readonly agreement?: string;
    readonly audit?: string;
    readonly csv?: string;
  };
  readonly files: readonly string[];
  readonly fault?: string;
}

/** Reads the words of a command. Never throws. */
export function readScanParameters(parameters: readonly string[]): ScanParameters {
  try {
    const { values, positionals } = parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        agreement: { type: 'string' },
        quick: { type: 'boolean' },
        ocr: { type: 'boolean' },
        passages: { type: 'boolean' },
        text: { type: 'boolean' },
        audit: { type: 'string' },
        csv: { type: 'string' },
        names: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return { values, files: positionals };
  } catch (fault) {
    return { values: {}, files: [], fault: fault instanceof Error ? fault.message : String(fault) };
  }
}
