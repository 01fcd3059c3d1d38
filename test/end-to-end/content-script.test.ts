import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { CHROMIUM_BUILD, FIREFOX_BUILD } from './builds.ts';

it.each([CHROMIUM_BUILD, FIREFOX_BUILD])(
  'the content script of %s is small, and knows no language',
  (build) => {
    const script = readFileSync(join(build, 'letter.js'));
    expect(gzipSync(script).length).toBeLessThan(20_000);
    expect(script.toString()).not.toMatch(/compromise|onnx|Infinitive|podiatry/);
  },
);
