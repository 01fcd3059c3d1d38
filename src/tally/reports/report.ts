import type { Given } from './release.ts';

/** Something that leaves the practice, as it is shown, copied, saved and printed. */
export interface Report {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  /** Lines stand under each other. */
  { readonly is: 'paragraph'; readonly lines: readonly string[] } | ReportTable;

export interface ReportTable {
  readonly is: 'table';
  readonly caption: string;
  /** The first is of the rows' names. */
  readonly headings: readonly string[];
  readonly rows: readonly ReportRow[];
}

interface ReportRow {
  readonly name: string;
  readonly numbers: readonly Given[];
  readonly isSum?: boolean;
}

/** What stands for a number that is kept back. */
export const KEPT_BACK = '*';

/** A number as reports show it. */
export function writeNumber(number: Given): string {
  return number === undefined ? KEPT_BACK : number.toLocaleString('en-GB');
}

/** A report as plain text, with its tables in columns. */
export function writeReportText({ title, blocks }: Report): string {
  return `${[title, ...blocks.map(writeBlock)].join('\n\n')}\n`;
}

function writeBlock(block: Block): string {
  if (block.is === 'paragraph') return block.lines.join('\n');
  const lines = [
    block.headings,
    ...block.rows.map(({ name, numbers }) => [name, ...numbers.map(writeNumber)]),
  ];
  const widths = block.headings.map((_, at) => Math.max(...lines.map((line) => (line[at] ?? '').length)));
  const write = (line: readonly string[]) =>
    line
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [block.caption, ...lines.map(write)].join('\n');
}

/** A report as HTML to be pasted into a letter, with nothing that a mail program would not keep. */
export function writeReportHtml({ title, blocks }: Report): string {
  return `<h1>${escapeHtml(title)}</h1>${blocks.map(blockHtml).join('')}`;
}

function blockHtml(block: Block): string {
  if (block.is === 'paragraph') return `<p>${block.lines.map(escapeHtml).join('<br>')}</p>`;
  const head = block.headings.map((heading, at) => cellHtml('th', heading, at)).join('');
  const rows = block.rows.map(({ name, numbers, isSum }) => {
    const cells = [name, ...numbers.map(writeNumber)].map((cell, at) =>
      cellHtml(at === 0 || isSum ? 'th' : 'td', cell, at),
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table border="1" cellpadding="4" style="border-collapse:collapse"><caption style="text-align:left">${escapeHtml(block.caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function cellHtml(tag: 'th' | 'td', text: string, at: number): string {
  return `<${tag} style="text-align:${at === 0 ? 'left' : 'right'}">${escapeHtml(text)}</${tag}>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
