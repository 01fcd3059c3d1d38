import type { CardSays } from '../letter/frame.ts';
import { CARD_STYLE } from './card-style.ts';

/** A place on the screen, in CSS pixels of the viewport. */
export type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

interface CardOf {
  readonly says: CardSays;
  readonly at: Box;
  /** Starts the letter back. False where the browser would not open our popup from here. */
  readonly onDraft: () => Promise<boolean>;
}

export type Card = ReturnType<typeof createCard>;

const USE_BUTTON = 'Click the Handback button in the browser’s toolbar to draft the letter.';
const GAP = 6;

const hosts = new WeakSet<Node>();

/** Is this the element in which our card stands? */
export function isCard(node: Node): boolean {
  return hosts.has(node);
}

/**
 * A small card beside a highlight. It stands in one element of ours, outside the page's body and only while it is shown,
 * in a closed shadow root. The element has no name of its own, as a page that defines a custom element gets at its closed
 * root. It does nothing for events that the page made.
 */
export function createCard(document: Document, signal: AbortSignal) {
  let host: HTMLElement | undefined;
  let focusBefore: Element | null = null;

  function hide(): void {
    const hadFocus = host !== undefined && document.activeElement === host;
    host?.remove();
    host = undefined;
    if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
  }

  signal.addEventListener('abort', hide);

  return {
    /** Shows the card for a finding in the place of any other, and with `focus` moves the focus into it. */
    show({ says, at, onDraft }: CardOf, { focus = false } = {}): void {
      if (document.activeElement !== host) focusBefore = innermostFocus(document);
      host?.remove();
      host = document.createElement('div');
      hosts.add(host);
      const root = host.attachShadow({ mode: 'closed' });
      const { card, draft } = build(document, says, { onDraft, onClose: hide });
      root.append(card);
      root.adoptedStyleSheets = [sheetOf(CARD_STYLE)];
      host.popover = 'manual';
      document.documentElement.append(host);
      host.showPopover();
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetOf(placeStyle(host, at))];
      if (focus) draft.focus({ preventScroll: true });
    },
    hide,
    isShown: (): boolean => host !== undefined,
    hasFocus: (): boolean => host !== undefined && document.activeElement === host,
    /** Is this point of the viewport on the card? */
    isAt: (x: number, y: number): boolean => host !== undefined && document.elementFromPoint(x, y) === host,
  };
}

function innermostFocus(document: Document): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

interface CardDoes {
  readonly onDraft: () => Promise<boolean>;
  readonly onClose: () => void;
}

function build(document: Document, { what, whose, clause }: CardSays, { onDraft, onClose }: CardDoes) {
  const make = (name: string, text = '') => {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  };
  const button = (name: string, action: () => unknown) => {
    const made = make('button', name);
    made.addEventListener('click', (event) => event.isTrusted && action());
    return made;
  };
  const card = make('section');
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-label', `Handback: ${what}`);
  const status = make('p');
  status.setAttribute('role', 'status');
  const draft = button('Draft', async () => {
    if (!(await onDraft())) status.textContent = USE_BUTTON;
  });
  const close = button('Close', onClose);
  close.className = 'plain';
  const buttons = make('div');
  buttons.append(draft, close);
  const says = [whose, clause].filter((each) => each !== undefined);
  card.append(make('h2', what), ...says.map((each) => make('p', each)), buttons, status);
  return { card, draft };
}

function sheetOf(style: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  return sheet;
}

/** Below the highlight, or above it where there is no room, and never beyond the edge. */
function placeStyle(host: HTMLElement, at: Box): string {
  const { innerWidth, innerHeight } = window;
  const { width, height } = host.getBoundingClientRect();
  const isRoomBelow = at.bottom + GAP + height <= innerHeight;
  const top = isRoomBelow ? at.bottom + GAP : at.top - GAP - height;
  const within = (value: number, size: number, length: number) =>
    Math.max(GAP, Math.min(value, length - size - GAP));
  return `:host {
    top: ${within(top, height, innerHeight)}px !important;
    left: ${within(at.left, width, innerWidth)}px !important;
  }`;
}
