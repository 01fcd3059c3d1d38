import { spawnSync } from 'node:child_process';
import { type BrowserName, findBrowser } from './find-browser.ts';

const DEBIAN_PACKAGE: Readonly<Record<BrowserName, string>> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};

const VARIABLE: Readonly<Record<BrowserName, string>> = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

/**
 * Finds each browser, and installs it where there is none: from the system's packages when this is a Debian or
 * Ubuntu and we may. Returns environment variables that name the programs found. Throws with a sentence that says
 * how to install the browser where that did not help.
 */
export function ensureBrowsers(names: readonly BrowserName[]): Record<string, string> {
  const missing = names.filter((name) => findBrowser(name) === undefined);
  if (missing.length > 0) installFromSystem(missing);
  return Object.fromEntries(names.map((name) => [VARIABLE[name], findBrowser(name) ?? explain(name)]));
}

function installFromSystem(names: readonly BrowserName[]): void {
  if (process.platform !== 'linux') return;
  console.log(`No ${names.join(' and no ')} found: installing from the system's packages.`);
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive'];
  run([...asRoot, 'apt-get', 'update', '-qq']);
  run([...asRoot, 'apt-get', 'install', '-y', '-qq', ...names.map((name) => DEBIAN_PACKAGE[name])]);
}

function run([command = '', ...parameters]: readonly string[]): void {
  const { error, status } = spawnSync(command, parameters, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (error || status !== 0) console.log(`"${command} ${parameters.join(' ')}" did not succeed.`);
}

function explain(name: BrowserName): never {
  const what = name === 'chromium' ? 'Chrome, Edge or Chromium' : 'Firefox';
  throw new Error(
    `No ${what} was found. Install one, or set ${VARIABLE[name]} to the path of its program, and run this again.`,
  );
}
