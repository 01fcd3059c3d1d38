import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsDesign } from '../../src/joining/server-design.ts';
import { migrate } from '../../src/tally/migrate.ts';
import { aLetterCount } from '../factories.ts';

/** As a counts server runs it. */
const validate: (document: object) => void = new Function(`return (${countsDesign().validate_doc_update})`)();

function isAdmitted(document: object): boolean {
  try {
    validate(document);
    return true;
  } catch {
    return false;
  }
}

const { id, ...rest } = aLetterCount({
  findings: [{ topic: 'investigations', verdict: 'breach', outcome: 'dismissed' }],
  returns: [{ day: '2026-03-11', due: '2026-03-20', answer: { number: 1 } }],
});
const document = { _id: id, _rev: '1-a', ...rest };

describe('a counts server', () => {
  it('admits counts, and the traces of deleted ones', () => {
    expect(isAdmitted(document)).toBe(true);
    expect(isAdmitted({ _id: id, _rev: '2-a', _deleted: true })).toBe(true);
    expect(isAdmitted({ _id: id, _rev: '2-a', _deleted: true, ended: 1 })).toBe(true);
    expect(isAdmitted({ ...document, life: 2 })).toBe(true);
    expect(isAdmitted({ ...document, _revisions: { start: 1, ids: ['a'] } })).toBe(true);
  });

  it.each([
    ['a note', { ...document, note: 'Mrs Jane Example came today' }],
    ['an attachment', { ...document, _attachments: { 'letter.txt': { data: 'eA==' } } }],
    ['a name for an id', { ...document, _id: 'Jane Example' }],
    ['text in a field of numbers', { ...document, schema: 'two' }],
    [
      'a paragraph for a provider',
      { ...document, reading: { ...rest.reading, provider: 'I saw her. '.repeat(20) } },
    ],
    ['a number in a provider', { ...document, reading: { ...rest.reading, provider: 'NHS 999 000 0018' } }],
    ['an unknown topic', { ...document, reading: { ...rest.reading, findings: [{ topic: 'x' }] } }],
    ['a word with a deletion', { _id: id, _deleted: true, why: 'Mrs Example moved' }],
    ['a word for a number with a deletion', { _id: id, _deleted: true, ended: 'Mrs Example moved' }],
    ['a count of a version to come', { ...document, schema: 3 }],
    ['nothing', { _id: id }],
  ])('turns down %s', (_, foreign) => {
    expect(isAdmitted(foreign)).toBe(false);
  });

  it('admits what Handback itself takes for a count, and nothing else', () => {
    const odd = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.boolean(),
      fc.constant([]),
      fc.constant({}),
    );
    const paths = pathsIn(rest);
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...paths), odd, fc.boolean(), (path, value, isRemoved) => {
        const changed = changeAt(structuredClone(rest), path, isRemoved ? undefined : value);
        const is = migrate({ id, ...changed }).is === 'count';
        if (!is) refused += 1;
        expect(isAdmitted({ _id: id, _rev: '1-a', ...changed })).toBe(is);
      }),
      { numRuns: 2000 },
    );
    expect(refused).toBeGreaterThan(200);
  });
});

type Path = readonly string[];

function pathsIn(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [
    [name],
    ...pathsIn(part).map((path) => [name, ...path]),
  ]);
}

function changeAt(value: object, [name = '', ...path]: Path, to: unknown): object {
  const entries = value as Record<string, unknown>;
  if (path.length > 0) changeAt(entries[name] as object, path, to);
  else if (to === undefined && !Array.isArray(value)) delete entries[name];
  else entries[name] = to;
  return value;
}
