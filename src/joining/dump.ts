import { createSieve } from './admits.ts';
import type { CountsDatabase } from './database.ts';
import { fetchVersions, versionsIn } from './fetch-versions.ts';

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

/**
 * All counts of this computer as the text of a file: a line that says what it is, and a line for each version of each
 * document that stands, with the ids of the versions before it. What is no count stays behind.
 */
export async function writeDump(database: CountsDatabase, device: string): Promise<string> {
  const { results } = await database.changes({ style: 'all_docs', since: 0 });
  const documents = await fetchVersions(database, versionsIn(results));
  const { passes } = createSieve();
  const lines = documents.filter(passes).map((document) => `${JSON.stringify(document)}\n`);
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

/** SHA-256, as hexadecimal digits. */
export async function digestOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
