import browser from 'webextension-polyfill';

interface Dom {
  openOrClosedShadowRoot(element: Element): ShadowRoot | null;
}

/** What Firefox gives an extension's own world beside, or instead of, `browser.dom`. */
interface OpenElement extends Element {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** The shadow root of an element; of the record's own elements a closed one too, which only extensions may see. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (!element.localName.includes('-')) return null;
  const { openOrClosedShadowRoot } = element as OpenElement;
  if (openOrClosedShadowRoot !== undefined) return openOrClosedShadowRoot;
  const { dom } = browser as { readonly dom?: Dom };
  return dom?.openOrClosedShadowRoot(element) ?? null;
}
