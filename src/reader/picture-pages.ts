import { MOST_PIXELS } from './drawing-scale.ts';
import { DPI, pageSize } from './page-size.ts';
import { isTiff, tiffPictures } from './tiff-pictures.ts';

/** A page as a picture. */
export interface PicturePage {
  readonly canvas: HTMLCanvasElement;
  readonly dpi: number;
}

/** The pages of a TIFF, JPEG or PNG, each drawn when it is asked for. Rejects where the file is damaged. */
export async function picturePages(bytes: Uint8Array): Promise<readonly (() => Promise<PicturePage>)[]> {
  if (isTiff(bytes))
    return (await tiffPictures(bytes)).map((draw) => async () => {
      const { width, height, pixels, stretch } = await draw();
      return drawn(await createImageBitmap(new ImageData(pixels, width, height)), stretch);
    });
  return [async () => drawn(await createImageBitmap(new Blob([bytes.slice()])))];
}

/** Draws a picture as a page of A4 at the resolution at which it is read, whatever it says of its own. */
function drawn(picture: ImageBitmap, stretch = 1): PicturePage {
  const size = pageSize({ width: picture.width, height: picture.height * stretch });
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
