import type { CardSays, LetterMark } from '../letter/frame.ts';
import type { Range as Stretch } from '../letter/letter.ts';
import type { Box } from './card.ts';
import { isInSightAt } from './in-sight.ts';
import { rangesFor } from './ranges.ts';
import { scrollToRange } from './scroll-to-range.ts';
import type { PageText } from './text-writer.ts';

export type Painter = ReturnType<typeof createPainter>;

/** One mark of one letter. */
export interface MarkPlace {
  readonly key: string;
  readonly id: string;
}

/** How a mark's words lie: as any text; see-through over a picture of them; or so in a layer that is nearly see-through itself. */
type Lie = 'plain' | 'over' | 'faint';

const LIES: readonly Lie[] = ['plain', 'over', 'faint'];

/**
 * Names that no page is likely to use: the registry of highlights is shared with the page's own scripts. Viewers of PDF lay
 * see-through text over a picture of the same words: it must stay see-through, and in older ones marks must be strong, as
 * the whole layer is faint.
 */
function nameOf(kind: 'breach' | 'check' | 'current', lies: Lie): string {
  return lies === 'plain' ? `handback-7q-${kind}` : `handback-7q-${lies}-${kind}`;
}

interface Painted extends LetterMark {
  readonly ranges: readonly Range[];
  readonly lies: Lie;
}

type Highlights = Pick<HighlightRegistry, 'set' | 'delete'>;

/**
 * Paints stretches of letters by the CSS Custom Highlight API, which leaves the page's markup as it is. A breach has
 * a thick solid line and a check a wavy one, so that colour never tells alone.
 */
export function createPainter(highlights: Highlights = CSS.highlights) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  const roots = new Set<DocumentOrShadowRoot>();
  const painted = new Map<string, readonly Painted[]>();

  const find = ({ key, id }: MarkPlace) => painted.get(key)?.find((mark) => mark.id === id);

  function show(): void {
    const all = [...painted.values()].flat();
    for (const verdict of ['breach', 'check'] as const)
      for (const lies of LIES) {
        const marks = all.filter((each) => each.verdict === verdict && each.lies === lies);
        highlights.set(nameOf(verdict, lies), new Highlight(...marks.flatMap(({ ranges }) => ranges)));
      }
  }

  function adopt(ranges: readonly Range[]): void {
    for (const range of ranges) {
      const root = range.startContainer.getRootNode() as Document | ShadowRoot;
      if (!root.adoptedStyleSheets.includes(sheet))
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      roots.add(root);
    }
  }

  return {
    /** Paints a letter's marks in the place of those that it had. */
    paint(key: string, letter: PageText, marks: readonly LetterMark[]): void {
      const ranges = marks.map((mark) => {
        const each = rangesFor(letter, mark);
        return { ...mark, ranges: each, lies: liesOf(each[0]) };
      });
      adopt(ranges.flatMap((each) => each.ranges));
      painted.set(key, ranges);
      show();
    },
    /** Forgets the marks of all letters but these. */
    keep(keys: ReadonlySet<string>): void {
      const gone = [...painted.keys()].filter((key) => !keys.has(key));
      if (gone.length === 0) return;
      for (const key of gone) painted.delete(key);
      for (const lies of LIES) highlights.delete(nameOf('current', lies));
      show();
    },
    /** Where a mark stands in the letter's text. */
    stretchOf: (place: MarkPlace): Stretch | undefined => find(place),
    isEmpty: (): boolean => painted.size === 0,
    /** The mark at a point of the viewport, unless something else lies over it. */
    markAt(x: number, y: number): MarkPlace | undefined {
      for (const [key, marks] of painted) {
        const mark = marks.find(({ ranges }) => ranges.some((range) => isInSightAt(range, x, y)));
        if (mark) return { key, id: mark.id };
      }
      return undefined;
    },
    /** What a mark says, and where its words stand on the screen. Undefined when it is not on the page. */
    cardAt({ key, id }: MarkPlace): { readonly says: CardSays; readonly at: Box } | undefined {
      const mark = find({ key, id });
      const [range] = mark?.ranges ?? [];
      const [first] = range?.getClientRects() ?? [];
      if (!mark || !range || !first) return undefined;
      const { top, bottom, right } = range.getBoundingClientRect();
      return { says: mark.says, at: { left: first.left, top, bottom, right } };
    },
    /** Scrolls to a mark and makes it the current one. False when it is not on the page. */
    reveal(key: string, id: string): boolean {
      const { ranges = [], lies = 'plain' } = find({ key, id }) ?? {};
      const [first] = ranges;
      if (!first?.startContainer.isConnected) return false;
      const current = new Highlight(...ranges);
      current.priority = 1;
      for (const each of LIES) highlights.delete(nameOf('current', each));
      highlights.set(nameOf('current', lies), current);
      scrollToRange(first);
      return true;
    },
    clear(): void {
      painted.clear();
      for (const kind of ['breach', 'check', 'current'] as const)
        for (const lies of LIES) highlights.delete(nameOf(kind, lies));
    },
    /** Takes our style sheet off the page again. */
    remove(): void {
      this.clear();
      for (const root of roots)
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
      roots.clear();
    },
  };
}

function liesOf(range: Range | undefined): Lie {
  const element = range?.startContainer.parentElement;
  if (!element || !/^(?:transparent|rgba\(.*[, ]0\))$/.test(getComputedStyle(element).color)) return 'plain';
  return opacityOf(element) < 0.5 ? 'faint' : 'over';
}

/** What is left of an element's own colours, with the opacity of all that it stands in. */
function opacityOf(element: Element | null): number {
  return element ? Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement) : 1;
}

/** The text's colour is set with each background, so that contrast holds on dark pages too. */
const STYLE = `
::highlight(${nameOf('breach', 'plain')}) {
  color: #212b32; background-color: #fbd9d3; text-decoration: underline solid #b10e1e 3px;
}
::highlight(${nameOf('check', 'plain')}) {
  color: #212b32; background-color: #fff2c2; text-decoration: underline wavy #7a4b00 2px;
}
::highlight(${nameOf('current', 'plain')}) {
  color: #0b0c0c; background-color: #ffdd00;
}
::highlight(${nameOf('breach', 'over')}) {
  color: transparent; background-color: rgb(177 14 30 / 18%); text-decoration: underline solid #b10e1e 3px;
}
::highlight(${nameOf('check', 'over')}) {
  color: transparent; background-color: rgb(255 200 0 / 25%); text-decoration: underline wavy #7a4b00 2px;
}
::highlight(${nameOf('current', 'over')}) {
  color: transparent; background-color: rgb(255 221 0 / 50%);
}
::highlight(${nameOf('breach', 'faint')}) {
  color: transparent; background-color: rgb(177 14 30 / 60%); text-decoration: underline solid #400 4px;
}
::highlight(${nameOf('check', 'faint')}) {
  color: transparent; background-color: rgb(255 200 0 / 90%); text-decoration: underline wavy #400 3px;
}
::highlight(${nameOf('current', 'faint')}) {
  color: transparent; background-color: rgb(255 221 0);
}
@media (forced-colors: active) {
  ::highlight(${nameOf('breach', 'plain')}), ::highlight(${nameOf('check', 'plain')}) { color: MarkText; background-color: Mark; }
  ::highlight(${nameOf('current', 'plain')}) { color: HighlightText; background-color: Highlight; }
}
`;
