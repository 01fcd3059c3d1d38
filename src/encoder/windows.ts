import type { Letter, Passage } from '../letter/letter.ts';
import type { WordPieces } from './word-pieces.ts';

/** A stretch of a letter as the encoder reads it: token ids, and where each passage stands among them. */
export interface Window {
  readonly ids: readonly number[];
  /** In token places; `start` is the passage's marker and `end` is exclusive. */
  readonly spans: readonly { readonly passage: number; readonly start: number; readonly end: number }[];
}

const MAX_TOKENS = 512;
const MAX_PASSAGE = 160;
const MAX_HEADING = 32;
const OVERLAP = 96;

/** A passage as tokens, its marker first. */
interface Item {
  readonly passage: number;
  readonly heading: string | undefined;
  readonly ids: readonly number[];
}

/**
 * Windows over a letter's passages, each filled up to 512 tokens and the next beginning up to 96 tokens
 * earlier:
 *
 *     [CLS] to gp . [SEP] (heading .) MARK passage MARK passage … [SEP]
 *
 * A window that does not begin with the first passage repeats the heading that it stands under.
 */
export function letterWindows(letter: Letter, pieces: WordPieces): Window[] {
  const items = itemsOf(letter, pieces);
  const windows: Window[] = [];
  let first = 0;
  while (first < items.length) {
    const heading = first > 0 ? items[first]?.heading : undefined;
    const { window, last } = fillWindow(items, first, opening(letter.addressee, heading, pieces), pieces);
    windows.push(window);
    if (last >= items.length) break;
    first = overlapStart(items, first, last);
  }
  return windows;
}

function itemsOf({ text, passages }: Letter, pieces: WordPieces): Item[] {
  let before: Passage | undefined;
  return passages.map((passage, index) => {
    const { heading, start, end } = passage;
    const marker = pieces.idOf(markerOf(text, before, passage));
    before = passage;
    const ids = [marker, ...pieces.encode(text.slice(start, end)).slice(0, MAX_PASSAGE)];
    return { passage: index, heading, ids };
  });
}

function opening(addressee: Letter['addressee'], heading: Passage['heading'], pieces: WordPieces): number[] {
  return [
    pieces.idOf('[CLS]'),
    ...pieces.encode(`to ${addressee} .`),
    pieces.idOf('[SEP]'),
    ...(heading === undefined ? [] : pieces.encode(`${heading} .`).slice(0, MAX_HEADING)),
  ];
}

function fillWindow(items: readonly Item[], first: number, start: readonly number[], pieces: WordPieces) {
  const ids = [...start];
  const spans: { passage: number; start: number; end: number }[] = [];
  let last = first;
  for (let item = items[last]; item && ids.length + item.ids.length < MAX_TOKENS; item = items[++last]) {
    spans.push({ passage: item.passage, start: ids.length, end: ids.length + item.ids.length });
    ids.push(...item.ids);
  }
  ids.push(pieces.idOf('[SEP]'));
  return { window: { ids, spans }, last };
}

/** The passage at which the next window begins: as far back as the overlap allows, and never where this one began. */
function overlapStart(items: readonly Item[], first: number, last: number): number {
  let start = last;
  let tokens = items[start - 1]?.ids.length ?? 0;
  while (start - 1 > first && tokens <= OVERLAP) {
    start -= 1;
    tokens += items[start - 1]?.ids.length ?? 0;
  }
  return start;
}

/**
 * Which marker a passage takes, by what stands between it and the passage read before it. Items of a list stand together,
 * however far a file sets its paragraphs apart.
 */
function markerOf(text: string, before: Passage | undefined, passage: Passage): string {
  if (!before) return '[unused3]';
  const breaks = text.slice(before.end, passage.start).split('\n').length - 1;
  const areItems = before.kind === 'bullet' && passage.kind === 'bullet';
  return ['[unused1]', '[unused2]'][areItems ? Math.min(breaks, 1) : breaks] ?? '[unused3]';
}
