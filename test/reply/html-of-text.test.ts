import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlOfText } from '../../src/reply/html-of-text.ts';

describe('a letter changed by hand, as HTML', () => {
  it.each([
    ['One line.', '<p>One line.</p>'],
    ['One.\n\nTwo.', '<p>One.</p>\n<p>Two.</p>'],
    ['One.\r\n\r\nTwo.', '<p>One.</p>\n<p>Two.</p>'],
    ['Alder Lane\nLeeds', '<p>Alder Lane<br>Leeds</p>'],
    ['One.\n  \n\n\nTwo.\n', '<p>One.</p>\n<p>Two.</p>'],
    ['U&E < 3 "urgent"', '<p>U&amp;E &lt; 3 &quot;urgent&quot;</p>'],
    ['<script>x</script>', '<p>&lt;script&gt;x&lt;&#x2F;script&gt;</p>'],
    ['  \n', ''],
  ])('%j becomes %j', (text, html) => {
    expect(withoutStyle(text)).toBe(html);
  });

  it('has no tags but paragraphs and line breaks, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '&', '"', '\n', 'a', '/', ' ') }), (text) => {
        const tags = withoutStyle(text).match(/<[^>]*>/g) ?? [];
        expect(tags.filter((tag) => !['<p>', '</p>', '<br>'].includes(tag))).toEqual([]);
      }),
    );
  });
});

/** Each paragraph has the letter's type on it, which Word and Outlook keep. */
function withoutStyle(text: string): string {
  return htmlOfText(text).replaceAll(
    '<p style="font-family:Arial,sans-serif;font-size:11pt;margin:0 0 10pt 0">',
    '<p>',
  );
}
