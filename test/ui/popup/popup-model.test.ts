import { describe, expect, it, vi } from 'vitest';
import type { LetterPlan } from '../../../src/ui/popup/letter-plan.ts';
import { createPopupModel } from '../../../src/ui/popup/PopupModel.ts';
import type { PopupAdapter } from '../../../src/ui/popup/screen.ts';
import { aFinding, aLetter, aShownLetter, found } from '../../factories.ts';
import { aPopup, aScreen, replies } from '../fakes.ts';

const fitNote = aFinding({ id: 'fit-note', topic: 'fit-note', reply: 'fit-note', quote: 'Fit note please.' });
const letter = aShownLetter({ findings: [aFinding(), fitNote] });
const other = aShownLetter({
  key: 'other',
  facts: { ...aLetter(), patient: { name: found('Mr Bo Fen') } },
});

/** Two pages of ours over one browser: what one keeps the other finds. What is on the screen can change. */
async function aBrowser(parts: Partial<PopupAdapter> = {}) {
  let letters = [letter];
  const { adapter } = aPopup(undefined, { screen: async () => aScreen({ letters }), ...parts });
  const open = async () => {
    const model = createPopupModel(adapter, replies);
    await model.refresh();
    return model;
  };
  return {
    open,
    show(...shown: typeof letters) {
      letters = shown;
    },
  };
}

describe('what the GP has begun', () => {
  it('is taken up by the next page: ticks, choices, and the letter back as it was left', async () => {
    const { open } = await aBrowser();
    const popup = await open();
    popup.tick(letter, 'fit-note', false);
    popup.choose(letter, aFinding().id, 'ask');
    await popup.writeDraft(letter);
    popup.draft.value?.change({ tone: 'repeated', safetyNote: 'Seen today.' });
    const panel = await open();
    expect(panel.isTicked(letter, 'fit-note')).toBe(false);
    expect(panel.draft.value?.text.value).toBe(popup.draft.value?.text.value);
    expect(panel.draft.value?.form.value.safetyNote).toBe('Seen today.');
  });

  it('is not opened again once the letter was copied, and is still there', async () => {
    const { open } = await aBrowser();
    const popup = await open();
    await popup.writeDraft(letter);
    popup.draft.value?.change({ edited: 'Dear Dr Patel, no.' });
    await popup.draft.value?.copy();
    const again = await open();
    expect(again.draft.value).toBeUndefined();
    await again.writeDraft(letter);
    expect(again.draft.value?.text.value).toBe('Dear Dr Patel, no.');
  });

  it('is taken up while both pages are open', async () => {
    const { open } = await aBrowser();
    const [popup, panel] = [await open(), await open()];
    await popup.writeDraft(letter);
    popup.draft.value?.change({ edited: 'From the popup.' });
    await panel.takeUp();
    expect(panel.draft.value?.text.value).toBe('From the popup.');
    popup.leaveDraft();
    await panel.takeUp();
    expect(panel.draft.value).toBeUndefined();
  });

  it('stands as it is typed here, where what is kept comes late', async () => {
    let kept: LetterPlan | undefined;
    const late: (() => void)[] = [];
    const { open } = await aBrowser({
      keptPlan: async () => kept,
      keepPlan: async (_, plan) => {
        if (plan.form) await new Promise<void>((done) => late.push(done));
        kept = plan;
      },
    });
    const panel = await open();
    await panel.writeDraft(letter);
    panel.draft.value?.change({ edited: 'Half a' });
    const ended = panel.takeUp();
    panel.draft.value?.change({ edited: 'Half a letter' });
    await ended;
    await panel.takeUp();
    expect(panel.draft.value?.text.value).toBe('Half a letter');
    for (const done of late) done();
    await vi.waitFor(() => expect(kept?.form?.edited).toBe('Half a letter'));
    await panel.takeUp();
    expect(panel.draft.value?.text.value).toBe('Half a letter');
  });

  it('is closed when another letter comes on the screen, and says so', async () => {
    const { open, show } = await aBrowser();
    const panel = await open();
    await panel.writeDraft(letter);
    show(other);
    await panel.refresh();
    expect(panel.draft.value).toBeUndefined();
    expect(panel.message.value).toMatch(/no longer on the screen/);
  });

  it('says that it was closed also where what was begun is kept late', async () => {
    let keep = () => {};
    const { open, show } = await aBrowser({
      keepPlan: () =>
        new Promise<void>((done) => {
          keep = done;
        }),
    });
    const popup = await open();
    const begun = popup.writeDraft(letter);
    await vi.waitFor(() => expect(popup.draft.value).toBeDefined());
    show(other);
    await popup.refresh();
    keep();
    await begun;
    expect(popup.message.value).toMatch(/no longer on the screen/);
  });

  it('is kept where the record draws the same letter anew', async () => {
    const { open, show } = await aBrowser();
    const panel = await open();
    await panel.writeDraft(letter);
    panel.draft.value?.change({ edited: 'Half a letter' });
    show();
    await panel.refresh();
    expect(panel.draft.value).toBeUndefined();
    show({ ...letter, key: 'drawn anew' });
    await panel.refresh();
    expect(panel.draft.value?.key).toBe('drawn anew');
    expect(panel.draft.value?.text.value).toBe('Half a letter');
  });

  it('is not taken for another letter’s', async () => {
    const { open, show } = await aBrowser();
    const panel = await open();
    await panel.writeDraft(letter);
    show(other);
    await panel.refresh();
    show({ ...letter, key: 'opened again' });
    await panel.refresh();
    expect(panel.draft.value).toBeUndefined();
  });
});

describe('an open letter back', () => {
  const added = aFinding({
    id: 'added',
    topic: 'admin',
    reply: 'admin',
    verdict: 'check',
    foundBy: 'reader',
    quote: 'Complete the blue badge form.',
  });
  const withAdded = { ...letter, findings: [...letter.findings, added] };

  async function anOpenLetter() {
    const { open, show } = await aBrowser();
    const panel = await open();
    await panel.writeDraft(letter);
    const text = () => panel.draft.value?.text.value ?? '';
    return { panel, show, text };
  }

  it('takes a request that is added to the hospital’s letter at once, and says so', async () => {
    const { panel, show, text } = await anOpenLetter();
    panel.draft.value?.change({ safetyNote: 'Seen today.', patientTold: true });
    show(withAdded);
    await panel.refresh();
    expect(text()).toContain(added.quote);
    expect(text()).toContain('Seen today.');
    expect(panel.message.value).toMatch(/^The requests have changed/);
  });

  it('keeps what the GP typed into it, and has the request beside that', async () => {
    const { panel, show, text } = await anOpenLetter();
    panel.draft.value?.change({ edited: text().replace('With thanks', 'With warm thanks') });
    show(withAdded);
    await panel.refresh();
    expect(text()).toContain(added.quote);
    expect(text()).toContain('With warm thanks');
    expect(text()).not.toContain('With thanks');
    show({ ...withAdded, findings: [fitNote, added] });
    await panel.refresh();
    expect(text()).not.toContain(aFinding().quote);
    expect(text()).toContain('With warm thanks');
  });

  it('keeps what is typed while it takes a request', async () => {
    let answer = () => {};
    const { adapter } = aPopup(aScreen({ letters: [letter] }));
    let terms = adapter.terms;
    let letters = [letter];
    const panel = createPopupModel(
      { ...adapter, screen: async () => aScreen({ letters }), terms: () => terms() },
      replies,
    );
    await panel.refresh();
    await panel.writeDraft(letter);
    const waiting = new Promise<void>((resolve) => {
      terms = () => {
        resolve();
        return new Promise((go) => {
          answer = () => go({ practice: { name: 'Alder Lane Surgery' } });
        });
      };
    });
    letters = [withAdded];
    const refreshing = panel.refresh();
    await waiting;
    panel.draft.value?.change({ safetyNote: 'Typed meanwhile.' });
    answer();
    await refreshing;
    expect(panel.draft.value?.text.value).toContain('Typed meanwhile.');
    expect(panel.draft.value?.text.value).toContain(added.quote);
  });

  it('closes where no request is left, and says so', async () => {
    const { panel, show } = await anOpenLetter();
    show({ ...letter, findings: [] });
    await panel.refresh();
    expect(panel.draft.value).toBeUndefined();
    expect(panel.message.value).toMatch(/^No request is left/);
  });

  it('has a request that was ticked after it was changed by hand', async () => {
    const { open } = await aBrowser();
    const popup = await open();
    popup.tick(letter, 'fit-note', false);
    await popup.writeDraft(letter);
    const before = popup.draft.value?.text.value ?? '';
    popup.draft.value?.change({ edited: before.replace('With thanks', 'With warm') });
    await popup.leaveDraft();
    popup.tick(letter, 'fit-note', true);
    await popup.writeDraft(letter);
    expect(popup.draft.value?.text.value).toContain(fitNote.quote);
    expect(popup.draft.value?.text.value).toContain('With warm');
  });
});
