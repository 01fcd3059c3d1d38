import type { Range as Stretch } from '../letter/letter.ts';
import type { Box, CardSays } from './card.ts';
import { isInSightAt } from './in-sight.ts';
import { rangesFor } from './ranges.ts';
import type { PageText } from './text-writer.ts';

export type Painter = ReturnType<typeof createPainter>;

/** A stretch of the letter to mark. Its id is unique in its letter. */
export interface PageMark extends Stretch {
  readonly id: string;
  readonly verdict: 'breach' | 'check';
  readonly says: CardSays;
}

/** One mark of one letter. */
export interface MarkPlace {
  readonly key: string;
  readonly id: string;
}

/**
 * Names that no page is likely to use: the registry of highlights is shared with the page's own scripts. Over stands for
 * see-through text that lies over a picture of the same words, as viewers of PDF have it: it must stay see-through.
 */
const HIGHLIGHTS = {
  breach: 'handback-7q-breach',
  check: 'handback-7q-check',
  current: 'handback-7q-current',
  overBreach: 'handback-7q-over-breach',
  overCheck: 'handback-7q-over-check',
  overCurrent: 'handback-7q-over-current',
} as const;

type Name = keyof typeof HIGHLIGHTS;

const NAMES: Readonly<Record<'breach' | 'check' | 'current', Readonly<Record<'plain' | 'over', Name>>>> = {
  breach: { plain: 'breach', over: 'overBreach' },
  check: { plain: 'check', over: 'overCheck' },
  current: { plain: 'current', over: 'overCurrent' },
};

interface Painted extends PageMark {
  readonly ranges: readonly Range[];
  /** Whether its text is see-through. */
  readonly lies: 'plain' | 'over';
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
      for (const lies of ['plain', 'over'] as const) {
        const marks = all.filter((each) => each.verdict === verdict && each.lies === lies);
        highlights.set(
          HIGHLIGHTS[NAMES[verdict][lies]],
          new Highlight(...marks.flatMap(({ ranges }) => ranges)),
        );
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
    paint(key: string, letter: PageText, marks: readonly PageMark[]): void {
      const ranges = marks.map((mark) => {
        const each = rangesFor(letter, mark);
        return {
          ...mark,
          ranges: each,
          lies: isSeeThrough(each[0]) ? ('over' as const) : ('plain' as const),
        };
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
      for (const name of [HIGHLIGHTS.current, HIGHLIGHTS.overCurrent]) highlights.delete(name);
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
      const element = ranges[0]?.startContainer.parentElement;
      if (!element?.isConnected) return false;
      const current = new Highlight(...ranges);
      current.priority = 1;
      for (const name of Object.values(NAMES.current)) highlights.delete(HIGHLIGHTS[name]);
      highlights.set(HIGHLIGHTS[NAMES.current[lies]], current);
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      return true;
    },
    clear(): void {
      painted.clear();
      for (const name of Object.values(HIGHLIGHTS)) highlights.delete(name);
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

function isSeeThrough(range: Range | undefined): boolean {
  const element = range?.startContainer.parentElement;
  return element != null && /^(?:transparent|rgba\(.*[, ]0\))$/.test(getComputedStyle(element).color);
}

/** The text's colour is set with each background, so that contrast holds on dark pages too. */
const STYLE = `
::highlight(${HIGHLIGHTS.breach}) {
  color: #212b32; background-color: #fbd9d3; text-decoration: underline solid #b10e1e 3px;
}
::highlight(${HIGHLIGHTS.check}) {
  color: #212b32; background-color: #fff2c2; text-decoration: underline wavy #7a4b00 2px;
}
::highlight(${HIGHLIGHTS.current}) {
  color: #0b0c0c; background-color: #ffdd00;
}
::highlight(${HIGHLIGHTS.overBreach}) {
  color: transparent; background-color: rgb(177 14 30 / 18%); text-decoration: underline solid #b10e1e 3px;
}
::highlight(${HIGHLIGHTS.overCheck}) {
  color: transparent; background-color: rgb(255 200 0 / 25%); text-decoration: underline wavy #7a4b00 2px;
}
::highlight(${HIGHLIGHTS.overCurrent}) {
  color: transparent; background-color: rgb(255 221 0 / 50%);
}
@media (forced-colors: active) {
  ::highlight(${HIGHLIGHTS.breach}), ::highlight(${HIGHLIGHTS.check}) { color: MarkText; background-color: Mark; }
  ::highlight(${HIGHLIGHTS.current}) { color: HighlightText; background-color: Highlight; }
}
`;
