import { describe, expect, it } from 'vitest';
import { readYamlFolder } from '../../../src/packs/read-yaml.ts';
import { parseReplies, type ReplyFile } from '../../../src/reply/templates/parse-replies.ts';

const shipped: readonly ReplyFile[] = readYamlFolder('assets/replies');
const outcome = { request: 'You ask:', please: 'Please do it.', inShort: 'Please do it.' };
const topic = { heading: 'Fit note', return: outcome, done: outcome, ask: outcome };

function faultWith(content: unknown, name = 'fit-note.yaml'): string {
  try {
    parseReplies([...shipped.filter((file) => file.name !== name), { name, content }]);
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
  return 'no fault';
}

describe('the replies', () => {
  it('are whole as shipped', () => {
    expect(Object.keys(parseReplies(shipped).topics)).toHaveLength(13);
  });

  it('may have another paragraph, for an agreement to name', () => {
    expect(
      Object.keys(parseReplies([...shipped, { name: 'sutures.yaml', content: topic }]).topics),
    ).toContain('sutures');
  });

  it.each([
    [
      'a field left out',
      { heading: 'Fit note', named: 'the fit note', return: outcome, done: outcome },
      'fit-note.yaml: ask is missing. Add it.',
    ],
    [
      'a field misspelt',
      { ...topic, aks: outcome },
      "fit-note.yaml: aks is not a known field. Did you mean 'ask'?",
    ],
    [
      'a question misspelt',
      { ...topic, ask: { ...outcome, parts: { dosse: 'at what dose', stays: 'who is to do it' } } },
      "fit-note.yaml: ask.parts.dosse is not a known field. Did you mean 'dose'?",
    ],
    [
      'questions of which none stays',
      { ...topic, ask: { ...outcome, parts: { dose: 'at what dose' } } },
      'fit-note.yaml: ask.parts.stays is missing. Add it.',
    ],
    ['an empty sentence', { ...topic, heading: ' ' }, "fit-note.yaml: heading is '': write something here."],
    [
      'braces left open',
      { ...topic, ask: { ...outcome, please: 'Who {{several' } },
      'fit-note.yaml: ask.please has a fault in its braces. Unclosed tag at 13.',
    ],
    [
      'three braces',
      { ...topic, ask: { ...outcome, please: '{{{text}}}' } },
      'fit-note.yaml: ask.please: write {{text}} with two braces and nothing before the name.',
    ],
  ])('say what to do about %s', (_what, content, sentence) => {
    expect(faultWith(content)).toBe(sentence);
  });

  it('say which names a letter knows, for one that it does not, however deep', () => {
    const please = '{{#several}}by {{replyByy}}{{/several}}';
    expect(faultWith({ ...topic, ask: { ...outcome, please } })).toMatch(
      /^fit-note\.yaml: ask\.please: \{\{replyByy\}\} is not something that a letter knows\. Did you mean 'replyBy'\? Known are act, acted, agreement, agreements, asked, besides, byDates, citesGuideline, clause, clinicDate, /,
    );
  });

  it('say which act a topic has no words for', () => {
    const { content } = shipped.find(({ name }) => name === 'expedite.yaml') ?? {};
    const { acts: _, ...rest } = content as Record<string, unknown>;
    expect(faultWith(rest, 'expedite.yaml')).toBe(
      'expedite.yaml: acts has no “relist”. Say there what is asked then.',
    );
  });

  it('say what a bank holiday looks like', () => {
    expect(faultWith(['25 December'], 'bank-holidays.yaml')).toContain('write a day as 2026-12-25');
  });

  it('say which file is missing', () => {
    const without = (name: string) => () => parseReplies(shipped.filter((file) => file.name !== name));
    expect(without('dna.yaml')).toThrow('dna.yaml is missing from assets/replies.');
    for (const name of ['letter.yaml', 'companions.yaml', 'bank-holidays.yaml'])
      expect(without(name)).toThrow(`${name} is missing from assets/replies.`);
  });
});
