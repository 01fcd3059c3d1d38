import { describe, expect, it } from 'vitest';
import { readYamlText } from '../../src/agreements/yaml-text.ts';

const TEXT = [
  '# words',
  'topics:',
  '  fit-note:',
  '    title: Fit notes',
  '  tests: [a, b]',
  'list:',
  '  - one',
  '  - two',
].join('\n');

describe('a YAML text', () => {
  it.each([
    [['topics'], 2],
    [['topics', 'fit-note', 'title'], 4],
    [['topics', 'fit-note', 'owner'], 3],
    [['topics', 'dna', 'title'], 2],
    [['topics', 'tests', 1], 5],
    [['list', 1], 8],
    [['nothing'], 1],
    [[], 1],
  ])('knows the line of %j', (path, line) => {
    expect(readYamlText(TEXT, 'a.yaml').lineOf(path)).toBe(line);
  });

  it('may be JSON', () => {
    expect(readYamlText('{"a": {"b": [1]}}', 'a.json').content).toEqual({ a: { b: [1] } });
  });

  it.each([
    ['a colon in plain text', 'a: 1\nb: one: two', /^a\.yaml, line 2: .*quotation marks\.$/],
    ['a name that stands twice', 'a: 1\na: 2', /^a\.yaml, line 2: .*keys must be unique\.$/],
    ['JSON that breaks off', '{"a": [1', /^a\.yaml, line 1: this is not well-formed YAML\. .+\.$/],
    [
      'aliases that multiply',
      [
        'a: &a [x,x,x,x,x,x,x,x,x]',
        ...'bcdefg'.split('').map((name, at) => `${name}: &${name} [${`*${'abcdef'[at]},`.repeat(9)}]`),
      ].join('\n'),
      /^a\.yaml: it repeats itself by aliases/,
    ],
  ])('says what to do about %s', (_, text, says) => {
    expect(() => readYamlText(text, 'a.yaml')).toThrow(says);
  });
});
