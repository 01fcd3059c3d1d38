import type { Verdict } from './finding.ts';

/** Whose job a finding is, as a sentence for the GP: what an agreement leaves with the provider, or what is to be looked at. */
export const WHOSE_JOB: Readonly<Record<Verdict, string>> = {
  breach: 'The provider’s job.',
  check: 'It depends. Look at this first.',
};
