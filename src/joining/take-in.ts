import * as v from 'valibot';
import { createSieve, type Refusals } from './admits.ts';
import type { CountsDatabase, Revision } from './database.ts';
import { digestOf, FORMAT } from './dump.ts';
import { settleDeletions } from './settle-deletions.ts';

interface TakenIn {
  /** Versions that were not here yet. */
  readonly taken: number;
  readonly refusals: Refusals;
}

/** How many documents are stored at once. */
const BATCH = 500;

const HeadSchema = v.object({
  handback: v.literal('counts'),
  format: v.pipe(v.number(), v.integer(), v.minValue(1)),
  device: v.pipe(v.string(), v.regex(/^[0-9a-f]{8,64}$/)),
  documents: v.number(),
  digest: v.string(),
});

const LineSchema = v.looseObject({
  _id: v.string(),
  _rev: v.pipe(v.string(), v.regex(/^\d+-[\w-]+$/)),
  _deleted: v.exactOptional(v.boolean()),
  _revisions: v.exactOptional(v.object({ start: v.number(), ids: v.array(v.string()) })),
});

/**
 * Takes the counts of another computer in, from the text of its file. To take the same file in again changes nothing.
 * What is no count is left out. Throws a sentence where the whole file is refused; then nothing was taken from it.
 */
export async function takeIn(database: CountsDatabase, text: string): Promise<TakenIn> {
  const [head, body] = splitHead(text);
  if (head.format > FORMAT)
    throw new Error(
      'A newer version of Handback wrote it. Update Handback on this computer, and join again.',
    );
  if ((await digestOf(body)) !== head.digest)
    throw new Error('It is damaged: a part is missing or was changed. Save it again on the other computer.');

  const { passes, refusals } = createSieve();
  const documents = body.split('\n').filter(Boolean).map(readLine).filter(passes);
  let taken = 0;
  for (let start = 0; start < documents.length; start += BATCH)
    taken += await store(database, documents.slice(start, start + BATCH));
  await settleDeletions(database);
  return { taken, refusals };
}

function splitHead(text: string): readonly [v.InferOutput<typeof HeadSchema>, string] {
  const end = text.indexOf('\n');
  const head = v.safeParse(HeadSchema, end < 0 ? undefined : parse(text.slice(0, end)));
  if (!head.success) throw new Error('It is not a file of counts that Handback saved.');
  return [head.output, text.slice(end + 1)];
}

/** A line that is no document is one that the sieve does not let through. */
function readLine(line: string): Revision {
  const read = v.safeParse(LineSchema, parse(line));
  return read.success ? read.output : { _id: '', _rev: '' };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function store(database: CountsDatabase, documents: readonly Revision[]): Promise<number> {
  const versions = Object.groupBy(documents, ({ _id }) => _id);
  const missing = await database.revsDiff(
    Object.fromEntries(Object.entries(versions).map(([id, same = []]) => [id, same.map(({ _rev }) => _rev)])),
  );
  const fresh = documents.filter(({ _id, _rev }) => missing[_id]?.missing.includes(_rev));
  if (fresh.length === 0) return 0;
  const results = await database.bulkDocs(fresh, { new_edits: false });
  const failed = results.find(({ error }) => error);
  if (failed) throw new Error(`The counts could not be stored: ${failed.message ?? failed.error}`);
  return fresh.length;
}
