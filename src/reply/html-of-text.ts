import { writeHtmlBlocks } from './write-letter.ts';

/** Plain text as HTML in the letter's type: empty lines part paragraphs, other line ends stay, and every word is escaped. */
export function htmlOfText(text: string): string {
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
  return writeHtmlBlocks(blocks.map((block) => block.split('\n')));
}
