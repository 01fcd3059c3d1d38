import { describe, expect, it } from 'vitest';
import { readTextFile } from '../../src/browser/read-text-file.ts';

const file = (...parts: BlobPart[]) => new File(parts, 'a.yaml');

describe('a chosen file', () => {
  it('is read as UTF-8', async () => {
    expect(await readTextFile(file('Dr Müller’s'))).toBe('Dr Müller’s');
  });

  it.each([
    ['not UTF-8', file(new Uint8Array([0xff, 0xfe, 0x41, 0x00])), /^a\.yaml is not a text file/],
    ['not text', file('PK\u0003\0'), /^a\.yaml is not a text file/],
    ['too big', file('a'.repeat(1_000_001)), /^a\.yaml is bigger than 1 MB/],
  ])('is refused with a sentence where it is %s', async (_, given, says) => {
    await expect(readTextFile(given)).rejects.toThrow(says);
  });
});
