// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { readText } from '../../src/page/page-text.ts';
import { rangesFor } from '../../src/page/ranges.ts';

function show(html: string): Element {
  document.body.innerHTML = html;
  return document.body;
}

const textOf = (html: string) => readText(show(html)).text;

describe('the text of a page', () => {
  it.each([
    [
      'paragraphs are parted by an empty line',
      '<p>Dear Dr Osei</p><p>Thank you.</p>',
      'Dear Dr Osei\n\nThank you.',
    ],
    ['other blocks end the line', '<div>Clinic date</div><div>4 March</div>', 'Clinic date\n4 March'],
    ['a break ends the line', '<p>Dr Osei<br>Mill Lane</p>', 'Dr Osei\nMill Lane'],
    ['two breaks leave a line empty', '<p>Dr Osei<br><br>Mill Lane</p>', 'Dr Osei\n\nMill Lane'],
    ['space is as the page shows it', '<p>  Thank \n   you </p>', 'Thank you'],
    ['words in other elements stay on the line', '<p>His <b>blood</b>pressure</p>', 'His bloodpressure'],
    ['space between elements counts once', '<p>His <b> blood</b> pressure</p>', 'His blood pressure'],
    ['a no-break space is a space', '<p>5&nbsp;mg daily</p>', '5 mg daily'],
    ['soft hyphens are not read', '<p>methotr&shy;exate</p>', 'methotrexate'],
    [
      'bullets begin with a dash',
      '<ul><li>Repeat U&E</li><li>Stop ramipril</li></ul>',
      '- Repeat U&E\n- Stop ramipril',
    ],
    ['numbered lists keep their numbers', '<ol start="3"><li>Echo</li><li>ECG</li></ol>', '3. Echo\n4. ECG'],
    ['scripts and buttons are not read', '<p>Plan<script>1</script><button>Print</button></p>', 'Plan'],
    ['hidden text is not read', '<p>Plan</p><p style="display:none">Old</p>', 'Plan'],
    ['a blank page has no text', '', ''],
  ])('%s', (_, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it('keeps the lines of text that is shown as it was typed', () => {
    const html = '<pre style="white-space: pre-wrap">Typed:   4 March\n\nDear Dr Osei\n  Thank you</pre>';
    expect(textOf(html)).toBe('Typed:   4 March\n\nDear Dr Osei\n  Thank you');
  });
});

describe('tables', () => {
  const table = (rows: string) => `<table><tbody>${rows}</tbody></table>`;

  it.each([
    [
      'cells of a row are parted by tabs',
      '<tr><th>Problem</th><th>Plan</th></tr><tr><td>AKI</td><td>Repeat U&E</td></tr>',
      'Problem\tPlan\nAKI\tRepeat U&E',
    ],
    ['an empty cell keeps its column', '<tr><td>Ramipril</td><td></td><td>GP</td></tr>', 'Ramipril\t–\tGP'],
    [
      'blocks in a cell do not tear the row',
      '<tr><td>AKI</td><td><p>Repeat U&E</p><p>Stop ramipril.</p></td><td>GP</td></tr>',
      'AKI\tRepeat U&E; Stop ramipril.\tGP',
    ],
    [
      'a heading with blocks beside it stands above them',
      '<tr><th>Plan and requested actions</th><td><ul><li>Repeat U&E</li></ul></td></tr>',
      'Plan and requested actions\n\n- Repeat U&E',
    ],
  ])('%s', (_, rows, text) => {
    expect(textOf(table(rows))).toBe(text);
  });
});

describe('the way back to the page', () => {
  let letter: ReturnType<typeof readText>;

  beforeEach(() => {
    letter = readText(
      show('<p>Please   <b>repeat</b> the&nbsp;U&amp;E</p><ul><li>and <i>chase</i> the MRI</li></ul>'),
    );
  });

  const found = (words: string) => {
    const start = letter.text.indexOf(words);
    return rangesFor(letter, { start, end: start + words.length }).map((range) => range.toString());
  };

  it.each([
    ['within a node', 'chase', ['chase']],
    ['across nodes and collapsed space', 'Please repeat the', ['Please   repeat the']],
    ['a no-break space stays one', 'the U&E', ['the\u00a0U&E']],
    ['bullets are not in the page', '- and', ['and']],
  ])('%s', (_, words, ranges) => {
    expect(found(words)).toEqual(ranges);
  });

  it('maps each character of the text that stands in a node to the same character of the page', () => {
    for (const { start, end, node, from } of letter.pieces)
      expect(node.data.slice(from, from + end - start).replaceAll(/\s/g, ' ')).toBe(
        letter.text.slice(start, end),
      );
  });

  it('gives no range for what has left the page', () => {
    document.body.replaceChildren();
    expect(found('chase')).toEqual([]);
  });

  it('reads into open shadow roots, with a range on each side of the border', () => {
    const host = document.createElement('div');
    document.body.replaceChildren('Please ', host);
    host.attachShadow({ mode: 'open' }).innerHTML = '<span>chase the MRI</span>';
    letter = readText(document.body);
    expect(letter.text).toBe('Please\nchase the MRI');
    expect(found('Please\nchase')).toEqual(['Please', 'chase']);
  });
});
