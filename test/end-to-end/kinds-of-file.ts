import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { aDocx, aPdf, aTiff, latin1, typeset } from '../files/make-files.ts';
import { photograph } from './photograph.ts';

/** A file of each kind that the reader meets, by its name. Scans are made in a page of a browser. */
export async function kindsOfFile(paper: Page): Promise<Readonly<Record<string, Uint8Array>>> {
  const letter = readFileSync('test/letters/d021.txt', 'utf8');
  const escaped = letter.replace(/[^ -~\n]/g, (character) => `\\u${character.charCodeAt(0)} `);
  const typed = (document: PDFKit.PDFDocument) => typeset(document, letter);
  const clear = await photograph(paper, { blur: 0 });
  const poor = await photograph(paper, { blur: 3 });
  return {
    'letter.pdf': await aPdf(typed),
    'locked.pdf': await aPdf(typed, { userPassword: 'open sesame', ownerPassword: 'x' }),
    'damaged.pdf': latin1('%PDF-1.7\nnothing'),
    'empty-pages.pdf': await aPdf(() => undefined),
    '500-pages.pdf': await aPdf((document) => {
      typeset(document, letter);
      for (let page = 2; page <= 500; page += 1) document.addPage().text(`Leaf number ${page}.`);
    }),
    'scan-and-words.pdf': await aPdf((document) => {
      document.image(Buffer.from(clear.jpeg), 0, 0, { width: 595, height: 842 });
      document.addPage().text('A page of words, with more than enough of them to be no scan. '.repeat(5));
    }),
    'letter.docx': await aDocx(letter.split('\n'), 'Aldermoor Hospital'),
    'letter.rtf': latin1(`{\\rtf1\\ansi\\uc0 ${escaped.replace(/\n/g, '\\par ')}}`),
    'letter.txt': new TextEncoder().encode(letter),
    'letter.html': new TextEncoder().encode(
      `<html><body>${letter.replace(/^.+$/gm, (line) => `<p>${line}</p>`)}</body></html>`,
    ),
    'scan.jpg': clear.jpeg,
    'poor-scan.jpg': poor.jpeg,
    'two-pages.tiff': aTiff([clear.grey, clear.grey]),
    'old-word.doc': latin1(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}`),
  };
}
