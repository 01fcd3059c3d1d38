import { addDays } from 'date-fns/addDays';
import { parseISO } from 'date-fns/parseISO';
import { isoDay } from '../../letter/iso-day.ts';
import { randomNumbers } from '../../requests/random-numbers.ts';
import type { Topic } from '../../requests/request.ts';
import { countDecisions, countReturn } from '../../tally/count-decisions.ts';
import type { CountedOutcome, LetterCount } from '../../tally/letter-count.ts';
import { SCHEMA } from '../../tally/letter-count.ts';
import { GROUP_OF } from '../../tally/national-groups.ts';
import { providerTypeOf } from '../../tally/provider-type.ts';

const PROVIDERS = [
  'Aldermoor General Hospital',
  'St Anselm’s Hospital NHS Foundation Trust',
  'Vale Royal Infirmary',
  'Vale Mental Health Partnership NHS Trust',
  'Aldermoor Community Services CIC',
  'Spire Aldermoor Hospital',
] as const;
const DEPARTMENTS = [
  'Cardiology',
  'Orthopaedics',
  'Emergency Department',
  'Neurology',
  'Endocrinology',
  'Maternity',
] as const;
const TOPICS: readonly Topic[] = [
  'investigations',
  'investigations',
  'results',
  'medication',
  'onward-referral',
  'fit-note',
  'dna',
];
const OUTCOMES: readonly CountedOutcome[] = [
  'flagged',
  'flagged',
  'returned',
  'returned',
  'done',
  'asked',
  'dismissed',
];
const DAYS = 730;

/** So many invented letters of the two years that end on an ISO day, the same for the same numbers. Half-way fewer is asked. */
export function* inventCounts(number: number, lastDay: string): Generator<LetterCount> {
  const random = randomNumbers(number);
  const pick = <Value>(from: readonly [Value, ...Value[]] | readonly Value[]): Value =>
    from[Math.floor(random() * from.length)] as Value;
  const dayOf = dayBefore(lastDay);
  for (let index = 0; index < number; index++) {
    const ago = Math.floor((DAYS * index) / number);
    const isLately = ago < DAYS / 2;
    const provider = random() < 0.95 ? pick(PROVIDERS) : undefined;
    const findings =
      random() < (isLately ? 0.2 : 0.32)
        ? Array.from({ length: 1 + Math.floor(random() * 2) }, () => pick(TOPICS))
        : [];
    const unread = random() < 0.04;
    const count: LetterCount = {
      schema: SCHEMA,
      id: inventId(random(), index),
      day: dayOf(ago),
      reading: {
        number: 1,
        state: unread ? 'could not be read' : random() < 0.06 ? 'partly read' : 'read',
        kind: pick(['clinic', 'clinic', 'discharge', 'ed', 'other']),
        ...(provider && { provider, department: `Department of ${pick(DEPARTMENTS)}` }),
        providerType: providerTypeOf(provider),
        agreement: { id: 'england', version: '2025' },
        rules: ago < DAYS / 4 ? '0.2.0' : '0.1.0',
        ...(random() < 0.08 && { daysLate: 8 + Math.floor(random() * random() * 70) }),
        findings: unread
          ? []
          : findings.map((topic) => ({
              topic,
              group: GROUP_OF[topic],
              verdict: pick(['breach', 'breach', 'check']),
            })),
      },
      decisions: [],
      returns: [],
    };
    yield unread ? count : withDeeds(count, { pick, random, dayOf, ago });
  }
}

/** Fingerprints are spread evenly, and so are these. */
function inventId(chance: number, index: number): string {
  const spread = Math.floor(chance * 2 ** 32).toString(16);
  return `${spread.padStart(8, '0')}${index.toString(16).padStart(56, '0')}`;
}

interface Chances {
  readonly pick: <Value>(from: readonly Value[]) => Value;
  readonly random: () => number;
  readonly dayOf: (ago: number) => string;
  readonly ago: number;
}

function withDeeds(count: LetterCount, { pick, random, dayOf, ago }: Chances): LetterCount {
  const [first] = count.reading.findings;
  const outcome = pick(OUTCOMES);
  if (!first || outcome === 'flagged') return count;
  const { topic, verdict } = first;
  const reason = outcome === 'dismissed' ? { reason: 'agreed locally' as const } : {};
  const decided = countDecisions(count, [{ topic, verdict, nth: 1, outcome, ...reason }]);
  if (outcome === 'dismissed') return decided;
  const sent = countReturn(decided, { day: dayOf(ago), ...(outcome !== 'done' && { due: dayOf(ago - 7) }) });
  const [last] = sent.returns;
  if (!last || random() < 0.4) return sent;
  return {
    ...sent,
    returns: [{ ...last, answer: { number: 1, day: dayOf(ago - Math.floor(random() * 14)) } }],
  };
}

function dayBefore(lastDay: string): (ago: number) => string {
  const known = new Map<number, string>();
  const last = parseISO(lastDay);
  return (ago) => {
    const day = known.get(ago) ?? isoDay(addDays(last, -ago));
    known.set(ago, day);
    return day;
  };
}
