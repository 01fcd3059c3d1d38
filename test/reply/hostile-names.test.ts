// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { patientNote } from '../../src/reply/companions/patient-note.ts';
import { patientText } from '../../src/reply/companions/patient-text.ts';
import { recordLine } from '../../src/reply/companions/record-line.ts';
import { LENGTHS } from '../../src/reply/draft-question.ts';
import { draftReply } from '../../src/reply/draft-reply.ts';
import { TONES } from '../../src/reply/templates/replies.ts';
import { draftWithoutIdentifiers } from '../../src/reply/without-identifiers.ts';
import { aLetter, found } from '../factories.ts';
import { aFindingOn, aQuestion, practice } from './examples.ts';

const ELEMENTS = new Set('p br strong blockquote table tbody tr th td'.toUpperCase().split(' '));
const STYLED = new Set(['style', 'cellspacing', 'cellpadding', 'valign', 'width']);

/** Words that try to be markup, a template, a paragraph or a heading of their own. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc
    .array(
      fc.constantFrom(
        '<b>',
        '</p>',
        '<img src=x onerror=alert(1)>',
        '{{practice}}',
        '{{{text}}}',
        '{{#several}}',
        '{{/x}}',
        '{{=<% %>=}}',
        '\n\n',
        '\r',
        '\u2028',
        '\u202e',
        '\u0000',
        '&amp;',
        '"',
        "'",
        'Dr',
        'Ann',
        '$&',
        '\\',
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((parts) => parts.join(' ')),
);

const questions = fc
  .record({
    name: hostile,
    author: hostile,
    quote: hostile,
    note: hostile,
    length: fc.constantFrom(...LENGTHS),
    tone: fc.constantFrom(...TONES),
  })
  .map(({ name, author, quote, note, length, tone }) =>
    aQuestion([aFindingOn('admin', { quote }), aFindingOn('fit-note', { outcome: 'done' })], {
      letter: aLetter({ patient: { name: found(name) }, author: found(author), provider: found(name) }),
      practice: { ...practice, name: author, signatory: name, address: [name] },
      safetyNote: note,
      contact: { name: author },
      formal: { icb: name },
      length,
      tone,
    }),
  );

it('no name, quote or note becomes markup', () => {
  fc.assert(
    fc.property(questions, (question) => {
      for (const { html } of [draftReply(question), draftWithoutIdentifiers(question)]) {
        const page = new DOMParser().parseFromString(html, 'text/html');
        const elements = [...page.body.querySelectorAll('*')];
        const attributes = elements.flatMap((element) => [...element.attributes].map(({ name }) => name));
        expect(elements.map(({ tagName }) => tagName).filter((name) => !ELEMENTS.has(name))).toEqual([]);
        expect(attributes.filter((name) => !STYLED.has(name))).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

it('no name, quote or note is read as a template, or makes a paragraph of its own', () => {
  const plainOnes = aQuestion([aFindingOn('admin'), aFindingOn('fit-note', { outcome: 'done' })], {
    practice: { ...practice, address: ['x'] },
    safetyNote: 'x',
    contact: { name: 'x' },
    formal: { icb: 'x' },
  });
  fc.assert(
    fc.property(
      questions,
      fc.constantFrom('{{practice}} {{#several}}x', '{{=<% %>=}}\n\nDear'),
      (question, name) => {
        const { length = 'full', tone = 'first' } = question;
        const letter = aLetter({ patient: { name: found(name) }, author: found(name) });
        const { plain } = draftReply({ ...plainOnes, letter, length, tone });
        const usual = draftReply({ ...plainOnes, length, tone }).plain;
        expect(plain).toContain(name.replace(/\s+/g, ' '));
        expect(plain.split('\n')).toHaveLength(usual.split('\n').length);
      },
    ),
    { numRuns: 60 },
  );
});

it('companions stay within their lines', () => {
  fc.assert(
    fc.property(questions, (question) => {
      expect(recordLine(question)).not.toMatch(/[\n\r]/);
      expect(patientText(question)?.length).toBeLessThanOrEqual(160);
      expect(patientNote(question)?.split('\n\n').length).toBeLessThanOrEqual(6);
    }),
    { numRuns: 60 },
  );
});
