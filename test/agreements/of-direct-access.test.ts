import { expect, it } from 'vitest';
import { isOfDirectAccess } from '../../src/agreements/of-direct-access.ts';

it.each([
  ['GASTROSCOPY REPORT\nReferrer: GP direct access', true],
  ['XR Chest PA\nReq by Dr N Lee (GP, direct access)', true],
  ['Direct access echocardiography for general practice', true],
  ['Plan\n- USS pelvis via your direct access route', false],
  ['Please request a scan on the direct access form.', false],
  ['Open access follow-up', false],
])('the report “%s” is of a test that practices ask for themselves: %s', (text, is) => {
  expect(isOfDirectAccess({ text })).toBe(is);
});
