import type { KeptCounts } from '../../../src/tally/kept-counts.ts';
import { lookAt } from '../../../src/tally/look-at.ts';
import { createDashboardModel, type DashboardAdapter } from '../../../src/ui/dashboard/DashboardModel.ts';
import { aKeptCounts } from '../../factories.ts';

/** A dashboard of some counts on the last day of March, and what it wrote into its address. */
export function aDashboard(kept: Partial<KeptCounts> = {}, parts: Partial<DashboardAdapter> = {}) {
  const address = { hash: '' };
  const adapter: DashboardAdapter = {
    look: async (view, today) => lookAt(aKeptCounts(kept), view, today),
    listSize: async () => 10_000,
    today: () => '2026-03-31',
    address: {
      read: () => address.hash,
      write: (hash) => {
        address.hash = hash;
      },
    },
    ...parts,
  };
  return { model: createDashboardModel(adapter), address };
}
