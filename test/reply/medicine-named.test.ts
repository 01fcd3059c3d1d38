import { expect, it } from 'vitest';
import { medicineCalled } from '../../src/reply/medicine-named.ts';

it.each([
  ['GP to prescribe Evorel 50 from this week.', 'Evorel'],
  ['Please start Sytron 2.5 ml twice a day.', 'Sytron'],
  ['GP to start Bisoprolol today.', 'bisoprolol'],
  ['GP to prescribe H. pylori eradication as per local formulary', 'the eradication treatment'],
  ['Antibiotics to be started this afternoon by GP', 'the antibiotics'],
  ['We gave no PPI: please issue.', undefined],
  ['GP to prescribe HRT.', 'the HRT'],
])('“%s” is called %s', (words, name) => {
  expect(medicineCalled(words)).toBe(name);
});

it.each([
  'Please prescribe Evorel or an equivalent.',
  'Please prescribe antibiotics and painkillers.',
  'Please start on Monday.',
  'Please issue it once off the PPI.',
  'Please prescribe this.',
])('“%s” may want more, or another', (words) => {
  expect(medicineCalled(words)).toBeUndefined();
});
