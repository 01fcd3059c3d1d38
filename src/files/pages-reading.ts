import { type FileReading, notRead } from './file-reading.ts';
import { type Line, linesOf } from './pdf-lines.ts';
import { textLinesOf } from './pdf-page.ts';
import { writePages } from './pdf-text.ts';
import { withoutRunningLines } from './running-lines.ts';
import { type ScannedPage, segmentsOfScan, sureShare } from './scanned-page.ts';

/** What came of one page: its lines, or the reason why there are none. */
export type PageRead =
  | { readonly kind: 'words'; readonly lines: readonly Line[] }
  | { readonly kind: 'scan'; readonly scan: ScannedPage }
  | { readonly kind: 'picture' | 'garbled' | 'damaged' };

/** So many pages are read: a file with more is a whole record, and no letter. */
export const MOST_PAGES = 100;

/** A scan with fewer sure words than this is read in part, whatever its sentences seem to say. */
const GOOD_SCAN = 0.9;

/** Pages as one text, with what was not read of them. */
export function readingOf(pages: readonly PageRead[], numPages: number): FileReading {
  const { text, pieces } = writePages(withoutRunningLines(pages.map(linesOfPage)).map(textLinesOf));
  const scans = pages.flatMap((page) => (page.kind === 'scan' ? [page.scan] : []));
  const missing = missingOf(pages, numPages);
  const pictures = numbersOf(pages, 'picture', 'garbled');
  const more = {
    ...(pictures.length > 0 && { pictures }),
    ...(scans.length > 0 && { scans }),
  };
  if (!/[\p{L}\p{N}]/u.test(text)) return notRead(nothing(pages), more);
  const isPoor = scans.length > 0 && sureShare(scans) < GOOD_SCAN;
  return {
    status: missing.length > 0 || isPoor ? 'partly read' : 'read',
    text,
    why: [...missing, ...tellScans(scans, pages.length)],
    places: { kind: 'pages', pages: numPages, pieces },
    ...more,
  };
}

function linesOfPage(page: PageRead): readonly Line[] {
  if (page.kind === 'words') return page.lines;
  return page.kind === 'scan' ? linesOf(segmentsOfScan(page.scan)) : [];
}

function missingOf(pages: readonly PageRead[], numPages: number): readonly string[] {
  return [
    ...say(numbersOf(pages, 'picture'), [
      'is a picture: its words were not read',
      'are pictures: their words were not read',
    ]),
    ...say(numbersOf(pages, 'garbled'), [
      'is stored without its words, and was not read',
      'are stored without their words, and were not read',
    ]),
    ...say(numbersOf(pages, 'damaged'), [
      'is damaged and could not be read',
      'are damaged and could not be read',
    ]),
    ...(numPages > MOST_PAGES ? [tooLong(numPages)] : []),
  ];
}

function tooLong(numPages: number): string {
  return `The file has ${numPages} pages. Only the first ${MOST_PAGES} were read: save the letter as a file of its own.`;
}

/** How the words of scans came about, and how sure they are. */
function tellScans(scans: readonly ScannedPage[], numPages: number): readonly string[] {
  const [first] = scans;
  if (!first) return [];
  const sure = Math.floor(100 * sureShare(scans));
  const where =
    scans.length === numPages
      ? 'The words were'
      : sayPages(
          scans.map(({ page }) => page),
          ['was', 'were'],
        );
  const poor = sure < 100 * GOOD_SCAN ? ' The scan is poor: some words are wrong or missing.' : '';
  return [
    `${where} read from a picture: ${sure} of every 100 words are sure.${poor} Check them against the picture.`,
  ];
}

function nothing(pages: readonly PageRead[]): string {
  if (numbersOf(pages, 'scan').length > 0) return 'No words could be made out in the picture.';
  if (numbersOf(pages, 'picture').length > 0)
    return 'It holds only pictures of pages, as a scanner makes them, and no words.';
  if (numbersOf(pages, 'garbled').length > 0)
    return 'Its words are stored in a way that cannot be read. Ask for it in another form.';
  if (numbersOf(pages, 'damaged').length > 0)
    return 'This PDF is damaged. Ask for it again, or print it to a new PDF.';
  return 'Its pages are empty.';
}

function numbersOf(pages: readonly PageRead[], ...kinds: readonly PageRead['kind'][]): readonly number[] {
  return pages.flatMap(({ kind }, index) => (kinds.includes(kind) ? [index + 1] : []));
}

type OneOrSeveral = readonly [one: string, several: string];

/** 'Page 2 is …', 'Pages 2, 3 and 7 are …'. */
function sayPages(pages: readonly number[], [one, several]: OneOrSeveral): string {
  if (pages.length === 1) return `Page ${pages[0]} ${one}`;
  const list = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(pages.map(String));
  return `Pages ${list} ${several}`;
}

function say(pages: readonly number[], says: OneOrSeveral): readonly string[] {
  return pages.length === 0 ? [] : [`${sayPages(pages, says)}.`];
}
