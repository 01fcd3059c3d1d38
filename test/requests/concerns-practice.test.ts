import { describe, expect, it } from 'vitest';
import { concernsPractice } from '../../src/requests/concerns-practice.ts';

describe('a text', () => {
  it.each([
    'Copy to Mill Lane Surgery',
    'The GP has been told.',
    'Dear Dr Okafor',
    'dear dr okafor',
    'D/C letter 01.12.25',
    'TTO: paracetamol, senna',
    'Please collect it from your own surgery.',
    'I reviewed this man in clinic today.',
  ])('names a practice, or is a letter to somebody: %s', (text) => {
    expect(concernsPractice(text)).toBe(true);
  });

  it.each([
    'Past history: 1. Hysterectomy. 2. Knee surgery.',
    'Service: General Surgery',
    'DISCHARGE SUMMARY',
    'She was seen by Orthopedic Surgery before she went home.',
    'The patient reciprocates well in this practice.',
    'Recommend prenatal vitamins.',
  ])('names an operation, a department or nobody: %s', (text) => {
    expect(concernsPractice(text)).toBe(false);
  });
});
