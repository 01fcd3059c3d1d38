import { isMoreThanOneLetter, looksLikeLetter } from './letter-cues.ts';
import type { IsRestless } from './restless.ts';
import type { PageText, Span } from './text-writer.ts';
import { isHidden } from './visibility.ts';

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

/**
 * The elements that each hold one whole letter, in the order of the page. The smallest elements that look like a
 * letter are widened for as long as that adds neither the record's own furniture, nor what never stops changing, nor a second letter.
 */
export function findLetters(page: PageText, isRestless: IsRestless): readonly Element[] {
  if (!looksLikeLetter(page.text)) return [];
  const textOf = textByElement(page);
  const letters = smallestLetters(page).map((core) => widen(core, textOf, isRestless));
  const distinct = [...new Set(letters)];
  return distinct.filter((letter) => !distinct.some((other) => other !== letter && other.contains(letter)));
}

/** Children come before their parents in the spans, so the first that looks like a letter is the smallest. */
function smallestLetters({ text, spans }: PageText): readonly Element[] {
  const found: Span[] = [];
  for (const span of spans) {
    const last = found.at(-1);
    if (last && last.start >= span.start) continue;
    if (looksLikeLetter(text.slice(span.start, span.end))) found.push(span);
  }
  return found.map(({ element }) => element);
}

type TextOf = (element: Element) => string;

function textByElement({ text, spans }: PageText): TextOf {
  const byElement = new Map(spans.map((span) => [span.element, span]));
  return (element) => {
    const span = byElement.get(element);
    return span ? text.slice(span.start, span.end) : '';
  };
}

function widen(letter: Element, textOf: TextOf, isRestless: IsRestless): Element {
  const parent = letter.parentElement;
  if (!parent || parent === parent.ownerDocument.documentElement) return letter;
  const addsLetter = isMoreThanOneLetter(textOf(parent)) && !isMoreThanOneLetter(textOf(letter));
  if (addsLetter || addsFurniture(parent, letter, isRestless)) return letter;
  return widen(parent, textOf, isRestless);
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
