import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/end-to-end/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
