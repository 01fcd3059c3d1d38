import { holds } from './markup-text.ts';
import { PICTURE } from './pictures.ts';
import { isLetterIn } from './text-box.ts';
import { visibleIn } from './visible-in.ts';

interface Unread {
  readonly notRead: readonly string[];
  readonly frameOrigins: readonly string[];
}

const PDF_VIEWER =
  'This is the browser’s own PDF viewer, which no extension can read. Click Handback’s button to open the file in its reader.';
const EMBEDDED =
  'A file is shown inside the page in a way that cannot be read. Click Handback’s button: its reader may open the file.';
const TEXT_BOX = 'There may be a letter in a text box here. What can be written in is not read.';

/** Pixels of the smallest frame in which a letter could be read. */
const FRAME_SIDE = 150;

const EMBEDDING = ['object', 'embed', 'iframe', 'frame'];

interface WhereToLook {
  /** The body, and the shadow roots of the page. */
  readonly trees: readonly ParentNode[];
  /** The elements that hold the letters. Pictures inside of one are told with it. */
  readonly letters: readonly Element[];
  readonly pictures: readonly Element[];
}

/** What on the page could hold a letter and cannot be read. */
export function findUnread(document: Document, { trees, letters, pictures }: WhereToLook): Unread {
  const isTold = (picture: Element) => letters.some((letter) => holds(letter, picture));
  const isEmbedded = visibleIn(trees, EMBEDDING, FRAME_SIDE).some(isClosedFile);
  const notRead = [
    ...(document.contentType === 'application/pdf' ? [PDF_VIEWER] : []),
    ...(pictures.every(isTold) ? [] : [PICTURE]),
    ...(isEmbedded ? [EMBEDDED] : []),
    ...undrawn(document),
    ...(trees.some(hasTextBox) ? [TEXT_BOX] : []),
  ];
  return { notRead, frameOrigins: frameOrigins(document, trees) };
}

/**
 * Is something shown here that no script gets into? A page inside an object is a frame like any other, and so is a file
 * that Chromium shows; Firefox keeps its viewer closed even to the site that gave the file.
 */
function isClosedFile(element: HTMLElement): boolean {
  const { contentDocument, type = '' } = element as HTMLObjectElement;
  if (contentDocument) return false;
  if (element.matches('object, embed')) return !type.startsWith('text/');
  const { src, sandbox } = element as HTMLIFrameElement;
  if (!URL.canParse(src) || (sandbox?.length ?? 0) > 0) return false;
  return new URL(src).origin === element.ownerDocument.defaultView?.origin;
}

/** pdf.js draws a page, and lays its words over it, when that comes near to being seen. */
function undrawn(document: Document): readonly string[] {
  if (!document.querySelector('.pdfViewer')) return [];
  const pages = document.querySelectorAll('.pdfViewer .page').length;
  const drawn = document.querySelectorAll('.pdfViewer .page:has(.textLayer)').length;
  if (drawn === pages) return [];
  return [
    `${pages - drawn} of ${pages} pages of this PDF are not drawn yet. Scroll through it to have them read.`,
  ];
}

function hasTextBox(tree: ParentNode): boolean {
  const boxes = [...tree.querySelectorAll('textarea')];
  return boxes.some((box) => !box.readOnly && !box.disabled && isLetterIn(box));
}

function frameOrigins(document: Document, trees: readonly ParentNode[]): readonly string[] {
  const frames = visibleIn(trees, ['iframe', 'frame'], FRAME_SIDE) as readonly HTMLIFrameElement[];
  const origins = frames
    .map(({ src }) => originOf(src))
    .filter((origin) => origin !== document.defaultView?.origin);
  return [...new Set(origins.filter((origin) => origin !== undefined))];
}

function originOf(address: string): string | undefined {
  if (!/^https?:/.test(address)) return undefined;
  return URL.canParse(address) ? new URL(address).origin : undefined;
}
