import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ScoredFinding } from './score-findings.ts';

const MOST_OUTPUT = 1 << 28;

/**
 * What the scanner of an earlier revision finds in letters, by their paths. The revision is checked out beside the
 * project, for as long as it is needed. Throws a sentence where there is no such revision.
 */
export function findingsBefore(
  root: string,
  revision: string,
  paths: readonly string[],
  { quick }: { readonly quick: boolean },
): ReadonlyMap<string, readonly ScoredFinding[]> {
  const beside = join(mkdtempSync(join(tmpdir(), 'handback-')), 'before');
  const git = (...words: string[]) =>
    execFileSync('git', ['-C', root, ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    git('worktree', 'add', '--detach', beside, revision);
  } catch {
    throw new Error(
      `There is no revision '${revision}'. Name a commit, a branch or a tag, such as HEAD or main.`,
    );
  }
  try {
    symlinkSync(join(root, 'node_modules'), join(beside, 'node_modules'));
    const scan = ['src/command-line/scan.ts', '--json', ...(quick ? ['--quick'] : []), ...paths];
    const written = execFileSync(process.execPath, scan, {
      cwd: beside,
      encoding: 'utf8',
      maxBuffer: MOST_OUTPUT,
    });
    const scans = written
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    return new Map(scans.map(({ file, findings }) => [file, findings]));
  } finally {
    git('worktree', 'remove', '--force', beside);
    rmSync(join(beside, '..'), { recursive: true, force: true });
  }
}
