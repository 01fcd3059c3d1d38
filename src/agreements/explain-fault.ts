import type { BaseIssue } from 'valibot';
import type { LineOf } from './yaml-text.ts';

/** "Did you mean 'owner'?" with the likeliest of the known words, or the known words where none is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = known
    .map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)[0];
  if (near && near.distance <= Math.max(2, near.candidate.length / 3))
    return `Did you mean '${near.candidate}'?`;
  return `It may be: ${known.join(', ')}.`;
}

/**
 * A sentence about one of the issues: a name that is not known first, since it is often the missing one misspelt. It
 * names file and field, says what is wrong and what may stand there. `fields` are the names that the
 * file's entries may have, for a name that is not known. With `lineOf` the sentence names the line too.
 */
export function explainFault(
  file: string,
  issues: readonly [BaseIssue<unknown>, ...BaseIssue<unknown>[]],
  fields: readonly string[],
  lineOf?: LineOf,
): string {
  const issue = issues.find(({ expected }) => expected === 'never') ?? issues[0];
  const path = (issue.path ?? []).map(({ key }) => String(key));
  const name = path.at(-1) ?? '';
  const where = lineOf ? `${file}, line ${lineOf(path)}` : file;
  const place = path.length > 0 ? `${where}: ${path.join('.')}` : `${where}: the file`;
  if (issue.expected === 'never') return `${place} is not a known field. ${didYouMean(name, fields)}`;
  if (issue.received === 'undefined') return `${place} is missing. Add it.`;
  const choices = [...(issue.expected ?? '').matchAll(/"([^"]+)"/g)].flatMap(([, choice]) => choice ?? []);
  if (issue.type === 'picklist' || issue.type === 'union') {
    return `${place} cannot be ${written(issue.input)}. ${didYouMean(String(issue.input), choices)}`;
  }
  const wanted =
    issue.kind === 'schema'
      ? `must be ${named(issue.expected)}`
      : `is ${written(issue.input)}: ${issue.message}`;
  return `${place} ${wanted}.`;
}

function written(input: unknown): string {
  return typeof input === 'string' ? `'${input}'` : JSON.stringify(input);
}

const NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  Array: 'a list',
  Object: 'a set of named fields',
};

function named(expected: string | null): string {
  return NAMES[expected ?? ''] ?? String(expected);
}

/** Levenshtein's distance: how many letters differ. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
