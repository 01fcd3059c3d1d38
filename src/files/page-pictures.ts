import type { PDFPageProxy } from 'pdfjs-dist';

/** pdf.js's numbers of the operators that matter here (`OPS` of pdfjs-dist). */
export interface Operators {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly paintImageXObject: number;
  readonly paintInlineImageXObject: number;
  readonly paintImageMaskXObject: number;
}

/** From this share of a page's width and height on, a picture may be the scan of a page. */
const LARGE = 0.5;

/** Does a picture cover most of the page? */
export async function hasLargePicture(page: PDFPageProxy, operators: Operators): Promise<boolean> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const pictures = [
    operators.paintImageXObject,
    operators.paintInlineImageXObject,
    operators.paintImageMaskXObject,
  ];
  const saved: Size[] = [];
  let size: Size = { width: 1, height: 1 };
  for (const [index, operator] of fnArray.entries()) {
    if (operator === operators.save) saved.push(size);
    if (operator === operators.restore) size = saved.pop() ?? size;
    if (operator === operators.transform) size = scale(size, argsArray[index]);
    const isLarge = size.width > LARGE * (right - left) && size.height > LARGE * (top - bottom);
    if (pictures.includes(operator) && isLarge) return true;
  }
  return false;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How large a square of one point becomes. A picture that is put on its side changes width and height. */
function scale({ width, height }: Size, [a = 1, b = 0, c = 0, d = 1]: readonly number[]): Size {
  return { width: Math.hypot(width * a, height * b), height: Math.hypot(width * c, height * d) };
}
