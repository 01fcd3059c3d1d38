import type { Page } from 'puppeteer-core';
import type { GreyPicture } from '../files/make-files.ts';

/** The lines of the typed page, from the top. The fifth is a request. */
const SCANNED = [
  'Bramley Royal Infirmary',
  'Dear Dr Achebe',
  'Re: Mrs Peggy Lavender, DOB 27 October 1938',
  'I saw this lady about the ulcer over her left ankle.',
  'Please could your nurses arrange an MRI of the foot.',
  'Yours sincerely',
  'Mr Edwin Tallis',
];

/** Where the request stands, as a share of the page's height. */
export const REQUEST_AT = 480 / 1754;

/** A typed page as a scanner sees it: 150 dots to the inch, a little aslant. */
export async function photograph(
  paper: Page,
  { blur }: { readonly blur: number },
): Promise<{ jpeg: Uint8Array; png: Uint8Array; grey: GreyPicture }> {
  const { width, height, jpeg, png, pixels } = await paper.evaluate(
    async (lines, softness) => {
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width: 1240, height: 1754 });
      const context = canvas.getContext('2d');
      if (!context) throw new Error('There is no canvas.');
      context.fillStyle = '#f4f2ec';
      context.fillRect(0, 0, 1240, 1754);
      context.rotate(0.006);
      context.filter = softness > 0 ? `blur(${softness}px)` : 'none';
      context.fillStyle = '#222';
      context.font = '25px monospace';
      for (const [index, line] of lines.entries()) context.fillText(line, 150, 200 + 70 * index);
      const { data } = context.getImageData(0, 0, 1240, 1754);
      const grey = Array.from({ length: 1240 * 1754 }, (_, at) => String.fromCharCode(data[4 * at] ?? 0));
      const inBase64 = (type: string) => canvas.toDataURL(type, 0.8).replace(/^[^,]*,/, '');
      return {
        width: 1240,
        height: 1754,
        jpeg: inBase64('image/jpeg'),
        png: inBase64('image/png'),
        pixels: btoa(grey.join('')),
      };
    },
    SCANNED,
    blur,
  );
  return {
    jpeg: new Uint8Array(Buffer.from(jpeg, 'base64')),
    png: new Uint8Array(Buffer.from(png, 'base64')),
    grey: { width, height, pixels: new Uint8Array(Buffer.from(pixels, 'base64')) },
  };
}
