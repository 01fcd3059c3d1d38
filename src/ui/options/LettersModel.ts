import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { PracticeTerms } from '../../reply/draft-question.ts';
import { draftReply } from '../../reply/draft-reply.ts';
import { inventedQuestion } from '../../reply/invented-letter.ts';
import {
  faultOf,
  nameOfPlace,
  type OwnReplies,
  PARTS,
  type ReplyPlace,
  replyPlaces,
  sentenceAt,
  withOwnReplies,
} from '../../reply/own-replies.ts';
import type { Replies } from '../../reply/replies.ts';
import { describeFault } from '../describe-fault.ts';
import { createFileModel, type FileModel } from './FileModel.ts';

/** What the page of the letters needs of the browser. */
export interface LettersAdapter {
  readOwn(): Promise<OwnReplies>;
  writeOwn(own: OwnReplies): Promise<void>;
  terms(): Promise<PracticeTerms>;
  /** Own sentences out of a file. Rejects with a sentence about what is wrong with it. */
  readFile(file: File): Promise<OwnReplies>;
  saveFile(own: OwnReplies): Promise<void>;
}

export type Paragraph = Pick<ReplyPlace, 'topic' | 'outcome'>;

export interface LettersModel {
  readonly chosen: ReadonlySignal<Paragraph>;
  /** One request or two in the invented letter. */
  readonly requests: Signal<1 | 2>;
  /** The letter back to the invented letter. */
  readonly preview: ReadonlySignal<string>;
  /** Paragraphs that are not as shipped, or about to be. */
  readonly changed: ReadonlySignal<readonly (Paragraph & { readonly isSaved: boolean })[]>;
  /** Own sentences that are not used, and why. */
  readonly unused: ReadonlySignal<readonly string[]>;
  readonly message: ReadonlySignal<string>;
  readonly file: FileModel<OwnReplies>;
  /** How many own sentences the chosen file would replace. */
  readonly replaces: ReadonlySignal<number>;
  load(): Promise<void>;
  choose(paragraph: Partial<Paragraph>): void;
  text(part: ReplyPlace['part']): string;
  /** What is wrong with what is being written; nothing where it can be used. */
  fault(part: ReplyPlace['part']): string | undefined;
  change(part: ReplyPlace['part'], text: string): void;
  /** Keeps the chosen paragraph, if nothing is wrong with it. */
  save(): Promise<void>;
  /** Goes back to the shipped words of the chosen paragraph. */
  reset(): Promise<void>;
  exportFile(): Promise<void>;
}

/** The words of the letters back, as they are being changed. A letter has a change once it is saved. */
export function createLettersModel(adapter: LettersAdapter, ours: Replies): LettersModel {
  const own = signal<OwnReplies>({});
  const writing = signal<OwnReplies>({});
  const terms = signal<PracticeTerms>({ practice: { name: '' } });
  const chosen = signal<Paragraph>({ topic: Object.keys(ours.topics)[0] ?? '', outcome: 'return' });
  const requests = signal<1 | 2>(1);
  const message = signal('');

  const placesOf = ({ topic, outcome }: Paragraph) => PARTS.map((part) => ({ topic, outcome, part }));
  const placeOf = (part: ReplyPlace['part']): ReplyPlace => ({ ...chosen.value, part });
  const textAt = (place: ReplyPlace) =>
    writing.value[nameOfPlace(place)] ?? own.value[nameOfPlace(place)] ?? sentenceAt(place, ours);
  const fault = (part: ReplyPlace['part']) => faultOf(textAt(placeOf(part)), 'This text');

  const keep = async (change: (stored: OwnReplies) => OwnReplies) => {
    own.value = change(await adapter.readOwn());
    await adapter.writeOwn(own.value);
    writing.value = without(writing.value, placesOf(chosen.value));
  };
  const trying = (action: () => Promise<string>) => async () => {
    message.value = '';
    try {
      message.value = await action();
    } catch (error) {
      message.value = `Nothing was changed: ${describeFault(error)}`;
    }
  };

  const file = createFileModel({
    read: adapter.readFile,
    used: 'letters have these words from now on.',
    async use(found) {
      own.value = { ...(await adapter.readOwn()), ...found };
      await adapter.writeOwn(own.value);
      writing.value = {};
    },
  });

  return {
    chosen,
    requests,
    preview: computed(() => {
      const { replies } = withOwnReplies(ours, { ...own.value, ...writing.value });
      const invention = { ...chosen.value, requests: requests.value, replies, terms: terms.value };
      return draftReply(inventedQuestion(invention)).plain;
    }),
    changed: computed(() => {
      const changed = replyPlaces(ours).filter((place) => textAt(place) !== sentenceAt(place, ours));
      const paragraphs = new Map(changed.map((place) => [`${place.topic} ${place.outcome}`, place]));
      return [...paragraphs.values()].map(({ topic, outcome }) => ({
        topic,
        outcome,
        isSaved: placesOf({ topic, outcome }).every((place) => !(nameOfPlace(place) in writing.value)),
      }));
    }),
    unused: computed(() => Object.values(withOwnReplies(ours, own.value).unused)),
    message,
    file,
    replaces: computed(() => {
      const found = file.read.value?.content ?? {};
      return Object.keys(found).filter((name) => name in own.value && own.value[name] !== found[name]).length;
    }),
    async load() {
      own.value = await adapter.readOwn();
      terms.value = await adapter.terms();
    },
    choose(paragraph) {
      message.value = '';
      chosen.value = { ...chosen.value, ...paragraph };
    },
    text: (part) => textAt(placeOf(part)),
    fault,
    change(part, text) {
      message.value = '';
      writing.value = { ...writing.value, [nameOfPlace(placeOf(part))]: text };
    },
    save: trying(async () => {
      if (PARTS.some((part) => fault(part) !== undefined))
        return 'Not saved yet: put right what is marked first.';
      const places = placesOf(chosen.value);
      const texts = places.map((place) => [place, textAt(place).trim()] as const);
      const changed = texts.filter(([place, text]) => text !== sentenceAt(place, ours));
      await keep((stored) => ({
        ...without(stored, places),
        ...Object.fromEntries(changed.map(([place, text]) => [nameOfPlace(place), text])),
      }));
      return 'Saved. Letters have these words from now on.';
    }),
    reset: trying(async () => {
      await keep((stored) => without(stored, placesOf(chosen.value)));
      return 'Letters have Handback’s words here again.';
    }),
    exportFile: trying(async () => {
      await adapter.saveFile(own.value);
      return 'Your own words were saved as a file.';
    }),
  };
}

function without(own: OwnReplies, places: readonly ReplyPlace[]): OwnReplies {
  const names = new Set(places.map(nameOfPlace));
  return Object.fromEntries(Object.entries(own).filter(([name]) => !names.has(name)));
}
