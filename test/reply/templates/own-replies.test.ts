import { describe, expect, it } from 'vitest';
import { gatherPacks } from '../../../src/packs/gather-packs.ts';
import { draftReply } from '../../../src/reply/draft-reply.ts';
import { inventedQuestion } from '../../../src/reply/invented-letter.ts';
import { previewReply } from '../../../src/reply/preview-reply.ts';
import { checkOwnReply, withOwnReplies } from '../../../src/reply/templates/own-replies.ts';
import { readOwnReplies, writeOwnReplies } from '../../../src/reply/templates/own-replies-file.ts';
import { neededAt } from '../../../src/reply/templates/paragraph-placeholders.ts';
import { replyPlaces, replySections } from '../../../src/reply/templates/reply-sections.ts';
import { sentenceAt } from '../../../src/reply/templates/sentence-at.ts';

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
    expect(
      after.replace('Kindly write this yourselves.', 'Could your team please issue it for the six weeks?'),
    ).toBe(before);
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

  it('stand in an opening and a closing as they do in a topic', () => {
    const { replies } = withOwnReplies(ours, {
      'letter.opening.first.return': 'Good day. We return {{this}}.',
      'letter.closing': 'Yours sincerely,',
    });
    const { plain } = draftReply(inventedQuestion({ ...fitNote, replies }));
    expect(plain).toContain('\n\nGood day. We return this.\n\n');
    expect(plain).toContain('\n\nYours sincerely,\n');
    expect(replies.letter.opening.formal).toEqual(ours.letter.opening.formal);
  });

  it('may name all that the shipped ones name, and must name what these must', () => {
    for (const place of replyPlaces(ours)) checkOwnReply(sentenceAt(place, ours), place);
    const topics = Object.values(ours.topics).flatMap(({ ask, named, acts = {} }) => [
      ...Array.from({ length: 3 * 3 + 1 }),
      ...(named ? [named] : []),
      ...Object.keys(ask.parts ?? {}),
      ...Object.values(acts).flatMap((act) => Object.keys(act)),
    ]);
    expect(replyPlaces(ours)).toHaveLength(topics.length + 87);
    expect(new Set(replyPlaces(ours)).size).toBe(topics.length + 87);
  });

  it.each([
    [
      'dna.ask.please',
      '{{clause}}',
      /^dna\.ask\.please: \{\{clause\}\} is not [^.]*\. It may be: this, it, several[^:]*$/,
    ],
    ['letter.basis.own', '{{contact}}', /\{\{contact\}\} is not .* It may be: agreement, clause, text/],
    ['letter.copies', '{{lnc}}', /Did you mean 'lmc'\?/],
  ])('may not name what no letter knows at %s: %s', (place, text, says) => {
    expect(() => checkOwnReply(text, place)).toThrow(says);
  });

  it('may say more than one text message holds nowhere but in a letter', () => {
    const long = `{{practice}}: ${'long '.repeat(40)}`;
    expect(() => checkOwnReply(long, 'companions.text.asked.fullest')).toThrow(
      /comes to \d+ characters, and a text message has 160\. Shorten it\.$/,
    );
    expect(() => checkOwnReply(long, 'companions.patient.wait')).not.toThrow();
  });

  it('have nothing to fill in where they are a heading', () => {
    expect(() => checkOwnReply('{{this}} note', 'fit-note.heading')).toThrow(/nothing can be filled in here/);
  });

  it('keep what the letter promises: a day to answer by, a contact, what was done, the clause', () => {
    const needy = replyPlaces(ours).filter((place) => neededAt(place).length > 0);
    for (const place of needy) {
      expect(() => checkOwnReply('Thank you.', place)).toThrow(/has to say \{\{\w+\}\}: .*\. Put it in\.$/);
    }
    expect(needy).toEqual(expect.arrayContaining(['letter.confirm.return', 'letter.meanwhile']));
  });
});

describe('own sentences as a file', () => {
  const own = {
    'fit-note.return.request': 'You ask: "a note"',
    'fit-note.return.please': `Please: {{#several}}#them{{/several}} – ${'long '.repeat(60)}end`,
    'dna.ask.please': "Who's to act?\nWhen?",
    'letter.opening.formal.late-letter': 'We complain: {{earlierLetter}}',
    'letter.closing': 'Yours sincerely,',
    'companions.patient.worse': 'Ring us on {{telephone}}.',
    'letter.table.by': 'By when',
    'fit-note.heading': 'Sick note',
    'companions.text.asked.shortest': 'We wrote to the hospital. Ring them after {{replyBy}}.',
  };

  it('are read as they were written', () => {
    expect(readOwnReplies(writeOwnReplies(own, ours), 'ours.yaml', ours)).toEqual(own);
  });

  it('may be JSON', () => {
    const json = '{"dna": {"ask": {"please": "Who?"}}}';
    expect(readOwnReplies(json, 'ours.json', ours)).toEqual({ 'dna.ask.please': 'Who?' });
  });

  it('may come from a version in which only what is asked could be changed', () => {
    const older = '# Handback\nfit-note:\n  return:\n    request: You ask\n    please: Please write it.\n';
    expect(readOwnReplies(older, 'older.yaml', ours)).toEqual({
      'fit-note.return.request': 'You ask',
      'fit-note.return.please': 'Please write it.',
    });
  });

  it('may come from a version that had places which are no more', () => {
    const older = 'letter:\n  basis:\n    again: As above.\n  closing: Yours sincerely,\n';
    expect(readOwnReplies(older, 'older.yaml', ours)).toEqual({ 'letter.closing': 'Yours sincerely,' });
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
      'an opening misspelt',
      'letter:\n  openning:\n    first: Hello',
      "ours.yaml, line 2: letter.openning is not a known field. Did you mean 'opening'?",
    ],
    [
      'words of which nobody may write their own',
      'letter:\n  cautions:\n    urgent: Never mind.',
      'ours.yaml, line 2: letter.cautions is not a known field.',
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

describe('the preview', () => {
  const paragraphs = replySections(ours).flatMap(({ id: section, paragraphs: those }) =>
    those.flatMap(({ id: paragraph, places }) => places.map((place) => ({ section, paragraph, place }))),
  );

  it.each(paragraphs)(
    'has $place in it, and nothing that is not filled in',
    ({ section, paragraph, place }) => {
      for (const requests of [1, 2] as const) {
        const shown = previewReply({ section, paragraph, requests, replies: ours, terms });
        expect(shown).not.toMatch(/\{\{|\[[a-zA-Z' ]+\]/);
        const shipped = sentenceAt(place, ours);
        const words = place.startsWith('companions.text.') ? 'Ad hoc words.' : `${shipped} Ad hoc words.`;
        const { replies } = withOwnReplies(ours, { [place]: words });
        expect(previewReply({ section, paragraph, requests, replies, terms })).toContain('Ad hoc words.');
      }
    },
  );
});
