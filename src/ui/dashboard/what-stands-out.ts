import { TOPIC_NAMES } from '../../requests/topic-names.ts';
import { captureOf } from '../../tally/capture.ts';
import type { Looked } from '../../tally/look-at.ts';
import { per100 } from '../../tally/totals.ts';
import type { Kind } from '../exports/kinds.ts';
import { controlChart } from './control-chart.ts';
import { writeMonth } from './write-month.ts';
import { writeWhole } from './write-number.ts';

/** Something that the numbers show, and what a practice can do about it. */
interface StandsOut {
  readonly says: string;
  readonly todo: string;
  /** It is done on the page of numbers to send, which opens with these chosen. */
  readonly send?: { readonly kind: Kind; readonly provider?: string };
}

interface Around {
  /** Registered patients; 0 where nobody said. */
  readonly listSize: number;
  /** The ISO day. */
  readonly today: string;
}

/** A pair that is asked less often than this says nothing about its hospital. */
const FEWEST_ASKED = 5;
/** Letters of each 100 that are too many not to be read, and a share of what full reading finds that is too small. */
const MANY_UNREAD = 10;
const SMALL_SHARE = 0.5;

/** What stands out in a view, the most useful first: for who has a minute. */
export function whatStandsOut(looked: Looked, around: Around): readonly StandsOut[] {
  return [
    ...mostFrequent(looked),
    ...changed(looked, around),
    ...unanswered(looked),
    ...unread(looked),
    ...caught(looked, around),
  ];
}

function mostFrequent({ summary: { pairs, whole } }: Looked): StandsOut[] {
  const most = pairs.find(({ provider, topic }) => provider !== '' && topic !== 'late-letter');
  if (!most || most.requests < FEWEST_ASKED) return [];
  return [
    {
      says: `The most frequent is “${TOPIC_NAMES[most.topic]}” from ${most.provider}: ${writeWhole(most.requests)} of ${writeWhole(whole.requests)} requests.`,
      todo: 'Write to its interface lead',
      send: { kind: 'provider', provider: most.provider },
    },
  ];
}

function changed({ summary }: Looked, { today }: Around): StandsOut[] {
  const { kind, points } = controlChart(summary, { measure: 'requests', by: 'months' }, today);
  const last = points.at(-1);
  if (!last || kind === 'run chart') return [];
  if (!last.signal)
    return [
      {
        says: 'What is asked in each 100 letters has not really changed: its ups and downs are chance.',
        todo: 'Do not act on one month alone',
      },
    ];
  const month = writeMonth(last.start);
  return last.signal.way === 'high'
    ? [
        {
          says: `More is asked in each 100 letters than before, up to ${month}, and not by chance alone.`,
          todo: 'Find out what changed, and write to the ICB',
          send: { kind: 'icb' },
        },
      ]
    : [
        {
          says: `Less is asked in each 100 letters than before, up to ${month}, and not by chance alone.`,
          todo: 'Tell the hospitals that it shows',
          send: { kind: 'provider' },
        },
      ];
}

function unanswered({ summary: { answers } }: Looked): StandsOut[] {
  if (answers.overdue === 0) return [];
  return [
    {
      says:
        answers.overdue === 1
          ? 'One letter back has no answer, and its day has passed.'
          : `${writeWhole(answers.overdue)} letters back have no answer, and their day has passed.`,
      todo: 'If an answer came, say so when you open the letter; otherwise take it up with the hospital',
    },
  ];
}

function unread({ summary: { whole } }: Looked): StandsOut[] {
  const share = per100(whole.couldNotBeRead, whole.read + whole.couldNotBeRead) ?? 0;
  if (share < MANY_UNREAD) return [];
  return [
    {
      says: `${writeWhole(share)} of each 100 letters could not be read, so their requests are not counted.`,
      todo: 'Open scans and files in Handback’s reader',
    },
  ];
}

function caught({ recentRequests }: Looked, { listSize }: Around): StandsOut[] {
  const capture = captureOf(recentRequests, listSize);
  if (!capture || capture.share >= SMALL_SHARE) return [];
  return [
    {
      says: `In the last ten working days ${capture.found === 1 ? 'one request was' : `${writeWhole(capture.found)} requests were`} found, where reading every letter finds about ${writeWhole(capture.expected)}.`,
      todo: 'Have all hospital letters opened with Handback running',
    },
  ];
}
