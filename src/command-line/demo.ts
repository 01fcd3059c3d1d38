/**
 * `npm run demo`: builds the extension and opens a browser with it beside an invented record system. Without a
 * display, or with `--headless`, it plays a GP's way through by itself and leaves screenshots in `.output/demo`.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { openChromium } from './browsers/drive-chromium.ts';
import { ensureBrowsers } from './browsers/ensure-browsers.ts';
import { playDemo } from './demo/play-demo.ts';
import { serveDemo } from './demo/serve-demo.ts';

const BUILD = '.output/chrome-mv3';

const { values } = parseArgs({ options: { headless: { type: 'boolean' } } });
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = values.headless === true || !hasDisplay;

Object.assign(process.env, ensureBrowsers(['chromium']));
console.log('Building the extension …');
const build = spawnSync('npx', ['wxt', 'build'], { encoding: 'utf8', shell: process.platform === 'win32' });
if (build.status !== 0) throw new Error(`The extension could not be built.\n${build.stdout}${build.stderr}`);

const demo = await serveDemo();
const driven = await openChromium(BUILD, { headless });
if (headless) {
  await playDemo(driven, demo);
  await driven.browser.close();
  await demo.close();
} else {
  const [page = await driven.browser.newPage()] = await driven.browser.pages();
  await page.goto(demo.origin);
  console.log(`
1. Pin Handback (the puzzle piece at the top right), open a letter in the work list, and click Handback's button.
2. Choose "Always read", open another letter: what the hospital should do itself is marked. Click the button again.
3. Draft the letter, copy it, and look at Counts.
4. Mrs Lavender's letter is a scan: click the button there to open its picture in Handback's reader. Close the browser when you have seen enough.`);
  driven.browser.once('disconnected', () => void demo.close());
}
