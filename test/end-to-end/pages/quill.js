import Quill from 'quill';
import { ASKS, LINES } from './letter.js';

const editor = new Quill('#editor', { readOnly: true, theme: 'snow', modules: { toolbar: false } });
editor.setContents(
  LINES.flatMap((line) => [
    { insert: line, attributes: line.startsWith('Re:') ? { bold: true } : {} },
    { insert: '\n', attributes: ASKS.includes(line) ? { list: 'ordered' } : {} },
  ]),
);
