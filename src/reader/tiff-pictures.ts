/** A page of a TIFF. Fax machines have twice as many dots across as down: its height is to be stretched by so much. */
interface TiffPicture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each dot, row by row. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  readonly stretch: number;
}

/** A page of more pixels is no letter: A4 at 1,000 dots to the inch has fewer. */
const MOST_PIXELS = 120_000_000;

/** The pages of a TIFF, each decoded when it is asked for. Throws where the file is damaged. */
export async function tiffPictures(bytes: Uint8Array): Promise<readonly (() => Promise<TiffPicture>)[]> {
  if (isEndless(bytes)) throw new Error('The pages of this TIFF go round in a circle.');
  const { default: tiff } = await import('utif2');
  const buffer = bytes.slice().buffer;
  const directories = tiff.decode(buffer);
  return directories.map((directory) => async () => {
    const [wide, high] = [first(directory.t256), first(directory.t257)];
    if (!wide || !high || wide * high > MOST_PIXELS) throw new Error('This page is no picture.');
    tiff.decodeImage(buffer, directory);
    const { width, height } = directory;
    const pixels = new Uint8ClampedArray(tiff.toRGBA8(directory));
    const [across, down] = [first(directory.t282), first(directory.t283)];
    return { width, height, pixels, stretch: across && down ? across / down : 1 };
  });
}

/** Whether a file begins as a TIFF does. */
export function isTiff([first, second]: Uint8Array): boolean {
  return first === second && (first === 0x49 || first === 0x4d);
}

/** Each page's directory says where the next one stands. A chain that comes back to itself would be followed for ever. */
export function isEndless(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = bytes[0] === 0x49;
  const seen = new Set<number>();
  for (let from = 4; from + 4 <= bytes.length; ) {
    const at = view.getUint32(from, isLittle);
    if (at === 0 || at + 2 > bytes.length) return false;
    if (seen.has(at)) return true;
    seen.add(at);
    from = at + 2 + 12 * view.getUint16(at, isLittle);
  }
  return false;
}

function first(tag: unknown): number | undefined {
  const value = Array.isArray(tag) ? Number(tag[0]) : Number.NaN;
  return value > 0 ? value : undefined;
}
