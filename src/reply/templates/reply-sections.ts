import { OUTCOMES, PLAIN_REASONS, type Replies, TONES, type TopicReply } from './replies.ts';

/** What of the replies a practice may put into its own words: a topic, or a part of what surrounds the topics. */
interface ReplySection {
  readonly id: string;
  readonly paragraphs: readonly ReplyParagraph[];
}

interface ReplyParagraph {
  readonly id: string;
  /** The places of its sentences, in the order of the letter: `fit-note.return.request`, `letter.closing`. */
  readonly places: readonly string[];
}

/** Before and after the hospital's words; and where a letter has several requests. */
const PARTS = ['request', 'please', 'inShort'] as const;

const PURPOSES = [...OUTCOMES, 'late-letter'] as const;

/** What surrounds the topics: where each section stands in the replies, and its paragraphs there. */
const AROUND = {
  'opening-first': ['letter.opening.first', PURPOSES],
  'opening-repeated': ['letter.opening.repeated', PURPOSES],
  'opening-formal': ['letter.opening.formal', ['return', 'done', 'late-letter']],
  several: [
    'letter',
    [
      ...['table.request', 'table.ask', 'table.by', 'table.byDay', 'table.noAnswer'],
      ...OUTCOMES.map((outcome) => `label.${outcome}`),
      'why',
      'noClause',
    ],
  ],
  basis: ['letter.basis', ['quoted', 'own', 'national']],
  cited: ['letter.cited', ['quoted', 'own', 'national']],
  plainly: ['letter.plainly', PLAIN_REASONS],
  safety: [
    'letter',
    [
      'notYet',
      'manners.decide.request',
      'manners.decide.return',
      'manners.decide.ask',
      'manners.plain.request',
      'manners.plain.return',
      'manners.prescriber.return',
      'inCase',
      'given',
      'ringing',
      'meanwhile',
      'unsafe.returned',
      'unsafe.results',
      'told',
      'known',
      'urgency',
      'due',
      'dueLater',
      'supply',
      'confirm.return',
      'confirm.ask',
      'byDate',
      'privately',
      'passOn',
      'chase',
      'ringOn',
    ],
  ],
  end: ['letter', ['thanks.first', 'thanks.repeated', 'thanks.formal', 'closing', 'copyTo', 'copies']],
  message: ['letter.message', TONES],
  patient: [
    'companions.patient',
    ['greeting', 'opening', 'outcomes.return', 'outcomes.done', 'outcomes.ask', 'wait', 'worse', 'closing'],
  ],
  text: ['companions.text', ['asked', 'done']],
  record: ['companions', ['record']],
} as const satisfies Readonly<Record<string, readonly [string, readonly string[]]>>;

/** Paragraphs that are several sentences, of which one is used. */
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'companions.text.asked': ['fullest', 'fuller', 'short', 'shortest'],
  'companions.text.done': ['fullest', 'short', 'shortest'],
};

export type SectionAround = keyof typeof AROUND;

export const SECTIONS_AROUND = Object.keys(AROUND) as readonly SectionAround[];

/** Is it a part of what surrounds the topics, and no topic? */
export function isAround(section: string): section is SectionAround {
  return Object.hasOwn(AROUND, section);
}

/** The sections of the replies: the topics, then what surrounds them. */
export function replySections({ topics }: Replies): ReplySection[] {
  return [...Object.entries(topics).map(sectionOfTopic), ...SECTIONS_AROUND.map(sectionAround)];
}

function sectionOfTopic([topic, { ask, named, acts = {} }]: readonly [string, TopicReply]): ReplySection {
  const done = Object.entries(acts).flatMap(([act, says]) =>
    Object.keys(says).map((part) => `${topic}.acts.${act}.${part}`),
  );
  const parts = Object.keys(ask.parts ?? {}).map((part) => `${topic}.ask.parts.${part}`);
  return {
    id: topic,
    paragraphs: [
      ...OUTCOMES.map((outcome) => ({
        id: outcome,
        places: [
          ...PARTS.map((part) => `${topic}.${outcome}.${part}`),
          ...(outcome === 'ask' ? parts : []),
          ...(outcome === 'return' ? done : []),
        ],
      })),
      { id: 'heading', places: [`${topic}.heading`, ...(named ? [`${topic}.named`] : [])] },
    ],
  };
}

function sectionAround(id: SectionAround): ReplySection {
  const [stands, paragraphs] = AROUND[id];
  return { id, paragraphs: paragraphs.map((each) => ({ id: each, places: placesOf(`${stands}.${each}`) })) };
}

function placesOf(paragraph: string): string[] {
  return SENTENCES[paragraph]?.map((sentence) => `${paragraph}.${sentence}`) ?? [paragraph];
}

/** Places that an earlier version had: a file of its own words may still name them. */
export const FORMER_PLACES = [
  'letter.basis.again',
  'letter.hold',
  'letter.opening.formal.ask',
  'letter.unsafe',
  'letter.unsafe.tests',
  'letter.unsafe.visits',
  'letter.urgent',
  ...PURPOSES.map((purpose) => `letter.leadIn.${purpose}`),
] as const;

/** The place of each sentence that a practice may change. */
export function replyPlaces(replies: Replies): string[] {
  return replySections(replies).flatMap(({ paragraphs }) => paragraphs.flatMap(({ places }) => places));
}
