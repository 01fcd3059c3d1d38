import axe from 'axe-core';

/**
 * What axe finds wrong with a part of a page, as sentences. Colours are left to the end-to-end tests: they need a
 * browser that paints.
 */
export async function faultsFoundByAxe(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ help, nodes }) => nodes.map(({ html }) => `${help}: ${html}`));
}
