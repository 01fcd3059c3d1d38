import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { createFlowWriter, type Flow, type FlowWriter } from './flow-writer.ts';

type Node = DefaultTreeAdapterMap['childNode'];
type Element = DefaultTreeAdapterMap['element'];

/**
 * The words of an HTML file in reading order. Nothing of it is run, fetched or shown: scripts, styles, forms, pictures
 * and what is hidden are left out. Where blanks are shown, as in Word, several part words like a tab.
 */
export function readHtml(html: string, { areBlanksShown = false } = {}): Flow {
  const writer = createFlowWriter();
  const place = { writer, areBlanksShown };
  for (const node of parse(html).childNodes) readNode(node, place);
  return writer.finish();
}

interface Place {
  readonly writer: FlowWriter;
  readonly areBlanksShown: boolean;
}

const LEFT_OUT = new Set(
  'head script style noscript template iframe object embed select textarea button svg canvas video audio math'.split(
    ' ',
  ),
);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const BLOCKS = new Set(
  'html body p div section article header footer main aside nav blockquote address figure figcaption form fieldset table tbody thead tfoot tr td th ul ol dl dt dd caption center hr'.split(
    ' ',
  ),
);

function readNode(node: Node, place: Place): void {
  if ('value' in node) writeWords(node.value, place);
  if (!('tagName' in node) || LEFT_OUT.has(node.tagName) || isHidden(node)) return;
  const { tagName } = node;
  const { writer } = place;
  if (tagName === 'br') writer.line();
  else if (tagName === 'pre') writer.typed(wordsOf(node));
  else if (tagName === 'tr') readRow(node, place);
  else if (HEADINGS.has(tagName)) readBlock(node, place, () => writer.begin('heading'));
  else if (tagName === 'li') readBlock(node, place, () => writer.begin('item', markOf(node)));
  else if (!BLOCKS.has(tagName)) readChildren(node, place);
  else if (!isInItem(node)) readBlock(node, place, () => writer.begin('paragraph'));
  else {
    writer.line();
    readChildren(node, place);
  }
}

function writeWords(words: string, { writer, areBlanksShown }: Place): void {
  const parts = areBlanksShown ? words.split(/[ \u00a0]{3,}|\t+/) : [words];
  for (const [index, part] of parts.entries()) {
    if (index > 0) writer.tab();
    writer.words(part);
  }
}

function readChildren({ childNodes }: Element, place: Place): void {
  for (const child of childNodes) readNode(child, place);
}

function readBlock(element: Element, place: Place, begin: () => void): void {
  begin();
  readChildren(element, place);
  place.writer.end();
}

/** A paragraph in a list item goes on in its line; lists and tables in it stand by themselves. */
function isInItem({ tagName, parentNode }: Element): boolean {
  return (
    (tagName === 'p' || tagName === 'div') &&
    parentNode !== null &&
    'tagName' in parentNode &&
    parentNode.tagName === 'li'
  );
}

/** A row of one cell, or with tables in it, serves the layout; other rows are data. */
function readRow(row: Element, place: Place): void {
  const { writer } = place;
  const cells = elementsOf(row).filter(
    (child) => (child.tagName === 'td' || child.tagName === 'th') && !isHidden(child),
  );
  const isLayout = cells.length < 2 || cells.some((cell) => holds(cell, 'table'));
  if (!isLayout) writer.row(cells.map(cellText));
  for (const cell of isLayout ? cells : []) readBlock(cell, place, () => writer.begin('paragraph'));
}

/** The words of a cell in one line; the blocks in it are parted by semicolons. */
function cellText(cell: Element): string {
  const inner = createFlowWriter();
  readChildren(cell, { writer: inner, areBlanksShown: false });
  const lines = inner.finish().text.split(/\n+/);
  return lines
    .map((line, index) => (index < lines.length - 1 && !/[.;:,!?]$/.test(line) ? `${line};` : line))
    .join(' ');
}

function markOf(item: Element): string {
  const list = item.parentNode;
  if (!list || !('tagName' in list) || list.tagName !== 'ol') return '- ';
  const start = Number.parseInt(list.attrs.find(({ name }) => name === 'start')?.value ?? '', 10);
  const place = elementsOf(list)
    .filter(({ tagName }) => tagName === 'li')
    .indexOf(item);
  return `${(Number.isNaN(start) ? 1 : start) + place}. `;
}

function isHidden({ attrs }: Element): boolean {
  return attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(value)),
  );
}

function wordsOf(element: Element): string {
  return element.childNodes
    .map((child) => ('value' in child ? child.value : 'tagName' in child ? wordsOf(child) : ''))
    .join('');
}

function holds(element: Element, tagName: string): boolean {
  return elementsOf(element).some((child) => child.tagName === tagName || holds(child, tagName));
}

function elementsOf({ childNodes }: Pick<Element, 'childNodes'>): readonly Element[] {
  return childNodes.filter((child): child is Element => 'tagName' in child);
}
