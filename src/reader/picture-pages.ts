import { MOST_PIXELS } from './drawing-scale.ts';
import { tiffPictures } from './tiff-pictures.ts';

/** A page as a picture. */
export interface PicturePage {
  readonly canvas: HTMLCanvasElement;
  readonly dpi: number;
}

/** Pictures are read at this many dots to the inch: fewer lose letters, more only cost time. */
export const DPI = 300;

/** A page of A4 is so many inches wide when it stands, and so wide when it lies. */
const A4 = { width: 8.27, height: 11.69 };

/** The pages of a TIFF, JPEG or PNG, each drawn when it is asked for. Rejects where the file is damaged. */
export async function picturePages(bytes: Uint8Array): Promise<readonly (() => Promise<PicturePage>)[]> {
  const isTiff = (bytes[0] === 0x49 && bytes[1] === 0x49) || (bytes[0] === 0x4d && bytes[1] === 0x4d);
  if (isTiff)
    return (await tiffPictures(bytes)).map((draw) => async () => {
      const { picture, stretch } = await draw();
      return drawn(picture, stretch);
    });
  return [async () => drawn(await createImageBitmap(new Blob([bytes.slice()])))];
}

/** Draws a picture as a page of A4 at the resolution at which it is read, whatever it says of its own. */
function drawn(picture: ImageBitmap, stretch = 1): PicturePage {
  const height = picture.height * stretch;
  const inches = picture.width > height ? A4.height : A4.width;
  const scale = (DPI * inches) / picture.width;
  const size = { width: Math.round(picture.width * scale), height: Math.round(height * scale) };
  if (size.width * size.height > MOST_PIXELS) throw new Error('This page is no picture.');
  const canvas = Object.assign(document.createElement('canvas'), size);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This page cannot be drawn.');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return { canvas, dpi: DPI };
}
