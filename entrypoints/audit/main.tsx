import { agreements } from 'virtual:packs/agreements';
import { render } from 'preact';
import '../../src/ui/handback.scss';
import { auditTools } from '../../src/browser/audit/audit-adapter.ts';
import { chooseAuditFolder, keptAuditFolder, listChosen } from '../../src/browser/audit/audit-folder.ts';
import { auditStore } from '../../src/browser/audit/audit-store.ts';
import { canPickFolder } from '../../src/browser/pick-folder.ts';
import { saveFile } from '../../src/browser/save-file.ts';
import { readScanFile } from '../../src/reader/read-scan-file.ts';
import { Audit } from '../../src/ui/audit/Audit.tsx';
import { createAuditModel } from '../../src/ui/audit/AuditModel.ts';

const root = document.getElementById('audit');

const model = createAuditModel({
  ...auditTools(agreements, readScanFile),
  last: auditStore.read,
  keep: auditStore.keep,
  writeAbout: auditStore.writeAbout,
  empty: auditStore.empty,
  forget: auditStore.forget,
  canKeepFolder: canPickFolder(),
  chooseFolder: chooseAuditFolder,
  keptFolder: keptAuditFolder,
  cores: navigator.hardwareConcurrency,
  clock: () => performance.now(),
  save: saveFile,
});

await model.load();

const pages = { counts: '/dashboard.html', settings: '/options.html' };
if (root) render(<Audit model={model} listChosen={listChosen} pages={pages} />, root);
