import { LINES } from './letter.js';

/** A page of the letter, of which each has a half, as a scanner sees it: 150 dots to the inch. */
export function draw(page) {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1240, height: 1754 });
  const context = canvas.getContext('2d');
  context.fillStyle = '#f4f2ec';
  context.fillRect(0, 0, 1240, 1754);
  context.fillStyle = '#222';
  context.font = '25px monospace';
  const lines = page === 0 ? LINES.slice(0, 8) : LINES.slice(8);
  const parts = lines.flatMap((line) => [...(line.match(/.{1,60}(?: |$)/g) ?? []), '']);
  for (const [index, part] of parts.entries()) context.fillText(part, 120, 160 + 50 * index);
  return canvas;
}
