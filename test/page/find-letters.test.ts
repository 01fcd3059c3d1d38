// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { looksLikeLetter } from '../../src/page/letter-cues.ts';
import { readPage } from '../../src/page/read-page.ts';

const LETTER = `
  <header><p>Fernley Hospital</p><p>Clinic date: 4 March 2026</p></header>
  <p>Dear Dr Osei</p>
  <p>Re: Mrs Ada Quill, DOB 1 May 1950, NHS number 999 653 2690</p>
  <p>Thank you for asking me to see her. Please arrange an ultrasound and send us the report.</p>
  <p>Yours sincerely</p><p>Dr P Lowe, Consultant</p>`;

const OTHER = LETTER.replace('999 653 2690', '999 484 6906').replace('Mrs Ada Quill', 'Mr Ben Tarn');

function lettersIn(html: string): readonly string[] {
  document.body.innerHTML = html;
  return readPage(document).letters.map(({ text }) => text);
}

describe('where the letter stands on the page', () => {
  it('begins at the letterhead and ends at the signature', () => {
    const [text] = lettersIn(`<main><article>${LETTER}</article></main>`);
    expect(text).toMatch(/^Fernley Hospital/);
    expect(text).toMatch(/Dr P Lowe, Consultant$/);
  });

  it.each([
    ['the navigation', '<nav><a href="/1">Chase the MRI</a></nav>'],
    ['the work list', '<ul><li><button>Chase the MRI</button></li></ul>'],
    [
      'a list of links',
      '<ul><li><a href="/1">Chase</a></li><li><a href="/2">the</a></li><li><a href="/3">MRI</a></li></ul>',
    ],
    ['the patient banner', '<div class="patient-banner">Chase the MRI</div>'],
    ['the page’s own header', '<header>Chase the MRI</header>'],
    ['the tasks', '<aside>Chase the MRI</aside>'],
    ['a form', '<form><label>Chase the MRI <input></label></form>'],
  ])('leaves out %s', (_, furniture) => {
    const texts = lettersIn(`${furniture}<div><div class="viewer">${LETTER}</div></div>`);
    expect(texts).toHaveLength(1);
    expect(texts[0]).not.toContain('Chase');
    expect(texts[0]).toContain('Fernley Hospital');
  });

  it('takes the whole of a page that is nothing but a letter', () => {
    expect(lettersIn(LETTER)).toHaveLength(1);
  });

  it('takes in the parts of a letter that are cut into sections', () => {
    const sections = LETTER.replace('<p>Dear', '</section><section><p>Dear').replace(
      '<p>Yours',
      '</section><section><p>Yours',
    );
    const texts = lettersIn(`<nav>Inbox</nav><main><section>${sections}</section></main>`);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(/^Fernley Hospital[\s\S]*Consultant$/);
  });

  it('never takes two patients’ letters for one', () => {
    const texts = lettersIn(`<main><div>${LETTER}</div><div>${OTHER}</div></main>`);
    expect(texts).toHaveLength(2);
    expect(texts[0]).not.toContain('Mr Ben Tarn');
    expect(texts[1]).not.toContain('Mrs Ada Quill');
  });

  it('finds no letter on a page of the record without one', () => {
    const summary = '<h2>Problems</h2><p>Hypertension</p><h2>Medication</h2><p>Amlodipine 5 mg</p>';
    expect(lettersIn(`<main>${summary.repeat(10)}</main>`)).toEqual([]);
  });

  it('says how much it read of a letter that is longer than any letter', () => {
    document.body.innerHTML = `<article>${LETTER}<p>${'word '.repeat(50_000)}</p></article>`;
    const [letter] = readPage(document).letters;
    expect(letter?.text).toHaveLength(200_000);
    expect(letter?.notRead).toEqual(['Of this letter only the first 200000 characters were read.']);
  });
});

describe('what looks like a letter', () => {
  const padding = 'The weather has been fair and the roads are clear. '.repeat(5);

  it.each([
    ['a salutation and a clinic', `Dear Dr Osei\n${padding}\nshe came to the clinic\nYours sincerely`, true],
    ['a discharge summary', `Discharge summary\nNHS number 1\nWard 7\n${padding}`, true],
    ['a letter in Welsh and English', `Annwyl Dr Osei\n${padding}\nYn gywir / Yours sincerely`, true],
    ['a letter too short to hold a request', 'Dear Dr Osei\nYours sincerely', false],
    ['a news page', `${padding}The hospital opened a new ward.`, false],
  ])('%s', (_, text, expected) => {
    expect(looksLikeLetter(text)).toBe(expected);
  });

  it.each([
    ['empty lines', '\n'.repeat(2_000_000)],
    ['a word before a wide space', `Plan${' '.repeat(2_000_000)}x`],
    ['greetings of nobody', 'Dear\n\n'.repeat(500_000)],
  ])('is told of a text of %s, and not in time by the square', (_, text) => {
    expect(looksLikeLetter(text)).toBe(false);
  });
});
