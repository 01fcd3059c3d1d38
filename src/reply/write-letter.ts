import Mustache from 'mustache';
import type { LetterHead } from './letter-head.ts';
import type { Paragraph } from './write-template.ts';

/** The letter as plain text: blocks with an empty line between them. */
export function writePlain(head: LetterHead, body: readonly Paragraph[]): string {
  const blocks = [
    head.from.join('\n'),
    head.to.join('\n'),
    head.date,
    head.greeting,
    head.subject.join('\n'),
    ...body.map(({ kind, text }) => (kind === 'quote' ? `    ${text}` : text)),
    head.closing.join('\n'),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const LINES = '{{#lines}}{{text}}{{^last}}<br>{{/last}}{{/lines}}';

const HTML: Readonly<Record<Paragraph['kind'] | 'lines' | 'subject', string>> = {
  heading: '<h2>{{text}}</h2>',
  text: '<p>{{text}}</p>',
  quote: '<blockquote>{{text}}</blockquote>',
  lines: `<p>${LINES}</p>`,
  subject: `<p><strong>${LINES}</strong></p>`,
};

/** The letter as HTML. Mustache escapes every word. */
export function writeHtml(head: LetterHead, body: readonly Paragraph[]): string {
  const blocks = [
    asLines('lines', head.from),
    asLines('lines', head.to),
    asLines('lines', [head.date]),
    asLines('lines', [head.greeting]),
    asLines('subject', head.subject),
    ...body.map((paragraph) => Mustache.render(HTML[paragraph.kind], paragraph)),
    asLines('lines', head.closing),
  ];
  return `${blocks.filter((block) => block !== '').join('\n')}\n`;
}

function asLines(kind: 'lines' | 'subject', lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const view = { lines: lines.map((text, index) => ({ text, last: index === lines.length - 1 })) };
  return Mustache.render(HTML[kind], view);
}
