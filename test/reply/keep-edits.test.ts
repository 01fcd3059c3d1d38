import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChosenFinding } from '../../src/reply/draft-question.ts';
import { draftReply } from '../../src/reply/draft-reply.ts';
import { keepEdits } from '../../src/reply/keep-edits.ts';
import { TOPICS } from '../../src/requests/request.ts';
import { aFindingOn, aQuestion, QUOTES } from './examples.ts';

const tests = aFindingOn('investigations');
const write = (...findings: [ChosenFinding, ...ChosenFinding[]]) => draftReply(aQuestion(findings)).plain;
const before = write(tests);

describe('a letter that was changed by hand', () => {
  const after = write(tests, aFindingOn('fit-note'));

  it('has what is written anew, where nothing was changed by hand', () => {
    expect(keepEdits({ before, edited: before, after })).toBe(after);
  });

  it('stays as it was left, where nothing is written anew', () => {
    const edited = before.replace('Thank you', 'Many thanks');
    expect(keepEdits({ before, edited, after: before })).toBe(edited);
  });

  it('has both, each in its place', () => {
    const edited = before.replace('With kind regards', 'With the kindest of regards');
    expect(keepEdits({ before, edited, after })).toBe(
      after.replace('With kind regards', 'With the kindest of regards'),
    );
  });

  it('keeps the person’s words where both changed the same', () => {
    const merged = keepEdits({ before: 'One point.', edited: 'Just one point.', after: 'Two points.' });
    expect(merged).toContain('Just one point.');
  });
});

const topics = fc.constantFrom(
  ...TOPICS.filter((topic) => topic !== 'late-letter' && topic !== 'investigations'),
);
const typed = fc.stringMatching(/^[a-z]{3,9}( [a-z]{3,9}){0,5}$/);
const place = fc.double({ min: 0, max: 1, noNaN: true });

/** Words typed into a letter at one place. */
function typeInto(letter: string, at: number, words: string): string {
  const cut = Math.round(at * letter.length);
  return `${letter.slice(0, cut)} ${words} ${letter.slice(cut)}`;
}

describe('whatever was typed, wherever', () => {
  it('is still there when a request comes, and so is the request', () => {
    fc.assert(
      fc.property(topics, typed, place, (topic, words, at) => {
        const edited = typeInto(before, at, words);
        const merged = keepEdits({ before, edited, after: write(tests, aFindingOn(topic)) });
        expect(merged).toContain(words);
        expect(merged).toContain(QUOTES[topic]);
      }),
    );
  });

  it('has the request also where the letter around it was deleted', () => {
    fc.assert(
      fc.property(topics, place, place, (topic, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)].map((at) =>
          Math.round(at * before.length),
        );
        const edited = before.slice(0, from) + before.slice(to);
        const merged = keepEdits({ before, edited, after: write(tests, aFindingOn(topic)) });
        expect(merged).toContain(QUOTES[topic]);
      }),
    );
  });
});
