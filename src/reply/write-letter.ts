import Mustache from 'mustache';
import type { LetterHead } from './letter-head.ts';
import type { Paragraph, RequestRow } from './write-template.ts';

/** The letter as plain text that survives a web form: blocks with an empty line between them, nothing set by columns. */
export function writePlain(head: LetterHead, body: readonly Paragraph[]): string {
  return writePlainLines([
    head.from.join('\n'),
    head.to.join('\n'),
    head.date,
    head.greeting,
    head.subject.join('\n'),
    ...body.map(plainOf),
    head.closing.join('\n'),
    head.copies.join('\n'),
  ]);
}

/** Blocks of plain text, an empty line between them. */
function writePlainLines(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function plainOf(paragraph: Paragraph): string {
  if (paragraph.kind === 'lines') return paragraph.lines.join('\n');
  if (paragraph.kind === 'requests') return paragraph.rows.map(plainRow).join('\n\n');
  return paragraph.kind === 'quote' ? `    ${paragraph.text}` : paragraph.text;
}

/** The hospital's words, and below them what we ask, and why. */
function plainRow({ heading, quotes, ask, reason }: RequestRow): string {
  const first = quotes.length === 0 ? `${heading}: ${ask}` : `${heading}: ${quotes.join('; ')}\n   ${ask}`;
  return reason === '' ? first : `${first}\n   ${reason}`;
}

/** Word and Outlook keep what stands on each element, and lose style sheets. */
const FONT = 'font-family:Arial,sans-serif;font-size:11pt';
const CELL = `${FONT};border:1px solid #000000;padding:4pt 6pt;text-align:left;vertical-align:top`;
const LINES = '{{#lines}}{{text}}{{^last}}<br>{{/last}}{{/lines}}';

const HTML = {
  text: `<p style="${FONT};margin-top:{{top}};margin-bottom:10pt">{{text}}</p>`,
  quote: `<blockquote><p style="${FONT};margin:0 0 10pt 0">{{text}}</p></blockquote>`,
  lines: `<p style="${FONT};margin:0 0 10pt 0">${LINES}</p>`,
  subject: `<p style="${FONT};margin:0 0 10pt 0"><strong>${LINES}</strong></p>`,
  requests: `<table width="100%" cellspacing="0" cellpadding="0" style="border-collapse:collapse;margin:0 0 10pt 0">
<tr>{{#columns}}<th width="{{width}}" style="${CELL};font-weight:bold">{{label}}</th>{{/columns}}</tr>
{{#rows}}<tr valign="top"><td style="${CELL}"><strong>{{heading}}</strong>{{#quotes}}<br>{{.}}{{/quotes}}</td><td style="${CELL}">{{ask}}{{#reason}}<br>{{reason}}{{/reason}}</td><td style="${CELL}">{{by}}</td></tr>
{{/rows}}</table>`,
} as const satisfies Readonly<Record<Paragraph['kind'] | 'subject', string>>;

/**
 * The letter as HTML for a word processor or an e-mail: tried in LibreOffice Writer, and there as DOCX; Word and Outlook
 * themselves were not. Mustache escapes every word.
 */
export function writeHtml(head: LetterHead, body: readonly Paragraph[]): string {
  const blocks = [
    asLines('lines', head.from),
    asLines('lines', head.to),
    asLines('lines', [head.date]),
    asLines('lines', [head.greeting]),
    asLines('subject', head.subject),
    ...body.map((paragraph, index) => htmlOf(paragraph, body[index - 1])),
    asLines('lines', head.closing),
    asLines('lines', head.copies),
  ];
  return `${blocks.filter((block) => block !== '').join('\n')}\n`;
}

/** Paragraphs of HTML, each of the lines of a block. */
export function writeHtmlBlocks(blocks: readonly (readonly string[])[]): string {
  return blocks.map((lines) => asLines('lines', lines)).join('\n');
}

/** Paragraphs of HTML, a line each. */
export function writeHtmlLines(lines: readonly string[]): string {
  return `${lines.map((text) => htmlOf({ kind: 'text', text }, undefined)).join('\n')}\n`;
}

/** Word processors drop the space below a table, so what follows one has its own above it. */
function htmlOf(paragraph: Paragraph, before: Paragraph | undefined): string {
  if (paragraph.kind === 'lines') return asLines('lines', paragraph.lines);
  if (paragraph.kind === 'requests')
    return Mustache.render(HTML.requests, { ...paragraph, columns: paragraph.columns.map(withWidth) });
  const top = before?.kind === 'requests' ? '10pt' : '0pt';
  return Mustache.render(HTML[paragraph.kind], { ...paragraph, top });
}

/** A day has room on one line. */
const WIDTHS = ['42%', '36%', '22%'] as const;

function withWidth(label: string, index: number) {
  return { label, width: WIDTHS[index] };
}

function asLines(kind: 'lines' | 'subject', lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const view = { lines: lines.map((text, index) => ({ text, last: index === lines.length - 1 })) };
  return Mustache.render(HTML[kind], view);
}
