/** HMAC-SHA-256 with a key of hexadecimal digits: of a text, 64 hexadecimal digits. */
export function keyedHash(hexKey: string): (text: string) => Promise<string> {
  const bytes = Uint8Array.from(hexKey.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const importing = crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return async (text) => {
    const signed = await crypto.subtle.sign('HMAC', await importing, new TextEncoder().encode(text));
    return [...new Uint8Array(signed)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  };
}
