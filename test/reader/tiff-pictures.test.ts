import { expect, it } from 'vitest';
import { isEndless, tiffPictures } from '../../src/reader/tiff-pictures.ts';
import { aTiff } from '../files/make-files.ts';

const page = { width: 4, height: 4, pixels: new Uint8Array(16) };

/** A TIFF whose last page names its first as the next. */
function aCircularTiff(): Uint8Array {
  const bytes = aTiff([page]);
  new DataView(bytes.buffer).setUint32(8 + 2 + 12 * 10, 8, true);
  return bytes;
}

it('a TIFF whose pages go round in a circle is not followed', async () => {
  expect(isEndless(aTiff([page, page, page]))).toBe(false);
  expect(isEndless(aTiff([page]).slice(0, 40))).toBe(false);
  expect(isEndless(aCircularTiff())).toBe(true);
  await expect(tiffPictures(aCircularTiff())).rejects.toThrow('circle');
});

it('a page of a TIFF that claims to be larger than any page is not decoded', async () => {
  const [draw] = await tiffPictures(aTiff([{ ...page, width: 60_000, height: 60_000 }]));
  await expect(draw?.()).rejects.toThrow('no picture');
});
