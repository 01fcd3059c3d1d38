import { expect } from 'vitest';
import type { DrivenFirefox } from '../../src/command-line/browsers/drive-firefox.ts';
import { eventually } from './lantern.ts';

/** What a driver of Firefox has beyond the pages that it shows: the way to the browser's own window. */
interface Connection {
  send(method: string, parameters: object): Promise<{ readonly result: unknown }>;
}

interface ButtonPopup {
  readonly text: () => Promise<string>;
  /** Clicks the first button that begins with these words. */
  readonly press: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const POPUP = `document.querySelector('browser.webextension-popup-browser')`;

/**
 * Clicks our button in Firefox's own menu of extensions, with the tab in front: as for anybody, that lets us read the tab
 * once, and opens the popup. Both are the browser's own, so that they are reached by way of its window.
 */
export async function clickFirefoxButton(driven: DrivenFirefox): Promise<ButtonPopup> {
  const inWindow = await windowOf(driven);
  const inPopup = (expression: string) => inWindow(`(${askPopup})(${POPUP}, ${JSON.stringify(expression)})`);
  for (const each of ['#unified-extensions-button', '.unified-extensions-item-action-button'])
    await eventually(async () => {
      const isClicked = `(${clickIfShown})(${JSON.stringify(each)})`;
      expect(await inWindow(isClicked)).toBe(true);
    });
  await eventually(async () => expect(await inPopup('content.document.body.innerText')).toBeTruthy());
  return {
    text: async () => `${await inPopup('content.document.body.innerText')}`,
    async press(name) {
      const begins = JSON.stringify(name);
      const buttons = `[...content.document.querySelectorAll('button')]`;
      await inPopup(`void ${buttons}.find((each) => each.textContent.trim().startsWith(${begins})).click()`);
    },
    async close() {
      await inWindow(`${POPUP}.closest('panel').hidePopup()`);
      await eventually(async () => expect(await inWindow(`${POPUP} === null`)).toBe(true));
    },
  };
}

/** Gives a function that has Firefox's own window work something out. */
async function windowOf({ browser }: DrivenFirefox): Promise<(expression: string) => Promise<unknown>> {
  const { connection } = browser as unknown as { readonly connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as { readonly contexts: readonly { readonly context: string }[] };
  const target = { context: contexts[0]?.context };
  return async (expression) => {
    const { result } = await connection.send('script.evaluate', { expression, target, awaitPromise: true });
    const { exceptionDetails: fault, result: given } = result as Evaluated;
    if (fault) throw new Error(fault.text);
    return given?.value;
  };
}

interface Evaluated {
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

/** Runs in the browser's window. */
function clickIfShown(selector: string): boolean {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found || found.getBoundingClientRect().width === 0) return false;
  found.click();
  return true;
}

interface PopupBrowser {
  readonly messageManager: {
    addMessageListener(name: string, listener: (message: { data: unknown }) => void): void;
    loadFrameScript(address: string, delayed: boolean): void;
  };
}

/** Runs in the browser's window, and what it is given in the popup's own process. No answer comes while that starts. */
function askPopup({ messageManager }: PopupBrowser, expression: string): Promise<unknown> {
  const name = `answer ${Math.random()}`;
  const patience = 1000;
  return new Promise((done) => {
    setTimeout(done, patience);
    messageManager.addMessageListener(name, ({ data }) => done(data));
    const script = `sendAsyncMessage(${JSON.stringify(name)}, ${expression})`;
    messageManager.loadFrameScript(`data:application/javascript,${encodeURIComponent(script)}`, false);
  });
}
