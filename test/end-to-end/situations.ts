import type { Page } from 'puppeteer-core';

export const FERRITIN = 'Please arrange a repeat ferritin in six weeks and let us know the result.';
export const PODIATRY = 'I would be grateful if you would refer her to the podiatry service.';
const X_RAY = 'Please could you chase the result of his chest X-ray.';

/** A page as a GP meets it, and what Handback is to make of it. */
export interface Situation {
  /** The file in `pages`. */
  readonly page: string;
  /** What happens on the page, after it has loaded. */
  readonly act?: (page: Page) => Promise<unknown>;
  /** What is marked in the end, in whatever frame, in any order. */
  readonly marks: readonly string[];
  /** What is found and cannot be marked, as where the letter stands in a text box. */
  readonly unmarked?: readonly string[];
  /** The patients of the letters, where there is more than one or none. */
  readonly patients?: readonly string[];
  /** What is said to be unread. */
  readonly notRead?: RegExp;
  /** The page goes on changing, or draws what it likes, so its markup is not compared. */
  readonly changes?: true;
}

const BOTH = [FERRITIN, PODIATRY];

/** Each is a test in each browser. */
export const SITUATIONS: readonly Situation[] = [
  { page: 'paragraphs.html', marks: BOTH },
  { page: 'record-interface.html', marks: BOTH },
  { page: 'typed.html', marks: BOTH },
  { page: 'line-breaks.html', marks: BOTH },
  { page: 'pre-line.html', marks: BOTH },
  { page: 'lists.html', marks: BOTH },
  { page: 'table.html', marks: BOTH },
  { page: 'print-only.html', marks: BOTH },
  { page: 'split-words.html', marks: BOTH },
  { page: 'dark-and-scaled.html', marks: BOTH },
  { page: 'strict-policy.html', marks: BOTH },
  { page: 'old.xhtml', marks: BOTH },
  { page: 'editable.html', marks: BOTH },
  { page: 'text-box.html', marks: [], unmarked: BOTH },
  {
    page: 'two-letters.html',
    marks: [...BOTH, X_RAY],
    patients: ['Mrs Olive Tunstall', 'Mr Edwin Pascoe'],
  },
  { page: 'frame-in-frame.html', marks: BOTH },
  { page: 'frameset.html', marks: BOTH },
  { page: 'frame-of-another-site.html', marks: BOTH },
  { page: 'frame-srcdoc.html', marks: BOTH },
  { page: 'frame-blob.html', marks: BOTH },
  { page: 'frame-blank.html', marks: BOTH },
  { page: 'frame-written.html', marks: BOTH },
  { page: 'shadow-open.html', marks: BOTH },
  { page: 'shadow-closed.html', marks: BOTH },
  { page: 'shadow-closed-plain.html', marks: BOTH },
  { page: 'shadow-box.html', marks: [], unmarked: BOTH },
  { page: 'in-object.html', marks: BOTH },
  { page: 'in-pieces.html', marks: BOTH },
  { page: 'late.html', marks: BOTH },
  {
    page: 'single-page.html',
    act: (page) => page.click('#other'),
    marks: [X_RAY],
    patients: ['Mr Edwin Pascoe'],
  },
  { page: 'previous-and-next.html', act: leafThrough, marks: [X_RAY], patients: ['Mr Edwin Pascoe'] },
  { page: 'kept-tabs.html', marks: BOTH },
  { page: 'slides-in.html', marks: [], patients: [] },
  { page: 'slides-in.html', act: (page) => page.click('#open'), marks: BOTH },
  { page: 'by-choice.html', marks: [], patients: [] },
  { page: 'by-choice.html', act: (page) => page.click('#letter'), marks: BOTH },
  { page: 'by-state.html', act: (page) => page.click('button'), marks: BOTH },
  { page: 'zoomed-viewer.html', marks: BOTH },
  { page: 'page-images.html', marks: [], patients: [], notRead: /as large as a page/ },
  { page: 'canvas.html', marks: [], patients: [], notRead: /as large as a page/ },
  { page: 'tiles.html', marks: [], patients: [], notRead: /as large as a page/ },
  { page: 'behind-a-tab.html', marks: [], patients: [] },
  { page: 'behind-a-tab.html', act: (page) => page.click('#open'), marks: BOTH },
  { page: 'folded.html', act: (page) => page.click('summary'), marks: BOTH },
  { page: 'dialog.html', marks: BOTH },
  { page: 'rendered-again.html', marks: BOTH },
  { page: 'busy.html', marks: BOTH, changes: true },
  {
    page: 'virtual-scroll.html',
    act: (page) => page.evaluate(() => document.querySelector('#scroller')?.scrollTo(0, 5000)),
    marks: BOTH,
  },
  { page: 'pdf-js.html', marks: [FERRITIN], notRead: /Scroll/, changes: true },
  { page: 'pdf-js.html', act: scrollThrough, marks: BOTH, changes: true },
  { page: 'stock-viewer.html', marks: [FERRITIN], notRead: /Scroll/, changes: true },
  { page: 'stock-viewer.html', act: leafThroughViewer, marks: BOTH, changes: true },
  { page: 'quill.html', marks: BOTH },
  { page: 'virtua.html', marks: BOTH },
  {
    page: 'virtua.html',
    act: scrollToEnd,
    marks: [X_RAY],
    patients: ['Mr Edwin Pascoe'],
  },
  { page: 'fhir-react.html', act: (page) => page.locator('button').click(), marks: BOTH },
];

/** As a reader does with the wheel. */
async function scrollThrough(page: Page): Promise<void> {
  await page.waitForSelector('.pdfViewer .page .textLayer');
  for (let step = 0; step < 12; step++) {
    await page.evaluate(() => document.querySelector('#container')?.scrollBy(0, 400));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
  await page.waitForSelector('.pdfViewer .page:nth-child(3) .textLayer span');
}

/** As somebody does who looks for one document among many: a hundred keys, and one more. */
async function leafThrough(page: Page): Promise<void> {
  await page.waitForSelector('article');
  for (let times = 0; times < 101; times++) await page.keyboard.press('ArrowRight');
}

/** Page by page, by the viewer's own button. */
async function leafThroughViewer(page: Page): Promise<void> {
  const frame = await (await page.waitForSelector('iframe'))?.contentFrame();
  await frame?.waitForSelector('.page[data-page-number="1"] .textLayer span');
  for (const number of [2, 3]) {
    await frame?.click('#next');
    await frame?.waitForSelector(`.page[data-page-number="${number}"] .textLayer span`);
  }
}

/** The list grows as its items are measured. */
async function scrollToEnd(page: Page): Promise<void> {
  await page.waitForSelector('article');
  await page.waitForFunction(() => {
    document.querySelector('#list > div')?.scrollTo(0, 1e6);
    return document.body.textContent.includes('Penrose');
  });
}
