/** One version of a document, with the ids of the versions that it came of. */
export interface Revision {
  readonly _id: string;
  readonly _rev: string;
  readonly _deleted?: boolean;
  readonly _revisions?: { readonly start: number; readonly ids: readonly string[] };
}

/** What joining needs of a database of counts, here or on a server: PouchDB's own methods. */
export interface CountsDatabase {
  changes(options: { readonly style: 'all_docs'; readonly since: 0 }): PromiseLike<{
    readonly results: readonly {
      readonly id: string;
      readonly changes: readonly { readonly rev: string }[];
    }[];
  }>;
  bulkGet(options: BulkGet): Promise<BulkGot>;
  bulkDocs(
    documents: readonly Revision[],
    options: { readonly new_edits: false },
  ): Promise<readonly { readonly error?: unknown; readonly message?: string }[]>;
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

export interface BulkGet {
  readonly docs: readonly { readonly id: string; readonly rev: string }[];
  readonly revs: true;
}

export interface BulkGot {
  readonly results: readonly {
    readonly id: string;
    readonly docs: readonly { readonly ok?: Revision; readonly error?: unknown }[];
  }[];
}

export interface ReplicationOptions {
  readonly batch_size: number;
  readonly retry: false;
}

/** A replication that is under way. It resolves when it is through, and rejects where it broke off. */
export interface Replication extends PromiseLike<{ readonly docs_written: number }> {
  cancel(): void;
  on(event: 'denied', say: (error: unknown) => void): unknown;
}
