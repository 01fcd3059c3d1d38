import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Range } from '../../letter/letter.ts';
import type { VerdictClass } from '../../requests/opinion.ts';
import type { Topic } from '../../requests/request.ts';

export interface Label {
  readonly quote: string;
  readonly topic: Topic;
  readonly verdict: Exclude<VerdictClass, 'none'>;
  readonly urgent?: boolean;
}

/** A letter with its labels. A letter without a label file has nothing to flag. */
export interface LabelledLetter {
  readonly name: string;
  readonly text: string;
  readonly requests: readonly Label[];
}

/** A sentence of the bank, with what stood around it. */
export interface LabelledSentence {
  readonly file: string;
  readonly text: string;
  readonly addressee: 'gp' | 'patient' | 'other';
  readonly heading: string | null;
  readonly before: string | null;
  readonly topic: Topic | null;
  readonly verdict: VerdictClass;
}

/** The labelled letters of a folder, by name. */
export function readLabelledLetters(folder: string): LabelledLetter[] {
  const files = readdirSync(folder).sort();
  return files
    .filter((file) => file.endsWith('.txt') && file !== 'hidden.txt')
    .map((file) => {
      const name = basename(file, '.txt');
      const label = files.includes(`${name}.json`)
        ? JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
        : { requests: [] };
      return { name, text: readFileSync(join(folder, file), 'utf8'), requests: label.requests };
    });
}

/** The bank of labelled sentences of a folder. */
export function readSentences(folder: string): LabelledSentence[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => ({ ...JSON.parse(line), file: basename(file, '.jsonl') })),
    );
}

/** The names of letters and sentence files that are kept out of sight while rules are written and fitted. */
export function readHidden(folder: string): ReadonlySet<string> {
  return new Set(readFileSync(join(folder, 'hidden.txt'), 'utf8').split(/\s+/).filter(Boolean));
}

/** Whether two ranges share at least half of the shorter one. */
export function sharesHalf(one: Range, other: Range): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared > 0 && shared >= 0.5 * Math.min(one.end - one.start, other.end - other.start);
}

/** Where a quote stands in its letter. */
export function rangeOf(text: string, quote: string): Range {
  const start = text.indexOf(quote);
  return { start, end: start + quote.length };
}

/** Where a letter's labels have something to point out. */
export function wantedOf(letter: LabelledLetter): Range[] {
  return letter.requests
    .filter(({ verdict, quote }) => verdict !== 'allowed' && quote !== '')
    .map(({ quote }) => rangeOf(letter.text, quote));
}
