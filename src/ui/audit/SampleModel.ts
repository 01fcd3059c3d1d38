import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Audited } from '../../audit/audited.ts';
import { sampleFindings } from '../../audit/sample.ts';
import type { FindingWords } from '../../audit/serve-audit.ts';
import { wilsonInterval } from '../../audit/wilson.ts';
import type { About, AuditAdapter, KnownFiles } from './audit-adapter.ts';

/** A finding in its words. */
interface SampleItem {
  readonly file: string;
  readonly words: FindingWords | undefined;
}

interface Sampled {
  readonly adapter: Pick<AuditAdapter, 'readers'>;
  readonly about: ReadonlySignal<About | undefined>;
  readonly audited: ReadonlySignal<readonly Audited[]>;
  readonly known: KnownFiles;
}

/** Findings that a person is asked about. */
const SAMPLE = 50;

/** A sample of an audit's findings, shown one by one, and what the person said of them. */
export function createSampleModel({ adapter, about, audited, known }: Sampled) {
  const item = signal<SampleItem | undefined>(undefined);
  const sample = computed(() => sampleFindings(audited.value, SAMPLE));
  const next = computed(() => sample.value.find(({ file }) => !about.value?.checks[file]));
  const precision = computed(() => {
    const said = Object.values(about.value?.checks ?? {});
    const right = said.filter((each) => each === 'right').length;
    const of = right + said.filter((each) => each === 'wrong').length;
    return of === 0 ? undefined : { right, of, interval: wilsonInterval(right, of) };
  });

  return {
    item,
    sample,
    next,
    precision,
    /** Reads the words of the next finding, where its file is open in this page. */
    async showNext(): Promise<void> {
      const sought = next.value;
      const current = about.value;
      const file = sought && known.get(sought.file)?.file;
      item.value = undefined;
      if (!sought || !file || !current) return;
      const reader = (await adapter.readers(current))();
      try {
        const words = await reader.words({ key: sought.file, name: file.name, file }, sought.place);
        item.value = { file: sought.file, words };
      } finally {
        reader.end();
      }
    },
  };
}
