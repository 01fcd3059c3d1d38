import { expect, it } from 'vitest';
import { isPressing } from '../../src/requests/is-pressing.ts';

it.each([
  'Face to face review within 72hrs of d/c by the practice.',
  'GP to arrange a leg scan within 4 hrs or the next working day.',
  'Potassium again in 48-72 hours with you, please.',
  'Please see him in the next two days.',
  'Could this be looked up before the weekend?',
  'Only seven days of rivaroxaban went home; please prescribe the rest.',
  'She has enough tablets for three days.',
  'Zopiclone nocte, 2 tabs left at home.',
])('presses: %s', (text) => expect(isPressing(text)).toBe(true));

it.each([
  'Please arrange a 24 hour tape.',
  'Please arrange a 24-hour ECG.',
  'Prednisolone for 48 hours, then stop.',
  'She was reviewed 48 hours later.',
  'As we had less than 24 hours’ notice, he has been discharged.',
  'U&E in two weeks, please.',
  'Amoxicillin for three days.',
  'The appliance nurse comes in the next few days of clinic.',
])('does not press: %s', (text) => expect(isPressing(text)).toBe(false));
