import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** What WCAG 2.2 A and AA find wrong with a page, as sentences. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = (await page.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(tags)} })`,
  )) as axe.AxeResults;
  return violations.flatMap(({ help, nodes }) => nodes.map(({ html }) => `${help}: ${html}`));
}

/** The same of a page in light and dark, wide and narrow, and where it would have to be scrolled sideways. */
export async function faultsInEveryLook(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const value of ['dark', 'light'])
    for (const width of [320, 1200]) {
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      const found = [...(await faultsOf(page))];
      if ((await page.evaluate(() => document.documentElement.scrollWidth)) > width)
        found.push('It is wider than its window.');
      faults.push(...found.map((fault) => `${value}, ${width} pixels: ${fault}`));
    }
  return faults;
}
