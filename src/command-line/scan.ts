/** `npm run scan`: scans letters that are text files. Prints each finding, or with `--json` a line per letter. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { didYouMean } from '../agreements/explain-fault.ts';
import { scanLetter } from '../agreements/scan-letter.ts';
import { gatherPacks } from '../packs/gather-packs.ts';
import { passagesLine } from './passages.ts';
import { readLetterFile } from './read-letter-file.ts';
import { writeJson, writeText } from './write-scan.ts';

const USAGE = `Usage: npm run --silent scan -- [--json] [--agreement ID] [--passages] FILE…

Scans hospital letters that are text files, and prints the requests that the agreement leaves with the hospital.

  --json           a line of JSON per letter; offsets count UTF-16 units of the file's text
  --agreement ID   the agreement to judge by (england when none is named)
  --passages       in place of a scan, a line of JSON per letter that says how it was cut into passages
  --help           this text

Exit code: 0 when every letter was read, 1 when some could not be, 2 for wrong usage.`;

process.exitCode = main(process.argv.slice(2));

function main(parameters: readonly string[]): number {
  const { values, files, fault } = readParameters(parameters);
  if (values.help) return print(USAGE, 0);
  if (fault !== undefined) return refuse(fault);
  if (files.length === 0) return refuse('Name at least one letter.');

  const packs = gatherPacks(join(import.meta.dirname, '../../assets'));
  const agreementId = values.agreement ?? 'england';
  const ids = [...new Set(packs.agreements.map(({ id }) => id))];
  if (!ids.includes(agreementId))
    return refuse(`There is no agreement '${agreementId}'. ${didYouMean(agreementId, ids)}`);

  let unread = 0;
  for (const file of files) {
    const { text, reason } = readLetterFile(file);
    if (reason !== undefined) {
      unread += 1;
      console.error(`${file} could not be read: ${reason}`);
    }
    if (values.passages) {
      if (text !== undefined) console.log(passagesLine(file, text));
      continue;
    }
    const scan = text === undefined ? undefined : scanLetter(text, agreementId, packs);
    const result = { file, ...(scan && { scan }), ...(reason !== undefined && { reason }) };
    console.log(values.json ? writeJson(result) : writeText(result));
  }
  return unread > 0 ? 1 : 0;
}

interface Parameters {
  readonly values: {
    readonly json?: boolean;
    readonly agreement?: string;
    readonly passages?: boolean;
    readonly help?: boolean;
  };
  readonly files: readonly string[];
  readonly fault?: string;
}

function readParameters(parameters: readonly string[]): Parameters {
  try {
    const { values, positionals } = parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        agreement: { type: 'string' },
        passages: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return { values, files: positionals };
  } catch (fault) {
    return { values: {}, files: [], fault: fault instanceof Error ? fault.message : String(fault) };
  }
}

function print(text: string, code: number): number {
  console.log(text);
  return code;
}

function refuse(fault: string): number {
  console.error(`${fault}\n\n${USAGE}`);
  return 2;
}
