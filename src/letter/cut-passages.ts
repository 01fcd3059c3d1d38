import { cutRows } from './cut-rows.ts';
import { cutSentences } from './cut-sentences.ts';
import { headingText, inlineHeading } from './headings.ts';
import { type Block, joinLines } from './join-lines.ts';
import { labelLines } from './label-lines.ts';
import type { Passage, Range } from './letter.ts';
import { readLines } from './lines.ts';

/**
 * Cuts a letter into its passages, in order and without overlap, so that they cover every word. Wrapped lines are
 * joined; a passage keeps the line breaks within it, so that its offsets are exact.
 */
export function cutPassages(text: string): readonly Passage[] {
  const lines = readLines(text);
  const blocks = joinLines(lines, labelLines(text, lines));
  const passages: Passage[] = [];
  let section: { heading: string; holdsList: boolean } | undefined;
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined) continue;
    const range = rangeOf(block);
    if (block.role === 'furniture') {
      passages.push({ ...range, kind: 'furniture' });
      continue;
    }
    if (block.role === 'heading') {
      section = { heading: headingText(text.slice(range.start, range.end)), holdsList: false };
      passages.push({ ...range, kind: 'heading' });
      continue;
    }
    if (block.role === 'row') {
      const rows = rowsFrom(blocks, at);
      const cells = cutRows(
        text,
        rows.flatMap((row) => row.lines),
        section?.heading,
      );
      for (const cell of cells) passages.push(cell);
      at += rows.length - 1;
      continue;
    }
    if (section?.holdsList === true && block.role === 'prose' && block.apart) section = undefined;
    if (section !== undefined && block.role === 'bullet') section.holdsList = true;
    for (const piece of cutBlock(text, block, range, section?.heading)) passages.push(piece);
    const opening = passages.at(-1);
    if (opening !== undefined && block.role === 'prose' && text[range.end - 1] === ':') {
      section = { heading: headingText(text.slice(opening.start, opening.end)), holdsList: false };
    }
  }
  return passages;
}

function cutBlock(text: string, block: Block, range: Range, section: string | undefined): readonly Passage[] {
  const heading = inlineHeading(block.lines[0]?.text ?? '') ?? section;
  const kind = block.role === 'bullet' ? 'bullet' : 'sentence';
  return cutSentences(text, range).map((piece) => ({
    ...piece,
    kind,
    ...(heading === undefined ? {} : { heading }),
  }));
}

function rowsFrom(blocks: readonly Block[], from: number): readonly Block[] {
  let to = from + 1;
  while (blocks[to]?.role === 'row' && blocks[to]?.apart === false) to += 1;
  return blocks.slice(from, to);
}

function rangeOf(block: Block): Range {
  return { start: block.lines[0]?.start ?? 0, end: block.lines.at(-1)?.end ?? 0 };
}
