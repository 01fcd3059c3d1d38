import { isMoreThanOneLetter, looksLikeLetter, mayBeMoreThanOneLetter } from './letter-cues.ts';
import { around, holds, type MarkupText } from './markup-text.ts';
import type { IsRestless } from './restless.ts';
import { roughLetters } from './rough-letters.ts';
import type { PageText, Span } from './text-writer.ts';
import { isHidden, isSeen } from './visibility.ts';

/** Parts of a record system that are never part of the letter beside them. */
const FURNITURE = [
  'nav',
  'aside',
  'form',
  'dialog',
  'button',
  'input',
  'select',
  'textarea',
  ...[
    'navigation',
    'complementary',
    'toolbar',
    'menu',
    'menubar',
    'tablist',
    'search',
    'banner',
    'grid',
    'tree',
    'listbox',
    'dialog',
    'status',
    'button',
  ].map((role) => `[role="${role}"]`),
  '[class*="banner" i]',
  '[id*="banner" i]',
].join(',');

/** Gives what can be seen of an element, and reads it once only. */
type Visible = (element: Element) => PageText;

interface WhereToLook {
  readonly body: Element;
  readonly markup: MarkupText;
  readonly visible: Visible;
  readonly isRestless: IsRestless;
}

/**
 * The elements that each hold one whole letter, in the order of the page. The smallest elements that look like a
 * letter are widened for as long as that adds neither the record's own furniture, nor what never stops changing, nor a second letter.
 */
export function findLetters(where: WhereToLook): readonly Element[] {
  const letters = smallestLetters(where)
    .filter(isSeen)
    .map((core) => widen(core, where));
  const distinct = [...new Set(letters)].toSorted(inOrder);
  return distinct.filter((letter) => !distinct.some((other) => other !== letter && other.contains(letter)));
}

/** Only where the markup could hold a letter is the page read as it is seen. */
function smallestLetters({ body, markup, visible }: WhereToLook): readonly Element[] {
  const rough = roughLetters(body, markup);
  const cores = rough.filter((element) => looksLikeLetter(visible(element).text));
  for (const element of rough.filter((each) => !cores.includes(each))) {
    const place = around(element);
    const core = place && letterAround(place, visible, cores);
    if (core === 'too large') return smallestIn(visible(body));
    if (core) cores.push(core);
  }
  return cores;
}

/** So many characters of markup around words of a letter are looked at before the whole page is. */
const NEAR = 20_000;

function letterAround(
  start: Element,
  visible: Visible,
  cores: readonly Element[],
): Element | 'too large' | null {
  for (let place: Element | null = start; place && !place.matches('html'); place = around(place)) {
    if (cores.some((core) => holds(place as Element, core))) return null;
    if ((place.textContent ?? '').length > NEAR) return 'too large';
    if (looksLikeLetter(visible(place).text)) return place;
  }
  return null;
}

/** Children come before their parents in the spans, so the first that looks like a letter is the smallest. */
function smallestIn({ text, spans }: PageText): readonly Element[] {
  const found: Span[] = [];
  for (const span of spans) {
    const last = found.at(-1);
    if (last && last.start >= span.start) continue;
    if (looksLikeLetter(text.slice(span.start, span.end))) found.push(span);
  }
  return found.map(({ element }) => element);
}

function widen(letter: Element, where: WhereToLook): Element {
  const parent = letter.parentElement;
  if (!parent || parent === parent.ownerDocument.documentElement) return letter;
  const isMore = (element: Element) =>
    mayBeMoreThanOneLetter(where.markup.textOf(element)) && isMoreThanOneLetter(where.visible(element).text);
  if ((isMore(parent) && !isMore(letter)) || addsFurniture(parent, letter, where.isRestless)) return letter;
  return widen(parent, where);
}

function inOrder(one: Element, other: Element): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function addsFurniture(parent: Element, letter: Element, isRestless: IsRestless): boolean {
  return [...parent.children].some(
    (sibling) => sibling !== letter && (isFurniture(sibling) || isRestless(sibling)) && !isHidden(sibling),
  );
}

function isFurniture(element: Element): boolean {
  if (element.matches(FURNITURE) || element.querySelector(FURNITURE)) return true;
  const isPageHeader =
    element.matches('header, footer') && !element.parentElement?.closest('article, section, main');
  return isPageHeader || isMostlyLinks(element);
}

function isMostlyLinks(element: Element): boolean {
  const links = [...element.querySelectorAll('a[href]')];
  const linked = links.reduce((length, link) => length + (link.textContent?.length ?? 0), 0);
  return links.length > 2 && linked > (element.textContent?.length ?? 0) / 2;
}
