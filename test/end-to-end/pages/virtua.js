import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { VList } from 'virtua';
import { LINES, OTHER } from './letter.js';

const blank = Array.from({ length: 60 }, (_, index) => [`Appointment ${index + 1}, nothing to do`]);
const items = [LINES, ...blank, OTHER];
const entry = (lines, index) =>
  createElement(
    'article',
    { key: index, style: { padding: 12 } },
    lines.map((line) => createElement('p', { key: line }, line)),
  );

createRoot(document.querySelector('#list')).render(
  createElement(VList, { style: { height: 820 } }, items.map(entry)),
);
