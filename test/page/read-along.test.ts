// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FrameShows } from '../../src/letter/frame.ts';
import type { Painter } from '../../src/page/paint.ts';
import { readAlong } from '../../src/page/read-along.ts';

const LETTER = `<article>
  <p>Fernley Hospital</p><p>Clinic date: 4 March 2026</p><p>Dear Dr Osei</p>
  <p>Re: Mrs Ada Quill, DOB 1 May 1950, NHS number 999 653 2690</p>
  <p>Thank you for asking me to see her. Please arrange an ultrasound and send us the report.</p>
  <p>Yours sincerely</p><p>Dr P Lowe, Consultant</p></article>`;

const letter = () => document.querySelector('article') as HTMLElement;

/** A reader whose idle time comes when the test says, and whose painter keeps a list. */
function begin(tell: (shows: FrameShows) => Promise<never[]> = async () => []) {
  const idle: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => idle.push(callback));
  const painter = {
    paint: vi.fn(),
    reveal: vi.fn(() => true),
    clear: vi.fn(),
    keep: vi.fn(),
    stretchOf: () => undefined,
    remove: vi.fn(),
    isEmpty: () => false,
    markAt: () => undefined,
    cardAt: vi.fn<Painter['cardAt']>(() => undefined),
  };
  const stopping = new AbortController();
  let keys = 0;
  const told: FrameShows[] = [];
  const reader = readAlong({
    document,
    tell: (shows) => {
      told.push(shows);
      return tell(shows);
    },
    newKey: () => `key ${++keys}`,
    painter,
    openDraft: async () => true,
    signal: stopping.signal,
  });
  const settle = async () => {
    await Promise.resolve();
    for (const callback of idle.splice(0)) callback();
  };
  const looks = () => idle.length;
  return { reader, painter, told, settle, looks, stop: () => stopping.abort() };
}

beforeEach(() => {
  document.body.innerHTML = LETTER;
});

describe('reading along', () => {
  it('tells of the letter that is shown', () => {
    const { told } = begin();
    expect(told.map(({ letters }) => letters.map(({ key }) => key))).toEqual([['key 1']]);
    expect(told[0]?.letters[0]?.text).toContain('Please arrange an ultrasound');
  });

  it('tells of the patients that the page marks around the letter, and not of those in it', () => {
    document.body.innerHTML = `<header>Mr Bo Fen <b>NHS No.</b> <i>999 000 0018</i></header>${LETTER}`;
    const { told } = begin();
    expect(told[0]?.around).toEqual({ nhsNumbers: ['9990000018'], datesOfBirth: [] });
  });

  it('tells of the patient in a frame that shows no letter', () => {
    document.body.innerHTML = '<p>Mr Bo Fen, NHS No. 999 000 0018, born 4 May 1947</p>';
    const { told } = begin();
    expect(told[0]).toMatchObject({
      letters: [],
      around: { nhsNumbers: ['9990000018'], datesOfBirth: ['1947-05-04'] },
    });
  });

  it('takes the card off where its mark is withdrawn, and leaves it where it stays', () => {
    HTMLElement.prototype.showPopover = () => undefined;
    const says = { what: 'Arrange a test', whose: 'The provider’s job.' };
    const mark = { id: 'a', verdict: 'breach', start: 3, end: 9, says } as const;
    const { reader, painter, stop } = begin();
    painter.cardAt.mockReturnValue({ says, at: new DOMRect() });
    reader.reveal({ key: 'key 1', id: 'a', focus: true });
    const cards = () => document.documentElement.children.length - 2;
    expect(cards()).toBe(1);
    reader.paint({ key: 'key 1', marks: [mark] });
    expect(cards()).toBe(1);
    reader.paint({ key: 'key 1', marks: [] });
    expect(cards()).toBe(0);
    stop();
  });

  it('paints what comes back', async () => {
    const says = { what: 'Arrange a test', whose: 'The provider’s job.' };
    const mark = { id: 'a', verdict: 'breach', start: 3, end: 9, says };
    const { painter } = begin(async () => [{ key: 'key 1', marks: [mark] }] as never);
    await vi.waitFor(() => expect(painter.paint).toHaveBeenCalledOnce());
    expect(painter.paint).toHaveBeenCalledWith('key 1', expect.anything(), [mark]);
  });

  it('does not paint what comes back for a letter that has gone', async () => {
    let giveBack: (marks: never[]) => void = () => undefined;
    const { painter } = begin(() => new Promise((done) => (giveBack = done)));
    letter().remove();
    await Promise.resolve();
    giveBack([{ key: 'key 1', marks: [] }] as never);
    await Promise.resolve();
    expect(painter.paint).not.toHaveBeenCalled();
  });

  it.each([
    ['goes', () => letter().remove()],
    ['is hidden', () => letter().setAttribute('style', 'display: none')],
    [
      'changes by a word',
      () => (letter().querySelectorAll('p')[3] as HTMLElement).replaceChildren('Re: Mr Ben Tarn'),
    ],
    ['is put there again by other nodes', () => (letter().innerHTML = letter().innerHTML)],
  ])('takes all marks off and says so before anything else when the letter %s', async (_, change) => {
    const { painter, told, reader } = begin();
    painter.clear.mockClear();
    change();
    await Promise.resolve();
    expect(painter.clear).toHaveBeenCalled();
    expect(told.at(-1)?.letters).toEqual([]);
    expect(reader.isShown({ key: 'key 1' })).toBe(false);
  });

  it('gives the next letter a key of its own, once the page is at rest', async () => {
    const { told, settle } = begin();
    letter().outerHTML = LETTER.replace('Ada Quill', 'Eve Marsh');
    await settle();
    expect(told.at(-1)?.letters.map(({ key }) => key)).toEqual(['key 2']);
    expect(told.at(-1)?.letters[0]?.text).toContain('Eve Marsh');
  });

  it('leaves the marks alone when something beside the letter changes', async () => {
    const { painter, told, settle } = begin();
    painter.clear.mockClear();
    document.body.append(document.createElement('aside'));
    await settle();
    expect(painter.clear).not.toHaveBeenCalled();
    expect(told).toHaveLength(1);
  });

  it('sees a letter go at once on a page where many nodes change beside it', async () => {
    const { painter, told, settle } = begin();
    const list = document.createElement('ul');
    document.body.append(list);
    await settle();
    for (let at = 0; at < 1100; at++) list.append(document.createElement('li'));
    await Promise.resolve();
    painter.clear.mockClear();
    letter().remove();
    await Promise.resolve();
    expect(painter.clear).toHaveBeenCalled();
    expect(told.at(-1)?.letters).toEqual([]);
  });

  it('looks at the page once for many changes, and finds what came with them', async () => {
    letter().remove();
    const { told, settle, looks } = begin();
    for (let at = 0; at < 1100; at++) document.body.append(document.createElement('p'));
    document.body.insertAdjacentHTML('beforeend', LETTER);
    await Promise.resolve();
    expect(looks()).toBe(1);
    await settle();
    expect(told.at(-1)?.letters[0]?.text).toContain('Please arrange an ultrasound');
  });

  it('reveals a finding only while its letter is shown', () => {
    const { reader } = begin();
    expect(reader.reveal({ key: 'key 1', id: 'a' })).toBe(true);
    expect(reader.reveal({ key: 'key 0', id: 'a' })).toBe(false);
  });

  it('does nothing more once it is stopped', async () => {
    const { told, painter, settle, stop } = begin();
    stop();
    letter().outerHTML = LETTER.replace('Ada Quill', 'Eve Marsh');
    await settle();
    expect(told).toHaveLength(1);
    expect(painter.remove).toHaveBeenCalledOnce();
  });
});
