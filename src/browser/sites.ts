import browser from 'webextension-polyfill';
import { serverAddresses } from './joining/joining-state.ts';

/** A site is an origin such as `https://records.example`; any port of its host goes with it. */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** Is this an address that an extension may be allowed to read? The browser's own pages are not. */
export function siteOf(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const { protocol, origin } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? origin : undefined;
}

/** Asks the GP for leave to read sites, in one question. Call it straight from a click. */
export function allowSites(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: origins.map(patternOf) });
}

/** Asks the GP for leave to read one site. Call it straight from a click. */
export function allowSite(origin: string): Promise<boolean> {
  return allowSites([origin]);
}

/** Gives the leave back: open pages of the site are no longer read from that moment on. */
export function stopReadingSite(origin: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [patternOf(origin)] });
}

/** Whether a site may be read. */
export function isAllowed(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(origin)] });
}

/** The match patterns of all sites that may be read. The counts server is not for reading. */
export async function allowedPatterns(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const servers = (await serverAddresses()).map((address) => patternOf(new URL(address).origin));
  return origins.filter((pattern) => !servers.includes(pattern));
}

/** Sites that the practice's IT built this copy of Handback for: they may be read from the install on. */
export function sitesOfBuild(): readonly string[] {
  const { host_permissions: patterns = [] } = browser.runtime.getManifest();
  return patterns.map((pattern: string) => pattern.replace(/\/\*$/, ''));
}

/** Calls back whenever a site is allowed or no longer allowed, here or in the browser's own settings. */
export function onSitesChanged(onChange: (change: SitesChange) => void, signal?: AbortSignal): void {
  const onAdded = ({ origins = [] }: { origins?: string[] }) => onChange({ added: origins, removed: [] });
  const onRemoved = ({ origins = [] }: { origins?: string[] }) => onChange({ added: [], removed: origins });
  browser.permissions.onAdded.addListener(onAdded);
  browser.permissions.onRemoved.addListener(onRemoved);
  signal?.addEventListener('abort', () => {
    browser.permissions.onAdded.removeListener(onAdded);
    browser.permissions.onRemoved.removeListener(onRemoved);
  });
}

interface SitesChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}
