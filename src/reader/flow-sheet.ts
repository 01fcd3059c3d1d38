import type { Block, FlowPlaces } from '../files/file-reading.ts';
import type { Range as Stretch } from '../letter/letter.ts';
import { rangesFor } from '../page/ranges.ts';
import { scrollToRange } from '../page/scroll-to-range.ts';
import type { Piece } from '../page/text-writer.ts';
import type { Sheet } from './sheet.ts';

const SIZES = [70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300];

const TAGS = { paragraph: 'p', heading: 'h2', item: 'p', typed: 'p' } as const;

/** Shows the text of a Word, RTF, HTML or text file. Nothing of the file but its words comes on the page. */
export function flowSheet(text: string, { blocks }: FlowPlaces, place: HTMLElement): Sheet {
  const { ownerDocument } = place;
  const pieces: Piece[] = [];
  const letter = ownerDocument.createElement('article');
  letter.className = 'hb-flow';
  let size = 100;

  function words({ start, end }: Stretch): Text {
    const node = ownerDocument.createTextNode(text.slice(start, end));
    pieces.push({ start, end, node, from: 0 });
    return node;
  }

  function element(tag: string, ...children: readonly Node[]): HTMLElement {
    const made = ownerDocument.createElement(tag);
    made.append(...children);
    return made;
  }

  function put(block: Block): void {
    if (block.role === 'row') {
      const cells = (block.cells ?? [block]).map((cell) => element('td', words(cell)));
      const last = letter.lastElementChild;
      const table = last?.tagName === 'TABLE' ? last : element('table', element('tbody'));
      table.firstElementChild?.append(element('tr', ...cells));
      if (table !== last) letter.append(table);
      return;
    }
    const made = element(TAGS[block.role], words(block));
    made.className = `hb-flow__${block.role}`;
    letter.append(made);
  }

  for (const block of blocks) put(block);
  place.replaceChildren(letter);
  return {
    pieces: () => pieces,
    async bring(stretch) {
      const [range] = rangesFor({ text, pieces, spans: [] }, stretch);
      if (range) scrollToRange(range);
    },
    zoom(step) {
      const at = SIZES.indexOf(size) + step;
      size = SIZES[Math.max(0, Math.min(SIZES.length - 1, at))] ?? size;
      letter.style.fontSize = `${size / 100}em`;
      return size;
    },
    async print() {
      ownerDocument.defaultView?.print();
    },
    close: () => place.remove(),
  };
}
