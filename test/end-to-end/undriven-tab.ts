import type { Page } from 'puppeteer-core';

interface UndrivenTab {
  readonly id: number;
  readonly title: () => Promise<string>;
  /** Clicks what a selector finds in the page itself. */
  readonly click: (selector: string) => Promise<void>;
  /** The texts that are marked in some of its frames. */
  readonly marksIn: (frameIds: readonly number[]) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a page in a tab by the extension itself, which may read it. To drive a page takes the longer the more frames it
 * has, and what is seen then is the driver's slowness. `ours` is a page of the extension.
 */
export async function openUndriven(ours: Page, address: string): Promise<UndrivenTab> {
  const ask = (call: string) => ours.evaluate(`(globalThis.browser ?? chrome).${call}`);
  const { id } = (await ask(`tabs.create({ url: '${address}' })`)) as { id: number };
  return {
    id,
    title: async () => ((await ask(`tabs.get(${id})`)) as { title: string }).title,
    async click(selector) {
      const script = `func: (selector) => document.querySelector(selector).click(), args: ['${selector}']`;
      await ask(`scripting.executeScript({ target: { tabId: ${id} }, ${script} })`);
    },
    async marksIn(frameIds) {
      const target = `{ tabId: ${id}, frameIds: [${frameIds}] }`;
      const script = `world: 'MAIN', func: ${textsMarkedHere}`;
      const results = await ask(`scripting.executeScript({ target: ${target}, ${script} })`);
      return (results as readonly { readonly result: readonly string[] }[]).flatMap(({ result }) => result);
    },
    async close() {
      await ask(`tabs.remove(${id})`);
    },
  };
}

/** Runs in the page. */
function textsMarkedHere(): readonly string[] {
  return [...CSS.highlights]
    .filter(([name]) => /handback.*-(?:breach|check)$/.test(name))
    .flatMap(([, ranges]) => [...ranges].map(String));
}
