import { agreements } from 'virtual:packs/agreements';
import { replies } from 'virtual:packs/replies';
import { signal } from '@preact/signals';
import { render } from 'preact';
import '../../src/ui/handback.scss';
import { knownAgreement } from '../../src/agreements/known-agreement.ts';
import { practiceTerms } from '../../src/browser/practice-terms.ts';
import { saveFile } from '../../src/browser/save-file.ts';
import { agreementSetting, ownRepliesSetting, practiceSetting } from '../../src/browser/settings.ts';
import { changeShortcuts, readShortcuts } from '../../src/browser/shortcuts.ts';
import { allowedPatterns, onSitesChanged, stopReadingSite } from '../../src/browser/sites.ts';
import { Letters } from '../../src/ui/options/Letters.tsx';
import { createLettersModel } from '../../src/ui/options/LettersModel.ts';
import { Options } from '../../src/ui/options/Options.tsx';
import { createOptionsModel } from '../../src/ui/options/OptionsModel.ts';
import { OptionsPages } from '../../src/ui/options/OptionsPages.tsx';
import { readTextFile } from '../../src/ui/read-text-file.ts';

const root = document.getElementById('options');
const closing = new AbortController();

const model = createOptionsModel({
  readPractice: practiceSetting.read,
  writePractice: practiceSetting.write,
  unread: async () => [...(await practiceSetting.unread()), ...(await agreementSetting.unread())],
  readAgreement: async () => knownAgreement(await agreementSetting.read(), agreements),
  writeAgreement: agreementSetting.write,
  sites: async () => (await allowedPatterns()).map((pattern) => pattern.replace(/\/\*$/, '')),
  stopReading: stopReadingSite,
});

const ownRepliesFile = () => import('../../src/reply/own-replies-file.ts');
const letters = createLettersModel(
  {
    readOwn: ownRepliesSetting.read,
    writeOwn: ownRepliesSetting.write,
    terms: practiceTerms,
    readFile: async (file) =>
      (await ownRepliesFile()).readOwnReplies(await readTextFile(file), file.name, replies),
    saveFile: async (own) => {
      const text = (await ownRepliesFile()).writeOwnReplies(own, replies);
      saveFile({ name: 'handback-letters.yaml', text, type: 'application/yaml' });
    },
  },
  replies,
);

const shown = signal(location.hash.slice(1));
window.addEventListener('hashchange', () => (shown.value = location.hash.slice(1)));
onSitesChanged(() => void model.loadSites(), closing.signal);
window.addEventListener('pagehide', () => closing.abort());
await Promise.all([model.load(), letters.load()]);

/** Of each agreement the latest version. */
const latest = [...new Map(agreements.map((agreement) => [agreement.id, agreement])).values()];

const keys = { shortcuts: await readShortcuts(), onChange: () => void changeShortcuts() };
const settings = () => <Options model={model} agreements={latest} keys={keys} />;
const words = () => <Letters model={letters} topics={Object.keys(replies.topics)} />;
const pages = [
  { id: 'settings', name: 'Settings', content: settings },
  { id: 'letters', name: 'Letters', content: words },
] as const;
if (root) render(<OptionsPages pages={pages} shown={shown} links={{ counts: '/dashboard.html' }} />, root);
