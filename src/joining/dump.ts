import { createSieve } from './admits.ts';
import type { CountsDatabase, Revision } from './database.ts';

/** The version of the file's format. */
export const FORMAT = 1;

interface DumpHead {
  readonly handback: 'counts';
  readonly format: number;
  /** The computer whose counts they are, by the name that it drew. */
  readonly device: string;
  readonly documents: number;
  /** SHA-256 of all that follows the first line, as hexadecimal digits. */
  readonly digest: string;
}

/** How many documents are asked for at once. */
const BATCH = 500;

/**
 * All counts of this computer as the text of a file: a line that says what it is, and a line for each version of each
 * document that stands, with the ids of the versions before it. What is no count stays behind.
 */
export async function writeDump(database: CountsDatabase, device: string): Promise<string> {
  const { results } = await database.changes({ style: 'all_docs', since: 0 });
  const versions = results.flatMap(({ id, changes }) => changes.map(({ rev }) => ({ id, rev })));
  const { passes } = createSieve();
  const lines: string[] = [];
  for (let start = 0; start < versions.length; start += BATCH) {
    const got = await database.bulkGet({ docs: versions.slice(start, start + BATCH), revs: true });
    lines.push(
      ...documentsIn(got)
        .filter(passes)
        .map((document) => `${JSON.stringify(document)}\n`),
    );
  }
  const body = lines.sort().join('');
  const head: DumpHead = {
    handback: 'counts',
    format: FORMAT,
    device,
    documents: lines.length,
    digest: await digestOf(body),
  };
  return `${JSON.stringify(head)}\n${body}`;
}

/** The documents of an answer, without those that are no longer there. */
export function documentsIn({ results }: Awaited<ReturnType<CountsDatabase['bulkGet']>>): Revision[] {
  return results.flatMap(({ docs }) => docs.flatMap(({ ok }) => (ok ? [ok] : [])));
}

/** SHA-256, as hexadecimal digits. */
export async function digestOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
