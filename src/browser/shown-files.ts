import browser from 'webextension-polyfill';
import { isAllowed, siteOf } from './sites.ts';

/** A file that a tab shows in the browser's own viewer, which no extension can read, and our reader's address for it. */
export interface ShownFile {
  readonly frameId: number;
  readonly address: string;
}

/** A file's bytes, or the site that must be allowed before they can be had. */
export type Fetched = { readonly name: string; readonly bytes: Uint8Array } | { readonly site: string };

/** No letter is as large as this, in bytes. */
const LARGEST = 40_000_000;

const GONE =
  'The page with the letter is gone, or may no longer be read. Open the letter there again, and click Handback’s button.';

/** The PDFs that a tab shows in the browser's own viewer, as far as the tab may be looked at. */
export async function shownFiles(tabId: number): Promise<readonly ShownFile[]> {
  return (await pdfFrames(tabId)).map((frameId) => ({
    frameId,
    address: `/reader.html?from=${tabId}&frame=${frameId}`,
  }));
}

async function pdfFrames(tabId: number): Promise<readonly number[]> {
  try {
    const frames = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      injectImmediately: true,
      func: () => document.contentType,
    });
    return frames.filter(({ result }) => result === 'application/pdf').map(({ frameId }) => frameId);
  } catch {
    return (await isFirefoxViewer(tabId)) ? [0] : [];
  }
}

/** Firefox lets no script into its viewer: a page of a site that tells its address and takes no script is that viewer. */
async function isFirefoxViewer(tabId: number): Promise<boolean> {
  if (!browser.runtime.getURL('').startsWith('moz-extension:')) return false;
  const { url } = await browser.tabs.get(tabId);
  return siteOf(url) !== undefined;
}

/** The tab and the frame that our reader's address names: `?from=12&frame=0`. */
export function sourceNamed(query: string): { readonly tabId: number; readonly frameId: number } | undefined {
  const [, tabId, frameId] = /^\?from=(\d+)&frame=(\d+)$/.exec(query) ?? [];
  return tabId && frameId ? { tabId: Number(tabId), frameId: Number(frameId) } : undefined;
}

/**
 * Fetches the file that a frame shows, as the browser did: in the frame, with the page's own session, or, where no
 * script may go, from here when the site is allowed. Nothing is written to disk. Throws a sentence.
 */
export async function fetchShown({
  tabId,
  frameId,
}: Pick<ShownFile, 'frameId'> & { tabId: number }): Promise<Fetched> {
  const { url } = await browser.tabs.get(tabId).catch(() => ({ url: undefined }));
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      injectImmediately: true,
      func: fetchHere,
      args: [LARGEST],
    });
    const file = frame?.result as FileHere | undefined;
    if (file) return fromFrame(file);
  } catch (error) {
    if (error instanceof Refused) throw error;
  }
  const site = siteOf(url);
  if (!url || !site || frameId !== 0) throw new Error(GONE);
  if (!(await isAllowed(site))) return { site };
  const answer = await fetch(url, { credentials: 'include' });
  if (!answer.ok) throw new Error(refused(answer.status));
  return { name: nameOf(url), bytes: new Uint8Array(await answer.arrayBuffer()) };
}

class Refused extends Error {}

interface FileHere {
  readonly url: string;
  /** As base64: messages carry text. */
  readonly data?: string;
  readonly status?: number;
  readonly size?: number;
}

function fromFrame({ url, data, status, size }: FileHere): Fetched {
  if (size !== undefined) throw new Refused('This file is larger than 40 MB, which no letter is.');
  if (data === undefined) throw new Refused(refused(status));
  return { name: nameOf(url), bytes: Uint8Array.from(atob(data), (character) => character.charCodeAt(0)) };
}

function refused(status: number | undefined): string {
  const answered = status ? ` (it answered ${status})` : '';
  return `The site did not give the file again${answered}. Save the letter, and open the file here.`;
}

/** Runs in the frame by itself: it may use nothing that stands outside of it. */
async function fetchHere(largest: number): Promise<FileHere> {
  const url = location.href;
  try {
    const answer = await fetch(url, { credentials: 'include', cache: 'force-cache' });
    if (!answer.ok) return { url, status: answer.status };
    const file = await answer.blob();
    if (file.size > largest) return { url, size: file.size };
    const reader = new FileReader();
    await new Promise((done, fail) => {
      reader.onload = done;
      reader.onerror = fail;
      reader.readAsDataURL(file);
    });
    return { url, data: `${reader.result}`.replace(/^[^,]*,/, '') };
  } catch {
    return { url };
  }
}

/** The last part of an address, where it reads as a file's name. */
function nameOf(url: string): string {
  const part = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    const name = decodeURIComponent(part);
    return /\.\w{2,5}$/.test(name) ? name : 'Letter';
  } catch {
    return 'Letter';
  }
}
