/** `npm test`: types, lint and format; every unit test; both builds; and the way through in real browsers. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowsers } from './browsers/ensure-browsers.ts';

interface Count {
  passed: number;
  failed: number;
}

const RESULTS = '.output/test';

const browsers = ensureBrowsers(['chromium', 'firefox']);
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

const total: Count = { passed: 0, failed: 0 };
add('types, lint and format', runStep('npm', ['run', '--silent', 'check']));
add('unit tests', runVitest('unit', []));
const isBuilt = runStep('npm', ['run', '--silent', 'build']);
add('both builds', isBuilt);
if (isBuilt.failed === 0)
  add('end to end', runVitest('end-to-end', ['--config', 'vitest.end-to-end.config.ts']));

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function add(name: string, count: Count): void {
  total.passed += count.passed;
  total.failed += count.failed;
  console.log(`\n${name}: ${count.failed === 0 ? 'passed' : 'FAILED'}\n`);
}

/** A command counted as one test. */
function runStep(command: string, parameters: readonly string[]): Count {
  const { status } = spawnSync(command, parameters, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A run of Vitest, counted by its own report. A run that breaks off without one is a failure. */
function runVitest(name: string, parameters: readonly string[]): Count {
  const report = `${RESULTS}/${name}.json`;
  const { status } = spawnSync(
    'npx',
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...parameters],
    { stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, ...browsers } },
  );
  const { numPassedTests, numFailedTests } = readReport(report);
  const brokeOff = status !== 0 && numFailedTests === 0 ? 1 : 0;
  return { passed: numPassedTests, failed: numFailedTests + brokeOff };
}

function readReport(path: string): { numPassedTests: number; numFailedTests: number } {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 1 };
  }
}
