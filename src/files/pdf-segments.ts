import type { PDFPageProxy } from 'pdfjs-dist';

type PageViewport = ReturnType<PDFPageProxy['getViewport']>;
type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type TextItem = Extract<TextContent['items'][number], { readonly str: string }>;

/** A run of characters where a page of a PDF puts it. Points from the page's top left, as it is shown. */
export interface Segment {
  readonly page: number;
  /** Among the items of the page that hold characters. */
  readonly item: number;
  readonly str: string;
  /** Where in the item the run begins. */
  readonly from: number;
  /** Blanks were typed before it to set it apart from what stands before it. */
  readonly isSetApart: boolean;
  readonly x: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** Letters that lean more than this, in radians, are no line of text but a stamp or a watermark. */
const UPRIGHT = 0.1;

/** The upright text of a page, without blanks, without what lies off the page, and without what is printed twice. */
export function segmentsOf(page: number, { items }: TextContent, viewport: PageViewport): readonly Segment[] {
  const segments: Segment[] = [];
  const places = new Set<string>();
  let item = -1;
  for (const each of items) {
    if (!('str' in each) || each.str === '') continue;
    item += 1;
    for (const segment of runsOf(each, { page, item }, viewport)) {
      const place = `${segment.str} ${Math.round(segment.baseline / 3)} ${Math.round(segment.x / 3)}`;
      if (places.has(place)) continue;
      places.add(place);
      segments.push(segment);
    }
  }
  return segments;
}

/** The runs of an item: blanks that line words up part them. */
function runsOf(
  { str, transform, width }: TextItem,
  place: Pick<Segment, 'page' | 'item'>,
  viewport: PageViewport,
): readonly Segment[] {
  if (str.trim() === '') return [];
  const [a, b, c, d, left, baseline] = multiply(viewport.transform, transform);
  const isUpright = Math.abs(Math.atan2(b, a)) < UPRIGHT;
  const isOnPage = left > -1 && left < viewport.width && baseline > 0 && baseline < viewport.height + 10;
  if (!isUpright || !isOnPage) return [];
  const each = (width * viewport.scale) / str.length;
  return [...str.matchAll(/\S+(?:\s{1,2}\S+)*/g)].map(({ 0: run, index: from }, count) => ({
    ...place,
    str: run,
    from,
    isSetApart: count > 0,
    x: left + from * each,
    right: left + (from + run.length) * each,
    baseline,
    size: Math.hypot(c, d) || 10,
  }));
}

type Matrix = readonly [number, number, number, number, number, number];

function multiply(one: readonly number[], other: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = one;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = other;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
