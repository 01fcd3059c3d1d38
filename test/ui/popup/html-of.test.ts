import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlOf } from '../../../src/ui/popup/html-of.ts';

describe('a letter changed by hand, as HTML', () => {
  it.each([
    ['One line.', '<p>One line.</p>'],
    ['One.\n\nTwo.', '<p>One.</p>\n<p>Two.</p>'],
    ['One.\r\n\r\nTwo.', '<p>One.</p>\n<p>Two.</p>'],
    ['Alder Lane\nLeeds', '<p>Alder Lane<br>Leeds</p>'],
    ['One.\n  \n\n\nTwo.\n', '<p>One.</p>\n<p>Two.</p>'],
    ['U&E < 3 "urgent"', '<p>U&amp;E &lt; 3 &quot;urgent&quot;</p>'],
    ['<script>x</script>', '<p>&lt;script&gt;x&lt;/script&gt;</p>'],
    ['  \n', ''],
  ])('%j becomes %j', (text, html) => {
    expect(htmlOf(text)).toBe(html);
  });

  it('has no tags but paragraphs and line breaks, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '&', '"', '\n', 'a', '/', ' ') }), (text) => {
        const tags = htmlOf(text).match(/<[^>]*>/g) ?? [];
        expect(tags.filter((tag) => !['<p>', '</p>', '<br>'].includes(tag))).toEqual([]);
      }),
    );
  });
});
