import browser from 'webextension-polyfill';
import type { Letter } from '../../letter/letter.ts';
import type { Opinion, ReadContext } from '../../requests/opinion.ts';
import { isBackground } from '../is-background.ts';
import { answer } from '../messages.ts';

const SCRIPT = '/encoder.js';
const PAGE = 'offscreen.html';
const IDLE_MS = 5 * 60_000;
/** An encoder that has not answered by then is taken for one that cannot run. */
const PATIENCE_MS = 30_000;

/** What of Chrome's own API is used here; Firefox lacks it, and does not need it. */
interface Offscreen {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  hasDocument(): Promise<boolean>;
}

/**
 * The reader of context as the background uses it. In Chrome and Edge it runs in an offscreen document, elsewhere in a
 * worker of the background page. Both are started at the first letter, and go when idle.
 */
export function hostEncoder(askWorker: (script: string) => ReadContext): ReadContext {
  const { offscreen } = (globalThis as { chrome?: { offscreen?: Offscreen } }).chrome ?? {};
  if (offscreen) return (letter) => withPatience(askOffscreen(offscreen, letter));
  let ask: ReadContext | undefined;
  return (letter) => {
    ask ??= askWorker(browser.runtime.getURL(SCRIPT));
    return withPatience(ask(letter));
  };
}

function withPatience<Value>(answer: Promise<Value>): Promise<Value> {
  const patience = Promise.withResolvers<never>();
  const timer = setTimeout(() => patience.reject(new Error('The encoder does not answer.')), PATIENCE_MS);
  return Promise.race([answer, patience.promise]).finally(() => clearTimeout(timer));
}

let opening: Promise<void> | undefined;

async function askOffscreen(offscreen: Offscreen, letter: Letter): Promise<readonly Opinion[]> {
  if (!(await offscreen.hasDocument())) {
    opening ??= offscreen
      .createDocument({
        url: PAGE,
        reasons: ['WORKERS'],
        justification: 'Reads letters on this device, in a worker.',
      })
      .finally(() => {
        opening = undefined;
      });
    await opening;
  }
  const result: Outcome | undefined = await browser.runtime.sendMessage({
    name: 'readContext',
    data: letter,
  });
  if (result === undefined) throw new Error('The offscreen document did not answer.');
  if ('fault' in result) throw new Error(result.fault);
  return result.opinions;
}

type Outcome = { readonly opinions: readonly Opinion[] } | { readonly fault: string };

/** Answers the background in the offscreen document, which closes itself when nobody has asked for a while. */
export function serveOffscreen(askWorker: (script: string) => ReadContext): void {
  const ask = askWorker(browser.runtime.getURL(SCRIPT));
  let idle = setTimeout(() => window.close(), IDLE_MS);
  answer<{ readContext(letter: Letter): Outcome }>(
    {
      readContext: async (letter) => {
        clearTimeout(idle);
        idle = setTimeout(() => window.close(), IDLE_MS);
        return ask(letter).then(
          (opinions) => ({ opinions }),
          (error: unknown) => ({ fault: String(error) }),
        );
      },
    },
    isBackground,
  );
}
