import * as v from 'valibot';
import { TOPICS } from '../../requests/request.ts';
import { PlaceNameSchema } from '../letter-count.ts';
import type { Given, Release } from './release.ts';
import { COLUMNS, type LetterColumn } from './release-cells.ts';

/** The version of the schema. */
const ROLL_UP = 1;

const LETTERS = ['read', 'partly read', 'could not be read', 'answered'] as const satisfies LetterColumn[];

/** A number. One that is not there is kept back; nought is given. */
const given = v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)));

const list = v.pipe(
  v.array(v.pipe(v.string(), v.regex(/^[\w .:/+-]{1,81}$/))),
  v.maxLength(50),
  v.readonly(),
);

/** What a practice gives its ICB of one month: numbers alone, small ones kept back. */
export const RollUpSchema = v.strictObject({
  schema: v.literal(ROLL_UP),
  /** The practice's code and the month, such as `a81001-2026-03`. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]{3,10}-\d{4}-\d{2}$/)),
  /** Numbers under this one are kept back, and those from which they could be worked out. */
  threshold: v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(50)),
  agreements: list,
  /** Versions of Handback that read. */
  rules: list,
  letters: v.strictObject(namedBy(LETTERS)),
  requests: v.strictObject(namedBy(COLUMNS)),
  topics: v.pipe(
    v.array(v.strictObject({ topic: v.picklist(TOPICS), ...namedBy(COLUMNS) })),
    v.maxLength(100),
    v.readonly(),
  ),
  providers: v.pipe(
    v.array(
      v.strictObject({
        /** Absent for letters that name none. */
        provider: v.exactOptional(PlaceNameSchema),
        read: given,
        total: given,
        returned: given,
      }),
    ),
    v.maxLength(500),
    v.readonly(),
  ),
});

export type RollUp = Readonly<v.InferOutput<typeof RollUpSchema>>;

/** Where a practice sends its roll-ups, and its own code. */
export interface RollUpServer {
  readonly address: string;
  readonly user: string;
  readonly code: string;
}

/**
 * The roll-up of a release of one month, such as `2026-03`, for the practice of a code, such as `A81001`. Throws where
 * the code is none.
 */
export function rollUpOf(release: Release, month: string, code: string): RollUp {
  const practice = code.trim().toLowerCase();
  if (!/^[a-z0-9]{3,10}$/.test(practice)) throw new Error('Enter the code of the practice, such as A81001');
  const columns = (of: object) => numbers(COLUMNS, (column) => release.requests({ ...of, column }));
  return v.parse(RollUpSchema, {
    schema: ROLL_UP,
    id: `${practice}-${month}`,
    threshold: release.threshold,
    agreements: release.agreements,
    rules: release.rules,
    letters: numbers(LETTERS, (column) => release.letters(column)),
    requests: columns({}),
    topics: release.topics.map((topic) => ({ topic, ...columns({ topic }) })),
    providers: release.providers.map((provider) => ({
      ...(provider && { provider }),
      ...numbers(['read'], () => release.letters('read', { provider })),
      ...numbers(['total', 'returned'], (column) => release.requests({ provider, column })),
    })),
  });
}

function namedBy<Name extends string>(names: readonly Name[]): Record<Name, typeof given> {
  return Object.fromEntries(names.map((name) => [name, given])) as Record<Name, typeof given>;
}

function numbers<Name extends string>(names: readonly Name[], of: (name: Name) => Given): object {
  return Object.fromEntries(
    names.flatMap((name) => {
      const number = of(name);
      return number === undefined ? [] : [[name, number]];
    }),
  );
}
