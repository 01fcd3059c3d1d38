import type { Page } from 'puppeteer-core';

/** The whole markup of a page and its frames, with what stands in open shadow roots and text boxes. */
export async function markupOf(page: Page): Promise<string> {
  const parts = await Promise.all(page.frames().map((frame) => frame.evaluate(serialise)));
  return parts
    .sort()
    .join('\n')
    .replaceAll(/(?:localhost|127\.0\.0\.1):\d+/g, 'HOST')
    .replaceAll(/blob:\S+/g, 'BLOB');
}

/** Runs in the page. */
function serialise(): string {
  const roots: ShadowRoot[] = [];
  const trees: ParentNode[] = [document];
  for (const tree of trees)
    for (const element of tree.querySelectorAll('*'))
      if (element.shadowRoot) {
        roots.push(element.shadowRoot);
        trees.push(element.shadowRoot);
      }
  const boxes = [...document.querySelectorAll('textarea')].map(({ value }) => value);
  return document.documentElement.getHTML({ shadowRoots: roots }) + boxes.join('\n');
}
