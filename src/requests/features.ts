import type { PassageView } from './passage-view.ts';
import type { Token } from './tokens.ts';
import type { ReadWords, Slot } from './words.ts';

/** Words that steer who is to act and how it stands; each is paired with every other word of its passage. */
export const STEERING: ReadonlySet<string> = new Set(
  'please pls would could can you your we i will has have been was to gp surgery practice doctor should may might must if not no for by via let need needs ask asked grateful our us he she patient they who'.split(
    ' ',
  ),
);

const FAR = 12;

/** The features of a passage, by name, each once. What only one decision needs is gathered when it is asked for. */
export interface Features {
  /** For both decisions: the words, what they mean, and what stands around them. */
  readonly shared: readonly string[];
  /** For whether something is asked, and whose job it is: how the words steer one another. */
  readonly verdict: readonly string[];
  /** For what is asked: how the words begin. */
  readonly topic: readonly string[];
}

/** What the scorer reads of a passage: word n-grams, slots, what stands around it, and what each decision needs more. */
export function featuresOf(view: PassageView, readWords: ReadWords): Features {
  const { tokens, slots } = readWords(view.text);
  const shared = new Set<string>(['bias', `kind ${view.kind}`, `to ${view.addressee}`]);
  addWordRuns(shared, tokens);
  addSlots(shared, slots, view);
  addSurroundings(shared, view, slots, readWords);
  let verdict: readonly string[] | undefined;
  let topic: readonly string[] | undefined;
  return {
    shared: [...shared],
    get verdict() {
      verdict ??= verdictFeatures(tokens, slots, view);
      return verdict;
    },
    get topic() {
      topic ??= [...stemsOf(tokens)];
      return topic;
    },
  };
}

function verdictFeatures(tokens: readonly Token[], slots: readonly Slot[], view: PassageView): string[] {
  const verdict = new Set<string>();
  addPairs(verdict, tokens);
  addSlotsApart(verdict, slots);
  addLacks(verdict, tokens, slots, view);
  return [...verdict];
}

const STEM = 5;

function stemsOf(tokens: readonly Token[]): Set<string> {
  return new Set(tokens.flatMap(({ form }) => (form.length > STEM ? [`${form.slice(0, STEM)}-`] : [])));
}

function addWordRuns(features: Set<string>, tokens: readonly Token[]): void {
  const forms = ['^', ...tokens.map(({ form }) => form), '$'];
  forms.forEach((form, place) => {
    const [second, third] = [forms[place + 1], forms[place + 2]];
    features.add(form);
    if (second !== undefined) features.add(`${form} ${second}`);
    if (third !== undefined) features.add(`${form} ${second} ${third}`);
  });
}

function addPairs(features: Set<string>, tokens: readonly Token[]): void {
  const words = tokens.map(({ form }) => (/^[\p{L}#]/u.test(form) ? form : undefined));
  tokens.forEach(({ form }, place) => {
    if (!STEERING.has(form)) return;
    for (let other = Math.max(0, place - FAR); other < Math.min(tokens.length, place + FAR); other++) {
      const far = words[other];
      if (other !== place && far !== undefined)
        features.add(other < place ? `${far} … ${form}` : `${form} … ${far}`);
    }
  });
}

function nameOf({ kind, meaning }: Slot): string {
  return kind === 'who' || kind === 'act' || kind === 'thing' ? `<${meaning}>` : `<${kind} ${meaning}>`;
}

function addSlots(features: Set<string>, slots: readonly Slot[], { addressee }: PassageView): void {
  const names = slots.map(nameOf);
  names.forEach((name, index) => {
    features.add(name);
    features.add(`${addressee} ${name}`);
    const next = names[index + 1];
    if (next !== undefined) features.add(`${name} ${next}`);
  });
  const distinct = [...new Set(names)];
  for (const one of distinct)
    for (const other of distinct) if (one < other) features.add(`${one} + ${other}`);
}

function addSlotsApart(features: Set<string>, slots: readonly Slot[]): void {
  const names = slots.map(nameOf);
  names.forEach((name, index) => {
    for (const later of names.slice(index + 2, index + 4)) features.add(`${name} … ${later}`);
  });
}

/** What a request would have and this passage has not: a passage of words never met is then no request. */
function addLacks(
  features: Set<string>,
  tokens: readonly Token[],
  slots: readonly Slot[],
  { kind, heading, addressee }: PassageView,
): void {
  const has = (name: string) => slots.some((slot) => nameOf(slot) === name);
  const lacks = [
    slots.some((slot) => slot.kind === 'act') ? '' : 'act',
    slots.some((slot) => slot.kind === 'thing') ? '' : 'thing',
    has('<practice>') ? '' : 'practice',
    has('<standing asked>') || has('<standing offered>') ? '' : 'asking',
  ].filter(Boolean);
  for (const lack of lacks) features.add(`lacks ${lack}`);
  features.add(`lacks ${lacks.join(' ')}`);
  features.add(`${kind}${heading === undefined ? '' : ' under'} to ${addressee} lacks ${lacks.join(' ')}`);
  features.add(`words ${Math.min(6, Math.floor(Math.log2(tokens.length + 1)))}`);
}

function addSurroundings(
  features: Set<string>,
  view: PassageView,
  slots: readonly Slot[],
  readWords: ReadWords,
): void {
  const names = [...new Set(slots.map(nameOf))];
  for (const place of ['heading', 'column', 'row'] as const) {
    const text = view[place];
    if (text === undefined) continue;
    const words = readWords(text);
    for (const { form } of words.tokens) features.add(`${place}: ${form}`);
    const around = new Set(words.slots.map(nameOf));
    for (const name of around) {
      features.add(`${place}: ${name}`);
      for (const own of names) features.add(`${place}: ${name} ${own}`);
    }
  }
  for (const place of ['before', 'after'] as const) {
    const text = view[place];
    if (text === undefined) continue;
    for (const slot of readWords(text).slots) features.add(`${place}: ${nameOf(slot)}`);
  }
}
