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

/** Names that no page is likely to use: the registry of highlights is shared with the page's own scripts. */
const HIGHLIGHTS = {
  breach: 'handback-7q-breach',
  check: 'handback-7q-check',
  current: 'handback-7q-current',
} as const;

interface Painted extends PageMark {
  readonly ranges: readonly Range[];
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
    for (const verdict of ['breach', 'check'] as const) {
      const ranges = [...painted.values()]
        .flat()
        .filter((each) => each.verdict === verdict)
        .flatMap((each) => each.ranges);
      highlights.set(HIGHLIGHTS[verdict], new Highlight(...ranges));
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
      const ranges = marks.map((mark) => ({ ...mark, ranges: rangesFor(letter, mark) }));
      adopt(ranges.flatMap((each) => each.ranges));
      painted.set(key, ranges);
      show();
    },
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
      const ranges = find({ key, id })?.ranges ?? [];
      const element = ranges[0]?.startContainer.parentElement;
      if (!element?.isConnected) return false;
      const current = new Highlight(...ranges);
      current.priority = 1;
      highlights.set(HIGHLIGHTS.current, current);
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
@media (forced-colors: active) {
  ::highlight(${HIGHLIGHTS.breach}), ::highlight(${HIGHLIGHTS.check}) { color: MarkText; background-color: Mark; }
  ::highlight(${HIGHLIGHTS.current}) { color: HighlightText; background-color: Highlight; }
}
`;
