// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { readTextFile } from '../../../src/browser/read-text-file.ts';
import type { OwnReplies } from '../../../src/reply/templates/own-replies.ts';
import { readOwnReplies, writeOwnReplies } from '../../../src/reply/templates/own-replies-file.ts';
import { createLettersModel, type LettersAdapter } from '../../../src/ui/options/LettersModel.ts';
import { LettersPage } from '../../../src/ui/options/LettersPage.tsx';
import { faultsFoundByAxe } from '../axe.ts';
import { replies } from '../fakes.ts';

afterEach(cleanup);

const ASKS = 'After them: what you ask for';
const OURS = replies.topics['fit-note'].return.please;

/** The same as it stands in the invented letter. */
const FILLED_IN = 'Could your team please issue it for the six weeks?';

async function show(own: OwnReplies = {}, parts: Partial<LettersAdapter> = {}) {
  const stored = { own, file: '' };
  const model = createLettersModel(
    {
      readOwn: async () => stored.own,
      writeOwn: async (written) => void Object.assign(stored, { own: written }),
      terms: async () => ({ practice: { name: 'Alder Lane Surgery', signatory: 'Dr N Achebe' } }),
      readFile: async (file) => readOwnReplies(await readTextFile(file), file.name, replies),
      saveFile: async (written) => void Object.assign(stored, { file: writeOwnReplies(written, replies) }),
      ...parts,
    },
    replies,
  );
  await model.load();
  model.choose({ section: 'fit-note' });
  const { container } = render(<LettersPage model={model} topics={Object.keys(replies.topics)} />);
  return { stored, container };
}

const field = (name = ASKS) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
const write = (value: string) => fireEvent.input(field(), { target: { value } });
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name: label }), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const preview = (container: Element) => container.querySelector('.hb-preview')?.textContent ?? '';
const chooseFile = (text: string, name = 'theirs.yaml') =>
  fireEvent.change(screen.getByLabelText('Take over words from a file'), {
    target: { files: [new File([text], name)] },
  });

describe('the words of the letters', () => {
  it('are shown as they come, in an invented letter from this practice', async () => {
    const { container } = await show();
    expect(field().value).toBe(OURS);
    expect(preview(container)).toContain('Mrs Jane Example');
    expect(preview(container)).toContain(FILLED_IN);
    expect(preview(container)).toContain('Alder Lane Surgery');
    expect(container.textContent).toContain('None yet');
    expect(await faultsFoundByAxe(container)).toEqual([]);
  });

  it('show in the letter while they are written, and are kept once they are saved', async () => {
    const { stored, container } = await show();
    write('Kindly write {{this}} yourselves.');
    expect(preview(container)).toContain('Kindly write this yourselves.');
    expect(container.textContent).toContain('Not saved');
    expect(stored.own).toEqual({});
    press('Save these words');
    await screen.findByText(/^Saved\./);
    expect(stored.own).toEqual({ 'fit-note.return.please': 'Kindly write {{this}} yourselves.' });
    expect(container.textContent).not.toContain('Not saved');
  });

  it.each([
    ['opening-formal', 'late-letter', 'This formal complaint is about the time'],
    ['basis', 'national', 'the national rule: Example agreement'],
    ['safety', 'meanwhile', 'Meanwhile: we rang the patient today'],
    ['end', 'copies', 'Copies (patient details removed)'],
    ['patient', 'worse', 'If you feel worse, do not wait'],
    ['record', 'record', 'Answer due by'],
  ])('are shown and kept also around the requests: %s, %s', async (section, paragraph, says) => {
    const { stored, container } = await show();
    choose('Part of the letter', section);
    if (section !== 'record') choose('Paragraph', paragraph);
    expect(preview(container)).toContain(says);
    const words = `${field('The words').value} Moreover, {{practice}}.`;
    if (section === 'basis') return;
    fireEvent.input(field('The words'), { target: { value: words } });
    expect(preview(container)).toContain('Moreover, Alder Lane Surgery.');
    press('Save these words');
    await screen.findByText(/^Saved\./);
    expect(Object.values(stored.own)).toEqual([words]);
    expect(await faultsFoundByAxe(container)).toEqual([]);
  });

  it('must still say by when an answer is due', async () => {
    const { stored } = await show();
    choose('Part of the letter', 'safety');
    choose('Paragraph', 'confirm.return');
    fireEvent.input(field('The words'), { target: { value: 'Please ring {{contact}}.' } });
    await screen.findByText(/This text has to say \{\{replyBy\}\}: the day by which you ask for an answer/);
    press('Save these words');
    await screen.findByText(/^Not saved yet/);
    expect(stored.own).toEqual({});
  });

  it('are shown with two requests', async () => {
    const { container } = await show({ 'fit-note.return.please': 'Write {{this}}.' });
    fireEvent.click(screen.getByRole('checkbox', { name: 'With two requests' }));
    expect(preview(container)).toContain('Write these.');
  });

  it.each([
    [
      'a name that no letter knows',
      'Ring {{telefone}}',
      /\{\{telefone\}\} is not .* Did you mean 'telephone'\? Known are this, it/,
    ],
    ['braces left open', 'Ring {{telephone', /has a fault in its braces/],
    ['nothing', '  ', /is empty\. Write something here/],
  ])('say at once what to do about %s, and are not kept so', async (_, text, says) => {
    const { stored, container } = await show();
    write(text);
    await screen.findByText(says);
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(preview(container)).toContain(FILLED_IN);
    press('Save these words');
    await screen.findByText(/^Not saved yet/);
    expect(stored.own).toEqual({});
  });

  it('go back to Handback’s, and leave other paragraphs alone', async () => {
    const others = { 'dna.ask.please': 'Who?' };
    const { stored } = await show({ ...others, 'fit-note.return.please': 'Mine.' });
    press('Use Handback’s words');
    await screen.findByText(/Handback’s words here again/);
    expect(field().value).toBe(OURS);
    expect(stored.own).toEqual(others);
  });

  it('are not stored as one’s own where they are Handback’s', async () => {
    const { stored } = await show({ 'fit-note.return.please': 'Mine.' });
    write(OURS);
    press('Save these words');
    await screen.findByText(/^Saved\./);
    expect(stored.own).toEqual({});
  });

  it('keep what another window stored meanwhile', async () => {
    const { stored } = await show();
    stored.own = { 'dna.ask.please': 'Who?' };
    write('Mine.');
    press('Save these words');
    await screen.findByText(/^Saved\./);
    expect(stored.own).toEqual({ 'dna.ask.please': 'Who?', 'fit-note.return.please': 'Mine.' });
  });

  it('lead from what was changed to the place where it is changed', async () => {
    await show({ 'dna.ask.please': 'Who?' });
    press('Deal with a missed appointment: ask what is meant');
    expect(field().value).toBe('Who?');
  });

  it('say which are of no use any more, and why', async () => {
    const { container } = await show({ 'dna.ask.please': '{{fax}}' });
    expect(container.textContent).toContain('dna.ask.please: {{fax}} is not something that a letter knows.');
  });

  it('say so when they could not be kept', async () => {
    await show({}, { writeOwn: () => Promise.reject(new Error('the disk is full')) });
    write('Mine.');
    press('Save these words');
    await screen.findByText('Nothing was changed: the disk is full');
    expect(field().value).toBe('Mine.');
  });
});

describe('own words as a file', () => {
  it('say that they are used, also where something was saved before', async () => {
    await show();
    press('Save my words as a file');
    await screen.findByText(/saved as a file/);
    chooseFile('dna:\n  ask:\n    please: Who is to act, please?\n');
    await screen.findByText(/has 1 sentence/);
    press('Use these words');
    await screen.findByText('theirs.yaml: letters have these words from now on.');
  });

  it('can be taken over by another practice, and change nothing before that is confirmed', async () => {
    const first = await show({ 'fit-note.return.please': 'Mine.', 'dna.ask.please': 'Who?' });
    press('Save my words as a file');
    await screen.findByText(/saved as a file/);
    cleanup();
    const { stored, container } = await show({ 'fit-note.return.please': 'Theirs.' });
    chooseFile(first.stored.file);
    await screen.findByText(
      'theirs.yaml has 2 sentences. 1 of your own is replaced. The rest stays as it is.',
    );
    expect(stored.own).toEqual({ 'fit-note.return.please': 'Theirs.' });
    expect(await faultsFoundByAxe(container)).toEqual([]);
    press('Use these words');
    await screen.findByText('theirs.yaml: letters have these words from now on.');
    expect(stored.own).toEqual({ 'fit-note.return.please': 'Mine.', 'dna.ask.please': 'Who?' });
    expect(field().value).toBe('Mine.');
  });

  it('can be put away again', async () => {
    const { stored } = await show();
    chooseFile('dna:\n  ask:\n    please: Who?');
    await screen.findByText(/has 1 sentence\. None of your own/);
    press('Cancel');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Use these words' })).toBeNull());
    expect(stored.own).toEqual({});
  });

  it.each([
    [
      'a name misspelt',
      'dna:\n  ask:\n    plese: Who?',
      /theirs\.yaml, line 3: .* Did you mean 'please'\? Nothing was changed\.$/,
    ],
    ['a picture', '\0\u0001', /theirs\.yaml is not a text file\. .* Nothing was changed\.$/],
    ['another file', 'name: Humberside', /theirs\.yaml, line 1: name is not a known field/],
  ])('change nothing where there is a fault, and say what to do: %s', async (_, text, says) => {
    const own = { 'dna.ask.please': 'Mine.' };
    const { stored } = await show(own);
    chooseFile(text);
    await screen.findByText(says);
    expect(screen.queryByRole('button', { name: 'Use these words' })).toBeNull();
    expect(stored.own).toBe(own);
  });
});
