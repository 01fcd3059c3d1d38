import type { Release } from '../../tally/reports/release.ts';
import type { Report } from '../../tally/reports/report.ts';
import {
  letterToIcb,
  letterToProvider,
  monthlyReturn,
  type Sender,
  summaryPage,
} from '../../tally/reports/write-reports.ts';

/** What can be sent, and what it is called. */
export const KINDS = {
  lmc: 'Monthly return to the LMC',
  icb: 'Letter to the ICB',
  provider: 'Letter to a provider’s interface lead',
  page: 'One page to print or save as PDF',
} as const;

export type Kind = keyof typeof KINDS;

/** Who sends a report, and the ICB that a letter to it is addressed to. */
export interface ReportSender extends Sender {
  readonly icb: string;
}

/** What each kind says of a release; a letter to a provider, of that provider alone. */
export const REPORTS: Readonly<
  Record<Kind, (release: Release, sender: ReportSender, provider: string) => Report>
> = {
  lmc: monthlyReturn,
  icb: (release, sender) => letterToIcb(release, sender, sender.icb),
  provider: letterToProvider,
  page: summaryPage,
};
