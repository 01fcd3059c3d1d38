import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { packsPlugin } from './src/packs/packs-plugin.ts';

export default defineConfig({
  plugins: [preact(), packsPlugin()],
  test: { include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/end-to-end/**'], testTimeout: 30_000 },
});
