import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { agreementInForce } from '../../src/agreements/agreement-in-force.ts';
import { type OwnAgreement, withOwnAgreements } from '../../src/agreements/own-agreements.ts';
import { readOwnAgreement } from '../../src/agreements/read-own-agreement.ts';
import { gatherPacks } from '../../src/packs/gather-packs.ts';
import { aLetter } from '../factories.ts';

const { agreements: shipped, replies } = gatherPacks('assets');
const paragraphs = Object.keys(replies.topics);

const HEAD = `id: leeds
name: Leeds agreement
shortName: Leeds
parties: [Leeds hospitals, Leeds practices]
nation: England
starts: "2026-01-01"
version: "1"
document: { title: Leeds agreement }
basedOn: england
topics:
  fit-note:
    title: Fit notes
    owner: hospital
    text: Whoever sees the patient writes the fit note.
    textIs: quoted
    source: { title: Leeds agreement }
`;

const read = (text = HEAD, loaded: readonly OwnAgreement[] = []) =>
  readOwnAgreement(text, 'leeds.yaml', { shipped, own: withOwnAgreements(shipped, loaded).own, paragraphs });

describe('an agreement that somebody loads', () => {
  it('stands beside the shipped ones, and is in force for its letters', () => {
    const { from } = read();
    const { agreements, unused } = withOwnAgreements(shipped, [from]);
    expect(unused).toEqual([]);
    expect(agreementInForce('leeds', agreements, aLetter()).name).toBe('Leeds agreement');
    expect(from.text).toBe(HEAD);
  });

  it('may be a shipped one under another id', () => {
    const text = readFileSync('assets/agreements/nottingham.yaml', 'utf8').replace(/^id: .*/m, 'id: ours');
    expect(read(text).agreement.id).toBe('ours');
  });

  it('may have a second version, or take the place of its first', () => {
    const { from } = read();
    const second = read(HEAD.replace('2026-01-01', '2027-01-01'), [from]).from;
    expect(withOwnAgreements(shipped, [from, second]).unused).toEqual([]);
    expect(read(HEAD.replace('Leeds hospitals', 'All hospitals'), [from]).agreement.parties[0]).toBe(
      'All hospitals',
    );
  });

  it.each([
    [
      'a field misspelt',
      HEAD.replace('owner:', 'ovner:'),
      "leeds.yaml, line 13: topics.fit-note.ovner is not a known field. Did you mean 'owner'?",
    ],
    ['a field left out', HEAD.replace(/version.*\n/, ''), 'leeds.yaml, line 1: version is missing. Add it.'],
    [
      'a word that is none of the choices',
      HEAD.replace('owner: hospital', 'owner: hospitl'),
      "leeds.yaml, line 13: topics.fit-note.owner cannot be 'hospitl'. Did you mean 'hospital'?",
    ],
    [
      'broken YAML',
      HEAD.replace('owner: hospital', 'owner: hospital: yes'),
      'leeds.yaml, line 13: this is not well-formed YAML.',
    ],
    [
      'a base that is not there',
      HEAD.replace('basedOn: england', 'basedOn: engand'),
      "leeds.yaml: basedOn names 'engand', and no file has that id. Did you mean 'england'?",
    ],
    [
      'a base that is itself',
      HEAD.replace('basedOn: england', 'basedOn: leeds'),
      "leeds.yaml: basedOn leads back to 'leeds' itself.",
    ],
    [
      'the id of a shipped one',
      HEAD.replace('id: leeds', 'id: england'),
      "leeds.yaml: the id 'england' is that of an agreement that comes with Handback.",
    ],
    [
      'a paragraph that is not there',
      `${HEAD}    reply: fit-notes\n`,
      "leeds.yaml, line 17: there is no paragraph 'fit-notes' for letters. Did you mean 'fit-note'?",
    ],
    [
      'a script for an address',
      HEAD.replace('document: { title', 'document: { url: "javascript:alert(1)", title'),
      'leeds.yaml, line 8: document.url is',
    ],
    ['a list', '- leeds', 'leeds.yaml, line 1: the file must be a set of named fields.'],
  ])('is refused with a sentence that says what to do: %s', (_, text, says) => {
    expect(() => read(text)).toThrow(says);
  });

  it('cannot lead round in a ring with others', () => {
    const { from } = read();
    const other = read(HEAD.replace('id: leeds', 'id: york').replace('basedOn: england', 'basedOn: leeds'), [
      from,
    ]).from;
    expect(() => read(HEAD.replace('basedOn: england', 'basedOn: york'), [from, other])).toThrow(
      /leads back to/,
    );
  });

  it('that is of no use any more is passed over, and said', () => {
    const { from } = read();
    const broken = { ...from, file: 'old.yaml', content: { id: 'old' } };
    const { own, unused } = withOwnAgreements(shipped, [broken, from]);
    expect(own.map(({ agreement }) => agreement.id)).toEqual(['leeds']);
    expect(unused.map(({ says }) => says)).toEqual([
      expect.stringMatching(/^old\.yaml: \w+ is missing\. Add it\.$/),
    ]);
  });
});
