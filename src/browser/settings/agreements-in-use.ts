import type { Agreement } from '../../agreements/agreement.ts';
import { knownAgreement } from '../../agreements/known-agreement.ts';
import { withOwnAgreements } from '../../agreements/own-agreements.ts';
import { agreementSetting, ownAgreementsSetting } from './settings.ts';

interface AgreementsInUse {
  /** Those that are shipped, and those that were loaded here as `chosen` saw them last. */
  current(): readonly Agreement[];
  /** The id of the agreement to compare letters with, which is one of the current ones. */
  chosen(): Promise<string>;
}

/** The agreements that letters can be compared with: the shipped ones, and those that somebody loaded here. */
export function agreementsInUse(shipped: readonly Agreement[]): AgreementsInUse {
  let agreements = shipped;
  return {
    current: () => agreements,
    async chosen() {
      const [own, chosen] = await Promise.all([ownAgreementsSetting.read(), agreementSetting.read()]);
      agreements = withOwnAgreements(shipped, own).agreements;
      return knownAgreement(chosen, agreements);
    },
  };
}

/** The names of the agreements in use, by their ids. */
export async function agreementNames(
  shipped: readonly Agreement[],
): Promise<Readonly<Record<string, string>>> {
  const inUse = agreementsInUse(shipped);
  await inUse.chosen();
  return Object.fromEntries(inUse.current().map(({ id, name }) => [id, name]));
}

/** The agreement to compare letters with, in its latest version. */
export async function chosenAgreement(shipped: readonly Agreement[]): Promise<Agreement | undefined> {
  const inUse = agreementsInUse(shipped);
  const chosen = await inUse.chosen();
  return inUse.current().findLast(({ id }) => id === chosen);
}
