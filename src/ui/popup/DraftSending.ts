import { type ReadonlySignal, signal } from '@preact/signals';
import type { Companion } from './companions.ts';
import type { CopiedText, Decided, Place, PopupAdapter } from './screen.ts';

export interface DraftSending {
  /** What came of the last button that the GP pressed. */
  readonly outcome: ReadonlySignal<Outcome | undefined>;
  /** Puts the letter on the clipboard, and counts it. */
  copy(): Promise<void>;
  /** Prints the letter, and counts it. */
  print(): Promise<void>;
  copyCompanion(companion: Companion): Promise<void>;
  /** Saves a calendar file with the day on which an answer is due. */
  saveDay(): Promise<void>;
}

export interface Outcome {
  readonly of: 'letter' | Companion | 'calendar';
  readonly came:
    | 'faulty'
    | 'copied'
    | 'printed'
    | 'copied, not counted'
    | 'refused'
    | 'letter gone'
    | 'saved'
    | 'no day';
}

interface Sendable {
  readonly place: Place;
  readonly adapter: Pick<PopupAdapter, 'isShown' | 'copyText' | 'print' | 'copied' | 'saveFile'>;
  /** The letter as it stands. */
  readonly letter: () => Required<CopiedText>;
  readonly companion: (companion: Companion) => CopiedText | undefined;
  /** A calendar file. Undefined where no answer is due. */
  readonly calendar: () => Promise<string | undefined>;
  /** What the letter does about its findings. */
  readonly decided: () => Decided;
  /** No doubt is left who the patient is. */
  readonly isSettled: () => boolean;
  /** Something must be put right first. */
  readonly isFaulty: () => boolean;
  /** Called when what must be put right is to be shown. */
  readonly onAsked: () => void;
  /** Called when the letter was copied or printed. */
  readonly onSent: () => void;
}

/** Takes a letter back and its companions out of the page, only while the hospital's letter is on the screen. */
export function createDraftSending(sendable: Sendable): DraftSending {
  const { place, adapter, isSettled, isFaulty, onAsked } = sendable;
  const outcome = signal<Outcome | undefined>(undefined);

  async function sendLetter(send: () => Promise<Outcome['came']>): Promise<void> {
    outcome.value = undefined;
    onAsked();
    outcome.value = { of: 'letter', came: isFaulty() ? 'faulty' : await send() };
  }

  async function copyLetter(): Promise<Outcome['came']> {
    const failed = await trySending(adapter.copyText, sendable.letter());
    if (failed) return failed;
    sendable.onSent();
    try {
      await adapter.copied({ ...place, ...sendable.decided() });
      return 'copied';
    } catch {
      return 'copied, not counted';
    }
  }

  async function printLetter(): Promise<Outcome['came']> {
    const { html } = sendable.letter();
    const failed = await trySending(adapter.print, { ...place, ...sendable.decided(), html });
    if (failed) return failed;
    sendable.onSent();
    return 'printed';
  }

  /** Why it could not be sent, or nothing. */
  async function trySending<Sent>(
    send: (sent: Sent) => Promise<void>,
    sent: Sent,
  ): Promise<'letter gone' | 'refused' | undefined> {
    if (!(await adapter.isShown(place))) return 'letter gone';
    try {
      await send(sent);
      return undefined;
    } catch {
      return 'refused';
    }
  }

  /** Nothing about a patient goes out while there is a doubt who it is. */
  async function copyCompanion(companion: Companion): Promise<void> {
    outcome.value = undefined;
    const copied = sendable.companion(companion);
    if (!copied) return;
    if (!isSettled()) {
      onAsked();
      outcome.value = { of: companion, came: 'faulty' };
      return;
    }
    outcome.value = { of: companion, came: (await trySending(adapter.copyText, copied)) ?? 'copied' };
  }

  return {
    outcome,
    copy: () => sendLetter(copyLetter),
    print: () => sendLetter(printLetter),
    copyCompanion,
    async saveDay() {
      outcome.value = undefined;
      const text = await sendable.calendar();
      if (text !== undefined) adapter.saveFile({ name: 'answer-due.ics', text, type: 'text/calendar' });
      outcome.value = { of: 'calendar', came: text === undefined ? 'no day' : 'saved' };
    },
  };
}
