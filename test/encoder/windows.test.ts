import { describe, expect, it } from 'vitest';
import { letterWindows } from '../../src/encoder/windows.ts';
import type { WordPieces } from '../../src/encoder/word-pieces.ts';
import type { Passage } from '../../src/letter/letter.ts';
import { aLetter } from '../factories.ts';

const words: string[] = [];

/** One id for each word, by which it can be told again. */
function idOf(word: string): number {
  if (!words.includes(word)) words.push(word);
  return words.indexOf(word);
}

const pieces: WordPieces = { idOf, encode: (text) => text.split(/\s+/).filter(Boolean).map(idOf) };

function letterOf(text: string, heading?: string, kind: Passage['kind'] = 'sentence') {
  const passages = [...text.matchAll(/[^.\n]+\./g)].map(
    ({ 0: said, index }): Passage => ({
      start: index,
      end: index + said.length,
      kind,
      ...(heading === undefined ? {} : { heading }),
    }),
  );
  return aLetter({ text, passages });
}

function written({ ids }: { readonly ids: readonly number[] }): string {
  return ids.map((id) => words[id]).join(' ');
}

describe('the windows of a letter', () => {
  it('begin with the addressee, and mark each passage by what parts it from the one before', () => {
    const windows = letterWindows(letterOf('One.Two.\nThree.\n\nFour.'), pieces);
    expect(windows.map(written)).toEqual([
      '[CLS] to gp . [SEP] [unused3] One. [unused1] Two. [unused2] Three. [unused3] Four. [SEP]',
    ]);
  });

  it('mark the items of a list alike, however far apart a file sets them', () => {
    const [apart] = letterWindows(letterOf('One.\n\nTwo.\n\nThree.', undefined, 'bullet'), pieces);
    const [close] = letterWindows(letterOf('One.\nTwo.\nThree.', undefined, 'bullet'), pieces);
    expect(apart?.ids).toEqual(close?.ids);
  });

  it('say where each passage stands, from its marker on', () => {
    const [window] = letterWindows(letterOf('One two.Three.'), pieces);
    const stretches = window?.spans.map(({ start, end }) => written({ ids: window.ids.slice(start, end) }));
    expect(stretches).toEqual(['[unused3] One two.', '[unused1] Three.']);
  });

  const sentence = `${Array.from({ length: 39 }, (_, index) => `w${index}`).join(' ')} end.`;
  const long = letterOf(Array.from({ length: 60 }, () => sentence).join('\n'), 'Plan');

  it('hold every passage of a long letter, and none more than 512 tokens', () => {
    const windows = letterWindows(long, pieces);
    expect(windows.length).toBeGreaterThan(4);
    expect(Math.max(...windows.map(({ ids }) => ids.length))).toBeLessThanOrEqual(512);
    const read = new Set(windows.flatMap(({ spans }) => spans.map(({ passage }) => passage)));
    expect(read.size).toBe(60);
  });

  it('overlap, and repeat the heading under which they begin', () => {
    const [first, second] = letterWindows(long, pieces);
    expect(second?.spans[0]?.passage).toBeLessThanOrEqual(first?.spans.at(-1)?.passage ?? -1);
    expect(second && written(second)).toMatch(/^\[CLS\] to gp \. \[SEP\] Plan \. \[unused2\] w0 /);
    expect(first && written(first)).toMatch(/^\[CLS\] to gp \. \[SEP\] \[unused3\] w0 /);
  });

  it('cut a passage of endless length', () => {
    const [window] = letterWindows(letterOf(`${'word '.repeat(2000)}end.`), pieces);
    expect(window?.ids.length).toBeLessThan(200);
  });
});
