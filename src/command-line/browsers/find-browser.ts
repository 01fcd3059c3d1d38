import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

/** The environment variable that names a browser's program, and where else each system keeps it. */
const PLACES: Readonly<
  Record<
    BrowserName,
    { readonly variable: string; readonly programs: readonly string[]; readonly paths: readonly string[] }
  >
> = {
  chromium: {
    variable: 'CHROME_PATH',
    programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    paths: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'C:/Program Files/Google/Chrome/Application/chrome.exe',
      'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
      'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    programs: ['firefox', 'firefox-esr'],
    paths: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:/Program Files/Mozilla Firefox/firefox.exe',
    ],
  },
};

/** The path of an installed browser's program, or undefined. `CHROME_PATH` and `FIREFOX_PATH` go first. */
export function findBrowser(name: BrowserName): string | undefined {
  const { variable, programs, paths } = PLACES[name];
  const named = process.env[variable];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  const inHome = paths
    .filter((path) => path.startsWith('/Applications'))
    .map((path) => join(homedir(), path));
  return [...(named ? [named] : []), ...onPath, ...paths, ...inHome].find((path) => existsSync(path));
}
