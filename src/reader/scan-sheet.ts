import type { FileReading } from '../files/file-reading.ts';
import type { Piece } from '../page/text-writer.ts';
import type { Sheet } from './sheet.ts';
import { layWords } from './word-layer.ts';

const SIZES = [25, 33, 50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300];

/** Pixels of the screen for a point of paper, at 100%. */
const POINT = 96 / 72;

/** Points of a page's width, at which pictures are drawn. */
const WIDTH = 595;

/** Shows the pages of a scan as pictures, with the words that were read from them over them. */
export function scanSheet(
  { scans = [], places }: FileReading,
  place: HTMLElement,
  { pictures, onSized }: { readonly pictures: readonly Blob[]; readonly onSized: (size: number) => void },
): Sheet {
  const { ownerDocument } = place;
  const addresses = pictures.map((picture) => URL.createObjectURL(picture));
  const nodes = new Map<number, readonly Text[]>();
  const sheets = ownerDocument.createElement('div');
  sheets.className = 'hb-scan pdfViewer';
  place.append(sheets);
  let size = 100;

  for (const [index, address] of addresses.entries()) {
    const page = ownerDocument.createElement('div');
    page.className = 'page';
    const picture = ownerDocument.createElement('img');
    picture.src = address;
    picture.alt = `Picture of page ${index + 1}`;
    const layer = ownerDocument.createElement('div');
    layer.className = 'textLayer';
    page.append(picture, layer);
    sheets.append(page);
    const scan = scans.find((each) => each.page === index + 1);
    if (scan) nodes.set(scan.page, layWords(scan, layer));
  }
  const resized = new ResizeObserver(fitWidth);
  resized.observe(place);

  /** Until the reader chooses another size, a page is as wide as there is room. */
  function fitWidth(): void {
    const room = place.clientWidth - 40;
    resize(SIZES.findLast((each) => (WIDTH * POINT * each) / 100 <= room) ?? 25);
  }

  function resize(percent: number): void {
    size = percent;
    sheets.style.setProperty('--scale-factor', `${(POINT * size) / 100}`);
    onSized(size);
  }

  const pieces = (places?.kind === 'pages' ? places.pieces : []).flatMap(
    ({ page, item, start, end, from }): Piece[] => {
      const node = nodes.get(page)?.[item];
      return node ? [{ start, end, node, from }] : [];
    },
  );

  return {
    pieces: () => pieces,
    async bring(stretch) {
      const piece = pieces.find(({ end }) => end > stretch.start);
      piece?.node.parentElement?.scrollIntoView({ block: 'center' });
    },
    zoom(step) {
      const at = SIZES.indexOf(size) + step;
      if (step !== 0) resized.disconnect();
      if (step !== 0) resize(SIZES[Math.max(0, Math.min(SIZES.length - 1, at))] ?? size);
      return size;
    },
    async print() {
      ownerDocument.defaultView?.print();
    },
    close() {
      resized.disconnect();
      for (const address of addresses) URL.revokeObjectURL(address);
      place.remove();
    },
  };
}
