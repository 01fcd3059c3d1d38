import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type FileTotals, fileTotals, lettersIn } from '../../audit/audit-totals.ts';
import type { Audited } from '../../audit/audited.ts';
import { fileTableHead, fileTableRow } from '../../audit/file-table.ts';
import { type Summary, summarise } from '../../tally/summarise.ts';
import { describeFault } from '../describe-fault.ts';
import type { About, AuditAdapter, Check, KnownFiles, ListedFolder } from './audit-adapter.ts';
import { createRunModel } from './RunModel.ts';
import { createSampleModel } from './SampleModel.ts';

export type AuditModel = ReturnType<typeof createAuditModel>;

const ALWAYS = { from: '0000-01-01', to: '9999-12-31' };

/** An audit of a folder: what was chosen, how far it is, and what came of it. */
export function createAuditModel(adapter: AuditAdapter) {
  const about = signal<About | undefined>(undefined);
  const audited = signal<readonly Audited[]>([]);
  const folder = signal<ListedFolder | undefined>(undefined);
  const inContext = signal(true);
  const readsScans = signal(false);
  const step = signal<'choose' | 'going' | 'paused' | 'stopped' | 'done'>('choose');
  const fault = signal('');
  const message = signal('');
  const hasNames = signal(false);
  const known: KnownFiles = new Map();
  const { item, sample, next, precision, showNext } = createSampleModel({ adapter, about, audited, known });
  const { done, left, run, ...going } = createRunModel({ adapter, audited, known });

  const totals: ReadonlySignal<FileTotals> = computed(() => fileTotals(audited.value));
  const summary: ReadonlySignal<Summary | undefined> = computed(() =>
    step.value === 'done' || step.value === 'stopped'
      ? summarise(lettersIn(audited.value), ALWAYS, adapter.today())
      : undefined,
  );

  async function write(parts: Partial<About>): Promise<void> {
    if (!about.value) return;
    about.value = { ...about.value, ...parts };
    await adapter.writeAbout(about.value);
  }

  async function begin(listed: ListedFolder): Promise<void> {
    await adapter.empty();
    audited.value = [];
    known.clear();
    about.value = {
      folder: listed.name,
      files: listed.files.length,
      inContext: inContext.value,
      readsScans: readsScans.value,
      agreementId: await adapter.agreementId(),
      isDone: false,
      checks: {},
    };
    await adapter.writeAbout(about.value);
  }

  async function readAll(listed: ListedFolder): Promise<void> {
    if (!about.value) return;
    step.value = 'going';
    const isDone = await run(listed, about.value).catch((error) => {
      step.value = 'stopped';
      throw new Error(`The audit stopped: ${describeFault(error)}`, { cause: error });
    });
    step.value = isDone ? 'done' : 'stopped';
    if (!isDone) return;
    await write({ isDone });
    await showNext();
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
    ...{ about, audited, folder, inContext, readsScans, step, done, left, fault, message, hasNames },
    ...{ item, sample, next, totals, summary, precision },
    canKeepFolder: adapter.canKeepFolder,
    load: () =>
      does(async () => {
        const last = await adapter.last();
        if (!last) return;
        about.value = last.about;
        audited.value = last.audited;
        done.value = last.audited.length;
        inContext.value = last.about.inContext;
        readsScans.value = last.about.readsScans;
        step.value = last.about.isDone ? 'done' : 'stopped';
      }),
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
        await begin(listed);
        await readAll(listed);
      }),
    /** Goes on where an audit stopped. A folder that was chosen again is the one to go on with. */
    goOn: () =>
      does(async () => {
        const listed = folder.value ?? (await adapter.keptFolder());
        if (!listed) throw new Error('Choose the same folder again, then go on');
        folder.value = listed;
        await write({ files: listed.files.length });
        await readAll(listed);
      }),
    pause() {
      if (step.value !== 'going') return;
      going.pause();
      step.value = 'paused';
    },
    resume() {
      going.resume();
      step.value = 'going';
    },
    cancel: going.cancel,
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
      const named = ({ file }: Audited, at: number) =>
        (hasNames.value && known.get(file)?.path) || `${at + 1}`;
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
