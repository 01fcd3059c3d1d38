import browser from 'webextension-polyfill';
import { answer, type FromFrame } from '../messages.ts';
import { isReadableFrame } from '../senders.ts';
import { revealNext } from './next-request.ts';
import { openPopup } from './open-popup.ts';
import { changeTab, findLetter, inTurn } from './tab-changes.ts';

/** As the manifest names it: see wxt.config.ts. */
const COMMAND = 'next-request';

/**
 * Leads by key from one marked request to the next, and from the card at a mark to the letter back. Call it when the
 * background starts, before anything is awaited.
 */
export function serveCard(): void {
  answer<Pick<FromFrame, 'openDraft'>>(
    {
      openDraft: async ({ key, id }, { tab, frameId = 0 }) => {
        if (tab?.id === undefined) return false;
        const tabId = tab.id;
        const letter = await findLetter({ tabId, frameId, key });
        if (!letter?.findings.some((finding) => finding.id === id)) return false;
        await inTurn(() => changeTab(tabId, (record) => ({ ...record, wantsDraft: { key, findingId: id } })));
        return openPopup();
      },
    },
    isReadableFrame,
  );
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== COMMAND || tab?.id === undefined) return;
    void revealNext(tab.id);
  });
}
