import type { PlotOptions } from '@observablehq/plot';
import { useEffect, useState } from 'preact/hooks';

interface PlotFigureProps {
  readonly title: string;
  /** What the picture shows, for who cannot see it. Its table follows. */
  readonly says: string;
  /** The chart for a width in pixels. */
  readonly draw: Draw;
}

/** Observable Plot, which is loaded when it is first wanted. */
type Plot = typeof import('@observablehq/plot');

export type Draw = (plot: Plot, width: number) => PlotOptions;

const NARROWEST = 240;

/** A chart as SVG, as wide as there is room, drawn by Observable Plot when it is first wanted. */
export function PlotFigure({ title, says, draw }: PlotFigureProps) {
  const [holder, setHolder] = useState<HTMLElement | null>(null);
  const width = useWidth(holder);
  const [fault, setFault] = useState('');
  useEffect(() => {
    if (!holder || width === 0) return;
    let isWanted = true;
    import('@observablehq/plot')
      .then((plot) => {
        if (!isWanted) return;
        const picture = plot.plot({ ...STYLE, ...draw(plot, width), width });
        // One name for the whole: Plot names its parts, which roles without names may not have.
        for (const part of picture.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
        picture.setAttribute('role', 'img');
        picture.setAttribute('aria-label', `${title}. ${says}`);
        holder.replaceChildren(picture);
      })
      .catch(() => setFault('The chart could not be drawn. Its table follows.'));
    return () => {
      isWanted = false;
    };
  }, [holder, width, title, says, draw]);
  return (
    <figure class="hb-figure">
      <figcaption class="hb-figure__title">{title}</figcaption>
      <div ref={setHolder} class="hb-figure__picture" />
      {fault && <p>{fault}</p>}
    </figure>
  );
}

const STYLE: PlotOptions = {
  style: { background: 'transparent', color: 'inherit', fontFamily: 'inherit', fontSize: '14px' },
};

/** The width of an element in pixels, now and whenever it changes; 0 until it is known. */
function useWidth(element: HTMLElement | null): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element) return;
    const measure = () => setWidth(Math.max(NARROWEST, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
