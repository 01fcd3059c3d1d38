import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { readServerAddress } from '../../joining/server-address.ts';
import { siteOf } from '../sites.ts';
import { PRACTICE_FIELDS, type PracticeSettings } from './practice-settings.ts';

/** What the practice's IT sets by the browser's policy. Whatever it sets holds, and nobody can change it here. */
export interface Policy {
  readonly practice: Partial<PracticeSettings>;
  /** The id of an agreement. */
  readonly agreement?: string;
  /** Origins, such as `https://records.example`. */
  readonly sites: readonly string[];
  /** Where the practice's counts are joined. */
  readonly countsServer?: SetServer;
  /** What was set and cannot be used, as sentences. */
  readonly faults: readonly string[];
}

const text = v.pipe(v.string(), v.nonEmpty());
const ServerSchema = v.strictObject({
  address: text,
  user: v.exactOptional(text),
  password: v.exactOptional(text),
});

/** A counts server, with what need not be typed on each computer. */
export type SetServer = Readonly<v.InferOutput<typeof ServerSchema>>;

/** Reads the policy anew. Where the browser cannot tell it, nothing is set, and that is among the faults. */
export async function readPolicy(): Promise<Policy> {
  try {
    return policyFrom(await browser.storage.managed.get());
  } catch (fault) {
    // Firefox rejects where no policy is set; Chrome and Edge give nothing then.
    const isNone = /manifest not found/i.test(String(fault));
    return { practice: {}, sites: [], faults: isNone ? [] : [`The browser could not read it: ${fault}.`] };
  }
}

/** Calls back when the browser has a new policy, until the signal is aborted. Firefox reads it when it starts. */
export function onPolicyChanged(onChange: () => void, signal?: AbortSignal): void {
  const listener = (_: unknown, area: string) => {
    if (area === 'managed') onChange();
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

function policyFrom({
  practice,
  agreement,
  sites,
  countsServer,
  ...others
}: Readonly<Record<string, unknown>>): Policy {
  const ofServer = serverOf(countsServer);
  const ofPractice = practiceOf(practice);
  const ofSites = sitesOf(sites);
  const isAgreement = v.is(v.pipe(v.string(), v.nonEmpty()), agreement);
  return {
    practice: ofPractice.practice,
    ...(isAgreement && { agreement }),
    ...(ofServer.countsServer && { countsServer: ofServer.countsServer }),
    sites: ofSites.sites,
    faults: [
      ...(agreement === undefined || isAgreement ? [] : ['agreement must be the id of an agreement.']),
      ...ofPractice.faults,
      ...ofSites.faults,
      ...ofServer.faults,
      ...Object.keys(others).map((name) => `${name} is not something that can be set.`),
    ],
  };
}

function practiceOf(given: unknown): Pick<Policy, 'practice' | 'faults'> {
  if (given === undefined) return { practice: {}, faults: [] };
  if (!v.is(v.record(v.string(), v.unknown()), given))
    return { practice: {}, faults: ['practice must be a set of fields.'] };
  const schemas: Readonly<Record<string, v.GenericSchema>> = PRACTICE_FIELDS;
  const isUsable = ([name, value]: readonly [string, unknown]) =>
    Object.hasOwn(schemas, name) && v.is(schemas[name] ?? v.never(), value);
  const set = Object.entries(given);
  return {
    practice: Object.fromEntries(set.filter(isUsable)) as Partial<PracticeSettings>,
    faults: set
      .filter((each) => !isUsable(each))
      .map(([name, value]) => `practice.${name} cannot be ${JSON.stringify(value)}.`),
  };
}

function sitesOf(given: unknown): Pick<Policy, 'sites' | 'faults'> {
  if (given === undefined) return { sites: [], faults: [] };
  if (!Array.isArray(given)) return { sites: [], faults: ['sites must be a list of addresses.'] };
  const read = given.map((address: unknown) => ({
    address,
    site: typeof address === 'string' ? siteOf(address) : undefined,
  }));
  return {
    sites: [...new Set(read.flatMap(({ site }) => site ?? []))],
    faults: read
      .filter(({ site }) => site === undefined)
      .map(
        ({ address }) =>
          `sites: ${JSON.stringify(address)} is not an address such as https://records.example.`,
      ),
  };
}

function serverOf(given: unknown): Pick<Policy, 'countsServer' | 'faults'> {
  if (given === undefined) return { faults: [] };
  const read = v.safeParse(ServerSchema, given);
  if (!read.success)
    return { faults: ['countsServer must have an address, and may have a user and a password, all texts.'] };
  try {
    const { href: address } = readServerAddress(read.output.address);
    return { countsServer: { ...read.output, address }, faults: [] };
  } catch (fault) {
    return { faults: [`countsServer: ${fault instanceof Error ? fault.message : fault}.`] };
  }
}
