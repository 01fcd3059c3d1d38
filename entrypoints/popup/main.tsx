import { agreements } from 'virtual:packs/agreements';
import { replies as shipped } from 'virtual:packs/replies';
import { formatISO } from 'date-fns/formatISO';
import { render } from 'preact';
import '../../src/ui/handback.scss';
import { copyText } from '../../src/browser/clipboard.ts';
import { askBackground } from '../../src/browser/messages.ts';
import { saveFile } from '../../src/browser/save-file.ts';
import { chosenAgreement } from '../../src/browser/settings/agreements-in-use.ts';
import { practiceTerms } from '../../src/browser/settings/practice-terms.ts';
import { repliesInUse } from '../../src/browser/settings/replies-in-use.ts';
import { keysSetting } from '../../src/browser/settings/settings.ts';
import { shortcutOf } from '../../src/browser/settings/shortcuts.ts';
import { allowSite } from '../../src/browser/sites.ts';
import { onDraftChanged } from '../../src/browser/tabs/draft-store.ts';
import { followTab, watchTab } from '../../src/browser/tabs/shown-tab.ts';
import { panelOpener } from '../../src/browser/tabs/side-panel.ts';
import { keysInForce } from '../../src/ui/keys/keys-in-force.ts';
import type { LetterPlan } from '../../src/ui/popup/letter-plan.ts';
import { Popup } from '../../src/ui/popup/Popup.tsx';
import { createPopupModel } from '../../src/ui/popup/PopupModel.ts';
import type { PopupAdapter } from '../../src/ui/popup/screen.ts';

// The popup and the panel beside the page are the same; the panel stays when another tab comes in front.
const root = document.getElementById('popup');
const isPanel = document.body.classList.contains('hb-panel');
const agreement = await chosenAgreement(agreements);
const replies = await repliesInUse(shipped);
const openPanel = isPanel ? undefined : await panelOpener();
const closing = new AbortController();
window.addEventListener('pagehide', () => closing.abort());

const adapterFor = (tabId: number): PopupAdapter => ({
  screen: () => askBackground('tabState', { tabId }),
  readOnce: () => askBackground('readOnce', { tabId }),
  allowSite,
  reveal: (finding) => askBackground('reveal', finding),
  isShown: (place) => askBackground('isShown', place),
  copyText,
  print: (letter) => askBackground('print', letter),
  saveFile,
  copied: (letter) => askBackground('copied', letter),
  answered: (letter) => askBackground('answered', letter),
  addSelection: () => askBackground('addSelection', { tabId }),
  addShortcut: () => shortcutOf('add-request'),
  keys: async () => keysInForce(await keysSetting.read()),
  changeMarked: (finding) => askBackground('changeMarked', finding),
  dismiss: (finding) => askBackground('dismiss', finding),
  keptPlan: (letter) => askBackground('draftOf', letter) as Promise<LetterPlan | undefined>,
  keepPlan: (letter, plan) => askBackground('keepDraft', { ...letter, draft: plan }),
  terms: practiceTerms,
  today: () => formatISO(new Date(), { representation: 'date' }),
});

await followTab((tabId, signal) => {
  const model = createPopupModel(adapterFor(tabId), replies);
  watchTab(tabId, () => void model.refresh(), signal);
  // Whoever has the focus is ahead of what is kept.
  onDraftChanged(() => void (document.hasFocus() || model.takeUp()), signal);
  keysSetting.watch(() => void model.refresh(), signal);
  void model.refresh();
  const isInReader = window.parent !== window;
  const pages = isInReader
    ? undefined
    : { reader: '/reader.html', counts: '/dashboard.html', settings: '/options.html' };
  const beside = openPanel && (() => void openPanel().then(() => window.close()));
  if (root) render(<Popup {...{ model, agreement, pages, isPanel, beside }} />, root);
}, closing.signal);
