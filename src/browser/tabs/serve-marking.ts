import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { REQUEST_TOPICS } from '../../requests/scorer.ts';
import { answer, type FromPopup } from '../messages.ts';
import { isOurPage } from '../senders.ts';
import { allowedPatterns, onSitesChanged } from '../sites.ts';
import { changeMarked, type Marking, markSelection } from './mark-request.ts';
import { openPopup } from './open-popup.ts';

/** As the manifest names it: see wxt.config.ts. */
const COMMAND = 'add-request';
const MENU = 'add-request';

const TopicSchema = v.optional(v.picklist(REQUEST_TOPICS));

/**
 * Has the GP add selected words of a letter as a request: from the context menu, by a key, or from the popup. Call it
 * when the background starts, before anything is awaited.
 */
export function serveMarking(marking: Marking): void {
  answer<Pick<FromPopup, 'addSelection' | 'changeMarked'>>(
    {
      addSelection: ({ tabId }) => markSelection(tabId, marking),
      changeMarked: ({ topic, ...finding }) => {
        const chosen = v.parse(TopicSchema, topic);
        return changeMarked({ ...finding, ...(chosen && { topic: chosen }) }, marking);
      },
    },
    isOurPage,
  );
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    if (menuItemId !== MENU || tab?.id === undefined) return;
    void openPopup();
    void markSelection(tab.id, marking, frameId);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== COMMAND || tab?.id === undefined) return;
    void openPopup();
    void markSelection(tab.id, marking);
  });
  browser.runtime.onInstalled.addListener(() => void offerInMenu());
  onSitesChanged(() => void offerInMenu());
}

/** Puts our entry into the context menu of selected text, on the sites that may be read and no others. */
async function offerInMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  const sites = [...(await allowedPatterns())];
  if (sites.length === 0) return;
  browser.contextMenus.create({
    id: MENU,
    title: 'Add as a request',
    contexts: ['selection'],
    documentUrlPatterns: sites,
  });
}
