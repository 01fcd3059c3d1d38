import { describe, expect, it } from 'vitest';
import { parseRequestFile } from '../../src/requests/parse-request-file.ts';

const file = {
  name: 'Issue a fit note',
  about: 'The hospital issues it.',
  finds: [{ says: 'Please issue a fit note.' }],
  ignores: [{ says: 'I issued a fit note.', why: 'done' }],
};

describe('a file of examples', () => {
  it('is of a breach in a letter to the GP where it says no more', () => {
    const { topic, finds, ignores, gaps } = parseRequestFile('fit-note', file);
    expect(topic).toBe('fit-note');
    expect(finds).toEqual([{ says: 'Please issue a fit note.', verdict: 'breach', to: 'gp' }]);
    expect(ignores).toEqual([{ says: 'I issued a fit note.', why: 'done', to: 'gp' }]);
    expect(gaps).toEqual([]);
  });

  it('has gaps of both sorts', () => {
    const gaps = [{ says: 'Line for work via you.' }, { says: 'I noted that he is fit.', why: 'a finding' }];
    expect(parseRequestFile('fit-note', { ...file, gaps }).gaps).toEqual([
      { says: 'Line for work via you.', verdict: 'breach', to: 'gp' },
      { says: 'I noted that he is fit.', why: 'a finding', to: 'gp' },
    ]);
  });

  it.each([
    [
      'sick-note',
      file,
      "sick-note.yaml: there is no topic 'sick-note'. The topics are dna, onward-referral,",
    ],
    ['fit-note', { ...file, name: '' }, 'fit-note.yaml: name: '],
    ['fit-note', { ...file, finds: [{ says: '' }] }, 'fit-note.yaml: finds.0.says: '],
    ['fit-note', { ...file, finds: [{ says: 'x', verdict: 'bad' }] }, 'fit-note.yaml: finds.0.verdict: '],
    ['fit-note', { ...file, ignores: [{ says: 'x' }] }, 'fit-note.yaml: ignores.0.why: '],
    ['fit-note', { ...file, note: 'x' }, 'fit-note.yaml: note: '],
  ])('at fault is named by file and field: %s %j', (topic, value, message) => {
    expect(() => parseRequestFile(topic, value)).toThrow(message);
  });
});
