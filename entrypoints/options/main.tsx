import { agreements } from 'virtual:packs/agreements';
import { render } from 'preact';
import '../../src/ui/handback.scss';
import { knownAgreement } from '../../src/agreements/known-agreement.ts';
import { agreementSetting, practiceSetting } from '../../src/browser/settings.ts';
import { changeShortcuts, readShortcuts } from '../../src/browser/shortcuts.ts';
import { allowedPatterns, onSitesChanged, stopReadingSite } from '../../src/browser/sites.ts';
import { Options } from '../../src/ui/options/Options.tsx';
import { createOptionsModel } from '../../src/ui/options/OptionsModel.ts';

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

onSitesChanged(() => void model.loadSites(), closing.signal);
window.addEventListener('pagehide', () => closing.abort());
await model.load();

/** Of each agreement the latest version. */
const latest = [...new Map(agreements.map((agreement) => [agreement.id, agreement])).values()];

if (root) {
  const keys = { shortcuts: await readShortcuts(), onChange: () => void changeShortcuts() };
  const pages = { counts: '/dashboard.html' };
  render(<Options model={model} agreements={latest} pages={pages} keys={keys} />, root);
}
