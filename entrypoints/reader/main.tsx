import { render } from 'preact';
import '../../src/ui/handback.scss';
import { isBackground } from '../../src/browser/is-background.ts';
import { answer, type ToFrame, tellBackground } from '../../src/browser/messages.ts';
import { ownTabId } from '../../src/browser/own-tab.ts';
import { allowSite } from '../../src/browser/sites.ts';
import { fetchShown, sourceNamed } from '../../src/browser/tabs/shown-files.ts';
import { createDesk } from '../../src/reader/desk.ts';
import { openPdfHere } from '../../src/reader/open-pdf-here.ts';
import { Reader } from '../../src/ui/reader/Reader.tsx';
import { createReaderModel } from '../../src/ui/reader/ReaderModel.ts';
import { takeDrops } from '../../src/ui/reader/take-drops.ts';

const root = document.getElementById('reader');
const place = document.createElement('div');
const closing = new AbortController();
const tabId = await ownTabId();

const desk = createDesk({
  place,
  tell: (shows) => tellBackground('frameShows', shows),
  openPdf: openPdfHere,
  onSized: (size) => model.sized(size),
});
const from = sourceNamed(location.search);
const model = createReaderModel(desk, from && { fetch: () => fetchShown(from), allow: allowSite });
const stop = () => closing.abort();

answer<ToFrame>({ ...desk, stop }, isBackground, closing.signal);
takeDrops(document, (file) => void model.open(file), closing.signal);
window.addEventListener('pagehide', stop);

if (root) {
  const pages = { counts: '/dashboard.html', settings: '/options.html' };
  const put = (element: HTMLDivElement | null) => void element?.append(place);
  render(<Reader model={model} desk={put} findings={`/sidepanel.html?tab=${tabId}`} pages={pages} />, root);
}

void model.start();
