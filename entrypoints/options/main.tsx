import { agreements as shipped } from 'virtual:packs/agreements';
import { replies } from 'virtual:packs/replies';
import { signal } from '@preact/signals';
import { render } from 'preact';
import '../../src/ui/handback.scss';
import * as files from '../../src/browser/own-files.ts';
import { practiceTerms } from '../../src/browser/practice-terms.ts';
import * as settings from '../../src/browser/settings.ts';
import { changeShortcuts, readShortcuts } from '../../src/browser/shortcuts.ts';
import { allowedPatterns, onSitesChanged, stopReadingSite } from '../../src/browser/sites.ts';
import { createAgreementModel } from '../../src/ui/options/AgreementModel.ts';
import { AgreementPage } from '../../src/ui/options/AgreementPage.tsx';
import { createLettersModel } from '../../src/ui/options/LettersModel.ts';
import { LettersPage } from '../../src/ui/options/LettersPage.tsx';
import { OptionsPages } from '../../src/ui/options/OptionsPages.tsx';
import { createPracticeModel } from '../../src/ui/options/PracticeModel.ts';
import { PracticePage } from '../../src/ui/options/PracticePage.tsx';
import { createSitesModel } from '../../src/ui/options/SitesModel.ts';
import { SitesPage } from '../../src/ui/options/SitesPage.tsx';

const root = document.getElementById('options');
const closing = new AbortController();
const paragraphs = Object.keys(replies.topics);

const practice = createPracticeModel({
  readPractice: settings.practiceSetting.read,
  writePractice: settings.practiceSetting.write,
  unread: settings.unreadSettings,
});
const sites = createSitesModel({
  sites: async () => (await allowedPatterns()).map((pattern) => pattern.replace(/\/\*$/, '')),
  stopReading: stopReadingSite,
});
const agreement = createAgreementModel(
  {
    readChosen: settings.agreementSetting.read,
    writeChosen: settings.agreementSetting.write,
    readOwn: settings.ownAgreementsSetting.read,
    writeOwn: settings.ownAgreementsSetting.write,
    readFile: (file, loaded) => files.readOwnAgreementFile(file, { shipped, loaded, paragraphs }),
    saveFile: files.saveOwnAgreement,
  },
  shipped,
);
const letters = createLettersModel(
  {
    readOwn: settings.ownRepliesSetting.read,
    writeOwn: settings.ownRepliesSetting.write,
    terms: practiceTerms,
    readFile: (file) => files.readOwnRepliesFile(file, replies),
    saveFile: (own) => files.saveOwnReplies(own, replies),
  },
  replies,
);

const shown = signal(location.hash.slice(1));
window.addEventListener('hashchange', () => {
  shown.value = location.hash.slice(1);
});
onSitesChanged(() => void sites.load(), closing.signal);
window.addEventListener('pagehide', () => closing.abort());
await Promise.all([practice, agreement, letters, sites].map((model) => model.load()));

const keys = { shortcuts: await readShortcuts(), onChange: () => void changeShortcuts() };
const pages = [
  { id: 'practice', name: 'Practice', content: () => <PracticePage model={practice} /> },
  { id: 'agreement', name: 'Agreement', content: () => <AgreementPage model={agreement} /> },
  { id: 'letters', name: 'Letters', content: () => <LettersPage model={letters} topics={paragraphs} /> },
  { id: 'sites', name: 'Sites and keys', content: () => <SitesPage model={sites} keys={keys} /> },
] as const;
if (root) render(<OptionsPages pages={pages} shown={shown} links={{ counts: '/dashboard.html' }} />, root);
