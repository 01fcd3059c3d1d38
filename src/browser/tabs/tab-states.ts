import browser from 'webextension-polyfill';
import { joinMarks } from '../../letter/patient-marks.ts';
import { askFrame } from '../messages.ts';
import { OUR_ORIGIN } from '../senders.ts';
import { isAllowed, siteOf } from '../sites.ts';
import { shownFiles } from './shown-files.ts';
import { type LetterPlace, type SiteAccess, statusOf, type TabState } from './tab-state.ts';
import { type FrameRecord, type TabRecord, TOO_MANY_FRAMES, tabStore } from './tab-store.ts';

/** What is known of a tab, after each frame was asked whether it still shows its letters. */
export async function tabStateOf(tabId: number): Promise<TabState> {
  const { notice, wantsDraft } = await tabStore.read(tabId);
  const record = await dropGone(tabId);
  const { url } = await browser.tabs.get(tabId);
  const origin = siteOf(url) ?? record.readOnce;
  const frames = Object.values(record.frames);
  const letters = frames.flatMap((frame) => frame.letters);
  const closedFrames = await notAllowed(frames.flatMap((frame) => frame.frameOrigins));
  const notRead = [
    ...new Set(frames.flatMap((frame) => frame.notRead)),
    ...closedFrames.map(tellClosed),
    ...(record.hasMoreFrames ? [TOO_MANY_FRAMES] : []),
  ];
  const access = await accessTo(origin, record);
  const isUncounted = frames.some((frame) => frame.isUncounted);
  const status = statusOf({ letters, notRead });
  const around = joinMarks(frames.map((frame) => frame.around));
  // Hundreds of frames take Firefox half a minute to look through, and the popup says already that not all were read.
  const wantsFiles = !record.hasMoreFrames && (letters.length === 0 || notRead.length > 0);
  const files = wantsFiles ? await shownFiles(tabId) : [];
  const state = { tabId, access, letters, notRead, closedFrames, files, isUncounted, around, status };
  return {
    ...state,
    ...(origin !== undefined && { origin }),
    ...(notice !== undefined && { notice }),
    ...(wantsDraft && { wantsDraft }),
  };
}

function tellClosed(origin: string): string {
  return `A part of this page comes from ${origin}, which Handback has no leave to read.`;
}

async function accessTo(origin: string | undefined, { readOnce, frames }: TabRecord): Promise<SiteAccess> {
  if (Object.values(frames).some((frame) => frame.origin === OUR_ORIGIN)) return 'allowed';
  if (origin === undefined) return 'impossible';
  if (await isAllowed(origin)) return 'allowed';
  return readOnce === origin ? 'this page once' : 'not allowed';
}

async function notAllowed(origins: readonly string[]): Promise<readonly string[]> {
  const distinct = [...new Set(origins)];
  const allowed = await Promise.all(distinct.map(isAllowed));
  return distinct.filter((_, index) => !allowed[index]);
}

/** Forgets the frames that have gone without a word, and the letters that a frame no longer shows. */
export async function dropGone(tabId: number): Promise<TabRecord> {
  const record = await tabStore.read(tabId);
  const frames = await Promise.all(
    Object.entries(record.frames).map(async ([id, frame]) => {
      const left = await withoutGone({ tabId, frameId: Number(id) }, frame);
      return left ? [[id, left] as const] : [];
    }),
  );
  const left = withFrames(record, Object.fromEntries(frames.flat()));
  if (JSON.stringify(left) !== JSON.stringify(record)) await tabStore.write(tabId, left);
  return left;
}

/** Leave to read a page once ends with that page: when the last of its frames has gone. */
function withFrames(
  { readOnce, current, hasMoreFrames, frames: before }: TabRecord,
  frames: TabRecord['frames'],
): TabRecord {
  const hasGone = Object.keys(before).length > 0 && Object.keys(frames).length === 0;
  if (hasGone) return { frames };
  return {
    frames,
    ...(readOnce !== undefined && { readOnce }),
    ...(current && { current }),
    ...(hasMoreFrames && { hasMoreFrames }),
  };
}

type Place = Pick<LetterPlace, 'tabId' | 'frameId'>;

async function withoutGone(place: Place, frame: FrameRecord): Promise<FrameRecord | undefined> {
  const isThere = (await askFrame(place, 'isShown', { key: '' })) !== undefined;
  if (!isThere) return undefined;
  const shown = await Promise.all(frame.letters.map(({ key }) => askFrame(place, 'isShown', { key })));
  return { ...frame, letters: frame.letters.filter((_, index) => shown[index] === true) };
}
