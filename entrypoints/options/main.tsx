import { agreements as shipped } from 'virtual:packs/agreements';
import { replies } from 'virtual:packs/replies';
import { systems } from 'virtual:packs/systems';
import { signal } from '@preact/signals';
import { render } from 'preact';
import '../../src/ui/handback.scss';
import { onPolicyChanged, readPolicy } from '../../src/browser/settings/policy.ts';
import {
  agreementAdapter,
  keysAdapter,
  lettersAdapter,
  practiceAdapter,
  sitesAdapter,
} from '../../src/browser/settings/settings-adapters.ts';
import { changeShortcuts } from '../../src/browser/settings/shortcuts.ts';
import { onSitesChanged } from '../../src/browser/sites.ts';
import { createAgreementModel } from '../../src/ui/options/AgreementModel.ts';
import { AgreementPage } from '../../src/ui/options/AgreementPage.tsx';
import { createKeysModel } from '../../src/ui/options/KeysModel.ts';
import { KeysPage } from '../../src/ui/options/KeysPage.tsx';
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

const practice = createPracticeModel(practiceAdapter);
const agreement = createAgreementModel(agreementAdapter(shipped, paragraphs), shipped);
const letters = createLettersModel(lettersAdapter(replies), replies);
const sites = createSitesModel(sitesAdapter);
const keys = createKeysModel(keysAdapter);

const shown = signal(location.hash.slice(1));
window.addEventListener('hashchange', () => {
  shown.value = location.hash.slice(1);
});
const policyFaults = signal((await readPolicy()).faults);
onPolicyChanged(async () => {
  policyFaults.value = (await readPolicy()).faults;
  await Promise.all([practice.loadSetByIt(), agreement.load(), sites.load()]);
}, closing.signal);
onSitesChanged(() => void sites.load(), closing.signal);
window.addEventListener('pagehide', () => closing.abort());
await Promise.all([practice, agreement, letters, sites, keys].map((model) => model.load()));

const pages = [
  { id: 'practice', name: 'Practice', content: () => <PracticePage model={practice} /> },
  { id: 'agreement', name: 'Agreement', content: () => <AgreementPage model={agreement} /> },
  { id: 'letters', name: 'Letters', content: () => <LettersPage model={letters} topics={paragraphs} /> },
  { id: 'sites', name: 'Sites', content: () => <SitesPage model={sites} systems={systems} /> },
  {
    id: 'keys',
    name: 'Keys',
    content: () => <KeysPage model={keys} onBrowsersKeys={() => void changeShortcuts()} />,
  },
] as const;
const shell = { pages, shown, policyFaults, links: { counts: '/dashboard.html' } };
if (root) render(<OptionsPages {...shell} />, root);
