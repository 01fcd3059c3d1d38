/** A page as a picture. */
export interface PicturePage {
  readonly canvas: HTMLCanvasElement;
  readonly dpi: number;
}

/** Pictures are read at this many dots to the inch: fewer lose letters, more only cost time. */
export const DPI = 300;

/** A page of A4 is so many inches wide when it stands, and so wide when it lies. */
const A4 = { width: 8.27, height: 11.69 };

/** A page of more pixels is no letter. */
const MOST_PIXELS = 120_000_000;

/** The pages of a TIFF, JPEG or PNG, each drawn when it is asked for. Rejects where the file is damaged. */
export async function picturePages(bytes: Uint8Array): Promise<readonly (() => Promise<PicturePage>)[]> {
  const isTiff = (bytes[0] === 0x49 && bytes[1] === 0x49) || (bytes[0] === 0x4d && bytes[1] === 0x4d);
  if (isTiff) return tiffPages(bytes);
  return [async () => drawn(await createImageBitmap(new Blob([bytes.slice()])))];
}

async function tiffPages(bytes: Uint8Array): Promise<readonly (() => Promise<PicturePage>)[]> {
  const tiff = await import('utif2');
  const buffer = bytes.slice().buffer;
  const directories = tiff.decode(buffer);
  return directories.map((directory) => async () => {
    tiff.decodeImage(buffer, directory);
    const { width, height } = directory;
    if (!(width > 0 && height > 0) || width * height > MOST_PIXELS)
      throw new Error('This page is no picture.');
    const pixels = new Uint8ClampedArray(tiff.toRGBA8(directory));
    const picture = await createImageBitmap(new ImageData(pixels, width, height));
    // Fax machines have twice as many dots across as down.
    const [across, down] = [resolution(directory.t282), resolution(directory.t283)];
    return drawn(picture, across && down ? across / down : 1);
  });
}

function resolution(tag: unknown): number | undefined {
  const value = Array.isArray(tag) ? Number(tag[0]) : Number.NaN;
  return value > 0 ? value : undefined;
}

/** Draws a picture as a page of A4 at the resolution at which it is read, whatever it says of its own. */
function drawn(picture: ImageBitmap, stretch = 1): PicturePage {
  const height = picture.height * stretch;
  const inches = picture.width > height ? A4.height : A4.width;
  const scale = (DPI * inches) / picture.width;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (!context || canvas.width * canvas.height > MOST_PIXELS) throw new Error('This page is no picture.');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return { canvas, dpi: DPI };
}
