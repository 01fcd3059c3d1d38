import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isBackground } from '../src/browser/is-background.ts';
import { answer, type ToFrame, tellBackground } from '../src/browser/messages.ts';
import { shadowRootOf } from '../src/browser/tabs/shadow-roots.ts';
import type { FrameShows } from '../src/letter/frame.ts';
import { readAlong } from '../src/page/read-along.ts';

declare global {
  /** Stops the reader that runs in this frame. It lives in the extension's own world, which no page can see. */
  var stopHandback: (() => void) | undefined;
}

/**
 * The content script. It is registered for the sites that the GP allows (src/browser/keep-readers.ts), and not a content
 * script of WXT's: that announces itself to the page by events, and can be stopped by events of the page.
 */
export default defineUnlistedScript(() => {
  globalThis.stopHandback?.();
  const reading = new AbortController();
  const { signal } = reading;
  const stop = () => reading.abort();
  globalThis.stopHandback = stop;

  const reader = readAlong({ document, tell, openDraft, shadowRootOf, signal });
  answer<ToFrame>({ ...reader, stop }, isBackground, signal);
  window.addEventListener('pagehide', reader.leave, { signal });
  window.addEventListener('pageshow', ({ persisted }) => persisted && reader.readAgain(), { signal });

  function openDraft(finding: { readonly key: string; readonly id: string }) {
    return tellBackground('openDraft', finding).catch(() => false);
  }

  /** No answer, or an error, means that the site may not be read any more, or that the extension was replaced. */
  async function tell(shows: FrameShows) {
    const marks = await tellBackground('frameShows', shows).catch(() => undefined);
    if (!marks) stop();
    return marks ?? [];
  }
});
