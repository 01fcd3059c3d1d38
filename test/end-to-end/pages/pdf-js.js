import * as pdfjs from 'pdfjs-dist';

globalThis.pdfjsLib = pdfjs;
const { EventBus, PDFLinkService, PDFViewer } = await import('pdfjs-dist/web/pdf_viewer.mjs');

pdfjs.GlobalWorkerOptions.workerSrc = '/npm/pdfjs-dist/build/pdf.worker.min.mjs';
const eventBus = new EventBus();
const linkService = new PDFLinkService({ eventBus });
const viewer = new PDFViewer({ container: document.querySelector('#container'), eventBus, linkService });
linkService.setViewer(viewer);
eventBus.on('pagesinit', () => {
  viewer.currentScaleValue = 'page-width';
});
const pdf = await pdfjs.getDocument({ url: new URL('letter.pdf', location.href) }).promise;
viewer.setDocument(pdf);
linkService.setDocument(pdf);
