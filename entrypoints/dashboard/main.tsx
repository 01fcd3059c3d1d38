import { formatISO } from 'date-fns';
import { render } from 'preact';
import '../../src/ui/handback.scss';
import { readCounts } from '../../src/browser/read-counts.ts';
import { saveFile } from '../../src/browser/save-file.ts';
import { Dashboard } from '../../src/ui/dashboard/Dashboard.tsx';
import { createDashboardModel } from '../../src/ui/dashboard/DashboardModel.ts';

const root = document.getElementById('dashboard');

const model = createDashboardModel({
  counts: readCounts,
  today: () => formatISO(new Date(), { representation: 'date' }),
  save: saveFile,
});

void model.refresh();
window.addEventListener('focus', () => void model.refresh());

if (root) render(<Dashboard model={model} pages={{ settings: '/options.html' }} />, root);
