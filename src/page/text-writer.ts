/** Characters `start` to `end` of the text are those of the node from `from` on, one for one. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly node: Text;
  readonly from: number;
}

/** What an element added to the text. */
export interface Span {
  readonly element: Element;
  readonly start: number;
  readonly end: number;
}

/** Text as a reader sees it on the page, with the way back to the page's nodes. Offsets are UTF-16 code units. */
export interface PageText {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly spans: readonly Span[];
}

/** Does the later text begin with the same words in the same nodes? Then ranges made for one hold for the other. */
export function isGrown(before: PageText, later: PageText | undefined): boolean {
  if (!later?.text.startsWith(before.text)) return false;
  return before.pieces.every(
    ({ node, from }, index) => node === later.pieces[index]?.node && from === later.pieces[index].from,
  );
}

/** What of a node's white space is seen: none beyond a space between words, line breaks, or all. */
export type Spacing = 'normal' | 'lines' | 'all';

export interface TextWriter {
  /** Writes the words of a node; its space and line breaks are held back until the next word. */
  write(node: Text, spacing: Spacing): void;
  /** Ends the line, and leaves `lines - 1` empty ones unless there are already as many. */
  break(lines: number): void;
  /** One more line break. */
  line(): void;
  tab(): void;
  /** A space that stands in no node, unless there is one already. */
  space(): void;
  /** Parts two blocks in one cell of a table without a line break. */
  separate(): void;
  /** Writes characters that stand in no node, such as a bullet. */
  mark(marker: string): void;
  length(): number;
  span(element: Element, start: number): void;
  finish(): PageText;
}

/** A page is read up to about so many characters, so that none can hold up the browser. */
export const LONGEST_PAGE = 1_000_000;

const RUNS = /[ \t\n\r\f]+|[\u00ad\u200b\ufeff]+|[^ \t\n\r\f\u00ad\u200b\ufeff]+/g;
const INVISIBLE = /^[\u00ad\u200b\ufeff]/;
const SPACE = /^[ \t\n\r\f]/;

/** Puts together text and the map back to its nodes. */
export function createTextWriter(): TextWriter {
  const parts: string[] = [];
  const pieces: Piece[] = [];
  const spans: Span[] = [];
  let length = 0;
  let last = '\n';
  let wantsSpace: { node: Text; from: number } | undefined;
  let wantsLines = 0;
  let wantsTab = false;
  let wantsGap = false;
  let wantsParting = false;

  function put(characters: string): void {
    parts.push(characters);
    length += characters.length;
    last = characters.at(-1) ?? last;
  }

  function putPiece(node: Text, from: number, characters: string): void {
    const before = pieces.at(-1);
    const end = length + characters.length;
    const continues =
      before?.node === node && before.end === length && before.from + before.end - before.start === from;
    if (continues) pieces[pieces.length - 1] = { ...before, end };
    else pieces.push({ start: length, end, node, from });
    put(characters);
  }

  function settle(): void {
    if (wantsLines > 0 && length > 0) put('\n'.repeat(Math.min(wantsLines, 3)));
    else if (wantsTab) put('\t');
    else if (wantsParting && !/\s/.test(last)) put(/[.;:,!?]/.test(last) ? ' ' : '; ');
    else if (wantsSpace && !/\s/.test(last)) putPiece(wantsSpace.node, wantsSpace.from, ' ');
    else if (wantsGap && !/\s/.test(last)) put(' ');
    wantsLines = 0;
    wantsGap = false;
    wantsTab = false;
    wantsParting = false;
    wantsSpace = undefined;
  }

  function writeSpace(node: Text, from: number, run: string, spacing: Spacing): void {
    const lines = spacing === 'normal' ? 0 : run.split('\n').length - 1;
    wantsLines += lines;
    const kept = run.slice(run.lastIndexOf('\n') + 1).replace(/[\r\f]/g, ' ');
    if (spacing !== 'all') wantsSpace ??= { node, from: from + run.length - 1 };
    else if (kept !== '') {
      settle();
      putPiece(node, from + run.length - kept.length, kept);
    }
  }

  return {
    write(node, spacing) {
      if (length >= LONGEST_PAGE) return;
      for (const { 0: run, index } of node.data.slice(0, LONGEST_PAGE).matchAll(RUNS)) {
        if (INVISIBLE.test(run)) continue;
        if (SPACE.test(run)) writeSpace(node, index, run, spacing);
        else {
          settle();
          putPiece(node, index, run.replaceAll('\u00a0', ' '));
        }
      }
    },
    break(lines) {
      wantsLines = Math.max(wantsLines, lines);
    },
    line() {
      wantsLines += 1;
    },
    tab() {
      wantsTab = true;
    },
    space() {
      wantsGap = true;
    },
    separate() {
      wantsParting = true;
    },
    mark(marker) {
      settle();
      put(marker);
    },
    length: () => length,
    span(element, start) {
      if (length > start) spans.push({ element, start, end: length });
    },
    finish: () => ({ text: parts.join(''), pieces, spans }),
  };
}
