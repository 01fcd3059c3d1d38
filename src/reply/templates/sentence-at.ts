import type { Replies } from './replies.ts';

/** Replies as nested fields: each topic's beside `letter` and `companions`, as the files are. */
type Fields = Readonly<Record<string, unknown>>;

/** The sentence at a place, such as `fit-note.return.please`; empty where there is none. */
export function sentenceAt(place: string, replies: Replies): string {
  const found = place
    .split('.')
    .reduce<unknown>((inner, step) => (isFields(inner) ? inner[step] : undefined), nested(replies));
  return typeof found === 'string' ? found : '';
}

/** The replies with these sentences at their places, each of which must be one that there is. */
export function withSentences(replies: Replies, sentences: Readonly<Record<string, string>>): Replies {
  const fields = Object.entries(sentences).reduce(
    (changed, [place, sentence]) => put(changed, place.split('.'), sentence),
    nested(replies),
  );
  const { letter, companions, ...topics } = fields;
  return { ...replies, letter, companions, topics } as Replies;
}

function nested({ letter, companions, topics }: Replies): Fields {
  return { ...topics, letter, companions };
}

function put(fields: Fields, [step = '', ...rest]: readonly string[], sentence: string): Fields {
  const inner = fields[step];
  return { ...fields, [step]: isFields(inner) ? put(inner, rest, sentence) : sentence };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
