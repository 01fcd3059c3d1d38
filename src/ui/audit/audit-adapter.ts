import type { Audited } from '../../audit/audited.ts';
import type { AuditReader } from '../../audit/run-audit.ts';
import type { FindingWords } from '../../audit/serve-audit.ts';

/** What a person says of a finding. */
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
  /** Scans are read by OCR. */
  readonly readsScans: boolean;
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

/** The files of the folder that is open in this page, by their keyed names. Never stored. */
export type KnownFiles = Map<string, { readonly path: string; readonly file: File }>;
