import type { Agreement } from './agreement.ts';

/** The national rules, with which letters are compared until a practice chooses. */
const BASELINE = 'england';

/** The id that a practice chose, or the national baseline's where no agreement of that id is left. */
export function knownAgreement(id: string, agreements: readonly Agreement[]): string {
  return agreements.some((agreement) => agreement.id === id) ? id : BASELINE;
}
