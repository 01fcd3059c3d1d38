import browser from 'webextension-polyfill';

interface Dom {
  openOrClosedShadowRoot(element: Element): ShadowRoot | null;
}

/** The shadow root of an element, open or closed. Only extensions may look into closed ones. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const { dom } = browser as { readonly dom?: Dom };
  if (!dom || !(element instanceof HTMLElement)) return element.shadowRoot;
  return dom.openOrClosedShadowRoot(element);
}
