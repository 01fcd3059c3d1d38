import type { Range as Stretch } from '../letter/letter.ts';

/** More than this is not shown. */
const MOST = 1_000;

const SIGNS = /[.*+?^${}()|[\]\\/]/g;

/** Where words stand in a text, in whatever case; a space also finds the end of a line. */
export function findWords(text: string, words: string): readonly Stretch[] {
  const sought = words.trim();
  if (sought === '') return [];
  const pattern = sought
    .split(/\s+/)
    .map((word) => word.replace(SIGNS, '\\$&').replace(/['’]/g, "['’]").replace(/["“”]/g, '["“”]'))
    .join('\\s+');
  return [...text.matchAll(new RegExp(pattern, 'gi'))]
    .slice(0, MOST)
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}
