/** How joining went the last time. */
export interface Went {
  /** The moment, as an ISO date and time. */
  readonly at: string;
  readonly isWell: boolean;
  /** Sentences. */
  readonly says: readonly string[];
}

export interface JoiningState {
  readonly countsServer?: { readonly address: string; readonly user: string; readonly password: string };
  /** The server that the practice's IT set, with what need not be entered. */
  readonly setServer?: { readonly address: string; readonly user?: string; readonly password?: string };
  readonly countsFolder?: string;
  readonly serverWent?: Went;
  readonly folderWent?: Went;
}

/** What the page needs of the browser. */
export interface JoiningAdapter {
  read(): Promise<JoiningState>;
  /** Asks for leave to use a server's origin, and keeps the server. Call it straight from a click. False where it was not given. */
  enterServer(server: NonNullable<JoiningState['countsServer']>): Promise<boolean>;
  leaveServer(): Promise<void>;
  joinServer(): Promise<void>;
  readonly canChooseFolder: boolean;
  /** Call it straight from a click. False where none was chosen. */
  chooseFolder(): Promise<boolean>;
  leaveFolder(): Promise<void>;
  /** Asks the browser for leave where it wants to be asked again, and looks. Call it straight from a click. */
  joinFolder(): Promise<void>;
  saveDump(): Promise<string>;
  /** Takes in another computer's file: what came of it, in sentences. Rejects where it is refused. */
  takeIn(text: string): Promise<readonly string[]>;
  readKey(): Promise<string>;
  adoptKey(key: string): Promise<void>;
}
