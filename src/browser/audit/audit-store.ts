import { clear, createStore, del, entries, get, set, setMany } from 'idb-keyval';
import * as v from 'valibot';
import { type Audited, AuditedSchema } from '../../audit/audited.ts';

/** What a person said of a finding of the sample. */
export const CHECKS = ['right', 'wrong', 'unsure'] as const;

const AboutSchema = v.object({
  /** The name of the folder. */
  folder: v.string(),
  /** How many files were in it. */
  files: v.number(),
  inContext: v.boolean(),
  readsScans: v.optional(v.boolean(), false),
  agreementId: v.string(),
  isDone: v.boolean(),
  /** By the files' keyed names. */
  checks: v.record(v.string(), v.picklist(CHECKS)),
});

export type AuditAbout = Readonly<v.InferOutput<typeof AboutSchema>>;

const filesStore = () => createStore('handback audit', 'files');
const aboutStore = () => createStore('handback audit about', 'about');

/** The last audit on this computer, apart from the practice's own counts: its tally, and how far it is. */
export const auditStore = {
  async read(): Promise<{ readonly about: AuditAbout; readonly audited: readonly Audited[] } | undefined> {
    const about = v.safeParse(AboutSchema, await get('about', aboutStore()));
    if (!about.success) return undefined;
    const stored = await entries(filesStore());
    return {
      about: about.output,
      audited: stored.flatMap(([, each]) => (v.is(AuditedSchema, each) ? [each] : [])),
    };
  },
  writeAbout: (about: AuditAbout): Promise<void> => set('about', about, aboutStore()),
  keep: (audited: readonly Audited[]): Promise<void> =>
    setMany(
      audited.map((each) => [each.file, each]),
      filesStore(),
    ),
  async readFolder(): Promise<unknown> {
    return get('folder', aboutStore());
  },
  /** A folder's handle, which browsers keep in a database alone. */
  writeFolder: (folder: object): Promise<void> => set('folder', folder, aboutStore()),
  /** Makes room for another audit. The folder that was chosen stays. */
  async empty(): Promise<void> {
    await clear(filesStore());
    await del('about', aboutStore());
  },
  async forget(): Promise<void> {
    await clear(filesStore());
    await clear(aboutStore());
  },
};
