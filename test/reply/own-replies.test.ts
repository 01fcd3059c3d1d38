import { describe, expect, it } from 'vitest';
import { gatherPacks } from '../../src/packs/gather-packs.ts';
import { draftReply } from '../../src/reply/draft-reply.ts';
import { inventedQuestion } from '../../src/reply/invented-letter.ts';
import { checkOwnReply, replyPlaces, sentenceAt, withOwnReplies } from '../../src/reply/own-replies.ts';
import { readOwnReplies, writeOwnReplies } from '../../src/reply/own-replies-file.ts';

const { replies: ours } = gatherPacks('assets');
const terms = { practice: { name: 'Alder Lane Surgery' } };
const fitNote = { topic: 'fit-note', outcome: 'return', requests: 1, terms } as const;

describe('a practice’s own sentences', () => {
  it('stand in the letter in place of the shipped ones, and no other changes', () => {
    const { replies } = withOwnReplies(ours, {
      'fit-note.return.please': 'Kindly write {{this}} yourselves.',
    });
    const before = draftReply(inventedQuestion({ ...fitNote, replies: ours })).plain;
    const after = draftReply(inventedQuestion({ ...fitNote, replies })).plain;
    expect(after).toContain('Kindly write this yourselves.');
    expect(after.replace('Kindly write this yourselves.', ours.topics['fit-note'].return.please)).toBe(
      before,
    );
  });

  it.each([
    [
      'a place that a later version no longer has',
      { 'fax.return.please': 'Words.' },
      /no place in a letter any more/,
    ],
    [
      'a name that a later version no longer knows',
      { 'dna.ask.please': '{{fax}}' },
      /^dna\.ask\.please: \{\{fax\}\} is not/,
    ],
    ['nothing but white space', { 'dna.ask.please': ' ' }, /is empty/],
  ])('are left out, and the shipped ones used, where there is %s', (_, own, says) => {
    const { replies, unused } = withOwnReplies(ours, own);
    expect(replies).toEqual(ours);
    expect(Object.values(unused)).toEqual([expect.stringMatching(says)]);
  });

  it('may name all that the shipped ones name', () => {
    for (const place of replyPlaces(ours)) checkOwnReply(sentenceAt(place, ours), JSON.stringify(place));
    expect(replyPlaces(ours).length).toBe(13 * 3 * 2);
  });

  it('may not name what stands elsewhere in a letter', () => {
    expect(() => checkOwnReply('{{clause}}', 'Here')).toThrow(
      /^Here: \{\{clause\}\} is not .* Known are this, it, several/,
    );
  });
});

describe('own sentences as a file', () => {
  const own = {
    'fit-note.return.request': 'You ask: "a note"',
    'fit-note.return.please': `Please: {{#several}}#them{{/several}} – ${'long '.repeat(60)}end`,
    'dna.ask.please': "Who's to act?\nWhen?",
  };

  it('are read as they were written', () => {
    expect(readOwnReplies(writeOwnReplies(own, ours), 'ours.yaml', ours)).toEqual(own);
  });

  it('may be JSON', () => {
    const json = '{"dna": {"ask": {"please": "Who?"}}}';
    expect(readOwnReplies(json, 'ours.json', ours)).toEqual({ 'dna.ask.please': 'Who?' });
  });

  it('leave out what says the same as the shipped ones', () => {
    const same = writeOwnReplies({ ...own, 'dna.ask.please': ours.topics.dna.ask.please }, ours);
    expect(Object.keys(readOwnReplies(same, 'ours.yaml', ours))).not.toContain('dna.ask.please');
  });

  it.each([
    [
      'a topic misspelt',
      'dna:\n  ask:\n    please: Who?\nfit-not:\n  ask:\n    please: Who?',
      "ours.yaml, line 4: fit-not is not a known field. Did you mean 'fit-note'?",
    ],
    [
      'a part misspelt',
      'dna:\n  ask:\n    plese: Who?',
      "ours.yaml, line 3: dna.ask.plese is not a known field. Did you mean 'please'?",
    ],
    [
      'a number for a sentence',
      'dna:\n  ask:\n    please: 7',
      'ours.yaml, line 3: dna.ask.please must be text.',
    ],
    [
      'an empty sentence',
      'dna:\n  ask:\n    please: ""',
      'ours.yaml, line 3: dna.ask.please is empty. Write something here.',
    ],
    ['a list', '- dna', 'ours.yaml, line 1: the file must be a set of named fields.'],
    ['nothing', '# only this', 'ours.yaml, line 1: the file must be a set of named fields.'],
    [
      'no paragraph',
      'dna: {}',
      'ours.yaml has no paragraph in it. Choose a file that was saved from this page.',
    ],
  ])('say what to do about %s', (_, text, says) => {
    expect(() => readOwnReplies(text, 'ours.yaml', ours)).toThrow(says);
  });

  it('say which name is not known, and on which line', () => {
    const text = 'dna:\n  ask:\n    request: You ask\n    please: Ring {{telefone}}';
    expect(() => readOwnReplies(text, 'ours.yaml', ours)).toThrow(
      /^ours\.yaml, line 4: dna\.ask\.please: \{\{telefone\}\} is not something that a letter knows\. Did you mean 'telephone'\?/,
    );
  });
});

describe('the invented letter', () => {
  it.each(replyPlaces(ours))('shows $topic $outcome $part with no blank left', ({ topic, outcome, part }) => {
    for (const requests of [1, 2] as const) {
      const { plain, missing } = draftReply(
        inventedQuestion({ topic, outcome, requests, replies: ours, terms }),
      );
      expect(missing).toEqual([]);
      expect(plain).not.toContain('{{');
      const [first] = ours.topics[topic as 'dna'][outcome][part].split('{{');
      expect(plain).toContain(first?.trim());
    }
  });
});
