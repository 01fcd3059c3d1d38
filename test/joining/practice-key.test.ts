import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKeyCode, writeKeyCode } from '../../src/joining/practice-key.ts';

const key = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });

describe('the code of a practice key', () => {
  it('is read back, whatever its case, spaces and letters that look like digits', async () => {
    await fc.assert(
      fc.asyncProperty(key, async (some) => {
        const code = await writeKeyCode(some);
        expect(code).toMatch(/^(?:[0-9A-Z]{5}-){10}[0-9A-Z]{5}$/);
        expect(await readKeyCode(code)).toBe(some);
        expect(await readKeyCode(` ${code.toLowerCase().replaceAll('-', '  ')}`)).toBe(some);
        expect(await readKeyCode(code.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(some);
      }),
    );
  });

  it.each([
    ['one character is wrong', (code: string) => `${code.startsWith('A') ? 'B' : 'A'}${code.slice(1)}`],
    ['one is missing', (code: string) => code.slice(0, -1)],
    ['one is too many', (code: string) => `${code}A`],
    ['it is empty', () => ''],
    ['it is something else', () => 'the practice key'],
  ])('is refused where %s', async (_, change) => {
    const code = await writeKeyCode('0123456789abcdef'.repeat(4));
    await expect(readKeyCode(change(code))).rejects.toThrow('11 groups of 5');
  });
});
