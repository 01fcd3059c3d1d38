import sniffEncoding from 'html-encoding-sniffer';

/**
 * The characters of a text file: by its byte order mark, else UTF-16 where every other byte is zero, else UTF-8, else
 * the Windows alphabet of Western Europe. A byte order mark stays, so that offsets are those of the file's text.
 */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16) return new TextDecoder(utf16, { ignoreBOM: true }).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The characters of an HTML file: by its byte order mark, what it declares, or as any other text. */
export function decodeHtml(bytes: Uint8Array): string {
  const declared = sniffEncoding(bytes, { defaultEncoding: 'x-user-defined' });
  return declared === 'x-user-defined' ? decodeText(bytes) : new TextDecoder(declared).decode(bytes);
}

/** Control characters that no text holds: all but tab, line feed, form feed and carriage return. */
export function isBinary(text: string): boolean {
  return /[^\P{Cc}\t\n\f\r\u0080-\u009f]/u.test(text);
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 200);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 4;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : undefined;
}
