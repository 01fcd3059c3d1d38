import type { Gatherer } from './gather-features.ts';
import type { PassageView } from './passage-view.ts';
import { isMark, type Token } from './tokens.ts';
import type { ReadWords, Slot, TextWords } from './words.ts';

/** Words that steer who is to act and how it stands; each is paired with every other word of its passage. */
export const STEERING: ReadonlySet<string> = new Set(
  'please pls would could can you your we i will has have been was to gp surgery practice doctor should may might must if not no for by via let need needs ask asked grateful our us he she patient they who'.split(
    ' ',
  ),
);

const FAR = 12;

/** The features of a passage, each once. What only one decision needs is gathered when it is asked for. */
export interface Features<Feature> {
  /** For both decisions: the words, what they mean, and what stands around them. */
  readonly shared: readonly Feature[];
  /** For whether something is asked, and whose job it is: how the words steer one another. */
  readonly verdict: readonly Feature[];
  /** For what is asked: how the words begin. */
  readonly topic: readonly Feature[];
}

/** What the scorer reads of a passage: word n-grams, slots, what stands around it, and what each decision needs more. */
export function featuresOf<Feature>(
  view: PassageView,
  readWords: ReadWords,
  gather: () => Gatherer<Feature>,
): Features<Feature> {
  return featuresOfWords({ view, ...readWords(view.text) }, readWords, gather);
}

/** The same of a passage whose words are given, whatever its text says. */
export function featuresOfWords<Feature>(
  { view, tokens, slots }: TextWords & { readonly view: PassageView },
  readWords: ReadWords,
  gather: () => Gatherer<Feature>,
): Features<Feature> {
  const shared = gather();
  shared.add('bias');
  shared.add('kind ', view.kind);
  shared.add('to ', view.addressee);
  addWordRuns(shared, tokens);
  addSlots(shared, slots, view);
  addSurroundings(shared, view, slots, readWords);
  let verdict: readonly Feature[] | undefined;
  let topic: readonly Feature[] | undefined;
  return {
    shared: shared.gathered(),
    get verdict() {
      verdict ??= verdictFeatures(gather(), tokens, slots, view);
      return verdict;
    },
    get topic() {
      topic ??= stemsOf(gather(), tokens);
      return topic;
    },
  };
}

function verdictFeatures<Feature>(
  features: Gatherer<Feature>,
  tokens: readonly Token[],
  slots: readonly Slot[],
  view: PassageView,
): Feature[] {
  addPairs(features, tokens);
  addSlotsApart(features, slots);
  addLacks(features, tokens, slots, view);
  return features.gathered();
}

const STEM = 5;

function stemsOf<Feature>(features: Gatherer<Feature>, tokens: readonly Token[]): Feature[] {
  for (const { form } of tokens) if (form.length > STEM) features.add(form.slice(0, STEM), '-');
  return features.gathered();
}

type Adds = Pick<Gatherer<unknown>, 'add'>;

function addWordRuns({ add }: Adds, tokens: readonly Token[]): void {
  const forms = ['^', ...tokens.map(({ form }) => form), '$'];
  for (let place = 0; place < forms.length; place++) {
    const form = forms[place] ?? '';
    const second = forms[place + 1];
    const third = forms[place + 2];
    add(form);
    if (second !== undefined) add(form, ' ', second);
    if (second !== undefined && third !== undefined) add(form, ' ', second, ' ', third);
  }
}

function addPairs({ add }: Adds, tokens: readonly Token[]): void {
  tokens.forEach(({ form }, place) => {
    if (!STEERING.has(form)) return;
    for (let other = Math.max(0, place - FAR); other < Math.min(tokens.length, place + FAR); other++) {
      const far = tokens[other]?.form;
      if (other === place || far === undefined || isMark(far)) continue;
      if (other < place) add(far, ' … ', form);
      else add(form, ' … ', far);
    }
  });
}

function addSlots({ add }: Adds, slots: readonly Slot[], { addressee }: PassageView): void {
  slots.forEach(({ name }, index) => {
    add(name);
    add(addressee, ' ', name);
    const next = slots[index + 1];
    if (next !== undefined) add(name, ' ', next.name);
  });
  const distinct = namesOf(slots);
  for (const one of distinct) for (const other of distinct) if (one < other) add(one, ' + ', other);
}

function addSlotsApart({ add }: Adds, slots: readonly Slot[]): void {
  slots.forEach(({ name }, index) => {
    for (const later of slots.slice(index + 2, index + 4)) add(name, ' … ', later.name);
  });
}

/** What a request would have and this passage has not: a passage of words never met is then no request. */
function addLacks(
  { add }: Adds,
  tokens: readonly Token[],
  slots: readonly Slot[],
  { kind, heading, addressee }: PassageView,
): void {
  const has = (name: string) => slots.some((slot) => slot.name === name);
  const lacks = [
    slots.some((slot) => slot.kind === 'act') ? '' : 'act',
    slots.some((slot) => slot.kind === 'thing') ? '' : 'thing',
    has('<practice>') ? '' : 'practice',
    has('<standing asked>') || has('<standing offered>') ? '' : 'asking',
  ].filter(Boolean);
  for (const lack of lacks) add('lacks ', lack);
  add('lacks ', lacks.join(' '));
  add(kind, heading === undefined ? '' : ' under', ' to ', addressee, ` lacks ${lacks.join(' ')}`);
  add('words ', `${Math.min(6, Math.floor(Math.log2(tokens.length + 1)))}`);
}

function addSurroundings(
  { add }: Adds,
  view: PassageView,
  slots: readonly Slot[],
  readWords: ReadWords,
): void {
  const names = namesOf(slots);
  for (const place of ['heading', 'column', 'row'] as const) {
    const text = view[place];
    if (text === undefined) continue;
    const words = readWords(text);
    for (const { form } of words.tokens) add(place, ': ', form);
    for (const around of namesOf(words.slots)) {
      add(place, ': ', around);
      for (const own of names) add(place, ': ', around, ' ', own);
    }
  }
  for (const place of ['before', 'after'] as const) {
    const text = view[place];
    if (text === undefined) continue;
    for (const { name } of readWords(text).slots) add(place, ': ', name);
  }
}

/** What slots are called, each name once. */
function namesOf(slots: readonly Slot[]): ReadonlySet<string> {
  return new Set(slots.map(({ name }) => name));
}
