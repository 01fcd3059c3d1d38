import browser from 'webextension-polyfill';
import { isAllowed, siteOf } from '../sites.ts';

/** A file that a tab shows and no extension can read there, and our reader's address for it. */
export interface ShownFile {
  readonly kind: 'pdf' | 'picture';
  readonly address: string;
}

/** A frame of a tab, and the picture in it where it is not the frame's whole content that is meant. */
interface Source {
  readonly tabId: number;
  readonly frameId: number;
  readonly picture?: number;
}

/** A file's bytes, or the site that must be allowed before they can be had. */
export type Fetched = { readonly name: string; readonly bytes: Uint8Array } | { readonly site: string };

/** No letter is as large as this, in bytes. */
const LARGEST = 40_000_000;

const GONE =
  'The page with the letter is gone, or may no longer be read. Open the letter there again, and click Handback’s button.';

/** The PDFs in the browser's own viewer and the pictures of a page's size that a tab shows, if it may be looked at. */
export async function shownFiles(tabId: number): Promise<readonly ShownFile[]> {
  const at = (frameId: number) => `/reader.html?from=${tabId}&frame=${frameId}`;
  try {
    const frames = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      injectImmediately: true,
      func: lookHere,
    });
    return frames.flatMap(({ frameId, result }): readonly ShownFile[] => {
      const { isPdf, pictures } = result as ReturnType<typeof lookHere>;
      if (isPdf) return [{ kind: 'pdf', address: at(frameId) }];
      return Array.from({ length: pictures }, (_, index) => ({
        kind: 'picture',
        address: `${at(frameId)}&picture=${index}`,
      }));
    });
  } catch {
    return (await isFirefoxViewer(tabId)) ? [{ kind: 'pdf', address: at(0) }] : [];
  }
}

/** Runs in the frame by itself: it may use nothing that stands outside of it. */
function lookHere() {
  const large = [...document.images].filter(({ width, height }) => width >= 350 && height >= 350);
  return { isPdf: document.contentType === 'application/pdf', pictures: large.length };
}

/** Firefox lets no script into its viewer: a page of a site that tells its address and takes no script is that viewer. */
async function isFirefoxViewer(tabId: number): Promise<boolean> {
  if (!browser.runtime.getURL('').startsWith('moz-extension:')) return false;
  const { url } = await browser.tabs.get(tabId);
  return siteOf(url) !== undefined;
}

/** What our reader's address names: `?from=12&frame=0`, and `&picture=0` for the first picture of the frame. */
export function sourceNamed(query: string): Source | undefined {
  const [, tabId, frameId, picture] = /^\?from=(\d+)&frame=(\d+)(?:&picture=(\d+))?$/.exec(query) ?? [];
  if (!tabId || !frameId) return undefined;
  const source = { tabId: Number(tabId), frameId: Number(frameId) };
  return picture === undefined ? source : { ...source, picture: Number(picture) };
}

/**
 * Fetches the file that a frame shows, as the browser did: in the frame, with the page's own session, or, where no
 * script may go, from here when the site is allowed. Nothing is written to disk. Throws a sentence.
 */
export async function fetchShown({ tabId, frameId, picture = -1 }: Source): Promise<Fetched> {
  const { url } = await browser.tabs.get(tabId).catch(() => ({ url: undefined }));
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      injectImmediately: true,
      func: fetchHere,
      args: [LARGEST, picture],
    });
    const file = frame?.result as FileHere | undefined;
    if (file) return fromFrame(file);
  } catch (error) {
    if (error instanceof Refused) throw error;
  }
  const site = siteOf(url);
  if (!url || !site || frameId !== 0 || picture >= 0) throw new Error(GONE);
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
async function fetchHere(largest: number, picture: number): Promise<FileHere> {
  const large = [...document.images].filter(({ width, height }) => width >= 350 && height >= 350);
  const url = picture < 0 ? location.href : (large[picture]?.currentSrc ?? '');
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
  const part = URL.canParse(url) ? (new URL(url).pathname.split('/').at(-1) ?? '') : '';
  try {
    const name = decodeURIComponent(part);
    return /\.\w{2,5}$/.test(name) ? name : 'Letter';
  } catch {
    return 'Letter';
  }
}
