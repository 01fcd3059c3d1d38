/** Code pages of RTF that have another name in a browser. */
const ALPHABETS: Readonly<Record<string, string>> = {
  '10000': 'macintosh',
  '65001': 'utf-8',
  '28591': 'windows-1252',
};

const CHUNK = 0x8000;

/** A file's bytes as a character for each, of the same number. 'latin1' would not do: to a browser it is windows-1252. */
export function charactersOf(bytes: Uint8Array): string {
  let characters = '';
  for (let from = 0; from < bytes.length; from += CHUNK)
    characters += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
  return characters;
}

/** Turns bytes, a character for each, into the characters that they stand for in the file's alphabet. */
export function rtfDecoder(rtf: string): (bytes: string) => string {
  const page = /\\ansicpg(\d+)/.exec(rtf)?.[1] ?? (/^\{\\rtf1?\\mac\b/.test(rtf) ? '10000' : '1252');
  const name = ALPHABETS[page] ?? `windows-${page}`;
  const decoder = isAlphabet(name) ? new TextDecoder(name) : new TextDecoder('windows-1252');
  return (bytes) => decoder.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}

function isAlphabet(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}
