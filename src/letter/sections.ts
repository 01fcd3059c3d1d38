import { headingText, inlineHeading, namesSection } from './headings.ts';
import type { Block } from './join-lines.ts';
import { PRACTICE_NAMES } from './practice-names.ts';

/** What a block lies under: a heading above it, and a label that opens its own line or the line it is set under. */
export interface Section {
  readonly heading?: string;
  readonly holdsList: boolean;
  readonly label?: { readonly words: string; readonly indent: number };
  /** The sentence with a colon that opens a list below. */
  readonly opensNext?: string;
}

/** A heading that says who is to act outweighs a label such as 'Bloods:' below it. */
const ASKS = new RegExp(
  String.raw`\b(?:${PRACTICE_NAMES}|doctor|actions?|to do|requests?|requested|jobs)\b`,
  'i',
);
const WHO = new RegExp(
  String.raw`\b(?:${PRACTICE_NAMES}|doctor|hospital|ward|us|we|patient|clinic|team|nurse|midwife|consultant|secretary)\b`,
  'i',
);

/** The section that a block belongs to, given the section of the block before it. */
export function openSection(before: Section | undefined, block: Block): Section | undefined {
  const [first] = block.lines;
  if (first === undefined || block.role === 'furniture') return before;
  if (block.role === 'heading') return { heading: headingText(first.text), holdsList: false };
  const above = before?.opensNext ?? (endsList(before, block) ? undefined : before?.heading);
  const label = labelOf(before, block, above);
  const opening = block.role === 'prose' ? openingSentence(block) : undefined;
  return {
    ...(above === undefined ? {} : { heading: above }),
    holdsList:
      above !== undefined && (block.role !== 'prose' || (before?.holdsList === true && !block.apart)),
    ...(label === undefined ? {} : { label }),
    ...(opening === undefined ? {} : { opensNext: opening }),
  };
}

/** A heading that opens the last cell of a table, whose other lines stand below: 'Plan', then 'Actions for GP'. */
export function sectionInLastCell(rows: readonly Block[]): Section | undefined {
  const line = rows.at(-1)?.role === 'row' ? rows.at(-1)?.lines.at(-1) : undefined;
  const cell = line?.text.split('\t').at(-1)?.trim() ?? '';
  const isHeading = line?.text.includes('\t') && cell.length < 40 && namesSection(cell) && ASKS.test(cell);
  return isHeading ? { heading: headingText(cell), holdsList: false } : undefined;
}

/** The words that a block lies under. */
export function headingOver(section: Section | undefined): string | undefined {
  return section?.label?.words ?? section?.heading;
}

/** A paragraph that stands apart from a list above it is no longer under the list's heading. */
function endsList(before: Section | undefined, block: Block): boolean {
  return before?.holdsList === true && block.role === 'prose' && block.apart;
}

function labelOf(before: Section | undefined, block: Block, heading: string | undefined): Section['label'] {
  const [first] = block.lines;
  if (first === undefined || block.role === 'row') return undefined;
  const words = inlineHeading(first.text);
  const isOutweighed = heading !== undefined && ASKS.test(heading);
  if (words !== undefined)
    return isOutweighed && !WHO.test(words) ? undefined : { words, indent: first.indent };
  const label = before?.label;
  return label !== undefined && first.indent >= label.indent + 4 ? label : undefined;
}

function openingSentence(block: Block): string | undefined {
  const words = block.lines.map((line) => line.text).join('\n');
  if (!words.endsWith(':')) return undefined;
  return headingText(words.slice(Math.max(0, words.lastIndexOf('. ') + 1)).trim());
}
