import { NOBODY } from '../../src/letter/patient-marks.ts';
import { gatherPacks } from '../../src/packs/gather-packs.ts';
import { DEFAULT_KEYS } from '../../src/ui/keys/keys.ts';
import type { LetterPlan } from '../../src/ui/popup/letter-plan.ts';
import type { PopupAdapter, Screen } from '../../src/ui/popup/screen.ts';
import { aShownLetter } from '../factories.ts';

/** The replies that are shipped. */
export const { replies } = gatherPacks('assets');

/** A tab of an allowed site that shows one letter. */
export function aScreen(parts: Partial<Screen> = {}): Screen {
  return {
    origin: 'https://records.example',
    access: 'allowed',
    status: 'read',
    letters: [aShownLetter()],
    notRead: [],
    closedFrames: [],
    files: [],
    isUncounted: false,
    around: NOBODY,
    ...parts,
  };
}

interface FakePopup {
  readonly adapter: PopupAdapter;
  /** What lies on the clipboard. */
  readonly clipboard: { text: string; html: string };
  /** What was asked of the browser, in order. */
  readonly asked: string[];
}

/** A browser that shows a screen and does what it is told. */
export function aPopup(screen: Screen = aScreen(), parts: Partial<PopupAdapter> = {}): FakePopup {
  const clipboard = { text: '', html: '' };
  const asked: string[] = [];
  const kept = new Map<string, LetterPlan>();
  const adapter: PopupAdapter = {
    screen: async () => screen,
    readOnce: async () => void asked.push('read once'),
    allowSite: async (origin) => asked.push(`allow ${origin}`) > 0,
    reveal: async ({ findingId }) => asked.push(`reveal ${findingId}`) > 0,
    isShown: async () => true,
    copyText: async ({ text, html = '' }) => void Object.assign(clipboard, { text, html }),
    print: async ({ html }) => void asked.push(`print ${html}`),
    saveFile: (file) => void asked.push(`save ${file.name}: ${file.text}`),
    copied: async ({ outcomes }) =>
      void asked.push(
        ...Object.entries(outcomes).map(([findingId, outcome]) => `count ${findingId}: ${outcome}`),
      ),
    answered: async ({ isAnswered }) => void asked.push(isAnswered ? 'answered' : 'not answered'),
    addSelection: async () => void asked.push('add selection'),
    addShortcut: async () => 'Alt+Shift+R',
    keys: async () => DEFAULT_KEYS,
    changeMarked: async ({ findingId, topic }) =>
      void asked.push(topic ? `change ${findingId}: ${topic}` : `remove ${findingId}`),
    dismiss: async ({ findingId, reason }) =>
      void asked.push(reason ? `dismiss ${findingId}: ${reason}` : `restore ${findingId}`),
    keptPlan: async ({ key }) => kept.get(key),
    keepPlan: async ({ key }, plan) => void kept.set(key, plan),
    terms: async () => ({ practice: { name: 'Alder Lane Surgery', signatory: 'Dr N Achebe' } }),
    today: () => '2026-03-10',
    ...parts,
  };
  return { adapter, clipboard, asked };
}
