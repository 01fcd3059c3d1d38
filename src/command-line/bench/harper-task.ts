import type { Task } from './measure.ts';

/** What harper.js, a grammar checker of rules alone, takes for the same text. It remembers what it has linted. */
export async function harperTask(text: string): Promise<Task> {
  const [{ Dialect, LocalLinter }, { binaryInlined }] = await Promise.all([
    import('harper.js'),
    import('harper.js/binaryInlined'),
  ]);
  const linter = new LocalLinter({ binary: binaryInlined, dialect: Dialect.British });
  await linter.setup();
  return { name: 'harper.js, which lints it', run: () => linter.lint(text, { language: 'plaintext' }) };
}
