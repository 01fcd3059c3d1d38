import { agreements } from 'virtual:packs/agreements';
import { replies } from 'virtual:packs/replies';
import { formatISO } from 'date-fns';
import { render } from 'preact';
import '../../src/ui/handback.scss';
import { agreementsInUse } from '../../src/browser/agreements-in-use.ts';
import { copyText } from '../../src/browser/clipboard.ts';
import { askBackground } from '../../src/browser/messages.ts';
import { practiceTerms } from '../../src/browser/practice-terms.ts';
import { repliesInUse } from '../../src/browser/replies-in-use.ts';
import { saveFile } from '../../src/browser/save-file.ts';
import { shortcutOf } from '../../src/browser/shortcuts.ts';
import { shownTabId } from '../../src/browser/shown-tab.ts';
import { allowSite } from '../../src/browser/sites.ts';
import { onTabChanged } from '../../src/browser/tab-store.ts';
import { Popup } from '../../src/ui/popup/Popup.tsx';
import { createPopupModel } from '../../src/ui/popup/PopupModel.ts';

const root = document.getElementById('popup');
const tabId = await shownTabId();
const inUse = agreementsInUse(agreements);
const agreementId = await inUse.chosen();
const agreement = inUse.current().findLast(({ id }) => id === agreementId);
const closing = new AbortController();

const model = createPopupModel(
  {
    screen: () => askBackground('tabState', { tabId }),
    readOnce: () => askBackground('readOnce', { tabId }),
    allowSite,
    reveal: (finding) => askBackground('reveal', finding),
    isShown: (place) => askBackground('isShown', place),
    copyText,
    saveFile,
    copied: (letter) => askBackground('copied', letter),
    answered: (letter) => askBackground('answered', letter),
    addSelection: () => askBackground('addSelection', { tabId }),
    addShortcut: () => shortcutOf('add-request'),
    changeMarked: (finding) => askBackground('changeMarked', finding),
    dismiss: (finding) => askBackground('dismiss', finding),
    terms: practiceTerms,
    today: () => formatISO(new Date(), { representation: 'date' }),
  },
  await repliesInUse(replies),
);

onTabChanged(tabId, () => void model.refresh(), closing.signal);
window.addEventListener('pagehide', () => closing.abort());
void model.refresh();

if (root) {
  const pages = { counts: '/dashboard.html', settings: '/options.html' };
  render(<Popup model={model} agreement={agreement} pages={pages} />, root);
}
