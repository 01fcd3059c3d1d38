/** One version of a document, with the ids of the versions that it came of. */
export interface Revision {
  readonly _id: string;
  readonly _rev: string;
  readonly _deleted?: boolean;
  readonly _revisions?: { readonly start: number; readonly ids: readonly string[] };
  /** Where a person or the time to keep deleted it: the counting of the letter that this ended. */
  readonly ended?: number;
}

/** What joining needs of a database of counts, here or on a server: PouchDB's own methods. */
export interface CountsDatabase {
  /** `since` is a `last_seq` of before, or 0 for all. */
  changes(options: { readonly style: 'all_docs'; readonly since: number | string }): PromiseLike<{
    readonly last_seq: number | string;
    readonly results: readonly {
      readonly id: string;
      readonly changes: readonly { readonly rev: string }[];
    }[];
  }>;
  get(id: string): Promise<object>;
  put(document: { readonly _id: string; readonly seq: number | string }): Promise<unknown>;
  bulkGet(options: BulkGet): Promise<BulkGot>;
  bulkDocs(
    documents: readonly Revision[],
    options?: { readonly new_edits: false },
  ): Promise<readonly { readonly error?: unknown; readonly status?: number; readonly message?: string }[]>;
  /** Of the versions named, those that are not there. */
  revsDiff(
    versions: Readonly<Record<string, readonly string[]>>,
  ): Promise<Readonly<Record<string, { readonly missing: readonly string[] }>>>;
  readonly replicate: {
    to(other: CountsDatabase, options: ReplicationOptions): Replication;
    from(other: CountsDatabase, options: ReplicationOptions): Replication;
  };
  info(): Promise<object>;
  /** What tells this database from others. */
  id(): Promise<string>;
  close(): Promise<void>;
}

interface BulkGet {
  readonly docs: readonly { readonly id: string; readonly rev: string }[];
  readonly revs: true;
}

interface BulkGot {
  readonly results: readonly {
    readonly id: string;
    readonly docs: readonly { readonly ok?: Revision; readonly error?: unknown }[];
  }[];
}

interface ReplicationOptions {
  readonly batch_size: number;
  readonly retry: false;
}

/** A replication that is under way. It resolves when it is through, and rejects where it broke off. */
export interface Replication extends PromiseLike<{ readonly docs_written: number }> {
  cancel(): void;
  on(event: 'denied', say: (error: unknown) => void): unknown;
}
