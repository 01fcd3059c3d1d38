/** A piece of an RTF file: the beginning or end of a group, a control word or symbol, or bytes of text. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'control'; readonly word: string; readonly parameter?: number }
  | { readonly kind: 'text'; readonly text: string };

const TOKEN =
  /([{}])|\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\([^a-zA-Z])|[\r\n]+|([^\\{}\r\n]+)/y;

/**
 * Cuts an RTF file, given as a character for each byte, into its pieces. Binary data are passed over. What cannot be
 * understood is left out: RTF readers must not stumble.
 */
export function* rtfTokens(rtf: string): Generator<RtfToken> {
  let at = 0;
  while (at < rtf.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(rtf);
    if (!match) {
      at += 1;
      continue;
    }
    at = TOKEN.lastIndex;
    const [, brace, hex, word, digits, symbol, text] = match;
    if (brace) yield brace === '{' ? { kind: 'open' } : { kind: 'close' };
    if (hex) yield { kind: 'text', text: String.fromCharCode(Number.parseInt(hex, 16)) };
    if (word === 'bin') at += Math.max(0, Number(digits ?? 0));
    else if (word) yield { kind: 'control', word, ...(digits ? { parameter: Number(digits) } : {}) };
    if (symbol) yield { kind: 'control', word: symbol };
    if (text) yield { kind: 'text', text };
  }
}
