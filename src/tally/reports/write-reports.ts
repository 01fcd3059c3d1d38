import {
  type AgreementNames,
  aboutNumbers,
  coverageTable,
  nameAgreements,
  writePeriod,
} from './about-release.ts';
import type { Release } from './release.ts';
import { type Block, type Report, writeNumber } from './report.ts';
import { groupTable, monthTable, oneProviderTable, providerTable, topicTable } from './tables.ts';

/** Who sends a report. */
export interface Sender {
  readonly practice: string;
  readonly name: string;
  readonly role: string;
  /** Of the letter, as it is to be written. */
  readonly date: string;
  readonly agreementNames: AgreementNames;
}

/** The monthly return to the LMC: what was asked, of which areas, and by whom. */
export function monthlyReturn(release: Release, { practice, agreementNames }: Sender): Report {
  return {
    title: `Requests from hospitals: return of ${practice} for ${writePeriod(release.period)}`,
    blocks: [
      coverageTable(release),
      topicTable(release),
      groupTable(release),
      providerTable(release),
      aboutNumbers(release, agreementNames),
    ],
  };
}

/** A letter to the integrated care board. */
export function letterToIcb(release: Release, sender: Sender, icb: string): Report {
  return {
    title: `Work passed from hospitals to ${sender.practice}, ${writePeriod(release.period)}`,
    blocks: [
      lines(icb || 'To the integrated care board', 'Lead for the interface of primary and secondary care'),
      lines(sender.date),
      lines(
        `In ${writePeriod(release.period)} we read ${writeNumber(release.letters('read'))} hospital letters, and counted ${requestsIn(release)} in them. ${whoseJob(release, sender)} The tables name no patient and no clinician.`,
      ),
      topicTable(release),
      providerTable(release),
      lines(
        'Please tell us what will be done with the providers named above about the requests that come most often, and by when. We shall send the same numbers again so that any change can be seen.',
      ),
      ...signed(sender),
      aboutNumbers(release, sender.agreementNames),
    ],
  };
}

/** A letter to the person at one provider who answers for its interface with practices. */
export function letterToProvider(release: Release, sender: Sender, provider: string): Report {
  return {
    title: `Requests of ${provider} to ${sender.practice}, ${writePeriod(release.period)}`,
    blocks: [
      lines(provider, 'Lead for the interface of primary and secondary care'),
      lines(sender.date),
      lines(
        `In ${writePeriod(release.period)} your letters asked our practice for the following. ${whoseJob(release, sender)} The table names no patient and no clinician.`,
      ),
      oneProviderTable(release, provider),
      lines(
        'Please tell us who will take this up with the departments, and by when. We are glad to meet, and to look at single letters with you.',
      ),
      ...signed(sender),
      aboutNumbers(release, sender.agreementNames),
    ],
  };
}

/** All that is known of the period, for one page. */
export function summaryPage(release: Release, { practice, agreementNames }: Sender): Report {
  return {
    title: `What hospitals asked of ${practice}, ${writePeriod(release.period)}`,
    blocks: [
      coverageTable(release),
      topicTable(release),
      ...(release.months.length > 1 ? [monthTable(release)] : []),
      aboutNumbers(release, agreementNames),
    ],
  };
}

/** How many requests were found, where that may be told. */
function requestsIn(release: Release): string {
  const total = release.requests({ column: 'total' });
  return total === undefined
    ? 'the requests to our practice'
    : `${writeNumber(total)} requests to our practice`;
}

function whoseJob(release: Release, { agreementNames }: Sender): string {
  return `By the agreement that we go by, ${nameAgreements(release, agreementNames)}, each is the hospital’s to deal with (to hand back), or may be (to check).`;
}

function signed({ name, role, practice }: Sender): Block[] {
  return [lines('Yours faithfully,'), lines(...[name, role, practice].filter(Boolean))];
}

function lines(...text: readonly string[]): Block {
  return { is: 'paragraph', lines: text };
}
