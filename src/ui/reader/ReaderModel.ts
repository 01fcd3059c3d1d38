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

interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** More pictures, which are the next pages of the same letter. */
  readonly more?: readonly Uint8Array[];
}

/** A file's bytes, or the site that the GP must allow before they can be had. */
export type Fetched = GivenFile | { readonly site: string };

/** The tab from which the GP asked for a file to be opened here. */
export interface Source {
  /** Throws a sentence where the file cannot be had. */
  fetch(): Promise<Fetched>;
  /** Asks the browser for leave; call it straight from a click. */
  allow(site: string): Promise<boolean>;
}

/** How far reading from pictures has come. */
export interface Progress {
  readonly page: number;
  readonly of: number;
}

/** What the reader needs of the desk that shows the letter. */
export interface ReaderAdapter {
  open(
    file: GivenFile & {
      readonly password?: string;
      readonly signal: AbortSignal;
      /** Aborted when the GP has waited enough for pictures to be read. */
      readonly enough: AbortSignal;
      readonly onProgress: (progress: Progress) => void;
    },
  ): Promise<FileShown>;
  /** Looks for words in the letter, and gives how often they stand there. */
  find(words: string): number;
  /** Goes to one of the places where the words stand. */
  goTo(index: number): Promise<void>;
  /** Larger, smaller, or as it is: gives the size in per cent. */
  zoom(step: -1 | 0 | 1): number;
  print(): Promise<void>;
}

/** Where the words that are looked for stand. */
interface Search {
  readonly words: string;
  readonly count: number;
  /** From 0 on; -1 where none is gone to. */
  readonly at: number;
}

type Stage =
  | { readonly kind: 'empty' }
  | { readonly kind: 'reading'; readonly name: string; readonly progress?: Progress }
  | { readonly kind: 'asking'; readonly site: string }
  | { readonly kind: 'open'; readonly name: string; readonly file: FileShown };

export type ReaderModel = ReturnType<typeof createReaderModel>;

const NO_SEARCH: Search = { words: '', count: 0, at: -1 };

/** What the reader page knows and does. One file is open at a time. */
export function createReaderModel(adapter: ReaderAdapter, source?: Source) {
  const stage = signal<Stage>({ kind: 'empty' });
  const search = signal(NO_SEARCH);
  const size = signal(100);
  const fault = signal('');
  const isPrinting = signal(false);
  let reading = new AbortController();
  let enough = new AbortController();
  let lastFile: GivenFile | undefined;

  async function read(given: GivenFile, password?: string): Promise<void> {
    const { name } = given;
    reading.abort();
    reading = new AbortController();
    enough = new AbortController();
    const { signal: stopped } = reading;
    lastFile = given;
    stage.value = { kind: 'reading', name };
    search.value = NO_SEARCH;
    fault.value = '';
    const secret = password === undefined ? {} : { password };
    try {
      const file = await adapter.open({
        ...given,
        signal: stopped,
        enough: enough.signal,
        onProgress: (progress) => {
          if (!stopped.aborted) stage.value = { kind: 'reading', name, progress };
        },
        ...secret,
      });
      if (stopped.aborted) return;
      stage.value = { kind: 'open', name, file };
      size.value = adapter.zoom(0);
    } catch (error) {
      if (stopped.aborted) return;
      stage.value = { kind: 'empty' };
      fault.value = `${name} could not be shown. ${error instanceof Error ? error.message : String(error)}`;
    }
  }

  async function fetchFromSource(): Promise<void> {
    if (!source) return;
    stage.value = { kind: 'reading', name: 'the letter' };
    fault.value = '';
    try {
      const fetched = await source.fetch();
      if ('site' in fetched) stage.value = { kind: 'asking', site: fetched.site };
      else await read(fetched);
    } catch (error) {
      stage.value = { kind: 'empty' };
      fault.value = error instanceof Error ? error.message : String(error);
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
      await read({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    },
    /** Opens the file of the tab from which the GP came, if there is one. */
    start: fetchFromSource,
    /** Asks for leave to fetch the file from its site; call it straight from a click. */
    async allow(site: string): Promise<void> {
      if (await source?.allow(site)) return fetchFromSource();
      stage.value = { kind: 'empty' };
      fault.value = 'Nothing was changed. Save the letter in the record, and open the file here.';
    },
    async unlock(password: string): Promise<void> {
      if (lastFile) await read(lastFile, password);
    },
    /** Stops reading. Of a scan, what was read until then is shown; of others nothing is. */
    stop(): void {
      enough.abort();
      if (stage.value.kind === 'reading' && stage.value.progress) return;
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

function tellProgress({ name, progress }: Extract<Stage, { kind: 'reading' }>): string {
  return progress ? `Reading the picture of page ${progress.page} of ${progress.of} …` : `Reading ${name} …`;
}

function tellOf(stage: Stage, { words, count, at }: Search): string {
  if (stage.kind === 'reading') return tellProgress(stage);
  if (stage.kind !== 'open' || words.trim() === '') return '';
  if (count === 0) return `“${words.trim()}” is not in the text that was read.`;
  return `${at + 1} of ${count}`;
}
