import { type ReadonlySignal, signal } from '@preact/signals';

/** What the page of the sites needs of the browser. */
export interface SitesAdapter {
  /** Origins, such as `https://records.example`. */
  sites(): Promise<readonly string[]>;
  stopReading(origin: string): Promise<boolean>;
}

export interface SitesModel {
  readonly sites: ReadonlySignal<readonly string[]>;
  /** What the live region says. */
  readonly message: ReadonlySignal<string>;
  load(): Promise<void>;
  stopReading(origin: string): Promise<void>;
}

/** The sites that may be read. A change holds at once. */
export function createSitesModel(adapter: SitesAdapter): SitesModel {
  const sites = signal<readonly string[]>([]);
  const message = signal('');

  const load = async () => {
    sites.value = await adapter.sites();
  };

  return {
    sites,
    message,
    load,
    async stopReading(origin) {
      const stopped = await adapter.stopReading(origin).catch(() => false);
      message.value = stopped
        ? `${origin} is no longer read.`
        : `${origin} is still read: the browser refused.`;
      await load();
    },
  };
}
