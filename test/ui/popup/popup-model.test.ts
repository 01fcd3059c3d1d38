import { describe, expect, it } from 'vitest';
import { createPopupModel } from '../../../src/ui/popup/PopupModel.ts';
import { aFinding, aLetter, aShownLetter, found } from '../../factories.ts';
import { aPopup, aScreen, replies } from '../fakes.ts';

const fitNote = aFinding({ id: 'fit-note', topic: 'fit-note', reply: 'fit-note', quote: 'Fit note please.' });
const letter = aShownLetter({ findings: [aFinding(), fitNote] });
const other = aShownLetter({
  key: 'other',
  facts: { ...aLetter(), patient: { name: found('Mr Bo Fen') } },
});

/** Two pages of ours over one browser: what one keeps the other finds. What is on the screen can change. */
async function aBrowser() {
  let letters = [letter];
  const { adapter } = aPopup(undefined, { screen: async () => aScreen({ letters }) });
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

  it('is closed when another letter comes on the screen, and says so', async () => {
    const { open, show } = await aBrowser();
    const panel = await open();
    await panel.writeDraft(letter);
    show(other);
    await panel.refresh();
    expect(panel.draft.value).toBeUndefined();
    expect(panel.message.value).toMatch(/no longer on the screen/);
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
