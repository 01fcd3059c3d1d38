import type { ShadowRootOf } from './page-text.ts';

/** Common elements that cannot have a shadow root. To ask each of thousands would cost a page what it should not. */
const NEVER_HOSTS = [
  ...[
    'a',
    'b',
    'br',
    'button',
    'circle',
    'col',
    'dd',
    'dl',
    'dt',
    'em',
    'g',
    'i',
    'img',
    'input',
    'label',
    'li',
  ],
  ...[
    'line',
    'link',
    'meta',
    'ol',
    'option',
    'path',
    'rect',
    'script',
    'select',
    'small',
    'strong',
    'style',
    'sub',
  ],
  ...['sup', 'svg', 'table', 'tbody', 'td', 'text', 'th', 'thead', 'tr', 'tspan', 'u', 'ul', 'use'],
];
const MAY_HOST = `:not(${NEVER_HOSTS.join()})`;

/** Every shadow root below a node that may be looked into, the outer before the inner. */
export function shadowRootsIn(tree: ParentNode, shadowRootOf: ShadowRootOf): readonly ShadowRoot[] {
  const found: ShadowRoot[] = [];
  for (const element of tree.querySelectorAll(MAY_HOST)) {
    const root = shadowRootOf(element);
    if (root) found.push(root, ...shadowRootsIn(root, shadowRootOf));
  }
  return found;
}
