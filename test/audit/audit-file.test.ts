import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type AuditTools, auditFile } from '../../src/audit/audit-file.ts';
import { fileTotals, lettersIn } from '../../src/audit/audit-totals.ts';
import { AuditedSchema } from '../../src/audit/audited.ts';
import { fileTableHead, fileTableRow } from '../../src/audit/file-table.ts';
import { sampleFindings } from '../../src/audit/sample.ts';
import { type FileReading, notRead } from '../../src/files/file-reading.ts';
import { aFinding, aLetter } from '../factories.ts';

const tools: AuditTools = {
  scan: (text) => ({ letter: aLetter({ text }), findings: [aFinding()], passedOver: [] }),
  fingerprint: async (text) => text.length.toString(16).padStart(64, '0'),
  agreementOf: () => ({ id: 'example', version: '1' }),
  rules: '0.1.0',
  today: '2026-05-01',
};

const reading = (text: string, parts: Partial<FileReading> = {}): FileReading => ({
  status: 'read',
  text,
  why: [],
  ...parts,
});
const name = (number: number) => number.toString(16).padStart(8, '0').padEnd(64, '0');

describe('what is kept of a file', () => {
  it('is a count on the letter’s own date, with no word of it', async () => {
    const audited = await auditFile(name(1), reading('Dear Dr Example, Mrs Jane Example came.'), tools);
    expect(v.is(AuditedSchema, audited)).toBe(true);
    expect(audited.count).toMatchObject({
      day: '2026-03-06',
      reading: { state: 'read', findings: [{ verdict: 'breach' }] },
    });
    expect(JSON.stringify(audited)).not.toContain('Jane');
  });

  it('says why it could not be read, and that it is a scan', async () => {
    const scan = notRead('Every page is a picture.', { pictures: [1, 2] });
    const audited = await auditFile(name(1), scan, tools);
    expect(audited).toMatchObject({ why: 'Every page is a picture.', isScan: true });
    expect(audited.count).toMatchObject({
      day: '2026-05-01',
      reading: { state: 'could not be read', findings: [] },
    });
  });

  it('is of a scan too where it was read by OCR', async () => {
    const read = reading('Dear GP', { scans: [{ page: 1, words: [] }] });
    const { isScan, count } = await auditFile(name(1), read, tools);
    expect([isScan, count.reading.state]).toEqual([true, 'read']);
  });

  it('is kept also where its text makes the scanner fail', async () => {
    const scan = () => {
      throw new Error('Mrs Jane Example');
    };
    const audited = await auditFile(name(1), reading('Dear Dr Example'), { ...tools, scan });
    expect(audited.count.reading.state).toBe('could not be read');
    expect(JSON.stringify(audited)).not.toContain('Jane');
  });
});

describe('the files of an audit', async () => {
  const audited = [
    await auditFile(name(3), reading('one'), tools),
    await auditFile(name(1), reading('two'), tools),
    await auditFile(
      name(2),
      reading('three', { status: 'partly read', why: ['Page 2 is a picture.'], pictures: [2] }),
      tools,
    ),
    await auditFile(name(4), notRead('It is empty.'), tools),
  ];

  it('are counted, and a copy counts once as a letter', () => {
    expect(fileTotals(audited)).toEqual({
      files: 4,
      read: 2,
      partlyRead: 1,
      couldNotBeRead: 1,
      scans: 1,
      copies: 1,
    });
    expect(lettersIn(audited)).toHaveLength(3);
  });

  it('are sampled alike each time, the first of more among those of fewer', () => {
    const two = sampleFindings(audited, 2);
    expect(two.map(({ file }) => file)).toEqual([name(1), name(2)]);
    expect(sampleFindings([...audited].reverse(), 3).slice(0, 2)).toEqual(two);
  });

  it('have a line each in the table, and no formula', () => {
    const columns = fileTableHead().split(',').length;
    for (const each of audited) expect(fileTableRow('letter.txt', each).split(',')).toHaveLength(columns);
    const [first] = audited;
    if (first)
      expect(fileTableRow('=cmd()', first)).toMatch(/^'=cmd\(\),read,,no,clinic,2026-03-06,Aldermoor/);
  });
});
