import { cutLong } from './cut-long.ts';
import { cutRows } from './cut-rows.ts';
import { cutSentences } from './cut-sentences.ts';
import { type Block, joinLines } from './join-lines.ts';
import { labelLines } from './label-lines.ts';
import type { Passage, Range } from './letter.ts';
import { readLines } from './lines.ts';
import { headingOver, openSection, type Section, sectionInLastCell } from './sections.ts';

/**
 * Cuts a letter into its passages, in order and without overlap, so that they cover every word. Wrapped lines are
 * joined; a passage keeps the line breaks within it, so that its offsets are exact.
 */
export function cutPassages(text: string, lines = readLines(text)): readonly Passage[] {
  const blocks = joinLines(lines, labelLines(text, lines));
  const passages: Passage[] = [];
  let section: Section | undefined;
  for (let at = 0; at < blocks.length; ) {
    const together = rowsFrom(blocks, at);
    const [block] = together;
    if (block === undefined) break;
    at += together.length;
    section = openSection(section, block);
    for (const passage of cutBlocks(text, together, headingOver(section)))
      for (const piece of cutLong(text, passage)) passages.push(piece);
    section = sectionInLastCell(together) ?? section;
  }
  return passages;
}

/** A block by itself, or the rows of a table together. */
function rowsFrom(blocks: readonly Block[], from: number): readonly Block[] {
  let to = from + 1;
  while (blocks[from]?.role === 'row' && blocks[to]?.role === 'row' && blocks[to]?.apart === false) to += 1;
  return blocks.slice(from, to);
}

function cutBlocks(
  text: string,
  together: readonly Block[],
  heading: string | undefined,
): readonly Passage[] {
  const lines = together.flatMap((block) => block.lines);
  const role = together[0]?.role;
  const range: Range = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
  if (role === 'furniture' || role === 'heading') return [{ ...range, kind: role }];
  if (role === 'row') return cutRows(text, lines, heading);
  const kind = role === 'bullet' ? 'bullet' : 'sentence';
  const under = heading === undefined ? {} : { heading };
  return cutSentences(text, range).map((piece) => ({ ...piece, kind, ...under }));
}
