import { formatISO } from 'date-fns/formatISO';
import { render } from 'preact';
import '../../src/ui/handback.scss';
import { lastLook } from '../../src/browser/counts/last-look.ts';
import { askToKeep, createCountsReader } from '../../src/browser/counts/read-counts.ts';
import { keepMonthsSetting, practiceSetting } from '../../src/browser/settings/settings.ts';
import { Dashboard } from '../../src/ui/dashboard/Dashboard.tsx';
import { createDashboardModel } from '../../src/ui/dashboard/DashboardModel.ts';

const root = document.getElementById('dashboard');

const model = createDashboardModel({
  look: createCountsReader().look,
  lastLook: lastLook.read,
  listSize: async () => (await practiceSetting.read()).listSize,
  today: () => formatISO(new Date(), { representation: 'date' }),
  keeping: {
    months: keepMonthsSetting.read,
    keepFor: (months) => askToKeep('keepFor', { months }),
    deletePeriod: (period) => askToKeep('deleteCounts', period),
    deleteAll: () => askToKeep('deleteAllCounts', {}),
  },
  address: {
    read: () => window.location.hash,
    write: (hash) => window.history.pushState(null, '', hash),
  },
});

void model.refresh();
void model.keeping.load();
window.addEventListener('focus', () => void model.refresh());
window.addEventListener('popstate', () => void model.readAddress());

if (root)
  render(
    <Dashboard
      model={model}
      pages={{
        settings: '/options.html',
        exports: '/exports.html',
        joining: '/joining.html',
        audit: '/audit.html',
      }}
    />,
    root,
  );
