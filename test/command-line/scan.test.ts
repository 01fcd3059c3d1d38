import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const LETTER = `Aldermoor General Hospital
Department of Cardiology

Clinic date: 4 March 2026
Date typed: 20 April 2026

Dear Dr Okafor,

Re: Mrs Jane Example, DOB 04/03/1950

I reviewed this lady in clinic. Her breathing is better.

Please could you issue her with a fit note for the next four weeks.

Yours sincerely,
Dr A Patel
Consultant Cardiologist
`;

// Each test starts the command anew, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scan-'));
  write('letter.txt', LETTER);
  write('empty.txt', ' \n');
  write('scan.pdf', '%PDF-1.7\n');
  write('image.txt', Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0]));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Buffer): void {
  writeFileSync(join(folder, name), content);
}

function at(name: string): string {
  return join(folder, name);
}

function scan(...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/command-line/scan.ts', ...parameters],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr, lines: stdout.trim().split('\n') };
}

describe('scan --json', () => {
  it('prints a line per letter, with offsets into its text', () => {
    const { status, stderr, lines } = scan('--json', at('letter.txt'));
    const letter = JSON.parse(lines[0] ?? '');
    expect({ status, stderr, count: lines.length }).toEqual({ status: 0, stderr: '', count: 1 });
    expect(Object.keys(letter)).toEqual([
      'file',
      'status',
      'addressee',
      'kind',
      'clinicDate',
      'letterDate',
      'findings',
    ]);
    expect(letter).toMatchObject({
      file: at('letter.txt'),
      status: 'read',
      addressee: 'gp',
      kind: 'clinic',
      clinicDate: '2026-03-04',
      letterDate: '2026-04-20',
    });
    const fitNote = letter.findings.find(({ topic }: { topic: string }) => topic === 'fit-note');
    expect(Object.keys(fitNote)).toEqual([
      'topic',
      'verdict',
      'start',
      'end',
      'quote',
      'urgent',
      'clause',
      'why',
    ]);
    expect(fitNote).toMatchObject({
      verdict: 'breach',
      urgent: false,
      clause: 'Fit notes (NHS Standard Contract and national guidance (England))',
    });
    expect(LETTER.slice(fitNote.start, fitNote.end)).toBe(fitNote.quote);
    expect(letter.findings.at(-1)).toMatchObject({ topic: 'late-letter', start: 0, end: 0, quote: '' });
  });

  it('judges by the agreement that is named', () => {
    const { lines } = scan('--json', '--quick', '--agreement', 'humberside', at('letter.txt'));
    const clauses = JSON.parse(lines[0] ?? '').findings.map(({ clause }: { clause: string }) => clause);
    expect(clauses).toContain('MED3 (Fit Notes) (Humberside Primary/Secondary Care Interface Agreement)');
  });

  it('says of each file that could not be read why, and reads the others', () => {
    const { status, stderr, lines } = scan(
      '--json',
      at('empty.txt'),
      at('scan.pdf'),
      at('letter.txt'),
      at('image.txt'),
      at('none.txt'),
      folder,
    );
    expect(status).toBe(1);
    expect(lines.map((line) => JSON.parse(line).status)).toEqual([
      'could not be read',
      'could not be read',
      'read',
      'could not be read',
      'could not be read',
      'could not be read',
    ]);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      file: at('empty.txt'),
      status: 'could not be read',
      reason: 'It holds no text.',
      addressee: null,
      kind: null,
      clinicDate: null,
      letterDate: null,
      findings: [],
    });
    expect(stderr.trim().split('\n')).toEqual([
      `${at('empty.txt')} could not be read: It holds no text.`,
      `${at('scan.pdf')} could not be read: This PDF is damaged. Ask for it again, or print it to a new PDF.`,
      `${at('image.txt')} could not be read: It is not a letter, or of a kind that is not read. Save it as PDF or .docx.`,
      `${at('none.txt')} could not be read: There is no such file.`,
      `${folder} could not be read: It is a folder. Name the letters in it.`,
    ]);
  });

  it('gives null for dates that a letter does not have, and counts a byte order mark and CRLF', () => {
    write(
      'note.txt',
      '\ufeffDear Dr Okafor,\r\n\r\nPlease could you issue her with a fit note for four weeks.\r\n',
    );
    const letter = JSON.parse(scan('--json', '--quick', at('note.txt')).lines[0] ?? '');
    expect([letter.clinicDate, letter.letterDate]).toEqual([null, null]);
    expect(letter.findings[0]).toMatchObject({ topic: 'fit-note', start: 20 });
  });
});

describe('scan, for a person', () => {
  it('prints each finding with its line', () => {
    const { stdout } = scan('--quick', at('letter.txt'));
    expect(stdout).toContain('clinic letter to the GP, about 2026-03-04, dated 2026-04-20');
    expect(stdout).toContain('BREACH  fit-note, line 13');
  });

  it('never calls a letter clear', () => {
    write('plain.txt', 'Dear Dr Okafor,\n\nI saw this gentleman and all is well with his knee.\n');
    expect(scan('--quick', at('plain.txt')).stdout).toContain('Nothing found in what was read.');
  });

  it('shows the passages when asked to', () => {
    const { lines } = scan('--passages', at('letter.txt'));
    expect(JSON.parse(lines[0] ?? '').passages.length).toBeGreaterThan(3);
  });
});

describe('scan, used wrongly', () => {
  it.each([
    ['no letter', [], 'Name at least one letter.'],
    ['an option that is none', ['--jsn', 'a.txt'], "Unknown option '--jsn'"],
    [
      'an agreement that is none',
      ['--agreement', 'notingham', 'a.txt'],
      "There is no agreement 'notingham'. Did you mean 'nottingham'?",
    ],
  ])('with %s, exits with 2 and says how', (_what, parameters, sentence) => {
    const { status, stdout, stderr } = scan(...parameters);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr).toContain('Usage: npm run --silent scan');
  });

  it('explains itself with --help', () => {
    const { status, stdout } = scan('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('--agreement ID');
  });
});
