import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { describeFault } from '../describe-fault.ts';

/** A record system, and what is publicly known of it. */
export interface KnownSystem {
  readonly name: string;
  /** Origins; none where no public address is known. */
  readonly sites: readonly string[];
  readonly known: string;
  readonly source?: { readonly title: string; readonly url?: string };
  /** Who tried Handback in it, and on which ISO day. */
  readonly tried?: { readonly by: string; readonly on: string };
}

/** What the page of the sites needs of the browser. */
export interface SitesAdapter {
  /** Origins that may be read, such as `https://records.example`. */
  sites(): Promise<readonly string[]>;
  /** Origins that the practice's IT has set. */
  setByIt(): Promise<readonly string[]>;
  /** Asks the browser for leave; call it straight from a click. */
  allow(origins: readonly string[]): Promise<boolean>;
  stopReading(origin: string): Promise<boolean>;
}

export interface SiteRead {
  readonly origin: string;
  readonly isSetByIt: boolean;
}

export interface SitesModel {
  readonly read: ReadonlySignal<readonly SiteRead[]>;
  /** What the practice's IT has set and nobody has allowed yet. */
  readonly awaited: ReadonlySignal<readonly string[]>;
  /** What the live region says. */
  readonly message: ReadonlySignal<string>;
  load(): Promise<void>;
  allow(origins: readonly string[]): Promise<void>;
  stopReading(origin: string): Promise<void>;
}

/** The sites that may be read. A change holds at once. */
export function createSitesModel(adapter: SitesAdapter): SitesModel {
  const sites = signal<readonly string[]>([]);
  const setByIt = signal<readonly string[]>([]);
  const message = signal('');

  const load = async () => {
    sites.value = await adapter.sites();
    setByIt.value = await adapter.setByIt();
  };

  return {
    read: computed(() =>
      sites.value.map((origin) => ({
        origin,
        isSetByIt: setByIt.value.some((each) => isSameHost(each, origin)),
      })),
    ),
    awaited: computed(() =>
      setByIt.value.filter((origin) => !sites.value.some((each) => isSameHost(each, origin))),
    ),
    message,
    load,
    async allow(origins) {
      try {
        const isAllowed = await adapter.allow(origins);
        message.value = isAllowed
          ? `Read from now on: ${origins.join(', ')}.`
          : 'Nothing was changed. The browser was told not to allow it.';
      } catch (error) {
        message.value = `Nothing was changed: ${describeFault(error)}`;
      }
      await load();
    },
    async stopReading(origin) {
      const stopped = await adapter.stopReading(origin).catch(() => false);
      message.value = stopped
        ? `${origin} is no longer read.`
        : `${origin} is still read: the browser refused.`;
      await load();
    },
  };
}

/** A site goes with its host: its ports are not told apart. */
export function isSameHost(one: string, other: string): boolean {
  const plain = (origin: string) => origin.replace(/:\d+$/, '');
  return plain(one) === plain(other);
}
