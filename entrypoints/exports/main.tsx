import { agreements } from 'virtual:packs/agreements';
import { formatISO } from 'date-fns/formatISO';
import { render } from 'preact';
import '../../src/ui/handback.scss';
import { copyText } from '../../src/browser/clipboard.ts';
import { createCountsReader } from '../../src/browser/counts/read-counts.ts';
import { readRollUpServer } from '../../src/browser/joining/roll-up-server.ts';
import { sendRollUp } from '../../src/browser/joining/send-roll-up.ts';
import { saveFile } from '../../src/browser/save-file.ts';
import { agreementNames } from '../../src/browser/settings/agreements-in-use.ts';
import { practiceSetting, thresholdSetting } from '../../src/browser/settings/settings.ts';
import { readSendAddress } from '../../src/ui/exports/address.ts';
import { Exports } from '../../src/ui/exports/Exports.tsx';
import { createExportsModel } from '../../src/ui/exports/ExportsModel.ts';
import { monthsOf } from '../../src/ui/exports/months-of.ts';
import { createRollUpModel } from '../../src/ui/exports/RollUpModel.ts';

const root = document.getElementById('exports');
const today = () => formatISO(new Date(), { representation: 'date' });

const model = createExportsModel({
  release: createCountsReader().release,
  readThreshold: thresholdSetting.read,
  writeThreshold: thresholdSetting.write,
  practice: practiceSetting.read,
  agreementNames: () => agreementNames(agreements),
  first: readSendAddress(window.location.hash),
  today,
  copy: copyText,
  save: saveFile,
  print: () => window.print(),
});

const rollUp = createRollUpModel({ read: readRollUpServer, send: sendRollUp });

void model.load();
void rollUp.load();

const pages = { counts: '/dashboard.html', settings: '/options.html' };
if (root) render(<Exports model={model} rollUp={rollUp} months={monthsOf(today())} pages={pages} />, root);
