import type { ElementHandle, Frame, Page } from 'puppeteer-core';

/** A mark as it stands in its frame. */
interface MarkOnScreen {
  readonly text: string;
  /** The place in the middle of its first line hits its own words. */
  readonly isHit: boolean;
  /** Its first line, in CSS pixels of the page's viewport. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** All marks of a page with their places, in all its frames. Each is scrolled to. */
export async function marksOnScreen(page: Page): Promise<readonly MarkOnScreen[]> {
  const found: MarkOnScreen[] = [];
  for (const frame of page.frames()) {
    const offset = await offsetOf(frame);
    for (let index = 0; ; index++) {
      const mark = await frame.evaluate(lookAtMark, index);
      if (!mark) break;
      const { x, y, ...size } = mark.box;
      found.push({ ...mark, box: { x: x + offset.x, y: y + offset.y, ...size } });
    }
  }
  return found;
}

/** The texts that are marked in any frame of a page, without what cannot be seen. */
export async function textsMarked(page: Page): Promise<readonly string[]> {
  const texts = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame.evaluate(() =>
          [...CSS.highlights]
            .filter(([name]) => /handback.*-(?:breach|check)$/.test(name))
            .flatMap(([, ranges]) => [...ranges].map(String)),
        ),
      ),
  );
  return texts.flat().map((text) =>
    text
      .replace(/[\u00ad\u200b]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** Runs in the page. */
function lookAtMark(index: number): MarkOnScreen | undefined {
  const ranges = [...CSS.highlights]
    .filter(([name]) => /handback.*-(?:breach|check)$/.test(name))
    .flatMap(([, each]) => [...each] as Range[]);
  const range = ranges[index];
  if (!range) return undefined;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const rect = [...range.getClientRects()].find(({ width, height }) => width > 1 && height > 1);
  if (!rect) return { text: `${range}`, isHit: false, box: { x: 0, y: 0, width: 0, height: 0 } };
  const { x, y, width, height } = rect;
  return { text: `${range}`, isHit: isHitAt(x + width / 2, y + height / 2), box: { x, y, width, height } };

  function isHitAt(left: number, top: number): boolean {
    const owner = range?.startContainer.getRootNode();
    const shadowRoots = owner instanceof ShadowRoot ? [owner] : [];
    const caret = document.caretPositionFromPoint(left, top, { shadowRoots });
    if (caret && range?.isPointInRange(caret.offsetNode, caret.offset)) return true;
    // Of a closed root, a page sees no more than the element that it belongs to.
    return owner instanceof ShadowRoot && document.elementFromPoint(left, top) === owner.host;
  }
}

async function offsetOf(frame: Frame): Promise<{ x: number; y: number }> {
  const offset = { x: 0, y: 0 };
  for (let inner: Frame | null = frame; inner?.parentFrame(); inner = inner.parentFrame()) {
    const element: ElementHandle<Element> | null = await inner.frameElement();
    const box = await element?.evaluate((each) => {
      const { left, top } = each.getBoundingClientRect();
      return { x: left + each.clientLeft, y: top + each.clientTop };
    });
    offset.x += box?.x ?? 0;
    offset.y += box?.y ?? 0;
  }
  return offset;
}

/** Of each mark, the share of pixels in its first line that have the colour of our underlines. */
export async function underlined(
  page: Page,
  marks: readonly MarkOnScreen[],
  reader: Page,
): Promise<readonly number[]> {
  if (marks.length === 0) return [];
  const picture = await page.screenshot({ encoding: 'base64' });
  const boxes = marks.map(({ box }) => ({ ...box, height: box.height + 6 }));
  return reader.evaluate(sharesOfUnderline, picture, boxes);
}

/** Runs in a page that reads the picture. */
async function sharesOfUnderline(picture: string, boxes: readonly MarkOnScreen['box'][]): Promise<number[]> {
  const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('A picture cannot be read here.');
  context.drawImage(bitmap, 0, 0);
  // The third is what is left of a line in a layer that is nearly see-through.
  const colours = [
    [177, 14, 30],
    [122, 75, 0],
    [208, 191, 191],
  ];
  return boxes.map(({ x, y, width, height }) => {
    const { data } = context.getImageData(x, y, width, height);
    let count = 0;
    for (let at = 0; at < data.length; at += 4) {
      const isOurs = colours.some((colour) =>
        colour.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) < 24),
      );
      if (isOurs) count += 1;
    }
    return count / (data.length / 4);
  });
}
