// The little of PouchDB that is used here. The published types redefine Buffer for the whole project.

declare module 'pouchdb-browser' {
  type Joinable = import('../../joining/database.ts').CountsDatabase;

  export interface StoredDocument {
    readonly _id: string;
    readonly _rev: string;
    /** Other versions of it that stand, where another computer changed it too. Given where it is asked for. */
    readonly _conflicts?: readonly string[];
  }

  export interface Options {
    readonly adapter: string;
    readonly auto_compaction: boolean;
    readonly revs_limit: number;
  }

  export interface ServerOptions {
    readonly adapter: 'http';
    readonly skip_setup: true;
    readonly auth: { readonly username: string; readonly password: string };
    readonly fetch: (url: string, options: RequestInit) => Promise<Response>;
  }

  interface NewDocument {
    readonly _id: string;
    readonly _rev?: string;
    readonly _deleted?: boolean;
    /** The rest of it is the caller's. */
    readonly [field: string]: unknown;
  }

  // biome-ignore lint/style/noDefaultExport: it is PouchDB's own
  export default class PouchDB {
    static plugin(adapter: object): void;
    constructor(name: string, options: Options | ServerOptions);
    info(): Promise<{ readonly doc_count: number }>;
    get(
      id: string,
      options: { readonly open_revs: 'all' },
    ): Promise<readonly { readonly ok?: import('../../joining/database.ts').Revision }[]>;
    get(
      id: string,
      options?: { readonly conflicts: true } | { readonly rev: string },
    ): Promise<StoredDocument>;
    put(document: NewDocument): Promise<unknown>;
    bulkDocs(
      /** The rest of each is the caller's. */
      documents: readonly Pick<NewDocument, '_id' | '_rev' | '_deleted'>[],
      options?: { readonly new_edits: false },
    ): Promise<readonly { readonly error?: unknown; readonly status?: number; readonly message?: string }[]>;
    changes: Joinable['changes'];
    bulkGet: Joinable['bulkGet'];
    revsDiff: Joinable['revsDiff'];
    readonly replicate: Joinable['replicate'];
    id(): Promise<string>;
    allDocs(options: {
      readonly include_docs: true;
      readonly conflicts?: true;
    }): Promise<{ readonly rows: readonly { readonly doc?: StoredDocument }[] }>;
    close(): Promise<void>;
    destroy(): Promise<unknown>;
  }
}

declare module 'pouchdb-adapter-indexeddb' {
  const adapter: object;

  // biome-ignore lint/style/noDefaultExport: it is PouchDB's own
  export default adapter;
}
