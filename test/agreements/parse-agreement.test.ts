import { describe, expect, it } from 'vitest';
import { parseAgreement } from '../../src/agreements/parse-agreement.ts';
import { parseAgreements } from '../../src/agreements/parse-agreements.ts';

const topic = {
  title: 'Fit notes',
  owner: 'hospital',
  text: 'The hospital issues the fit note.',
  textIs: 'paraphrased',
  source: { title: 'Example contract' },
};

const content = {
  id: 'example',
  name: 'Example agreement',
  shortName: 'Example',
  parties: ['a hospital', 'practices'],
  nation: 'England',
  starts: '2025-01-01',
  version: '1',
  document: { title: 'Example contract' },
  topics: { 'fit-note': topic },
};

function faultOf(read: () => unknown): string {
  try {
    read();
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
  return 'no fault';
}

describe('an agreement file', () => {
  it('needs no more than this, and gets the reply paragraph of its topic', () => {
    const { topics, exceptions } = parseAgreement(content, 'example.yaml');
    expect(exceptions).toEqual([]);
    expect(topics['fit-note']).toEqual({
      ...topic,
      basis: 'own',
      clauses: [],
      cases: [],
      exceptions: [],
      days: {},
      reply: 'fit-note',
    });
  });

  it('says of a case what it says there, or that no letter gives the reason', () => {
    const withCase = (said: object) =>
      parseAgreement(
        { ...content, topics: { 'fit-note': { ...topic, cases: [{ when: ['urgent'], ...said }] } } },
        'example.yaml',
      ).topics['fit-note']?.cases;
    const { text, textIs, source } = topic;
    expect(withCase({ inLetters: false })).toEqual([{ when: ['urgent'], inLetters: false }]);
    expect(withCase({ text, textIs, source })).toEqual([{ when: ['urgent'], text, textIs, source }]);
    expect(faultOf(() => withCase({ text }))).toContain('write text, textIs and source, or inLetters: false');
  });

  it('may call a condition by the name that it had before', () => {
    const when = ['follow-up-test', 'urgent'];
    const { exceptions, topics } = parseAgreement(
      {
        ...content,
        exceptions: [{ when, verdict: 'check', because: 'Look.' }],
        topics: {
          investigations: { ...topic, appliesTo: { when }, cases: [{ when, inLetters: false }] },
        },
      },
      'example.yaml',
    );
    expect(exceptions[0]?.when).toEqual(['recall', 'urgent']);
    expect(topics.investigations?.appliesTo?.when).toEqual(['recall', 'urgent']);
    expect(topics.investigations?.cases[0]?.when).toEqual(['recall', 'urgent']);
  });

  it.each([
    [
      'nation',
      { ...content, nation: 'Englnd' },
      "example.yaml: nation cannot be 'Englnd'. Did you mean 'England'?",
    ],
    [
      'a day',
      { ...content, starts: '1 May 2025' },
      "example.yaml: starts is '1 May 2025': write the day as 2026-03-04.",
    ],
    ['a field left out', { ...content, name: undefined }, 'example.yaml: name is missing. Add it.'],
    [
      'a field misspelt',
      { ...content, bassedOn: 'england' },
      "example.yaml: bassedOn is not a known field. Did you mean 'basedOn'?",
    ],
    [
      'a topic misspelt',
      { ...content, topics: { 'fit-notes': topic } },
      "example.yaml: topics.fit-notes is not a known field. Did you mean 'fit-note'?",
    ],
    [
      'a field of a topic misspelt',
      { ...content, topics: { dna: { ...topic, ownr: 'hospital' } } },
      "example.yaml: topics.dna.ownr is not a known field. Did you mean 'owner'?",
    ],
    [
      'an owner that is none',
      { ...content, topics: { dna: { ...topic, owner: 'hospitals' } } },
      "example.yaml: topics.dna.owner cannot be 'hospitals'. Did you mean 'hospital'?",
    ],
    [
      'a circumstance that is none',
      { ...content, exceptions: [{ when: ['privat'], verdict: 'check', because: 'Look.' }] },
      "example.yaml: exceptions.0.when.0 cannot be 'privat'. Did you mean 'private'?",
    ],
    [
      'a contract year',
      { ...content, topics: { dna: { ...topic, clauses: [{ contractYear: '2024', number: 'SC6' }] } } },
      "example.yaml: topics.dna.clauses.0.contractYear is '2024': write the contract year as '2024/25', or undated.",
    ],
    [
      'days that are none',
      { ...content, topics: { dna: { ...topic, days: { clinicLetter: 'seven' } } } },
      'example.yaml: topics.dna.days.clinicLetter must be a number.',
    ],
    ['no agreement at all', 'text', 'example.yaml: the file must be a set of named fields.'],
  ])('says what to do about %s', (_what, broken, sentence) => {
    expect(faultOf(() => parseAgreement(broken, 'example.yaml'))).toBe(sentence);
  });
});

describe('the agreements together', () => {
  const file = (name: string, parts: object) => ({ name, content: { ...content, ...parts } });

  it.each([
    [
      'a base that is not there',
      [file('a.yaml', { id: 'england' }), file('b.yaml', { basedOn: 'englund' })],
      "b.yaml: basedOn names 'englund', and no file has that id. Did you mean 'england'?",
    ],
    [
      'an end before the start',
      [file('a.yaml', { ends: '2024-01-01' })],
      'a.yaml: it ends on 2024-01-01, before it starts on 2025-01-01. Correct one of the days.',
    ],
    [
      'two versions from the same day',
      [file('a.yaml', {}), file('b.yaml', {})],
      'b.yaml: a.yaml has the same id and the same start, 2025-01-01. Change one of them.',
    ],
  ])('say what to do about %s', (_what, files, sentence) => {
    expect(faultOf(() => parseAgreements(files))).toBe(sentence);
  });

  it('may be two versions of one', () => {
    const files = [file('a.yaml', { ends: '2025-12-31' }), file('b.yaml', { starts: '2026-01-01' })];
    expect(parseAgreements(files).map(({ starts }) => starts)).toEqual(['2025-01-01', '2026-01-01']);
  });
});
