import type { KeptCounts } from '../../../src/tally/kept-counts.ts';
import { lookAt } from '../../../src/tally/look-at.ts';
import { createDashboardModel, type DashboardAdapter } from '../../../src/ui/dashboard/DashboardModel.ts';
import { aKeptCounts } from '../../factories.ts';

/** A dashboard of some counts on the last day of March, and what it asked of the store and wrote into its address. */
export function aDashboard(kept: Partial<KeptCounts> = {}, parts: Partial<DashboardAdapter> = {}) {
  const asked: string[] = [];
  const address = { hash: '' };
  const adapter: DashboardAdapter = {
    look: async (view, today) => lookAt(aKeptCounts(kept), view, today),
    lastLook: async () => undefined,
    listSize: async () => 10_000,
    today: () => '2026-03-31',
    keeping: {
      months: async () => 25,
      keepFor: async (months) => void asked.push(`keep for ${months}`),
      deletePeriod: async ({ from, to }) => void asked.push(`delete ${from} to ${to}`),
      deleteAll: async () => void asked.push('delete all'),
    },
    address: {
      read: () => address.hash,
      write: (hash) => {
        address.hash = hash;
      },
    },
    ...parts,
  };
  return { model: createDashboardModel(adapter), adapter, address, asked };
}
