import { describe, expect, it } from 'vitest';
import { parseAgreements } from '../../src/agreements/parse-agreements.ts';
import { topicEntry } from '../../src/agreements/topic-entry.ts';
import { readYamlFolder } from '../../src/packs/read-yaml.ts';
import { TOPICS } from '../../src/requests/request.ts';
import { anAgreement, aTopic } from '../factories.ts';

const agreements = parseAgreements(readYamlFolder('assets/agreements'));

describe('what the shipped agreements say', () => {
  it.each(TOPICS)('each of them answers for %s, by itself or through the baseline', (topic) => {
    const speakers = agreements.map(
      (agreement) => topicEntry(topic, { agreement, agreements })?.agreement.id,
    );
    expect(speakers.every((id) => id !== undefined)).toBe(true);
    expect(topicEntry(topic, { agreement: byId('england'), agreements })?.isSilent).toBe(false);
  });

  it('Humberside has all ten of its headings, each with the national basis', () => {
    const entries = Object.values(byId('humberside').topics);
    expect(new Set(entries.map((entry) => entry?.title)).size).toBe(10);
    expect(entries.map((entry) => [entry?.basis, entry?.textIs])).toEqual(
      entries.map(() => ['national', 'paraphrased']),
    );
  });

  it('Nottingham quotes its own words throughout', () => {
    const entries = Object.values(byId('nottingham').topics);
    expect(entries.map((entry) => [entry?.basis, entry?.textIs])).toEqual(
      entries.map(() => ['own', 'quoted']),
    );
  });

  it('Humberside’s standing-in words are those of the baseline', () => {
    const national = byId('england').topics;
    for (const [topic, entry] of Object.entries(byId('humberside').topics)) {
      expect(entry?.text).toBe(Object.entries(national).find(([name]) => name === topic)?.[1]?.text);
    }
  });
});

describe('silence', () => {
  const base = anAgreement({
    id: 'base',
    exceptions: [{ when: ['private'], verdict: 'check', because: 'Private.' }],
  });
  const local = anAgreement({ id: 'local', basedOn: 'base', topics: { dna: aTopic() } });

  it('goes to the agreement on which it is based', () => {
    const spoke = topicEntry('investigations', { agreement: local, agreements: [base, local] });
    expect([spoke?.agreement.id, spoke?.isSilent]).toEqual(['base', true]);
  });

  it('is also an entry that does not bind', () => {
    const two = anAgreement({
      id: 'two',
      basedOn: 'base',
      topics: { investigations: aTopic({ appliesTo: { when: ['discharge'] } }) },
    });
    const spoke = topicEntry('investigations', {
      agreement: two,
      agreements: [base, two],
      binds: ({ appliesTo }) => !appliesTo,
    });
    expect(spoke?.agreement.id).toBe('base');
  });

  it('remains where nobody speaks', () => {
    expect(topicEntry('fit-note', { agreement: local, agreements: [base, local] })).toBeUndefined();
  });

  it('does not hide what holds for every topic below', () => {
    const spoke = topicEntry('dna', { agreement: local, agreements: [base, local] });
    expect(spoke?.exceptions.map(({ because }) => because)).toEqual(['Private.']);
  });

  it('is also a number of days that an entry leaves out', () => {
    const below = anAgreement({
      id: 'base',
      topics: { medication: aTopic({ days: { clinic: 7, discharge: 7 } }) },
    });
    const above = anAgreement({
      id: 'up',
      basedOn: 'base',
      topics: { medication: aTopic({ days: { discharge: 14 } }) },
    });
    const spoke = topicEntry('medication', { agreement: above, agreements: [above, below] });
    expect(spoke?.days).toEqual({ clinic: 7, discharge: 14 });
  });

  it('ends, where two agreements are based on each other', () => {
    const a = anAgreement({ id: 'a', basedOn: 'b', topics: {} });
    const b = anAgreement({ id: 'b', basedOn: 'a', topics: {} });
    expect(topicEntry('dna', { agreement: a, agreements: [a, b] })).toBeUndefined();
  });
});

function byId(id: string) {
  const agreement = agreements.find((each) => each.id === id);
  if (!agreement) throw new Error(`There is no ${id} here.`);
  return agreement;
}
