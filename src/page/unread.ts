import { isLetterIn } from './text-box.ts';
import { isHidden } from './visibility.ts';

interface Unread {
  readonly notRead: readonly string[];
  readonly frameOrigins: readonly string[];
}

const PICTURE = 'An image here is as large as a page. If it is a scanned letter, its words were not read.';
const PDF_VIEWER =
  'This is the browser’s own PDF viewer, which no extension can read. Click Handback’s button to open the file in its reader.';
const EMBEDDED = 'A file is shown inside the page in a way that cannot be read.';
const TEXT_BOX = 'There may be a letter in a text box here. What can be written in is not read.';

/** A page of A4 on the screen is at least this wide and high, in CSS pixels. */
const PAGE_SIDE = 350;
/** Pixels of the smallest frame in which a letter could be read. */
const FRAME_SIDE = 150;

/** What on the page could hold a letter and cannot be read. Pictures inside a letter are told with the letter. */
export function findUnread(document: Document, letters: readonly Element[]): Unread {
  const pictures =
    findPicturesIn(document.body).length > letters.flatMap(findPicturesIn).length ? [PICTURE] : [];
  const viewer = document.contentType === 'application/pdf' ? [PDF_VIEWER] : [];
  const notRead = [
    ...viewer,
    ...pictures,
    ...embeddedFiles(document),
    ...undrawn(document),
    ...textBoxes(document),
  ];
  return { notRead, frameOrigins: frameOrigins(document) };
}

/** One sentence for each image of a page's size below an element, unless text lies over it. */
export function findPicturesIn(root: Element): readonly string[] {
  return visible(root, 'img, canvas, svg', PAGE_SIDE)
    .filter((picture) => !hasTextLayer(picture))
    .map(() => PICTURE);
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

function embeddedFiles(document: Document): readonly string[] {
  return visible(document.body, 'object, embed', FRAME_SIDE).length > 0 ? [EMBEDDED] : [];
}

/** pdf.js draws a page, and lays its words over it, when that comes near to being seen. */
function undrawn(document: Document): readonly string[] {
  const pages = document.querySelectorAll('.pdfViewer .page').length;
  const drawn = document.querySelectorAll('.pdfViewer .page:has(.textLayer)').length;
  if (drawn === pages) return [];
  return [
    `${pages - drawn} of ${pages} pages of this PDF are not drawn yet. Scroll through it to have them read.`,
  ];
}

function textBoxes(document: Document): readonly string[] {
  const boxes = [...document.body.querySelectorAll('textarea')];
  return boxes.some((box) => !box.readOnly && !box.disabled && isLetterIn(box)) ? [TEXT_BOX] : [];
}

function frameOrigins(document: Document): readonly string[] {
  const frames = visible(document.body, 'iframe, frame', FRAME_SIDE) as HTMLIFrameElement[];
  const origins = frames
    .map(({ src }) => originOf(src))
    .filter((origin) => origin !== document.defaultView?.origin);
  return [...new Set(origins.filter((origin) => origin !== undefined))];
}

function originOf(address: string): string | undefined {
  if (!/^https?:/.test(address)) return undefined;
  return URL.canParse(address) ? new URL(address).origin : undefined;
}

function visible(root: Element, selector: string, side: number): readonly Element[] {
  return [...root.querySelectorAll(selector)].filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    return width >= side && height >= side && !isHidden(element);
  });
}
