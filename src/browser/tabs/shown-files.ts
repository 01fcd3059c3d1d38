import browser from 'webextension-polyfill';
import { isAllowed, siteOf } from '../sites.ts';
import { type FetchedHere, type FileHere, filesHere } from './files-here.ts';

/** A file that a tab shows and no extension can read there, and our reader's address for it. */
export interface ShownFile {
  /** Several pictures of one frame may be the pages of one letter. */
  readonly kind: 'pdf' | 'picture' | 'pictures';
  readonly address: string;
}

/** A frame of a tab, and the files in it where its own whole content is not meant. */
interface Source {
  readonly tabId: number;
  readonly frameId: number;
  readonly names?: readonly string[];
}

/** A file's bytes, those of more pictures that are pages of the same letter, or the site that must be allowed before. */
export type Fetched =
  | { readonly name: string; readonly bytes: Uint8Array; readonly more?: readonly Uint8Array[] }
  | { readonly site: string };

/** No letter is as large as this, in bytes. */
const LARGEST = 40_000_000;

const GONE =
  'The page with the letter is gone, or may no longer be read. Open the letter there again, and click Handback’s button.';

/** The PDFs in the browser's own viewer and the pictures of a page's size that a tab shows, if it may be looked at. */
export async function shownFiles(tabId: number): Promise<readonly ShownFile[]> {
  try {
    const frames = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      injectImmediately: true,
      func: filesHere,
      args: [[], LARGEST],
    });
    const found = frames.map(({ frameId, result }) => ({
      frameId,
      files: (result ?? []) as readonly FileHere[],
    }));
    const itself = new Set(found.flatMap(({ files }) => files.filter(isItself).map(({ url }) => url)));
    return found.flatMap(({ frameId, files }) =>
      withAll(files.filter((file) => isItself(file) || !itself.has(file.url))).map(({ kind, names }) => ({
        kind,
        address: addressOf({ tabId, frameId, names }),
      })),
    );
  } catch {
    return (await isFirefoxViewer(tabId)) ? [{ kind: 'pdf', address: addressOf({ tabId, frameId: 0 }) }] : [];
  }
}

/** The frame of a file tells of it too, where a script may go there. */
function isItself({ name }: FileHere): boolean {
  return name === 'itself';
}

function withAll(files: readonly FileHere[]) {
  const each = files.map(({ kind, name }) => ({ kind, names: [name] }));
  const pictures = each.filter(({ kind }) => kind === 'picture');
  if (pictures.length < 2) return each;
  return [{ kind: 'pictures' as const, names: pictures.flatMap(({ names }) => names) }, ...each];
}

/** Firefox lets no script into its viewer: a page of a site that tells its address and takes no script is that viewer. */
async function isFirefoxViewer(tabId: number): Promise<boolean> {
  if (!browser.runtime.getURL('').startsWith('moz-extension:')) return false;
  const { url } = await browser.tabs.get(tabId);
  return siteOf(url) !== undefined;
}

function addressOf({ tabId, frameId, names = ['itself'] }: Source): string {
  const which = names.includes('itself') ? '' : `&file=${names.join()}`;
  return `/reader.html?from=${tabId}&frame=${frameId}${which}`;
}

/** What our reader's address names: `?from=12&frame=0`, and `&file=picture-0,picture-1` for pictures in the frame. */
export function sourceNamed(query: string): Source | undefined {
  const [, tabId, frameId, names] =
    /^\?from=(\d+)&frame=(\d+)(?:&file=((?:(?:inside|picture)-\d+,?)+))?$/.exec(query) ?? [];
  if (!tabId || !frameId) return undefined;
  const source = { tabId: Number(tabId), frameId: Number(frameId) };
  return names === undefined ? source : { ...source, names: names.split(',').filter(Boolean) };
}

/**
 * Fetches the files that a frame shows, as the browser did: in the frame, with the page's own session, or, where no
 * script may go, from here when the site is allowed. Nothing is written to disk. Throws a sentence.
 */
export async function fetchShown({ tabId, frameId, names = ['itself'] }: Source): Promise<Fetched> {
  const asked = await askFrame({ tabId, frameId, names });
  const foreign = asked.find(({ data, status, size }) => (data ?? status ?? size) === undefined);
  if (asked.length === 0) throw new Error(GONE);
  const site = foreign && siteOf(foreign.url);
  if (site && !(await isAllowed(site))) return { site };
  const [bytes, ...more] = await Promise.all(asked.map(bytesOf));
  if (!bytes) throw new Error(GONE);
  return { name: nameOf(asked[0]?.url ?? ''), bytes, ...(more.length > 0 && { more }) };
}

/** Where no script may go, as into Firefox's viewer, the address of the tab is that of the file. */
async function askFrame({ tabId, frameId, names = ['itself'] }: Source): Promise<readonly FetchedHere[]> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      injectImmediately: true,
      func: filesHere,
      args: [names, LARGEST],
    });
    if (frame?.result) return frame.result as readonly FetchedHere[];
  } catch {
    // What follows holds for a frame that gives nothing too.
  }
  if (frameId !== 0 || !names.includes('itself')) return [];
  const { url } = await browser.tabs.get(tabId).catch(() => ({ url: undefined }));
  return url === undefined ? [] : [{ url }];
}

/** What could not be fetched in the frame is fetched from here. */
async function bytesOf({ url, data, status, size }: FetchedHere): Promise<Uint8Array> {
  if (size !== undefined) throw new Error('This file is larger than 40 MB, which no letter is.');
  if (data !== undefined) return Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  if (status !== undefined || !siteOf(url)) throw new Error(refused(status));
  const answer = await fetch(url, { credentials: 'include' });
  if (!answer.ok) throw new Error(refused(answer.status));
  return new Uint8Array(await answer.arrayBuffer());
}

function refused(status: number | undefined): string {
  const answered = status ? ` (it answered ${status})` : '';
  return `The site did not give the file again${answered}. Save the letter, and open the file here.`;
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
