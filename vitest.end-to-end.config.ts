import { defineConfig } from 'vitest/config';

const PATIENT = { testTimeout: 180_000, hookTimeout: 180_000 };

/** A browser mostly waits, so two of them share a small computer well. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'alone, as a policy holds for all browsers of the computer',
          include: ['test/end-to-end/policy.test.ts'],
          sequence: { groupOrder: 0 },
          ...PATIENT,
        },
      },
      {
        test: {
          name: 'two at a time',
          include: ['test/end-to-end/**/*.test.ts'],
          exclude: ['test/end-to-end/policy.test.ts'],
          sequence: { groupOrder: 1 },
          ...PATIENT,
        },
      },
    ],
  },
});
