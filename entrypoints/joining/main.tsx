import { render } from 'preact';
import '../../src/ui/handback.scss';
import { adoptPracticeKey, readPracticeKey } from '../../src/browser/counts/fingerprint.ts';
import {
  askJoining,
  chooseFolder,
  enterServer,
  leaveFolder,
  leaveServer,
  lookIntoFolder,
} from '../../src/browser/joining/join-from-page.ts';
import { onJoiningChanged, readJoining } from '../../src/browser/joining/joining-state.ts';
import { canPickFolder } from '../../src/browser/pick-folder.ts';
import { saveFile } from '../../src/browser/save-file.ts';
import { Joining } from '../../src/ui/joining/Joining.tsx';
import { createJoiningModel } from '../../src/ui/joining/JoiningModel.ts';

const root = document.getElementById('joining');
const closing = new AbortController();

const model = createJoiningModel({
  read: readJoining,
  enterServer,
  leaveServer,
  joinServer: () => askJoining('joinServer', {}),
  canChooseFolder: canPickFolder(),
  chooseFolder,
  leaveFolder,
  joinFolder: lookIntoFolder,
  async saveDump() {
    const { name, text } = await askJoining('dump', {});
    saveFile({ name, text, type: 'application/jsonl' });
    return name;
  },
  takeIn: (text) => askJoining('takeIn', { text }),
  readKey: readPracticeKey,
  adoptKey: adoptPracticeKey,
});

onJoiningChanged(() => void model.load(), closing.signal);
window.addEventListener('pagehide', () => closing.abort());
await model.load();

const pages = { counts: '/dashboard.html', settings: '/options.html' };
if (root) render(<Joining model={model} pages={pages} />, root);
