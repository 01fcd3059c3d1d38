import * as v from 'valibot';
import { expect, it } from 'vitest';
import { DismissalSchema, OutcomesSchema } from '../../../src/browser/tabs/decision-schemas.ts';

it.each([
  [{ one: 'return', two: 'done', three: 'ask' }, true],
  [{}, true],
  [{ one: 'returned' }, false],
  [['one'], false],
  [undefined, false],
])('a copied letter that does %j is understood: %s', (outcomes, isUnderstood) => {
  expect(v.is(OutcomesSchema, outcomes)).toBe(isUnderstood);
});

it.each([
  ['not a request', true],
  [undefined, true],
  ['Mrs Jane Example', false],
  [null, false],
])('%j is a reason to dismiss: %s', (reason, isReason) => {
  expect(v.is(DismissalSchema, reason)).toBe(isReason);
});
