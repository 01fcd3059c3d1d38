import { NOBODY, type PatientMarks } from '../letter/patient-marks.ts';
import { findLetters } from './find-letters.ts';
import { holds, readMarkup } from './markup-text.ts';
import { openShadowRoot, readText, type ShadowRootOf } from './page-text.ts';
import { findPictures, PICTURE } from './pictures.ts';
import { readSurroundings } from './read-surroundings.ts';
import { type IsRestless, nothingIsRestless } from './restless.ts';
import { shadowRootsIn } from './shadow-roots-in.ts';
import { findTextBoxes, isTextBox, readTextBox } from './text-box.ts';
import { LONGEST_PAGE, type PageText } from './text-writer.ts';
import { findUnread } from './unread.ts';

/** A letter on the page. */
export interface PageLetter {
  readonly root: Element;
  readonly page: PageText;
  /** The text that is read: all of it, unless the letter is longer than can be read. */
  readonly text: string;
  /** What of it could not be read, as sentences for the GP. */
  readonly notRead: readonly string[];
  /** It stands in a text box, where nothing can be marked. */
  readonly isInTextBox: boolean;
}

interface PageReading {
  readonly letters: readonly PageLetter[];
  /** Which patients the page marks around its letters. */
  readonly around: PatientMarks;
  /** What on the page could hold a letter and could not be read, as sentences for the GP. */
  readonly notRead: readonly string[];
  /** Origins of frames of other sites that are large enough to hold a letter. */
  readonly frameOrigins: readonly string[];
}

/** The longest letter that is read whole: some sixty pages. */
const LONGEST = 200_000;

const TOO_LONG = `Of this page only the first ${LONGEST_PAGE.toLocaleString('en-GB')} characters were read.`;

interface ReadPageOptions {
  readonly shadowRootOf?: ShadowRootOf;
  /** All that the document has, where they are known. */
  readonly shadowRoots?: readonly ShadowRoot[];
  readonly isRestless?: IsRestless;
}

/** Finds the letters that a document shows, and what may be a letter and cannot be read. Changes nothing. */
export function readPage(document: Document, options: ReadPageOptions = {}): PageReading {
  const { shadowRootOf = openShadowRoot, isRestless = nothingIsRestless } = options;
  const { body } = document;
  if (!body) return { letters: [], around: NOBODY, notRead: [], frameOrigins: [] };
  const shadowRoots = options.shadowRoots ?? shadowRootsIn(body, shadowRootOf);
  const trees = [body, ...shadowRoots];
  const markup = readMarkup(body, shadowRoots);
  const visible = readOnce((element) => readText(element, shadowRootOf));
  const roots = findLetters({ body, markup, visible, isRestless });
  const pictures = findPictures(trees);
  const letters = [...roots, ...findTextBoxes(trees)].map((root) =>
    letterIn(root, isTextBox(root) ? readTextBox(root) : visible(root), pictures),
  );
  const around = readSurroundings(body, { letters: roots, markup, shadowRootOf });
  const { notRead, frameOrigins } = findUnread(document, { trees, letters: roots, pictures });
  const isCut = markup.textOf(body).length >= LONGEST_PAGE;
  return { letters, around, notRead: isCut ? [...notRead, TOO_LONG] : notRead, frameOrigins };
}

function readOnce(read: (element: Element) => PageText): (element: Element) => PageText {
  const known = new Map<Element, PageText>();
  return (element) => {
    const page = known.get(element) ?? read(element);
    known.set(element, page);
    return page;
  };
}

function letterIn(root: Element, page: PageText, pictures: readonly Element[]): PageLetter {
  const text = page.text.slice(0, LONGEST);
  const tooLong = `Of this letter only the first ${LONGEST} characters were read.`;
  const hasPicture = pictures.some((picture) => holds(root, picture));
  const notRead = [...(text === page.text ? [] : [tooLong]), ...(hasPicture ? [PICTURE] : [])];
  return { root, page, text, notRead, isInTextBox: isTextBox(root) };
}

/** What an element says that holds one whole letter. */
export function readRoot(root: Element, shadowRootOf: ShadowRootOf): PageText {
  return isTextBox(root) ? readTextBox(root) : readText(root, shadowRootOf);
}
