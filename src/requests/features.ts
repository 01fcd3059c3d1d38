import type { PassageView } from './passage-view.ts';
import { type Token, tokenise } from './tokens.ts';
import { findSlots, type Lexicon, type Slot } from './words.ts';

/** Words that steer who is to act and how it stands; each is paired with every other word of its passage. */
const STEERING = new Set(
  'please pls would could can you your we i will has have been was to gp surgery practice doctor should may might must if not no for by via let need needs ask asked grateful our us he she patient they who'.split(
    ' ',
  ),
);

const FAR = 12;

/** The features of a passage, by name: word n-grams, pairs, slots, and what stands around it. Each name once. */
export function featuresOf(view: PassageView, lexicon: Lexicon): string[] {
  const tokens = tokenise(view.text);
  const slots = findSlots(tokens, lexicon);
  const features = new Set<string>(['bias', `kind ${view.kind}`, `to ${view.addressee}`]);
  addWordRuns(features, tokens);
  addPairs(features, tokens);
  addSlots(features, slots, view);
  addLacks(features, tokens, slots, view);
  addSurroundings(features, view, slots, lexicon);
  return [...features];
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
  tokens.forEach(({ form }, place) => {
    if (!STEERING.has(form)) return;
    for (let other = Math.max(0, place - FAR); other < Math.min(tokens.length, place + FAR); other++) {
      const far = tokens[other]?.form;
      if (other !== place && far && /^[\p{L}#]/u.test(far))
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
    for (let gap = 1; gap <= 3; gap++) {
      const next = names[index + gap];
      if (next !== undefined) features.add(gap === 1 ? `${name} ${next}` : `${name} … ${next}`);
    }
  });
  const distinct = [...new Set(names)];
  for (const one of distinct)
    for (const other of distinct) if (one < other) features.add(`${one} + ${other}`);
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
  lexicon: Lexicon,
): void {
  const names = [...new Set(slots.map(nameOf))];
  for (const place of ['heading', 'column', 'row'] as const) {
    const text = view[place];
    if (text === undefined) continue;
    const tokens = tokenise(text);
    for (const { form } of tokens) features.add(`${place}: ${form}`);
    const around = new Set(findSlots(tokens, lexicon).map(nameOf));
    for (const name of around) {
      features.add(`${place}: ${name}`);
      for (const own of names) features.add(`${place}: ${name} ${own}`);
    }
  }
  for (const place of ['before', 'after'] as const) {
    const text = view[place];
    if (text === undefined) continue;
    for (const slot of findSlots(tokenise(text), lexicon)) features.add(`${place}: ${nameOf(slot)}`);
  }
}
