import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { PracticeTerms } from '../../reply/draft-question.ts';
import { previewReply } from '../../reply/preview-reply.ts';
import { faultOf, type OwnReplies, withOwnReplies } from '../../reply/templates/own-replies.ts';
import type { Replies } from '../../reply/templates/replies.ts';
import { replySections } from '../../reply/templates/reply-sections.ts';
import { sentenceAt } from '../../reply/templates/sentence-at.ts';
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

/** A paragraph by its section, such as a topic, and its own name there. */
interface ParagraphChoice {
  readonly section: string;
  readonly paragraph: string;
}

export interface LettersModel {
  readonly chosen: ReadonlySignal<ParagraphChoice>;
  /** The paragraphs of each section, in order. */
  readonly sections: Readonly<Record<string, readonly string[]>>;
  /** The places of the sentences of the chosen paragraph. */
  readonly places: ReadonlySignal<readonly string[]>;
  /** One request or two in the invented letter. */
  readonly requests: Signal<1 | 2>;
  /** The letter back to the invented letter, or what goes with it. */
  readonly preview: ReadonlySignal<string>;
  /** Paragraphs that are not as shipped, or about to be. */
  readonly changed: ReadonlySignal<readonly (ParagraphChoice & { readonly isSaved: boolean })[]>;
  /** Own sentences that are not used, and why. */
  readonly unused: ReadonlySignal<readonly string[]>;
  readonly message: ReadonlySignal<string>;
  readonly file: FileModel<OwnReplies>;
  /** How many own sentences the chosen file would replace. */
  readonly replaces: ReadonlySignal<number>;
  load(): Promise<void>;
  /** Chooses a paragraph; the first of its section where that has none of the name. */
  choose(choice: Partial<ParagraphChoice>): void;
  text(place: string): string;
  /** What is wrong with what is being written; nothing where it can be used. */
  fault(place: string): string | undefined;
  change(place: string, text: string): void;
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
  const sections = Object.fromEntries(
    replySections(ours).map(({ id, paragraphs }) => [id, paragraphs.map((each) => each.id)]),
  );
  const all = replySections(ours).flatMap(({ id: section, paragraphs }) =>
    paragraphs.map(({ id: paragraph, places }) => ({ section, paragraph, places })),
  );
  const chosen = signal<ParagraphChoice>({ section: '', paragraph: '' });
  const requests = signal<1 | 2>(1);
  const message = signal('');

  const places = computed(() => {
    const { section, paragraph } = chosen.value;
    return all.find((each) => each.section === section && each.paragraph === paragraph)?.places ?? [];
  });
  const textAt = (place: string) => writing.value[place] ?? own.value[place] ?? sentenceAt(place, ours);
  const fault = (place: string) => faultOf(textAt(place), place, 'This text');

  /** Has these places hold the sentences given and no others, and leaves all other places as they are stored. */
  const keep = async (kept: readonly string[], sentences: OwnReplies) => {
    own.value = { ...without(await adapter.readOwn(), kept), ...sentences };
    await adapter.writeOwn(own.value);
    writing.value = without(writing.value, kept);
  };
  const trying = (action: () => Promise<string>) => async () => {
    message.value = '';
    try {
      message.value = await action();
    } catch (error) {
      message.value = `Nothing was changed: ${describeFault(error)}`;
    }
  };

  const choose = (choice: Partial<ParagraphChoice>) => {
    message.value = '';
    const { section, paragraph } = { ...chosen.value, ...choice };
    const those = sections[section] ?? [];
    chosen.value = { section, paragraph: those.find((each) => each === paragraph) ?? those[0] ?? '' };
  };
  choose({ section: Object.keys(sections)[0] ?? '' });

  const file = createFileModel({
    read(chosenFile) {
      message.value = '';
      return adapter.readFile(chosenFile);
    },
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
    sections,
    places,
    preview: computed(() => {
      const { replies } = withOwnReplies(ours, { ...own.value, ...writing.value });
      return previewReply({ ...chosen.value, requests: requests.value, replies, terms: terms.value });
    }),
    changed: computed(() =>
      all
        .filter((each) => each.places.some((place) => textAt(place) !== sentenceAt(place, ours)))
        .map(({ section, paragraph, places }) => ({
          section,
          paragraph,
          isSaved: !places.some((place) => place in writing.value),
        })),
    ),
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
    choose,
    text: textAt,
    fault,
    change(place, text) {
      message.value = '';
      writing.value = { ...writing.value, [place]: text };
    },
    save: trying(async () => {
      if (places.value.some((place) => fault(place) !== undefined))
        return 'Not saved yet: put right what is marked first.';
      const texts = places.value.map((place) => [place, textAt(place).trim()] as const);
      const changed = texts.filter(([place, text]) => text !== sentenceAt(place, ours));
      await keep(places.value, Object.fromEntries(changed));
      return 'Saved. Letters have these words from now on.';
    }),
    reset: trying(async () => {
      await keep(places.value, {});
      return 'Letters have Handback’s words here again.';
    }),
    exportFile: trying(async () => {
      await adapter.saveFile(own.value);
      return 'Your own words were saved as a file.';
    }),
  };
}

function without(own: OwnReplies, places: readonly string[]): OwnReplies {
  return Object.fromEntries(Object.entries(own).filter(([place]) => !places.includes(place)));
}
