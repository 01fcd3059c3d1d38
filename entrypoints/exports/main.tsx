import { formatISO } from 'date-fns';
import { render } from 'preact';
import '../../src/ui/handback.scss';
import { copyText } from '../../src/browser/clipboard.ts';
import { createCountsReader } from '../../src/browser/read-counts.ts';
import { saveFile } from '../../src/browser/save-file.ts';
import { practiceSetting, thresholdSetting } from '../../src/browser/settings.ts';
import { Exports } from '../../src/ui/exports/Exports.tsx';
import { createExportsModel } from '../../src/ui/exports/ExportsModel.ts';
import { monthsOf } from '../../src/ui/exports/months-of.ts';

const root = document.getElementById('exports');
const today = () => formatISO(new Date(), { representation: 'date' });

const model = createExportsModel({
  release: createCountsReader().release,
  readThreshold: thresholdSetting.read,
  writeThreshold: thresholdSetting.write,
  practice: practiceSetting.read,
  today,
  copy: copyText,
  save: saveFile,
  print: () => window.print(),
});

void model.load();

const pages = { counts: '/dashboard.html', settings: '/options.html' };
if (root) render(<Exports model={model} months={monthsOf(today())} pages={pages} />, root);
