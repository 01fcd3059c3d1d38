import type { Agreement } from '../../agreements/agreement.ts';
import type { OwnAgreement } from '../../agreements/own-agreements.ts';
import type { OwnReplies } from '../../reply/templates/own-replies.ts';
import type { Replies } from '../../reply/templates/replies.ts';
import { allowedPatterns, allowSites, sitesOfBuild, stopReadingSite } from '../sites.ts';
import { readOwnAgreementFile, readOwnRepliesFile, saveOwnAgreement, saveOwnReplies } from './own-files.ts';
import { readPolicy } from './policy.ts';
import { practiceTerms } from './practice-terms.ts';
import {
  agreementSetting,
  keysSetting,
  ownAgreementsSetting,
  ownRepliesSetting,
  practiceSetting,
  unreadSettings,
} from './settings.ts';
import { readShortcuts } from './shortcuts.ts';

/** What the page of the practice needs of the browser. */
export const practiceAdapter = {
  readPractice: practiceSetting.read,
  writePractice: practiceSetting.write,
  unread: unreadSettings,
  setByIt: async () => Object.keys((await readPolicy()).practice),
};

/** What the page of the sites needs of the browser. */
export const sitesAdapter = {
  sites: async () => (await allowedPatterns()).map((pattern) => pattern.replace(/\/\*$/, '')),
  setByIt: async () => [...(await readPolicy()).sites, ...sitesOfBuild()],
  allow: allowSites,
  stopReading: stopReadingSite,
};

/** What the keys of the popup and the panel need of the browser. */
export const keysAdapter = {
  readKeys: keysSetting.read,
  writeKeys: keysSetting.write,
  shortcuts: readShortcuts,
};

/** What the page of the agreements needs of the browser. `paragraphs` are those that an agreement may name. */
export function agreementAdapter(shipped: readonly Agreement[], paragraphs: readonly string[]) {
  return {
    readChosen: agreementSetting.read,
    setByIt: async () => (await readPolicy()).agreement,
    writeChosen: agreementSetting.write,
    readOwn: ownAgreementsSetting.read,
    writeOwn: ownAgreementsSetting.write,
    readFile: (file: File, loaded: readonly OwnAgreement[]) =>
      readOwnAgreementFile(file, { shipped, loaded, paragraphs }),
    saveFile: saveOwnAgreement,
  };
}

/** What the page of the letters needs of the browser. */
export function lettersAdapter(shipped: Replies) {
  return {
    readOwn: ownRepliesSetting.read,
    writeOwn: ownRepliesSetting.write,
    terms: practiceTerms,
    readFile: (file: File) => readOwnRepliesFile(file, shipped),
    saveFile: (own: OwnReplies) => saveOwnReplies(own, shipped),
  };
}
