import { type PlaceTable, placeTable } from './place-table.ts';

/** One part of a fitted scorer as it is stored. */
interface PackedWeights {
  /** The features' hashes in rising order: each one's distance from the one before, as variable-length bytes, base 64. */
  readonly hashes: string;
  /** What one step of a weight is worth. */
  readonly scale: number;
  /** For each feature a weight for each class, in steps from -7 to 7, four bits each, base 64. */
  readonly weights: string;
}

/** Weights ready to be looked up: `steps` holds `classes` of them for each feature's place. */
interface OpenWeights extends PlaceTable {
  readonly steps: Int8Array;
}

const HASH_BITS = 24;
const MOST = 7;

/** What the hash of a name begins with. */
export const HASH_START = 0x811c9dc5 | 0;

/** The number under which a feature's name is stored: FNV-1a, folded to 24 bits. About one in 200 strangers meets one. */
export function hashOf(name: string): number {
  return foldHash(hashOn(HASH_START, name));
}

/** Carries a hash on over more of a name. */
export function hashOn(hash: number, part: string): number {
  let carried = hash;
  for (let place = 0; place < part.length; place++)
    carried = Math.imul(carried ^ part.charCodeAt(place), 0x01000193);
  return carried;
}

/** The number that a whole name's hash comes to. */
export function foldHash(hash: number): number {
  return ((hash >>> HASH_BITS) ^ hash) & ((1 << HASH_BITS) - 1);
}

/** Packs rows of weights by the hashes of their features. Of two features with one hash the first is kept. */
export function packWeights(
  rows: readonly { readonly name: string; readonly weights: readonly number[] }[],
): PackedWeights {
  const byHash = new Map<number, readonly number[]>();
  for (const { name, weights } of rows) if (!byHash.has(hashOf(name))) byHash.set(hashOf(name), weights);
  const sorted = [...byHash].sort(([one], [other]) => one - other);
  const values = sorted.flatMap(([, weights]) => weights);
  const scale = Number(stepOf(values).toPrecision(6));
  const steps = values.map((value) => Math.max(-MOST, Math.min(MOST, Math.round(value / scale))) + MOST);
  return {
    hashes: toBase64(distances(sorted.map(([hash]) => hash))),
    scale,
    weights: toBase64(pairs(steps)),
  };
}

/** Unpacks what `packWeights` packed, for so many classes. */
export function unpackWeights({ hashes, weights }: PackedWeights, classes: number): OpenWeights {
  const bytes = fromBase64(hashes);
  const known = new Int32Array(bytes.length);
  let size = 0;
  let hash = 0;
  let distance = 0;
  let shift = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    distance |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte & 0x80) continue;
    hash += distance;
    known[size++] = hash;
    distance = 0;
    shift = 0;
  }
  const packed = fromBase64(weights);
  const steps = new Int8Array(size * classes);
  for (let place = 0; place < steps.length; place++)
    steps[place] = (((packed[place >> 1] ?? 0) >> (place & 1 ? 0 : 4)) & 15) - MOST;
  return { ...placeTable(known.slice(0, size), HASH_BITS), steps };
}

/** A step so wide that all but one weight in two hundred fit within seven of them. */
function stepOf(values: readonly number[]): number {
  const sizes = values.map(Math.abs).sort((one, other) => one - other);
  return Math.max(1e-9, (sizes[Math.floor(sizes.length * 0.995)] ?? 0) / MOST);
}

function distances(hashes: readonly number[]): number[] {
  return hashes.flatMap((hash, index) => {
    let rest = hash - (hashes[index - 1] ?? 0);
    const bytes: number[] = [];
    while (rest > 0x7f) {
      bytes.push((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    return [...bytes, rest];
  });
}

function pairs(steps: readonly number[]): number[] {
  const bytes: number[] = [];
  for (let place = 0; place < steps.length; place += 2)
    bytes.push(((steps[place] ?? MOST) << 4) | (steps[place + 1] ?? MOST));
  return bytes;
}

function toBase64(bytes: readonly number[]): string {
  const characters: string[] = [];
  for (const byte of bytes) characters.push(String.fromCharCode(byte));
  return btoa(characters.join(''));
}

/** Byte by byte, as `Uint8Array.from` takes five times as long at first, and each start of the background waits for this. */
function fromBase64(text: string): Uint8Array {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let place = 0; place < bytes.length; place++) bytes[place] = characters.charCodeAt(place);
  return bytes;
}
