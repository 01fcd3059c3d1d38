import { expect, it } from 'vitest';
import { quoteOf } from '../../src/requests/as-request.ts';

it.each([
  ['• GP to chase the MRI.', 'GP to chase the MRI.'],
  ['a. GP to chase the MRI.', 'GP to chase the MRI.'],
  ['B.  GP to chase the MRI. ', 'GP to chase the MRI.'],
  ['H. pylori to be treated.', 'H. pylori to be treated.'],
  ['H.  pylori to be treated.', 'H.  pylori to be treated.'],
])('“%s” is quoted as “%s”', (text, quote) => {
  const { start, end } = quoteOf(text, { start: 0, end: text.length });
  expect(text.slice(start, end)).toBe(quote);
});
