import { computed, type ReadonlySignal, signal } from '@preact/signals';

/** What came of a file. */
export interface FileShown {
  readonly status: 'read' | 'partly read' | 'could not be read';
  /** What was not read, or what to bear in mind, as sentences. */
  readonly why: readonly string[];
  readonly needsPassword?: true;
  /** Is there anything to look at? A file that could not be read may still show its pages. */
  readonly isVisible: boolean;
}

/** What the reader needs of the desk that shows the letter. */
export interface ReaderAdapter {
  open(file: {
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly password?: string;
    readonly signal: AbortSignal;
  }): Promise<FileShown>;
  /** Looks for words in the letter, and gives how often they stand there. */
  find(words: string): number;
  /** Goes to one of the places where the words stand. */
  goTo(index: number): Promise<void>;
  /** Larger, smaller, or as it is: gives the size in per cent. */
  zoom(step: -1 | 0 | 1): number;
  print(): Promise<void>;
}

/** Where the words that are looked for stand. */
export interface Search {
  readonly words: string;
  readonly count: number;
  /** From 0 on; -1 where none is gone to. */
  readonly at: number;
}

export type Stage =
  | { readonly kind: 'empty' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'open'; readonly name: string; readonly file: FileShown };

export type ReaderModel = ReturnType<typeof createReaderModel>;

const NO_SEARCH: Search = { words: '', count: 0, at: -1 };

/** What the reader page knows and does. One file is open at a time. */
export function createReaderModel(adapter: ReaderAdapter) {
  const stage = signal<Stage>({ kind: 'empty' });
  const search = signal(NO_SEARCH);
  const size = signal(100);
  const fault = signal('');
  const isPrinting = signal(false);
  let reading = new AbortController();
  let lastFile: { readonly name: string; readonly bytes: Uint8Array } | undefined;

  async function read(name: string, bytes: Uint8Array, password?: string): Promise<void> {
    reading.abort();
    reading = new AbortController();
    const { signal: stopped } = reading;
    lastFile = { name, bytes };
    stage.value = { kind: 'reading', name };
    search.value = NO_SEARCH;
    fault.value = '';
    const secret = password === undefined ? {} : { password };
    try {
      const file = await adapter.open({ name, bytes, signal: stopped, ...secret });
      if (stopped.aborted) return;
      stage.value = { kind: 'open', name, file };
      size.value = adapter.zoom(0);
    } catch (error) {
      if (stopped.aborted) return;
      stage.value = { kind: 'empty' };
      fault.value = `${name} could not be shown. ${error instanceof Error ? error.message : String(error)}`;
    }
  }

  async function goTo(at: number): Promise<void> {
    const { count } = search.value;
    if (count === 0) return;
    search.value = { ...search.value, at: (at + count) % count };
    await adapter.goTo(search.value.at);
  }

  return {
    stage: computed(() => stage.value),
    search: computed(() => search.value),
    /** In per cent of the size on paper. */
    size: computed(() => size.value),
    /** Something that went wrong, as a sentence. */
    fault: computed(() => fault.value),
    isPrinting: computed(() => isPrinting.value),
    /** What the live region says. */
    message: computed(() => tellOf(stage.value, search.value)) as ReadonlySignal<string>,
    async open(file: Blob & { readonly name: string }): Promise<void> {
      await read(file.name, new Uint8Array(await file.arrayBuffer()));
    },
    openBytes: read,
    async unlock(password: string): Promise<void> {
      if (lastFile) await read(lastFile.name, lastFile.bytes, password);
    },
    /** Says what hindered a file from being opened at all. */
    refuse(sentence: string): void {
      fault.value = sentence;
    },
    /** Stops reading, and shows no file. */
    cancel(): void {
      reading.abort();
      stage.value = { kind: 'empty' };
    },
    find(words: string): void {
      search.value = { words, count: adapter.find(words), at: -1 };
      if (search.value.count > 0) void goTo(0);
    },
    next: () => goTo(search.value.at + 1),
    previous: () => goTo(search.value.at - 1),
    /** The size changed with the page's. */
    sized(percent: number): void {
      size.value = percent;
    },
    zoom(step: -1 | 1): void {
      size.value = adapter.zoom(step);
    },
    async print(): Promise<void> {
      isPrinting.value = true;
      try {
        await adapter.print();
      } finally {
        isPrinting.value = false;
      }
    },
  };
}

function tellOf(stage: Stage, { words, count, at }: Search): string {
  if (stage.kind === 'reading') return `Reading ${stage.name} …`;
  if (stage.kind === 'empty' || words.trim() === '') return '';
  if (count === 0) return `“${words.trim()}” is not in the text that was read.`;
  return `${at + 1} of ${count}`;
}
