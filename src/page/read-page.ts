import { NOBODY, type PatientMarks } from '../letter/patient-marks.ts';
import { findLetters } from './find-letters.ts';
import { hasLetterWords } from './letter-cues.ts';
import { openShadowRoot, readText, type ShadowRootOf } from './page-text.ts';
import { readSurroundings } from './read-surroundings.ts';
import { type IsRestless, nothingIsRestless } from './restless.ts';
import { findTextBoxes, isTextBox, readTextBox } from './text-box.ts';
import { LONGEST_PAGE, type PageText } from './text-writer.ts';
import { findPicturesIn, findUnread } from './unread.ts';

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

export interface PageReading {
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

/** Finds the letters that a document shows, and what may be a letter and cannot be read. Changes nothing. */
export function readPage(
  document: Document,
  shadowRootOf: ShadowRootOf = openShadowRoot,
  isRestless: IsRestless = nothingIsRestless,
): PageReading {
  const { body } = document;
  if (!body) return { letters: [], around: NOBODY, notRead: [], frameOrigins: [] };
  const page = mayHoldLetter(body, shadowRootOf) ? readText(body, shadowRootOf) : undefined;
  const roots = page ? findLetters(page, isRestless) : [];
  const letters = [...roots, ...findTextBoxes(body)].map((root) => readLetterIn(root, shadowRootOf));
  const around = readSurroundings(body, roots, shadowRootOf, page);
  const { notRead, frameOrigins } = findUnread(document, roots);
  const isCut = page !== undefined && page.text.length >= LONGEST_PAGE;
  return { letters, around, notRead: isCut ? [...notRead, TOO_LONG] : notRead, frameOrigins };
}

/** Spares pages without a letter's words the cost of being read with an eye to what is visible. */
function mayHoldLetter(body: Element, shadowRootOf: ShadowRootOf): boolean {
  if (hasLetterWords(body.textContent ?? '')) return true;
  return [...body.querySelectorAll('*')].some((element) => shadowRootOf(element) !== null);
}

function readLetterIn(root: Element, shadowRootOf: ShadowRootOf): PageLetter {
  const page = readRoot(root, shadowRootOf);
  const text = page.text.slice(0, LONGEST);
  const tooLong = `Of this letter only the first ${LONGEST} characters were read.`;
  const notRead = [...(text === page.text ? [] : [tooLong]), ...findPicturesIn(root)];
  return { root, page, text, notRead, isInTextBox: isTextBox(root) };
}

/** What an element says that holds one whole letter. */
export function readRoot(root: Element, shadowRootOf: ShadowRootOf): PageText {
  return isTextBox(root) ? readTextBox(root) : readText(root, shadowRootOf);
}
