import type { Range } from './letter.ts';

/** One line without the blanks around it; a blank line has `start` equal to `end`. */
export interface Line extends Range {
  readonly text: string;
  /** Columns before the first character, a tab counting as eight. */
  readonly indent: number;
}

const LINE_BREAK = /\r\n|[\n\r\f\v\u2028\u2029]/g;

/** Cuts text into lines at every kind of line or page break. Offsets are into the text. */
export function readLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const lineBreak of text.matchAll(LINE_BREAK)) {
    lines.push(lineWithin(text, from, lineBreak.index));
    from = lineBreak.index + lineBreak[0].length;
  }
  lines.push(lineWithin(text, from, text.length));
  return lines;
}

/** The lines that have words, in which all is read that stands at the head or the foot of a letter. */
export function writtenLines(lines: readonly Line[]): readonly Line[] {
  return lines.filter(({ text }) => text !== '');
}

/** The range without the blanks at either end. */
export function trimRange(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && isBlank(text, start)) start += 1;
  while (end > start && isBlank(text, end - 1)) end -= 1;
  return { start, end };
}

function lineWithin(text: string, from: number, to: number): Line {
  const { start, end } = trimRange(text, { start: from, end: to });
  let indent = 0;
  for (let at = from; at < start; at += 1) indent += text[at] === '\t' ? 8 : 1;
  return { start, end, text: text.slice(start, end), indent };
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(text.charAt(at)));
}

/** The parts of a line between what parts them, as trimmed ranges of the text; empty ones too. */
export function splitLine(text: string, line: Line, parting: RegExp): readonly Range[] {
  const parts: Range[] = [];
  let from = line.start;
  for (const parted of line.text.matchAll(parting)) {
    parts.push(trimRange(text, { start: from, end: line.start + parted.index }));
    from = line.start + parted.index + parted[0].length;
  }
  parts.push(trimRange(text, { start: from, end: line.end }));
  return parts;
}
