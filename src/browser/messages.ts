import browser, { type Runtime } from 'webextension-polyfill';
import type { FrameShows, LetterMarks } from '../letter/frame.ts';
import type { Range } from '../letter/letter.ts';
import type { Outcome } from '../reply/templates/replies.ts';
import type { Topic } from '../requests/request.ts';
import type { Dismissal } from '../tally/dismissal.ts';
import type { LetterPlace, TabState } from './tabs/tab-state.ts';

/** Content script to background. The answer is what to paint. */
export interface FromFrame {
  frameShows(reading: FrameShows): readonly LetterMarks[];
  /** The GP wants the letter back from the card at a mark. False where the browser would not open the popup. */
  openDraft(finding: { readonly key: string; readonly id: string }): boolean;
}

/** Popup to background. */
export interface FromPopup {
  tabState(tab: { readonly tabId: number }): TabState;
  /** Scrolls to a finding and makes it the current one. False when it is no longer there. */
  reveal(finding: LetterPlace & { readonly findingId: string }): boolean;
  /** Is this very letter still on the screen? Ask before each copy. */
  isShown(place: LetterPlace): boolean;
  /** The GP copied a letter back: counts its findings, each with what the letter does about it, and the ISO day when an answer is due. */
  copied(
    draft: LetterPlace & { readonly outcomes: Readonly<Record<string, Outcome>>; readonly answerBy?: string },
  ): void;
  /** Opens a letter back, as HTML of our own making, in a tab that prints it, and counts it as `copied` does. */
  print(
    draft: LetterPlace & {
      readonly outcomes: Readonly<Record<string, Outcome>>;
      readonly answerBy?: string;
      readonly html: string;
    },
  ): void;
  /** The GP dismissed a finding; without a reason, took it back. Counts it. */
  dismiss(finding: LetterPlace & { readonly findingId: string; readonly reason?: Dismissal }): void;
  /** The hospital answered the last letter back or, taken back, did not. */
  answered(letter: LetterPlace & { readonly isAnswered: boolean }): void;
  /** What the GP has begun for a letter, as it was last kept. */
  draftOf(letter: LetterPlace): unknown;
  /** Keeps what the GP has begun, in memory, until the letter goes. */
  keepDraft(letter: LetterPlace & { readonly draft: unknown }): void;
  /** Reads this page now, without leave to read the site later. Works after a click on our button only. */
  readOnce(tab: { readonly tabId: number }): void;
  /** Adds the words that are selected in a letter of the tab as a request. What came of it is the tab's notice. */
  addSelection(tab: { readonly tabId: number }): void;
  /** Gives a request that was added another topic; without a topic, takes it off again. */
  changeMarked(finding: LetterPlace & { readonly findingId: string; readonly topic?: Topic }): void;
}

/** Background to the content script of one frame. */
export interface ToFrame {
  /** With `focus`, the card at the mark takes the focus. */
  reveal(finding: { readonly key: string; readonly id: string; readonly focus?: boolean }): boolean;
  isShown(letter: { readonly key: string }): boolean;
  /** The words of a letter that are selected, with the letter's whole text. Undefined where none are. */
  selection(request: Record<never, never>): (Range & { key: string; text: string }) | undefined;
  /** The text of a letter that is still on the screen. */
  textOf(letter: { readonly key: string }): string | undefined;
  /** Takes the place of the marks that the letter had. */
  paint(letter: LetterMarks): void;
  /** The agreement changed: say again what you show. */
  readAgain(request: Record<never, never>): void;
  /** Leave to read was withdrawn: clear all marks and read no more. */
  stop(request: Record<never, never>): void;
}

type Protocol<Messages> = { readonly [Name in keyof Messages]: (data: never) => unknown };
type Data<Messages extends Protocol<Messages>, Name extends keyof Messages> = Parameters<Messages[Name]>[0];
type Answer<Messages extends Protocol<Messages>, Name extends keyof Messages> = ReturnType<Messages[Name]>;

type Handlers<Messages extends Protocol<Messages>> = {
  readonly [Name in keyof Messages]: (
    data: Data<Messages, Name>,
    sender: Runtime.MessageSender,
  ) => Answer<Messages, Name> | Promise<Answer<Messages, Name>>;
};

interface Message {
  readonly name: string;
  readonly data: unknown;
}

/** Sends from a content script to the background. */
export function tellBackground<Name extends keyof FromFrame>(
  name: Name,
  data: Data<FromFrame, Name>,
): Promise<Answer<FromFrame, Name>> {
  return browser.runtime.sendMessage({ name, data });
}

/** Asks the background from the popup or another page of the extension. */
export function askBackground<Name extends keyof FromPopup>(
  name: Name,
  data: Data<FromPopup, Name>,
): Promise<Answer<FromPopup, Name>> {
  return browser.runtime.sendMessage({ name, data });
}

/** Asks the content script of a frame. Undefined when nobody is there to answer. */
export async function askFrame<Name extends keyof ToFrame>(
  { tabId, frameId }: { readonly tabId: number; readonly frameId: number },
  name: Name,
  data: Data<ToFrame, Name>,
): Promise<Answer<ToFrame, Name> | undefined> {
  try {
    return await browser.tabs.sendMessage(tabId, { name, data }, { frameId });
  } catch {
    return undefined;
  }
}

/** Answers messages whose sender `mayAsk`; others get no answer. Several protocols can listen side by side. */
export function answer<Messages extends Protocol<Messages>>(
  handlers: Handlers<Messages>,
  mayAsk: (sender: Runtime.MessageSender) => boolean | Promise<boolean>,
  signal?: AbortSignal,
): void {
  const listener = (message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
    if (!isMessage(message) || !Object.hasOwn(handlers, message.name)) return undefined;
    const handle = handlers[message.name as keyof Messages];
    const isTrusted = mayAsk(sender);
    // An answer of any kind, even none, would take the place of another page's answer.
    if (isTrusted === false) return undefined;
    return Promise.resolve(isTrusted).then((trusted) =>
      trusted ? handle(message.data as never, sender) : undefined,
    );
  };
  browser.runtime.onMessage.addListener(
    listener as Parameters<typeof browser.runtime.onMessage.addListener>[0],
  );
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener as never));
}

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}
