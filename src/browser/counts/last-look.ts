import browser from 'webextension-polyfill';
import type { Looked } from '../../tally/look-at.ts';
import type { View } from '../../tally/view.ts';

const NAME = 'last look';

interface Kept {
  readonly of: string;
  /** The moment, as an ISO date and time. */
  readonly at: string;
  readonly looked: Looked;
}

/**
 * What the dashboard showed last, in the browser's session storage, so that it is there at once when the same view is
 * opened again: in memory, and gone with the browser. `today` is an ISO day.
 */
export const lastLook = {
  async read(view: View, today: string): Promise<Pick<Kept, 'at' | 'looked'> | undefined> {
    const { [NAME]: stored } = await browser.storage.session.get(NAME);
    const kept = stored as Kept | undefined;
    return kept?.of === nameOf(view, today) ? kept : undefined;
  },
  async write(view: View, today: string, looked: Looked): Promise<void> {
    const kept: Kept = { of: nameOf(view, today), at: new Date().toISOString(), looked };
    await browser.storage.session.set({ [NAME]: kept });
  },
  forget: (): Promise<void> => browser.storage.session.remove(NAME),
};

function nameOf(view: View, today: string): string {
  return JSON.stringify([view, today]);
}
