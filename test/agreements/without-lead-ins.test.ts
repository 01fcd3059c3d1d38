import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/agreements/finding.ts';
import { withoutLeadIns } from '../../src/agreements/without-lead-ins.ts';
import { aFinding } from '../factories.ts';

const LEAD = 'Before that the GP is to organise the following';
const TEXT = `${LEAD}\n\n1. Repeat cortisol\n2. Ferritin`;

/** A finding about tests on these words of a text. */
function findingOn(quote: string, parts: Partial<Finding> = {}, text = TEXT): Finding {
  const start = text.indexOf(quote);
  return aFinding({ topic: 'investigations', start, end: start + quote.length, quote, ...parts });
}

const kept = (findings: readonly Finding[], text = TEXT) =>
  withoutLeadIns({ text }, findings).map(({ quote }) => quote);

describe('what leads in a list', () => {
  it('is no finding beside those of the list', () => {
    const list = [findingOn('Repeat cortisol'), findingOn('Ferritin')];
    expect(kept([findingOn(LEAD), ...list])).toEqual(['Repeat cortisol', 'Ferritin']);
    const text = TEXT.replace('the following', 'as we said:');
    const lead = findingOn('Before that the GP is to organise as we said', {}, text);
    expect(kept([lead, findingOn('Repeat cortisol', {}, text)], text)).toEqual(['Repeat cortisol']);
  });

  it.each<[string, Partial<Finding>]>([
    ['of another topic', { topic: 'medication' }],
    ['that is only to be checked', { verdict: 'check' }],
  ])('stays before one %s', (_, parts) => {
    expect(kept([findingOn(LEAD), findingOn('Repeat cortisol', parts)])).toHaveLength(2);
  });

  it('is no finding where it only names what the next sentence is about', () => {
    const text = 'The wound. Packing every other day by your nurses.';
    const both = (first: string, words = text) => [
      findingOn(first, { reasons: [] }, words),
      findingOn('Packing every other day by your nurses.', {}, words),
    ];
    expect(kept(both('The wound.'), text)).toEqual(['Packing every other day by your nurses.']);
    const items = 'The wound.\nPacking every other day by your nurses.';
    expect(kept(both('The wound.', items), items)).toHaveLength(2);
    const list = 'ECG. Packing every other day by your nurses.';
    expect(kept(both('ECG.', list), list)).toHaveLength(2);
  });

  it('stays by itself, and where it names a thing', () => {
    expect(kept([findingOn(LEAD), findingOn('Ferritin')])).toHaveLength(2);
    const text = 'GP to do a DEXA scan and the following:\n- Ferritin';
    const findings = ['GP to do a DEXA scan and the following:', 'Ferritin'].map((quote) =>
      findingOn(quote, {}, text),
    );
    expect(kept(findings, text)).toHaveLength(2);
  });

  it('stays where it is urgent and what the list begins with is not', () => {
    const list = [findingOn('Repeat cortisol'), findingOn('Ferritin')];
    expect(kept([findingOn(LEAD, { urgent: true }), ...list])).toHaveLength(3);
    const urgent = findingOn('Repeat cortisol', { urgent: true });
    expect(kept([findingOn(LEAD, { urgent: true }), urgent])).toHaveLength(1);
  });

  it.each(['within 48 hours', 'in the next two weeks', 'by Friday', 'this week'])(
    'stays where it tells by when: %s',
    (when) => {
      const lead = `Please could you arrange ${when} the following:`;
      const text = `${lead}\n- FBC and U&E`;
      expect(kept([findingOn(lead, {}, text), findingOn('FBC and U&E', {}, text)], text)).toHaveLength(2);
    },
  );
});
