import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PagePlaces } from '../files/file-reading.ts';
import type { ScannedPage } from '../files/scanned-page.ts';
import type { Range as Stretch } from '../letter/letter.ts';
import type { Piece } from '../page/text-writer.ts';
import { loadPdfjs } from './open-pdf-here.ts';
import { printPdf } from './print-pdf.ts';
import type { Sheet } from './sheet.ts';
import { layWords } from './word-layer.ts';

/** A page that has not been drawn by then, in milliseconds, is not waited for any longer. */
const PATIENCE = 10_000;

/** On a wide screen a page is shown no larger than this, as a multiple of its size on paper. */
const LARGEST = 1.5;

interface Options {
  /** Absent where the file holds no words. */
  readonly places?: PagePlaces;
  /** Pages that were read from their pictures. */
  readonly scans?: readonly ScannedPage[];
  /** Called when pages were drawn anew: their nodes are others than before. */
  readonly onDrawn: () => void;
  /** Called with the size in per cent when the page's width has changed it. */
  readonly onSized: (size: number) => void;
}

/** Shows a PDF with pdf.js's own viewer: pages are drawn when they come near, with their words over them. */
export async function pdfSheet(
  document: PDFDocumentProxy,
  place: HTMLDivElement,
  { places, scans = [], onDrawn, onSized }: Options,
): Promise<Sheet> {
  const { AnnotationMode } = await preparePdfjs();
  const { EventBus, PDFLinkService, PDFViewer } = await import('pdfjs-dist/web/pdf_viewer.mjs');
  const pages = place.ownerDocument.createElement('div');
  pages.className = 'pdfViewer';
  place.replaceChildren(pages);

  const eventBus = new EventBus();
  const linkService = new PDFLinkService({ eventBus });
  linkService.externalLinkEnabled = false;
  const viewer = new PDFViewer({
    container: place,
    viewer: pages,
    eventBus,
    linkService,
    annotationMode: AnnotationMode.ENABLE,
    imagesRightClickMinSize: -1,
  });
  linkService.setViewer(viewer);
  let isFitted = true;
  /** Where the reader is led. What was sought before it must not lead away from there when its page is drawn. */
  let sought: Stretch | undefined;
  const nodes = new Map<number, readonly Text[]>();
  const drawn = new EventTarget();
  eventBus.on(
    'textlayerrendered',
    ({ pageNumber, source }: { pageNumber: number; source: { div: HTMLElement } }) => {
      const scan = scans.find((each) => each.page === pageNumber);
      nodes.set(pageNumber, scan ? wordsOver(source.div, scan) : textNodesOf(source.div));
      drawn.dispatchEvent(new Event(`${pageNumber}`));
      onDrawn();
    },
  );
  const ready = new Promise<void>((done) => {
    eventBus.on('pagesinit', () => {
      fitWidth();
      done();
    });
  });
  viewer.setDocument(document);
  linkService.setDocument(document);
  await ready;
  const resized = new ResizeObserver(() => isFitted && fitWidth());
  resized.observe(place);

  function fitWidth(): void {
    viewer.currentScaleValue = 'page-width';
    if (viewer.currentScale > LARGEST) viewer.currentScale = LARGEST;
    onSized(Math.round(100 * viewer.currentScale));
  }

  function isDrawn(page: number): boolean {
    return nodes.get(page)?.[0]?.isConnected === true;
  }

  return {
    pieces: () =>
      (places?.pieces ?? []).flatMap(({ page, item, start, end, from }): Piece[] => {
        const node = nodes.get(page)?.[item];
        return node?.isConnected ? [{ start, end, node, from }] : [];
      }),
    async bring(stretch) {
      const piece = places?.pieces.find(({ end }) => end > stretch.start);
      if (!piece) return;
      sought = stretch;
      if (!isDrawn(piece.page)) {
        const appears = new Promise((done) => drawn.addEventListener(`${piece.page}`, done, { once: true }));
        viewer.scrollPageIntoView({ pageNumber: piece.page });
        await Promise.race([appears, new Promise((done) => setTimeout(done, PATIENCE))]);
      }
      if (sought !== stretch) return;
      nodes.get(piece.page)?.[piece.item]?.parentElement?.scrollIntoView({ block: 'center' });
    },
    zoom(step) {
      if (step !== 0) isFitted = false;
      if (step !== 0) viewer.updateScale({ steps: step });
      return Math.round(100 * viewer.currentScale);
    },
    print: () => printPdf(document, place.ownerDocument),
    close() {
      resized.disconnect();
      viewer.setDocument(null as unknown as PDFDocumentProxy);
      void document.loadingTask.destroy();
      place.remove();
    },
  };
}

/** pdf.js's viewer finds pdf.js under a name of the page. */
async function preparePdfjs() {
  const pdfjs = await loadPdfjs();
  Object.assign(globalThis, { pdfjsLib: pdfjs });
  return pdfjs;
}

/** Lays the words of a scan where pdf.js would have the page's own. */
function wordsOver(page: HTMLElement, scan: ScannedPage): readonly Text[] {
  const layer = page.querySelector<HTMLElement>('.textLayer');
  layer?.replaceChildren();
  return layer ? layWords(scan, layer) : [];
}

/** One node for each item of the page's text that holds characters, in the file's order. */
function textNodesOf(page: HTMLElement): readonly Text[] {
  return [...page.querySelectorAll('.textLayer span[role="presentation"]')].flatMap(({ firstChild }) =>
    firstChild instanceof Text ? [firstChild] : [],
  );
}
