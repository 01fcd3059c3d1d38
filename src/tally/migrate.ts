import * as v from 'valibot';
import { countDecisions, numbered } from './count-decisions.ts';
import {
  admittedVersion,
  type CountedReturn,
  type LetterCount,
  LetterCountSchema,
  SCHEMA,
} from './letter-count.ts';
import { type LetterCount1, LetterCount1Schema } from './letter-count-1.ts';
import { GROUP_OF } from './national-groups.ts';
import { providerTypeOf } from './provider-type.ts';

/** What is stored for a letter, and how it is to be treated. */
export type Stored =
  | { readonly is: 'count'; readonly count: LetterCount }
  /** A later version of Handback wrote it: it is left alone. */
  | { readonly is: 'newer' }
  /** It is no count of any version. */
  | { readonly is: 'damaged' };

/** Understands what any version of Handback stored, with its `id`. */
export function migrate(stored: unknown): Stored {
  const current = v.safeParse(LetterCountSchema, stored);
  if (current.success) return { is: 'count', count: current.output };
  const first = v.safeParse(LetterCount1Schema, stored);
  if (first.success) return { is: 'count', count: fromFirst(first.output) };
  const { success: isNewer } = v.safeParse(
    v.looseObject({ schema: v.pipe(v.number(), v.gtValue(SCHEMA)) }),
    stored,
  );
  return { is: isNewer ? 'newer' : 'damaged' };
}

function fromFirst(stored: LetterCount1): LetterCount {
  const { id, day, findings, copied: _, returned: __, agreement, ...reading } = stored;
  const found = findings.filter(({ foundBy }) => !foundBy);
  const count: LetterCount = {
    schema: SCHEMA,
    id,
    day,
    reading: {
      ...reading,
      number: 1,
      providerType: providerTypeOf(reading.provider),
      agreement: { id: agreement.id, version: admittedVersion(agreement.version) },
      findings: found.map(({ topic, verdict }) => ({ topic, group: GROUP_OF[topic], verdict })),
    },
    decisions: [],
    returns: returnsOf(stored),
  };
  const decided = numbered(found).filter(({ outcome }) => outcome !== 'flagged');
  const marked = numbered(findings.filter(({ foundBy }) => foundBy)).map((each) => ({
    ...each,
    added: true,
  }));
  return v.parse(LetterCountSchema, countDecisions(count, [...decided, ...marked]));
}

/** The first version mostly kept no day of a letter back: the day when the letter was first open stands in for it. */
function returnsOf({ day, copied, returned }: LetterCount1): CountedReturn[] {
  if (!returned) return copied > 0 ? [{ day }] : [];
  const { on, answerBy } = returned;
  return [{ day: on, ...(answerBy !== undefined && { due: answerBy }) }];
}
