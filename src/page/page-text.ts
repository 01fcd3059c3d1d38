import { type Gap, gapTo, isPlaced, isTextLayer, type Layer } from './placed-text.ts';
import { createTextWriter, type PageText, type Spacing, type TextWriter } from './text-writer.ts';
import { isHidden, styleOf } from './visibility.ts';

/** Gives the shadow root of an element, if it may be looked into. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

/** Looks into the shadow roots that the page itself leaves open. */
export const openShadowRoot: ShadowRootOf = (element) => element.shadowRoot;

/**
 * Reads the visible text below an element. Blocks end lines, cells of a table are parted by tabs, list items begin
 * with '- ' or their number; none of these stands in a piece. Space is as the page shows it; a no-break space
 * becomes a space. With `only`, other elements are passed over.
 */
export function readText(root: Element, shadowRootOf: ShadowRootOf = openShadowRoot, only?: Only): PageText {
  const writer = createTextWriter();
  readElement(root, { writer, shadowRootOf, cell: false, ...(only && { only }) });
  return writer.finish();
}

/** Elements that are read whole, and those around them. */
export interface Only {
  readonly whole: ReadonlySet<Element>;
  readonly part: ReadonlySet<Element>;
}

interface Place {
  readonly writer: TextWriter;
  readonly shadowRootOf: ShadowRootOf;
  /** Inside a cell of a table of data, where a line break would tear the row. */
  readonly cell: boolean;
  /** The layer of text to which the element's children belong, each put at its place. */
  readonly layer?: Layer;
  readonly only?: Only;
}

const NEVER_TEXT = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'HEAD',
  'IFRAME',
  'OBJECT',
  'EMBED',
  'SELECT',
  'TEXTAREA',
  'BUTTON',
  'SVG',
  'svg',
  'CANVAS',
  'VIDEO',
  'AUDIO',
]);

const PARAGRAPHS = new Set([
  'P',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'TABLE',
  'UL',
  'OL',
  'DL',
  'BLOCKQUOTE',
  'PRE',
]);

function readElement(element: Element, around: Place): void {
  if (NEVER_TEXT.has(element.tagName)) return;
  const { only, ...all } = around;
  if (only && !isWanted(element, only)) {
    around.writer.break(1);
    return;
  }
  const place = only?.whole.has(element) ? all : around;
  const style = styleOf(element);
  if (isHidden(element, style)) return;
  const { writer } = place;
  const start = writer.length();
  if (element.tagName === 'BR') endLine(place);
  else if (style.display === 'table-row') readRow(element, place);
  else if (place.layer && isPlaced(style)) readPlaced(element, style, { ...place, layer: place.layer });
  else if (isBlock(style.display)) readBlock(element, style, place);
  else readChildren(element, style, place);
  writer.span(element, start);
}

/** What is assigned to a slot may be wanted, wherever the slot stands. */
function isWanted(element: Element, { whole, part }: Only): boolean {
  if (whole.has(element) || part.has(element) || element.tagName === 'SLOT') return true;
  return element.querySelector('slot') !== null;
}

function endLine({ writer, cell, layer }: Place): void {
  if (layer) return;
  if (cell) writer.separate();
  else writer.line();
}

function readPlaced(
  element: Element,
  style: CSSStyleDeclaration,
  { layer, ...place }: Place & { readonly layer: Layer },
): void {
  const { writer } = place;
  if (element.textContent?.trim()) GAPS[gapTo(layer, element.getBoundingClientRect())](writer);
  readChildren(element, style, place);
}

const GAPS: Readonly<Record<Gap, (writer: TextWriter) => void>> = {
  none: () => undefined,
  space: (writer) => writer.space(),
  column: (writer) => writer.tab(),
  line: (writer) => writer.break(1),
  paragraph: (writer) => writer.break(2),
};

function readBlock(element: Element, style: CSSStyleDeclaration, place: Place): void {
  const { writer } = place;
  const lines = PARAGRAPHS.has(element.tagName) ? 2 : 1;
  const end = () => (place.cell ? writer.separate() : writer.break(lines));
  end();
  if (style.display === 'list-item' && style.listStyleType !== 'none' && !place.cell)
    writer.mark(markerOf(element));
  readChildren(element, style, place);
  end();
}

/** Stands for a cell without words, so that those after it keep their columns. */
const EMPTY_CELL = '–';

/** A row of two whose second cell holds blocks is a heading and what stands under it; other rows are data. */
function readRow(row: Element, place: Place): void {
  if (!row.textContent?.trim()) return;
  const { writer } = place;
  const cells = [...row.children];
  const [first, second] = cells;
  const isHeaded =
    cells.length === 2 && first?.tagName === 'TH' && second?.querySelector('p, ul, ol, div, br') != null;
  writer.break(isHeaded ? 2 : 1);
  cells.forEach((cell, index) => {
    const style = styleOf(cell);
    if (isHidden(cell, style)) return;
    const start = writer.length();
    if (index > 0 && isHeaded) writer.break(1);
    if (index > 0 && !isHeaded) writer.tab();
    readChildren(cell, style, { ...place, cell: !isHeaded });
    if (writer.length() === start && !isHeaded) writer.mark(EMPTY_CELL);
    writer.span(cell, start);
  });
  writer.break(1);
}

function readChildren(element: Element, style: CSSStyleDeclaration, around: Place): void {
  const spacing = spacingOf(style.whiteSpace);
  const place = isTextLayer(element) ? { ...around, layer: {} } : around;
  for (const node of childrenOf(element, place.shadowRootOf)) {
    if (node.nodeType === Node.TEXT_NODE) place.writer.write(node as Text, place.cell ? 'normal' : spacing);
    if (node.nodeType === Node.ELEMENT_NODE) readElement(node as Element, place);
  }
}

function childrenOf(element: Element, shadowRootOf: ShadowRootOf): Iterable<Node> {
  if (element.tagName === 'SLOT') {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return (shadowRootOf(element) ?? element).childNodes;
}

function isBlock(display: string): boolean {
  return (
    display !== '' && !display.startsWith('inline') && display !== 'contents' && !display.startsWith('ruby')
  );
}

function markerOf(item: Element): string {
  const list = item.parentElement;
  if (list?.tagName !== 'OL') return '- ';
  const items = [...list.children].filter(({ tagName }) => tagName === 'LI');
  return `${items.indexOf(item) + ((list as HTMLOListElement).start || 1)}. `;
}

function spacingOf(whiteSpace: string): Spacing {
  if (whiteSpace === 'pre-line') return 'lines';
  return whiteSpace.startsWith('pre') || whiteSpace === 'break-spaces' ? 'all' : 'normal';
}
