import nlp from 'compromise/two';
import { expect, it } from 'vitest';
import { lateCompromisePlugin } from '../../src/packs/late-compromise-plugin.ts';

const { resolveId, load } = lateCompromisePlugin() as unknown as {
  readonly resolveId: (id: string) => string | undefined;
  readonly load: (id: string) => string | undefined;
};

it('serves compromise, and nothing else', async () => {
  const source = load(resolveId('compromise/two') ?? '') ?? '';
  const late = (await import(`data:text/javascript,${encodeURIComponent(source)}`)).default as typeof nlp;
  const text = 'She was seen in clinic last week.';
  expect(late(text).terms().out('tags')).toEqual(nlp(text).terms().out('tags'));
  expect(resolveId('compromise/one')).toBeUndefined();
  expect(load('compromise/two')).toBeUndefined();
});
