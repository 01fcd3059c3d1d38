import browser from 'webextension-polyfill';
import { findLetter, inTurn } from './tab-changes.ts';
import type { LetterPlace } from './tab-state.ts';
import { draftName } from './tab-store.ts';

/** What the GP has begun for a letter, as the popup left it. */
export async function readDraft({ key }: Pick<LetterPlace, 'key'>): Promise<unknown> {
  const { [draftName(key)]: draft } = await browser.storage.session.get(draftName(key));
  return draft;
}

/**
 * Keeps what the GP has begun for a letter, in the browser's session storage: in memory, and gone with the letter. Nothing
 * is kept for a letter that has gone already.
 */
export function keepDraft({ draft, ...place }: LetterPlace & { readonly draft: unknown }): Promise<void> {
  return inTurn(async () => {
    if (await findLetter(place)) await browser.storage.session.set({ [draftName(place.key)]: draft });
  });
}

/** Calls back when what the GP has begun has changed, here or in another of our pages, until the signal is aborted. */
export function onDraftChanged(onChange: () => void, signal: AbortSignal): void {
  const listener = (changes: Readonly<Record<string, unknown>>, area: string) => {
    if (area === 'session' && Object.keys(changes).some((name) => name.startsWith(draftName('')))) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
