import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeMarked, markSelection } from '../../../src/browser/tabs/mark-request.ts';
import { changeFrame, findLetter } from '../../../src/browser/tabs/tab-changes.ts';
import type { ShownLetter } from '../../../src/browser/tabs/tab-state.ts';
import { tabStateOf } from '../../../src/browser/tabs/tab-states.ts';
import { tabStore } from '../../../src/browser/tabs/tab-store.ts';
import { NOBODY } from '../../../src/letter/patient-marks.ts';
import { aFinding, aShownLetter } from '../../factories.ts';

interface Question {
  readonly name: string;
  readonly data: unknown;
}

/** The page's content script. */
const page = vi.hoisted(() => ({ answer: (_: Question): unknown => undefined, asked: [] as Question[] }));

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: fakeBrowser.storage,
    action: {
      setBadgeBackgroundColor: async () => undefined,
      setBadgeText: async () => undefined,
      setTitle: async () => undefined,
    },
    permissions: { contains: async () => true },
    tabs: {
      get: async () => ({ url: 'https://records.example/letter' }),
      sendMessage: async (_: number, question: Question) => {
        page.asked.push(question);
        return page.answer(question);
      },
    },
  },
}));

const place = { tabId: 3, frameId: 0, key: 'k' };
const found = aFinding({ id: 'found', start: 0, end: 10 });
const text = 'GP to act. Husband wonders about an echo.';

const onMarked = vi.fn(async (_: ShownLetter) => undefined);
const onUnmarked = vi.fn(async (..._: unknown[]) => undefined);
const marking = {
  agreement: async () => 'england',
  scanMarked: (
    _: string,
    { start, end, topic }: { start: number; end: number; topic?: 'admin' | 'dna' | string },
  ) =>
    aFinding({
      id: `marked-${start}-${end}`,
      start,
      end,
      topic: topic === 'admin' ? 'admin' : 'investigations',
      foundBy: 'reader',
    }),
  onMarked,
  onUnmarked,
};

const idsKnown = async () => (await findLetter(place))?.findings.map(({ id }) => id);
const notice = async () => (await tabStore.read(3)).notice;
const painted = () => page.asked.filter(({ name }) => name === 'paint').map(({ data }) => data);

beforeEach(async () => {
  await tabStore.remove(place.tabId);
  fakeBrowser.reset();
  vi.clearAllMocks();
  page.asked.length = 0;
  const letter = aShownLetter({ ...place, findings: [found] });
  await changeFrame(place, {
    origin: 'https://records.example',
    letters: [letter],
    notRead: [],
    frameOrigins: [],
    around: NOBODY,
  });
});

function select(start: number, end: number): void {
  page.answer = ({ name }) => {
    if (name === 'selection') return { key: 'k', text, start, end };
    return name === 'textOf' ? text : true;
  };
}

describe('selected words of a letter', () => {
  it('become a request, are marked, and are counted', async () => {
    select(11, 41);
    await markSelection(3, marking);
    expect(await idsKnown()).toEqual(['found', 'marked-11-41']);
    expect(painted()).toMatchObject([{ key: 'k', marks: [{ id: 'found' }, { id: 'marked-11-41' }] }]);
    expect(onMarked.mock.calls[0]?.[0].findings).toHaveLength(2);
    expect(await notice()).toContain('Added as a request');
  });

  it.each([
    ['nothing is selected', () => (page.answer = () => undefined), 'Nothing was added'],
    ['they are marked already', () => select(2, 8), 'marked already'],
  ])('are not added where %s, and the popup says so, once', async (_, given, says) => {
    given();
    await markSelection(3, marking);
    expect(await idsKnown()).toEqual(['found']);
    expect(onMarked).not.toHaveBeenCalled();
    page.answer = () => true;
    expect((await tabStateOf(3)).notice).toContain(says);
    expect((await tabStateOf(3)).notice).toBeUndefined();
  });

  it('can be added though Handback’s own mark there was dismissed', async () => {
    const letter = aShownLetter({ ...place, findings: [found], dismissed: { found: 'other' } });
    await changeFrame(place, {
      origin: 'https://records.example',
      letters: [letter],
      notRead: [],
      frameOrigins: [],
      around: NOBODY,
    });
    select(2, 8);
    await markSelection(3, marking);
    expect(await idsKnown()).toEqual(['found', 'marked-2-8']);
  });
});

describe('a request that was added', () => {
  beforeEach(async () => {
    select(11, 41);
    await markSelection(3, marking);
  });

  it('takes another topic, and is counted under that one alone', async () => {
    await changeMarked({ ...place, findingId: 'marked-11-41', topic: 'admin' }, marking);
    expect((await findLetter(place))?.findings[1]?.topic).toBe('admin');
    expect(onUnmarked).toHaveBeenCalledWith(expect.anything(), 'investigations');
  });

  it('can be taken off', async () => {
    await changeMarked({ ...place, findingId: 'marked-11-41' }, marking);
    expect(await idsKnown()).toEqual(['found']);
    expect(painted().at(-1)).toMatchObject({ marks: [{ id: 'found' }] });
  });

  it('stays where Handback’s own findings are meant', async () => {
    await expect(changeMarked({ ...place, findingId: 'found' }, marking)).rejects.toThrow(
      'no longer on the screen',
    );
    expect(await idsKnown()).toEqual(['found', 'marked-11-41']);
  });
});
