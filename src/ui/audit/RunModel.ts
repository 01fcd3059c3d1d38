import { type Signal, signal } from '@preact/signals';
import type { Audited } from '../../audit/audited.ts';
import { PATIENCE } from '../../audit/patience.ts';
import { runAudit } from '../../audit/run-audit.ts';
import { describeTime, timeLeft } from '../../audit/time-left.ts';
import type { About, AuditAdapter, KeyedFile, KnownFiles, ListedFolder } from './audit-adapter.ts';

interface Running {
  readonly adapter: Pick<AuditAdapter, 'readers' | 'giveUp' | 'keyOf' | 'keep' | 'cores' | 'clock'>;
  /** What was counted so far, to which what is read is added. */
  readonly audited: Signal<readonly Audited[]>;
  readonly known: KnownFiles;
}

/** Files of which the counts are stored at once. */
const BATCH = 25;

/** Reads the files of an audit, and tells how far it is. */
export function createRunModel({ adapter, audited, known }: Running) {
  const done = signal(0);
  const left = signal('');
  let stopping = new AbortController();
  let pause = Promise.withResolvers<void>();
  let waiting: Audited[] = [];

  /** The files that are not yet counted, each with its keyed name. */
  async function* toRead(listed: ListedFolder): AsyncGenerator<KeyedFile> {
    const counted = new Set(audited.value.map(({ file }) => file));
    for (const { path, open } of listed.files) {
      const file = await open();
      const key = await adapter.keyOf(path, file);
      known.set(key, { path, file });
      if (!counted.has(key)) yield { key, name: file.name, file };
    }
  }

  async function store(): Promise<void> {
    const batch = waiting;
    waiting = [];
    await adapter.keep(batch);
    audited.value = [...audited.value, ...batch];
  }

  return {
    done,
    left,
    /** False where it was cancelled. Rejects where it could not go on. What was read by then is stored. */
    async run(listed: ListedFolder, about: About): Promise<boolean> {
      stopping = new AbortController();
      pause = Promise.withResolvers();
      pause.resolve();
      const before = audited.value.length;
      const started = adapter.clock();
      done.value = before;
      try {
        await runAudit<KeyedFile, Audited>({
          files: toRead(listed),
          readers: Math.max(1, Math.min(adapter.cores, listed.files.length)),
          openReader: await adapter.readers(about),
          giveUp: (file, why) => adapter.giveUp(file, why, about),
          async onRead(result) {
            waiting.push(result);
            done.value += 1;
            const all = listed.files.length - before;
            const rest = timeLeft(done.value - before, all, adapter.clock() - started);
            left.value = rest === undefined ? '' : `${describeTime(rest)} left`;
            if (waiting.length >= BATCH) await store();
          },
          patience: about.readsScans ? PATIENCE.scan : PATIENCE.text,
          signal: stopping.signal,
          whenGoing: () => pause.promise,
        });
        await store();
        return true;
      } catch (error) {
        await store().catch(() => undefined);
        if (stopping.signal.aborted) return false;
        throw error;
      }
    },
    pause() {
      pause = Promise.withResolvers();
    },
    resume: () => pause.resolve(),
    cancel() {
      stopping.abort();
      pause.resolve();
    },
  };
}
