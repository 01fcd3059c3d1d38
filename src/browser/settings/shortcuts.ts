import browser from 'webextension-polyfill';

/** A key of ours, as the manifest names and describes it. */
interface Shortcut {
  /** What it does. */
  readonly does: string;
  /** As the browser writes it: `Alt+Shift+R`. Absent where there is none, or another extension took it. */
  readonly keys?: string;
}

/** The command that browsers carry out themselves: its description is theirs, or none. */
const OPEN = '_execute_action';

/** All our keys, as they are set in this browser. */
export async function readShortcuts(): Promise<readonly Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name, description, shortcut }) => ({
    does: name === OPEN ? 'Open Handback' : (description ?? ''),
    ...(shortcut && { keys: shortcut }),
  }));
}

/** The key of one command. */
export async function shortcutOf(command: string): Promise<string | undefined> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === command)?.shortcut || undefined;
}

/** What Firefox has, and the polyfill's types do not know. */
interface ShortcutSettings {
  openShortcutSettings?(): Promise<void>;
}

/** Opens the browser's own page on which keys are changed. */
export async function changeShortcuts(): Promise<void> {
  const { openShortcutSettings } = browser.commands as ShortcutSettings;
  if (openShortcutSettings) return openShortcutSettings();
  await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
