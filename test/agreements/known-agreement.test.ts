import { expect, it } from 'vitest';
import { knownAgreement } from '../../src/agreements/known-agreement.ts';
import { anAgreement } from '../factories.ts';

it.each([
  ['humberside', 'humberside'],
  ['an agreement that is no longer shipped', 'england'],
  ['', 'england'],
])('%s is compared by %s', (id, known) => {
  const agreements = [anAgreement({ id: 'england' }), anAgreement({ id: 'humberside' })];
  expect(knownAgreement(id, agreements)).toBe(known);
});
