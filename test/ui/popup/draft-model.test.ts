import { describe, expect, it } from 'vitest';
import { createDraftModel, type DraftTask } from '../../../src/ui/popup/DraftModel.ts';
import type { PopupAdapter } from '../../../src/ui/popup/screen.ts';
import { aFinding, aLetter, aShownLetter, found } from '../../factories.ts';
import { aPopup, replies } from '../fakes.ts';

function aDraft(task: Partial<DraftTask> = {}, parts: Partial<PopupAdapter> = {}) {
  const { adapter, clipboard, asked } = aPopup(undefined, parts);
  const draft = createDraftModel({
    letter: aShownLetter(),
    findings: [aFinding()],
    terms: { practice: { name: 'Alder Lane Surgery' } },
    today: '2026-03-10',
    replies,
    adapter,
    ...task,
  });
  return { draft, clipboard, asked };
}

const NAMELESS = aShownLetter({
  facts: { ...aLetter(), patient: { nhsNumber: found('9990000018') } },
});

describe('a letter back', () => {
  it('is copied as text and as HTML, and counted for its findings', async () => {
    const { draft, clipboard, asked } = aDraft();
    await draft.copy();
    expect(draft.outcome.value).toBe('copied');
    expect(clipboard.text).toBe(draft.text.value);
    expect(clipboard.text).toContain('Mrs Jane Example');
    expect(clipboard.html).toContain('<blockquote>');
    expect(asked).toEqual(['count investigations-0-31: return']);
  });

  it('follows its details', () => {
    const { draft } = aDraft();
    draft.setDetail('patientName', 'Mrs Joan Sample');
    draft.setDetail('practiceName', 'Other Surgery');
    expect(draft.text.value).toContain('Mrs Joan Sample');
    expect(draft.text.value).toContain('Other Surgery');
    expect(draft.text.value).not.toContain('Jane Example');
  });

  it('keeps to the practice’s terms: whom to answer, and by when', () => {
    const contact = { name: 'Mrs A Lowe', telephone: '01632 960111' };
    const { draft } = aDraft({
      terms: { practice: { name: 'Alder Lane Surgery' }, workingDays: 10, contact },
    });
    expect(draft.text.value).toContain('Mrs A Lowe (01632 960111)');
    expect(draft.text.value).toContain('24 March 2026');
  });

  it('has a blank where a detail was emptied, and not what the hospital’s letter said', () => {
    const { draft } = aDraft();
    draft.setDetail('recipient', '');
    expect(draft.text.value).not.toContain('Dr A Patel');
    expect(draft.blanks.value).toEqual(['recipient']);
  });

  it('is copied in the GP’s own words where these were changed, escaped in HTML', async () => {
    const { draft, clipboard } = aDraft();
    draft.edit('Dear <all>,\n\nNo.');
    await draft.copy();
    expect(clipboard).toEqual({ text: 'Dear <all>,\n\nNo.', html: '<p>Dear &lt;all&gt;,</p>\n<p>No.</p>' });
  });

  it('is written again from its details on demand', () => {
    const { draft } = aDraft();
    const before = draft.text.value;
    draft.edit('Dear all,');
    expect(draft.isEdited.value).toBe(true);
    draft.rewrite();
    expect(draft.text.value).toBe(before);
  });

  it('is not copied with blanks that nobody accepted', async () => {
    const { draft, clipboard } = aDraft({ letter: NAMELESS });
    expect(draft.faults.value).toEqual([]);
    await draft.copy();
    expect(draft.outcome.value).toBe('faulty');
    expect(draft.faults.value.map(({ at }) => at)).toEqual(['patientName', 'dateOfBirth']);
    expect(clipboard.text).toBe('');
    draft.acceptBlanks.value = true;
    await draft.copy();
    expect(draft.outcome.value).toBe('copied');
  });

  it('has no blank left where the GP wrote over it by hand', () => {
    const { draft } = aDraft({ letter: NAMELESS });
    draft.edit(draft.text.value.replace("[patient's name]", 'Mrs Jane Example'));
    expect(draft.blanks.value).toEqual(['dateOfBirth']);
  });

  it('is not copied when the hospital’s letter is no longer on the screen', async () => {
    const { draft, clipboard, asked } = aDraft({}, { isShown: async () => false });
    await draft.copy();
    expect(draft.outcome.value).toBe('letter gone');
    expect(clipboard.text).toBe('');
    expect(asked).toEqual([]);
  });

  it('says so when the clipboard refuses, and is not counted', async () => {
    const { draft, asked } = aDraft({}, { copyLetter: () => Promise.reject(new Error('NotAllowed')) });
    await draft.copy();
    expect(draft.outcome.value).toBe('refused');
    expect(asked).toEqual([]);
  });

  it('says so when it was copied and could not be counted', async () => {
    const { draft, clipboard } = aDraft({}, { copied: () => Promise.reject(new Error('full')) });
    await draft.copy();
    expect(draft.outcome.value).toBe('copied, not counted');
    expect(clipboard.text).not.toBe('');
  });

  it('asks first what was done where something is urgent, and says it to the hospital', async () => {
    const { draft, clipboard } = aDraft({ findings: [aFinding({ urgent: true })] });
    await draft.copy();
    expect(draft.faults.value.map(({ at }) => at)).toEqual(['safetyNote']);
    draft.safetyNote.value = 'I sent her to the emergency department today.';
    await draft.copy();
    expect(clipboard.text).toContain('I sent her to the emergency department today.');
  });
});
