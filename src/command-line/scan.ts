/** `npm run scan`: scans letters in files. Prints each finding, or with `--json` a line per letter. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMean } from '../agreements/explain-fault.ts';
import { describeTime, timeLeft } from '../audit/time-left.ts';
import type { FileReading } from '../files/file-reading.ts';
import { gatherPacks } from '../packs/gather-packs.ts';
import type { Packs } from '../packs/packs.ts';
import { auditFolder } from './audit/audit-folder.ts';
import { writeAuditSum } from './audit/audit-sum.ts';
import { openScan, quickScan } from './scan/open-scan.ts';
import { passagesLine } from './scan/passages-line.ts';
import { readLetterFile } from './scan/read-letter-file.ts';
import { readScanParameters, type ScanParameters, USAGE } from './scan/scan-parameters.ts';
import type { ScanReader } from './scan/scan-reader.ts';
import { writeJson, writeText } from './scan/write-scan.ts';

const ASSETS = join(import.meta.dirname, '../../assets');

const SAID: Readonly<Record<FileReading['status'], string>> = {
  read: 'was read',
  'partly read': 'was read in part',
  'could not be read': 'could not be read',
};

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}

async function main(parameters: readonly string[]): Promise<number> {
  const { values, files, fault } = readScanParameters(parameters);
  if (values.help) return print(USAGE, 0);
  if (fault !== undefined) return refuse(fault);
  if (values.audit === undefined && files.length === 0) return refuse('Name at least one letter.');

  const packs = gatherPacks(ASSETS);
  const agreementId = values.agreement ?? 'england';
  const ids = [...new Set(packs.agreements.map(({ id }) => id))];
  if (!ids.includes(agreementId))
    return refuse(`There is no agreement '${agreementId}'. ${didYouMean(agreementId, ids)}`);
  if (values.audit !== undefined) return audit(values.audit, agreementId, packs, values);
  const scans = values.ocr ? await openScans() : undefined;
  const write = await letterWriter(agreementId, packs, values);
  return eachLetter(files, write, scans).finally(() => scans?.close());
}

async function openScans(): Promise<ScanReader> {
  const { createScanReader } = await import('./scan/scan-reader.ts');
  return createScanReader();
}

/** What is printed of each letter. */
async function letterWriter(
  agreementId: string,
  packs: Packs,
  { text: isText, passages: isPassages, quick: isQuick, json: isJson }: ScanParameters['values'],
): Promise<WriteLetter> {
  if (isText) return async (_, { text }) => text;
  if (isPassages) return async (file, { text }) => text && passagesLine(file, text);
  const scan = isQuick ? quickScan(agreementId, packs) : await openScan(ASSETS, agreementId, packs);
  const write = isJson ? writeJson : writeText;
  return async (file, { text, status, why }) =>
    write({ file, status, why, ...(text === '' ? {} : { scan: await scan(text) }) });
}

/** Prints what an audit comes to, and how far it is on the error output. */
async function audit(
  folder: string,
  agreementId: string,
  packs: Packs,
  values: ScanParameters['values'],
): Promise<number> {
  const { csv, names: hasNames = false, quick: isQuick = false, ocr: readsScans = false } = values;
  if (csv === undefined) return refuse('Name the file for the table: --csv FILE.');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return refuse(`${folder} is not a folder.`);
  const { version: rules } = JSON.parse(readFileSync(join(ASSETS, '../package.json'), 'utf8'));
  const started = performance.now();
  const sum = await auditFolder({
    ...{ packs, folder, csv, hasNames, agreementId, isQuick, readsScans, rules },
    onProgress(done, all) {
      if (done % 100 !== 0 && done !== all) return;
      const left = timeLeft(done, all, performance.now() - started);
      console.error(
        `${done} of ${all}${left === undefined || done === all ? '' : `, ${describeTime(left)} left`}`,
      );
    },
  });
  console.log(writeAuditSum(sum));
  return sum.states['could not be read'] > 0 ? 1 : 0;
}

type WriteLetter = (file: string, reading: FileReading) => Promise<string | undefined>;

/** Prints what `write` makes of each letter, in order. The exit code tells whether all could be read. */
async function eachLetter(
  files: readonly string[],
  write: WriteLetter,
  scans: ScanReader | undefined,
): Promise<number> {
  let unread = 0;
  for (const file of files) {
    const reading = await readLetterFile(file, scans);
    if (reading.status === 'could not be read') unread += 1;
    if (reading.why.length > 0) console.error(`${file} ${SAID[reading.status]}: ${reading.why.join(' ')}`);
    const written = await write(file, reading);
    if (written) console.log(written);
  }
  return unread > 0 ? 1 : 0;
}

function print(text: string, code: number): number {
  console.log(text);
  return code;
}

function refuse(fault: string): number {
  console.error(`${fault}\n\n${USAGE}`);
  return 2;
}
