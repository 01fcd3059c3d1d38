import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type FileTotals, fileTotals, lettersIn } from '../../audit/audit-totals.ts';
import type { Audited } from '../../audit/audited.ts';
import { fileTableHead, fileTableRow } from '../../audit/file-table.ts';
import { type AuditReader, runAudit } from '../../audit/run-audit.ts';
import { sampleFindings } from '../../audit/sample.ts';
import type { FindingWords } from '../../audit/serve-audit.ts';
import { describeTime, timeLeft } from '../../audit/time-left.ts';
import { wilsonInterval } from '../../audit/wilson.ts';
import { type Summary, summarise } from '../../tally/summarise.ts';
import { describeFault } from '../describe-fault.ts';

export type Check = 'right' | 'wrong' | 'unsure';

/** A file with the name by which it is kept. */
export interface KeyedFile {
  readonly key: string;
  readonly name: string;
  readonly file: Blob;
}

export interface ListedFolder {
  readonly name: string;
  readonly files: readonly { readonly path: string; open(): Promise<File> }[];
}

export interface About {
  readonly folder: string;
  readonly files: number;
  readonly inContext: boolean;
  readonly agreementId: string;
  readonly isDone: boolean;
  readonly checks: Readonly<Record<string, Check>>;
}

export interface Reader extends AuditReader<KeyedFile, Audited> {
  words(file: KeyedFile, place: number): Promise<FindingWords | undefined>;
}

/** What an audit needs of the browser and the clock. */
export interface AuditAdapter {
  last(): Promise<{ readonly about: About; readonly audited: readonly Audited[] } | undefined>;
  readonly canKeepFolder: boolean;
  /** Call these two straight from a click. */
  chooseFolder(): Promise<ListedFolder | undefined>;
  keptFolder(): Promise<ListedFolder | undefined>;
  agreementId(): Promise<string>;
  /** What opens readers for an audit. */
  readers(about: About): Promise<() => Reader>;
  /** What stands for a file that no reader could read. */
  giveUp(file: KeyedFile, why: string, about: About): Promise<Audited>;
  /** The keyed name of a file, by its path, size and date. */
  keyOf(path: string, file: File): Promise<string>;
  keep(audited: readonly Audited[]): Promise<void>;
  writeAbout(about: About): Promise<void>;
  /** Makes room for another audit; the folder that was chosen stays. */
  empty(): Promise<void>;
  forget(): Promise<void>;
  /** How many files are read at the same time. */
  readonly cores: number;
  /** Milliseconds, of a clock that runs on. */
  clock(): number;
  /** The ISO day. */
  today(): string;
  save(file: { readonly name: string; readonly text: string }): void;
}

export interface SampleItem {
  readonly file: string;
  readonly words: FindingWords | undefined;
}

export type AuditModel = ReturnType<typeof createAuditModel>;

/** Findings that a person is asked about. */
const SAMPLE = 50;

/** Files of which the counts are stored at once. */
const BATCH = 25;

/** Milliseconds that one file may take. */
const PATIENCE = 120_000;

/** An audit of a folder: what was chosen, how far it is, and what came of it. */
export function createAuditModel(adapter: AuditAdapter) {
  const about = signal<About | undefined>(undefined);
  const audited = signal<readonly Audited[]>([]);
  const folder = signal<ListedFolder | undefined>(undefined);
  const inContext = signal(true);
  const step = signal<'choose' | 'going' | 'paused' | 'stopped' | 'done'>('choose');
  const done = signal(0);
  const left = signal('');
  const fault = signal('');
  const message = signal('');
  const hasNames = signal(false);
  const item = signal<SampleItem | undefined>(undefined);
  /** By keyed names: the files of this page's folder. Never stored. */
  const known = new Map<string, { readonly path: string; readonly file: File }>();
  let stopping = new AbortController();
  let pause = Promise.withResolvers<void>();

  const sample = computed(() => sampleFindings(audited.value, SAMPLE));
  const next = computed(() => sample.value.find(({ file }) => !about.value?.checks[file]));
  const totals: ReadonlySignal<FileTotals> = computed(() => fileTotals(audited.value));
  const summary: ReadonlySignal<Summary | undefined> = computed(() =>
    step.value === 'done' || step.value === 'stopped'
      ? summarise(lettersIn(audited.value), { from: '0000-01-01', to: '9999-12-31' }, adapter.today())
      : undefined,
  );
  const precision = computed(() => {
    const said = Object.values(about.value?.checks ?? {});
    const right = said.filter((each) => each === 'right').length;
    const of = right + said.filter((each) => each === 'wrong').length;
    return of === 0 ? undefined : { right, of, interval: wilsonInterval(right, of) };
  });

  async function write(parts: Partial<About>): Promise<void> {
    if (!about.value) return;
    about.value = { ...about.value, ...parts };
    await adapter.writeAbout(about.value);
  }

  /** The files that are not yet counted, each with its keyed name. */
  async function* toRead(listed: ListedFolder, counted: ReadonlySet<string>): AsyncGenerator<KeyedFile> {
    for (const { path, open } of listed.files) {
      const file = await open();
      const key = await adapter.keyOf(path, file);
      known.set(key, { path, file });
      if (!counted.has(key)) yield { key, name: file.name, file };
    }
  }

  async function run(listed: ListedFolder): Promise<void> {
    const current = about.value;
    if (!current) return;
    stopping = new AbortController();
    pause = Promise.withResolvers();
    pause.resolve();
    step.value = 'going';
    fault.value = '';
    done.value = audited.value.length;
    const before = audited.value.length;
    const started = adapter.clock();
    let waiting: Audited[] = [];
    const flush = async () => {
      const batch = waiting;
      waiting = [];
      await adapter.keep(batch);
      audited.value = [...audited.value, ...batch];
    };
    try {
      await runAudit<KeyedFile, Audited>({
        files: toRead(listed, new Set(audited.value.map(({ file }) => file))),
        readers: Math.max(1, Math.min(adapter.cores, listed.files.length)),
        openReader: await adapter.readers(current),
        giveUp: (file, why) => adapter.giveUp(file, why, current),
        async onRead(result) {
          waiting.push(result);
          done.value += 1;
          const rest = timeLeft(done.value - before, listed.files.length - before, adapter.clock() - started);
          left.value = rest === undefined ? '' : `${describeTime(rest)} left`;
          if (waiting.length >= BATCH) await flush();
        },
        patience: PATIENCE,
        signal: stopping.signal,
        whenGoing: () => pause.promise,
      });
      await flush();
      await write({ isDone: true });
      step.value = 'done';
      await showNext();
    } catch (error) {
      await flush().catch(() => undefined);
      step.value = 'stopped';
      if (!stopping.signal.aborted) fault.value = `The audit stopped: ${describeFault(error)}`;
    }
  }

  async function start(listed: ListedFolder): Promise<void> {
    await adapter.empty();
    audited.value = [];
    known.clear();
    about.value = {
      folder: listed.name,
      files: listed.files.length,
      inContext: inContext.value,
      agreementId: await adapter.agreementId(),
      isDone: false,
      checks: {},
    };
    await adapter.writeAbout(about.value);
  }

  async function showNext(): Promise<void> {
    const sought = next.value;
    const current = about.value;
    const file = sought && known.get(sought.file);
    item.value = undefined;
    if (!sought || !file || !current) return;
    const reader = (await adapter.readers(current))();
    try {
      const keyed = { key: sought.file, name: file.file.name, file: file.file };
      item.value = { file: sought.file, words: await reader.words(keyed, sought.place) };
    } finally {
      reader.end();
    }
  }

  /** Does what a button asks, and says what went wrong. */
  async function does(work: () => Promise<void>): Promise<void> {
    fault.value = '';
    message.value = '';
    try {
      await work();
    } catch (error) {
      fault.value = describeFault(error);
    }
  }

  return {
    ...{ about, audited, folder, inContext, step, done, left, fault, message, hasNames },
    ...{ item, sample, next, totals, summary, precision },
    canKeepFolder: adapter.canKeepFolder,
    async load(): Promise<void> {
      await does(async () => {
        const last = await adapter.last();
        if (!last) return;
        about.value = last.about;
        audited.value = last.audited;
        done.value = last.audited.length;
        inContext.value = last.about.inContext;
        step.value = last.about.isDone ? 'done' : 'stopped';
      });
    },
    /** Chooses a folder by the browser's own picker. */
    choose: () =>
      does(async () => {
        folder.value = (await adapter.chooseFolder()) ?? folder.value;
      }),
    /** A folder was chosen in a file field. */
    chosen(listed: ListedFolder) {
      fault.value = '';
      folder.value = listed;
    },
    start: () =>
      does(async () => {
        const listed = folder.value;
        if (!listed || listed.files.length === 0) throw new Error('Choose a folder with letters in it first');
        await start(listed);
        await run(listed);
      }),
    /** Goes on where an audit stopped. A folder that was chosen again is the one to go on with. */
    goOn: () =>
      does(async () => {
        const listed = folder.value ?? (await adapter.keptFolder());
        if (!listed) throw new Error('Choose the same folder again, then go on');
        folder.value = listed;
        await write({ files: listed.files.length });
        await run(listed);
      }),
    pause() {
      if (step.value !== 'going') return;
      pause = Promise.withResolvers();
      step.value = 'paused';
    },
    resume() {
      pause.resolve();
      step.value = 'going';
    },
    cancel() {
      stopping.abort();
      pause.resolve();
    },
    forget: () =>
      does(async () => {
        await adapter.forget();
        known.clear();
        about.value = undefined;
        audited.value = [];
        item.value = undefined;
        folder.value = undefined;
        step.value = 'choose';
        message.value = 'The audit was deleted.';
      }),
    saveTable() {
      const named = (each: Audited, at: number) =>
        hasNames.value ? (known.get(each.file)?.path ?? `${at + 1}`) : `${at + 1}`;
      const rows = audited.value.map((each, at) => fileTableRow(named(each, at), each));
      const name = `handback-audit-${adapter.today()}.csv`;
      adapter.save({ name, text: [fileTableHead(), ...rows].join('') });
      message.value = `Saved as ${name}, in your downloads.`;
    },
    /** Names are there only while the folder is open in this page. */
    hasFiles: () => known.size > 0,
    showNext: () => does(showNext),
    check: (verdict: Check) =>
      does(async () => {
        const file = item.value?.file;
        if (!file || !about.value) return;
        await write({ checks: { ...about.value.checks, [file]: verdict } });
        await showNext();
      }),
  };
}
