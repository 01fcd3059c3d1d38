// The little of PouchDB that is used here. The published types redefine Buffer for the whole project.

declare module 'pouchdb-browser' {
  export interface StoredDocument {
    readonly _id: string;
    readonly _rev: string;
  }

  export interface Options {
    readonly adapter: string;
    readonly auto_compaction: boolean;
    readonly revs_limit: number;
  }

  interface NewDocument {
    readonly _id: string;
    readonly _rev?: string;
    readonly _deleted?: true;
    /** The rest of it is the caller's. */
    readonly [field: string]: unknown;
  }

  // biome-ignore lint/style/noDefaultExport: it is PouchDB's own
  export default class PouchDB {
    static plugin(adapter: object): void;
    constructor(name: string, options: Options);
    info(): Promise<{ readonly doc_count: number }>;
    get(id: string): Promise<StoredDocument>;
    put(document: NewDocument): Promise<unknown>;
    bulkDocs(
      documents: readonly NewDocument[],
    ): Promise<readonly { readonly error?: unknown; readonly status?: number }[]>;
    allDocs(options: {
      readonly include_docs: true;
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
