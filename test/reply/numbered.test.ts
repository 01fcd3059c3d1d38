import { describe, expect, it } from 'vitest';
import { draftReply } from '../../src/reply/draft-reply.ts';
import { aLetter, found } from '../factories.ts';
import { aFindingOn, aQuestion } from './examples.ts';

const tests = aFindingOn('investigations');
const fitNote = aFindingOn('fit-note');
const late = aFindingOn('late-letter');
const letter = aLetter({ letterDate: found('2026-04-20') });

describe('a letter of several requests', () => {
  it('numbers them, and can be answered in one line', () => {
    const { plain } = draftReply(aQuestion([tests, fitNote]));
    expect(plain).toMatch(/\n1\. Tests: [\s\S]*\n2\. Fit note: /);
    expect(plain).toContain('who will do each, in one line (“1 ours, 2 passed on to …”).');
  });

  it('asks no line with numbers of one request', () => {
    expect(draftReply(aQuestion([tests])).plain).not.toMatch(/one line|\n1\. /);
  });

  it('tells of its lateness in a sentence by itself, which is no request', () => {
    const { plain } = draftReply(aQuestion([tests, late], { letter }));
    expect(plain).toContain('\n\nFor information: your letter is dated 20 April 2026, 47 days after');
    expect(plain).toContain('who will do this.');
    expect(plain).not.toMatch(/1\. |The time your letter took/);
    const { plain: both } = draftReply(aQuestion([tests, fitNote, late], { letter }));
    expect(both).toContain('who will do each, in one line');
    expect(both).not.toContain('3. ');
  });
});
