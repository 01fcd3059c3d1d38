import { visibleIn } from './visible-in.ts';

export const PICTURE =
  'An image here is as large as a page. If it is a scanned letter, its words were not read.';

/** A page of A4 on the screen is at least this wide and high, in CSS pixels. */
const PAGE_SIDE = 350;

/** Viewers that zoom put a page together out of tiles at least this wide and high. */
const TILE_SIDE = 100;

/** Of the place that tiles take together, they cover at least so much. */
const COVERED = 0.9;

/** The images of a page's size, unless text lies over them. Of tiles that make up a page, the first stands for all. */
export function findPictures(trees: readonly ParentNode[]): readonly Element[] {
  const pictures = visibleIn(trees, ['img', 'canvas', 'svg'], TILE_SIDE);
  const [large, small] = [pictures.filter(isPage), pictures.filter((picture) => !isPage(picture))];
  const backgrounds = visibleIn(trees, ['[style*="background"]'], PAGE_SIDE).filter(hasBackground);
  return [...large, ...tiled(small), ...backgrounds].filter((picture) => !hasTextLayer(picture));
}

function isPage(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width >= PAGE_SIDE && height >= PAGE_SIDE;
}

function tiled(tiles: readonly Element[]): readonly Element[] {
  const groups = Map.groupBy(tiles, ({ parentElement }) => parentElement);
  return [...groups.values()].filter(makeUpPage).flatMap((group) => group.slice(0, 1));
}

function makeUpPage(tiles: readonly Element[]): boolean {
  const boxes = tiles.map((tile) => tile.getBoundingClientRect());
  const width = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left));
  const height = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
  const covered = boxes.reduce((area, box) => area + box.width * box.height, 0);
  return width >= PAGE_SIDE && height >= PAGE_SIDE && covered >= COVERED * width * height;
}

/** A picture that is an element's background, where the element says nothing itself. */
function hasBackground(element: Element): boolean {
  return !hasWords(element) && getComputedStyle(element).backgroundImage.includes('url(');
}

/** Viewers that read scanned or PDF pages lay the words over the picture, beside it in the markup or one above. */
function hasTextLayer(picture: Element): boolean {
  const { left, right, top, bottom } = picture.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const neighbours = [...siblingsOf(picture), ...siblingsOf(picture.parentElement)];
  return neighbours.some((neighbour) => hasWords(neighbour) && isOver(neighbour, x, y));
}

function siblingsOf(element: Element | null): readonly Element[] {
  return [...(element?.parentElement?.children ?? [])].filter((each) => each !== element);
}

function hasWords(element: Element): boolean {
  const fewest = 100;
  return (element.textContent?.trim().length ?? 0) > fewest;
}

function isOver(element: Element, x: number, y: number): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return left <= x && x <= right && top <= y && y <= bottom;
}
