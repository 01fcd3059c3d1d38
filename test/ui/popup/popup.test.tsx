// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_KEYS } from '../../../src/ui/keys/keys.ts';
import { Popup } from '../../../src/ui/popup/Popup.tsx';
import { createPopupModel } from '../../../src/ui/popup/PopupModel.ts';
import type { PopupAdapter, Screen } from '../../../src/ui/popup/screen.ts';
import { aFinding, anAgreement, aShownLetter } from '../../factories.ts';
import { faultsFoundByAxe } from '../axe.ts';
import { aPopup, aScreen, replies } from '../fakes.ts';

afterEach(cleanup);

const BREACH = aFinding();
const CHECK = aFinding({ id: 'fit-note-40-60', topic: 'fit-note', verdict: 'check', start: 40, end: 60 });
const URGENT = aFinding({ id: 'results-70-90', topic: 'results', urgent: true, start: 70, end: 90 });
const LATE = aFinding({ id: 'late-letter', topic: 'late-letter', start: 0, end: 0, quote: '' });

async function show(on: Partial<Screen> = {}, parts: Partial<PopupAdapter> = {}) {
  const fake = aPopup(aScreen(on), parts);
  const model = createPopupModel(fake.adapter, replies);
  await model.refresh();
  const { container } = render(
    <Popup
      model={model}
      agreement={anAgreement()}
      pages={{ reader: '/reader.html', counts: '/dashboard.html', settings: '/options.html' }}
    />,
  );
  return { ...fake, container };
}

function showFindings(...findings: (typeof BREACH)[]) {
  return show({ letters: [aShownLetter({ findings })] });
}

const title = () => screen.getByRole('heading', { level: 1 }).textContent;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

describe('what the popup says first', () => {
  it.each<[string, Partial<Screen>]>([
    ['This site is not read yet', { access: 'not allowed', status: 'no letter here', letters: [] }],
    ['This page cannot be read', { access: 'impossible', status: 'no letter here', letters: [] }],
    ['No letter here', { status: 'no letter here', letters: [] }],
    ['This could not be read', { status: 'could not be read', letters: [], notRead: ['It is a picture.'] }],
    ['Nothing found in the text that was read', { letters: [aShownLetter({ findings: [] })] }],
    ['1 request to hand back', {}],
    ['1 request to check', { letters: [aShownLetter({ findings: [CHECK] })] }],
    [
      '2 requests to hand back, 1 to check',
      { letters: [aShownLetter({ findings: [BREACH, CHECK, URGENT] })] },
    ],
  ])('%s', async (says, on) => {
    const { container } = await show(on);
    expect(title()).toBe(says);
    expect(await faultsFoundByAxe(container)).toEqual([]);
  });

  it('is what went wrong, where the background does not answer', async () => {
    await show({}, { screen: () => Promise.reject(new Error('The background is gone.')) });
    expect(screen.getByRole('alert').textContent).toBe('The background is gone.');
  });
});

describe('a site that is not read yet', () => {
  const NOT_ALLOWED = { access: 'not allowed', status: 'no letter here', letters: [] } as const;

  it('is read once when the GP says so', async () => {
    const { asked } = await show(NOT_ALLOWED);
    fireEvent.click(button('Read this page once'));
    expect(asked).toEqual(['read once']);
  });

  it('is allowed in the click itself, while the browser lets us ask', async () => {
    const { asked } = await show(NOT_ALLOWED);
    fireEvent.click(button('Always read records.example'));
    expect(asked).toEqual(['allow https://records.example']);
  });

  it('says that nothing changed when the GP says no to the browser', async () => {
    await show(NOT_ALLOWED, { allowSite: async () => false });
    fireEvent.click(button('Always read records.example'));
    await screen.findByText('Nothing was changed. The site is not read.');
  });
});

describe('a letter', () => {
  it('shows whose it is', async () => {
    const { container } = await show();
    const patient = screen.getByRole('region', { name: 'Patient and letter' });
    for (const says of ['Mrs Jane Example', '4 March 1950', '999 000 0018', 'Aldermoor General Hospital'])
      expect(patient.textContent).toContain(says);
    expect(container.textContent).toContain('Seen 4 March 2026, written 6 March 2026');
  });

  it('says what of it was not read', async () => {
    await show({ status: 'partly read', letters: [aShownLetter({ notRead: ['Page 2 is a picture.'] })] });
    expect(screen.getByText('Part of this letter was not read')).toBeTruthy();
    expect(screen.getByText('Page 2 is a picture.')).toBeTruthy();
  });

  it.each([
    ['awaited', 'Reading closely …'],
    ['unavailable', 'Read without the full reader: it may find less.'],
  ] as const)('says how it was read: %s', async (context, says) => {
    const { container } = await show({ letters: [aShownLetter({ context })] });
    expect(screen.getByText(says).getAttribute('role')).toBe('status');
    expect(await faultsFoundByAxe(container)).toEqual([]);
  });

  it('that was read closely needs no word about it', async () => {
    const { container } = await show({ letters: [aShownLetter({ context: 'read' })] });
    expect(container.textContent).not.toMatch(/closely|full reader/);
  });

  it('says what else was looked at, in the letter’s own words', async () => {
    const quote = 'We will arrange\n the scan.';
    const passedOver = [{ start: 40, end: 67, quote, why: 'it reads as the hospital’s own work' }];
    await show({ letters: [aShownLetter({ passedOver })] });
    screen.getByText('Also looked at (1)');
    screen.getByText('“We will arrange the scan.”: it reads as the hospital’s own work.');
  });

  it('that could not be counted is told', async () => {
    await show({ isUncounted: true });
    screen.getByText('Something on this page could not be counted. The counts leave it out.');
  });

  it('offers the parts of the page that are closed', async () => {
    const { asked } = await show({ closedFrames: ['https://documents.example'] });
    fireEvent.click(button('Always read documents.example'));
    expect(asked).toEqual(['allow https://documents.example']);
  });

  it('has breaches ticked and checks not', async () => {
    await showFindings(BREACH, CHECK);
    expect(box('Arrange a test').checked).toBe(true);
    expect(box('Write a fit note').checked).toBe(false);
  });

  it('tells breach and check apart in words', async () => {
    await showFindings(BREACH, CHECK);
    const [breach, check] = screen.getAllByRole('listitem');
    expect(breach?.textContent).toContain('Hand back');
    expect(check?.textContent).toContain('It depends. Look at this first.');
  });

  it('puts urgent requests first', async () => {
    await showFindings(BREACH, URGENT);
    expect(screen.getByRole('heading', { name: 'Urgent: make it safe first' })).toBeTruthy();
    expect(screen.getAllByRole('checkbox').map(({ id }) => id)).toEqual([
      'finding-shown-results-70-90',
      'finding-shown-investigations-0-31',
    ]);
  });

  it('puts what to hand back before what to check, and keeps the letter’s order otherwise', async () => {
    await showFindings(CHECK, BREACH, LATE);
    const names = screen.getAllByRole('listitem').map((item) => item.querySelector('label')?.textContent);
    expect(names).toEqual(['Arrange a test', 'The letter came late', 'Write a fit note']);
  });

  it('shows a finding in the letter, and says when it is gone', async () => {
    const { asked } = await show();
    fireEvent.click(button(/^Show in the letter/));
    await screen.findByText('Shown in the letter.');
    expect(asked).toEqual(['reveal investigations-0-31']);
    cleanup();
    await show({}, { reveal: async () => false });
    fireEvent.click(button(/^Show in the letter/));
    await screen.findByText('These words are no longer on the screen.');
  });

  it('has no place in it for a letter that came late', async () => {
    await showFindings(LATE);
    expect(screen.queryByRole('button', { name: /Show in the letter/ })).toBeNull();
  });

  it('asks for a tick before it drafts a letter about nothing', async () => {
    await showFindings(CHECK);
    fireEvent.click(button(/^Draft the letter/));
    await screen.findByText('Tick at least one request to write a letter about.');
    fireEvent.click(box('Write a fit note'));
    fireEvent.click(button(/^Draft the letter/));
    await screen.findByRole('heading', { name: 'Letter back' });
  });

  it('says on its button how many requests the letter will be about', async () => {
    await showFindings(BREACH, CHECK);
    button('Draft the letter for 1 request');
    fireEvent.click(box('Write a fit note'));
    button('Draft the letter for 2 requests');
  });

  it('tells keys and agreement only where there is a letter', async () => {
    const { container } = await show({ letters: [], access: 'not allowed', status: 'no letter here' });
    expect(container.textContent).not.toMatch(/Keys:|Compared with/);
  });

  it('says that nobody has checked the agreement', async () => {
    const { container } = await show();
    expect(container.textContent).toContain('Nobody has checked this copy against the agreement yet.');
  });
});

describe('the letter back', () => {
  async function draft(letter = aShownLetter(), parts: Partial<PopupAdapter> = {}) {
    const shown = await show({ letters: [letter] }, parts);
    fireEvent.click(button(/^Draft the letter/));
    await screen.findByRole('heading', { name: 'Letter back' });
    return shown;
  }

  const says = (words: string | RegExp) => screen.findByText(words);
  const letter = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'The letter' });

  it('is about what is ticked', async () => {
    const { container } = await draft(aShownLetter({ findings: [BREACH, CHECK] }));
    expect(letter().value).toContain('GP to repeat U&Es in two weeks.');
    expect(await faultsFoundByAxe(container)).toEqual([]);
  });

  it('is copied, and says so', async () => {
    const { clipboard } = await draft();
    fireEvent.click(button('Copy letter'));
    await says(/^Letter copied/);
    expect(clipboard.text).toBe(letter().value);
  });

  it('lists what is missing, each with the way to its field', async () => {
    await draft(aShownLetter({ facts: { kind: 'clinic', addressee: 'gp', patient: {} } }));
    fireEvent.click(button('Copy letter'));
    const link = await screen.findByRole('link', { name: /Patient’s name/ });
    fireEvent.click(link);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Patient’s name' }));
  });

  it('has what it lacks in one place, above its words, and each field stays while it is filled in', async () => {
    const facts = { kind: 'clinic', addressee: 'gp', patient: {} } as const;
    const { container } = await draft(aShownLetter({ facts }), {
      terms: async () => ({ practice: { name: '' } }),
    });
    screen.getByText(/^Fill in first: \d not in the letter yet/);
    screen.getByRole('link', { name: /^Enter the practice once in the settings/ });
    expect(await faultsFoundByAxe(container)).toEqual([]);
    fireEvent.input(screen.getByLabelText('Department'), { target: { value: 'Cardiology' } });
    await screen.findByText(/^Fill in first: [1-5] not/);
    expect(letter().value).toContain('Cardiology');
    expect(screen.getByLabelText<HTMLInputElement>('Department').value).toBe('Cardiology');
    fireEvent.click(screen.getByText('Names and dates in the letter'));
    await screen.findByLabelText('Practice’s telephone');
    expect(screen.getAllByLabelText('Department')).toHaveLength(1);
  });

  it('is refused when the hospital’s letter has gone', async () => {
    const { clipboard } = await draft(aShownLetter(), { isShown: async () => false });
    fireEvent.click(button('Copy letter'));
    await says(/^Not copied: the letter that you are answering is no longer on the screen/);
    expect(clipboard.text).toBe('');
  });

  it('is selected for the keyboard when the clipboard refuses', async () => {
    await draft(aShownLetter(), { copyText: () => Promise.reject(new Error('NotAllowedError')) });
    fireEvent.click(button('Copy letter'));
    await says(/press Ctrl\+C/);
    await waitFor(() => expect(letter().selectionEnd - letter().selectionStart).toBe(letter().value.length));
  });

  it('shows its length, tone and day to answer in one line, and changes them inside', async () => {
    const { container } = await draft();
    fireEvent.click(screen.getByText('Full letter · First time · answer by 16 March 2026'));
    fireEvent.change(await screen.findByLabelText('Length'), { target: { value: 'short' } });
    fireEvent.input(screen.getByLabelText('Answer by'), { target: { value: '20 March 2026' } });
    await says('Short letter · First time · answer by 20 March 2026');
    expect(letter().value).toContain(' by 20 March 2026 who will do this');
    expect(await faultsFoundByAxe(container)).toEqual([]);
  });

  it('opens what is folded away where something in it is wrong', async () => {
    await draft();
    fireEvent.click(screen.getByText(/^Full letter ·/));
    fireEvent.input(await screen.findByLabelText('Answer by'), { target: { value: '1 March 2026' } });
    fireEvent.click(screen.getByText(/^Full letter ·/));
    await waitFor(() => expect(screen.queryByLabelText('Answer by')).toBeNull());
    fireEvent.click(button('Copy letter'));
    fireEvent.click(await screen.findByRole('link', { name: /^This day is over/ }));
    expect(document.activeElement).toBe(screen.getByLabelText('Answer by'));
  });

  it('says that returning a result does not make it safe', async () => {
    const result = aFinding({ id: 'results-1', topic: 'results', reply: 'results' });
    await draft(aShownLetter({ findings: [result] }));
    await says(/^Returning a result does not make it safe/);
  });

  it('has companions folded away, each with its own button, the text message with its length', async () => {
    const { clipboard, container } = await draft();
    expect(screen.queryByLabelText('Line for the record')).toBeNull();
    fireEvent.click(screen.getByText(/^Also copy/));
    const text = await screen.findByLabelText<HTMLTextAreaElement>('Text message to the patient');
    await says(new RegExp(`^${text.value.length} of 160 characters`));
    fireEvent.click(button(/^Copy ?: Text message to the patient$/));
    await says('Copied: Text message to the patient.');
    expect(clipboard.text).toBe(text.value);
    expect(await faultsFoundByAxe(container)).toEqual([]);
  });

  it('says where each name and date was read, in the letter’s own words', async () => {
    await draft(aShownLetter({ whereRead: { recipient: 'Yours, Dr A Patel' } }));
    fireEvent.click(screen.getByText('Names and dates in the letter'));
    await says('In the letter: “Yours, Dr A Patel”');
    expect(screen.getAllByText('Not found in the letter.').length).toBeGreaterThan(0);
  });

  it('is not copied while the record shows another patient, until the GP has looked', async () => {
    const around = { nhsNumbers: ['9996532690'], datesOfBirth: [] };
    const { clipboard, container } = await show({ around });
    screen.getByText('Is this the right patient?');
    fireEvent.click(button(/^Draft the letter/));
    await screen.findByRole('heading', { name: 'Letter back' });
    fireEvent.click(button('Copy letter'));
    fireEvent.click(await screen.findByRole('link', { name: /^Check who the patient is/ }));
    const settle = box('I have looked: this is the right patient');
    expect(document.activeElement).toBe(settle);
    expect(await faultsFoundByAxe(container)).toEqual([]);
    fireEvent.click(settle);
    fireEvent.click(button('Copy letter'));
    await says(/^Letter copied/);
    expect(clipboard.text).toContain('999 000 0018');
  });

  it('keeps the ticks when the GP goes back', async () => {
    await draft(aShownLetter({ findings: [BREACH, CHECK] }));
    fireEvent.click(button('Back to the requests'));
    expect(box('Arrange a test').checked).toBe(true);
    expect(box('Write a fit note').checked).toBe(false);
  });
});

describe('what is to be done about a request', () => {
  const group = (about: string) =>
    screen.getByRole('group', { name: new RegExp(`^In the letter: ${about}$`) });
  const choice = (name: string, about = 'Arrange a test') =>
    within(group(about)).getByRole<HTMLInputElement>('radio', { name });

  it('is to return it, until the GP chooses, and nothing where it is not ticked', async () => {
    await showFindings(BREACH);
    expect(choice('Return it').checked).toBe(true);
    fireEvent.click(box('Arrange a test'));
    expect(choice('Return it').checked).toBe(false);
  });

  it('is chosen with one click, which ticks the request', async () => {
    await showFindings(BREACH, CHECK);
    expect(box('Write a fit note').checked).toBe(false);
    fireEvent.click(choice('Return it', 'Write a fit note'));
    expect(box('Write a fit note').checked).toBe(true);
    expect(choice('Return it', 'Write a fit note').checked).toBe(true);
  });

  it.each([
    ['1', 'Return it'],
    ['2', 'Done this time'],
    ['3', 'Ask'],
  ])('is chosen with one key while the request has the focus: %s', async (key, name) => {
    await showFindings(BREACH, CHECK);
    box('Write a fit note').focus();
    fireEvent.keyDown(document, { key });
    expect(choice(name, 'Write a fit note').checked).toBe(true);
    expect(choice('Return it').checked).toBe(true);
  });

  it('is not chosen by a key that is typed elsewhere', async () => {
    await showFindings(BREACH);
    fireEvent.keyDown(document, { key: '3' });
    expect(choice('Return it').checked).toBe(true);
  });

  it('is chosen with the key that the practice set, which the popup tells, and no longer with ours', async () => {
    await show(
      { letters: [aShownLetter({ findings: [BREACH] })] },
      { keys: async () => ({ ...DEFAULT_KEYS, ask: 'Q' }) },
    );
    expect(screen.getByText(/^Keys:/).textContent).toContain('Q asks.');
    expect(choice('Ask').getAttribute('aria-keyshortcuts')).toBe('Q');
    box('Arrange a test').focus();
    fireEvent.keyDown(document, { key: '3' });
    expect(choice('Ask').checked).toBe(false);
    fireEvent.keyDown(document, { key: 'q' });
    expect(choice('Ask').checked).toBe(true);
  });

  it('is what the letter says and what is counted', async () => {
    const { asked, clipboard } = await showFindings(BREACH);
    fireEvent.click(choice('Done this time'));
    fireEvent.click(button(/^Draft the letter/));
    await screen.findByRole('heading', { name: 'Letter back' });
    fireEvent.click(button('Copy letter'));
    await screen.findByText(/^Letter copied/);
    expect(clipboard.text).toContain('This time we are seeing to what we think is for your team.');
    expect(asked).toEqual(['count investigations-0-31: done']);
  });
});

describe('a request that cannot wait, though the letter does not say so', () => {
  const shown = () => screen.queryAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
  const NOTE = 'Urgent: act and ring first. Is it covered until they answer, and by whom?';

  it('is marked as urgent by the GP: it comes first, and the letter back asks what was done', async () => {
    const { container } = await showFindings(BREACH, CHECK);
    fireEvent.click(button(/^It is urgent ?: Arrange a test$/));
    await waitFor(() => expect(shown()).toEqual(['Urgent: make it safe first', 'Not marked as urgent']));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    fireEvent.click(button(/^Draft the letter/));
    expect(await screen.findByLabelText(NOTE)).toBeDefined();
    expect(await faultsFoundByAxe(container)).toEqual([]);
  });

  it('can wait again', async () => {
    await showFindings(BREACH);
    fireEvent.click(button(/^It is urgent ?: /));
    await waitFor(() => expect(shown()).toContain('Urgent: make it safe first'));
    fireEvent.click(button(/^It can wait ?: /));
    await waitFor(() => expect(shown()).not.toContain('Urgent: make it safe first'));
  });

  it('can wait though the letter calls it urgent, and the letter back asks nothing of it', async () => {
    await showFindings(URGENT);
    fireEvent.click(button(/^It can wait ?: /));
    await waitFor(() => expect(shown()).not.toContain('Urgent: make it safe first'));
    fireEvent.click(button(/^Draft the letter/));
    await screen.findByRole('button', { name: /^Copy/ });
    expect(screen.queryByLabelText(NOTE)).toBeNull();
  });
});

describe('a request that may be urgent', () => {
  const MAY_BE = { ...BREACH, mayBeUrgent: 'a blood thinner' };
  const asks = () => screen.queryByText(/The letter speaks of a blood thinner\./);

  it('is asked about, is not called urgent, and is once the GP says so', async () => {
    const { container } = await showFindings(MAY_BE);
    expect(asks()).not.toBeNull();
    expect(screen.queryByRole('heading', { level: 2, name: /^Urgent/ })).toBeNull();
    expect(await faultsFoundByAxe(container)).toEqual([]);
    fireEvent.click(button(/^It is urgent ?: /));
    await screen.findByRole('heading', { level: 2, name: 'Urgent: make it safe first' });
    expect(asks()).toBeNull();
  });

  it('is asked about no more once the GP says that it can wait', async () => {
    await showFindings(MAY_BE);
    fireEvent.click(button(/^It can wait ?: /));
    await waitFor(() => expect(asks()).toBeNull());
    expect(button(/^It is urgent ?: /)).toBeDefined();
    expect(screen.queryByRole('heading', { level: 2, name: /^Urgent/ })).toBeNull();
  });
});

describe('a request that is due before an answer can come', () => {
  const on = (today: string) => show({ letters: [aShownLetter()] }, { today: () => today });

  it('is listed with what is urgent, and the letter back asks what was done', async () => {
    const { container } = await on('2026-03-17');
    expect(screen.getByRole('heading', { name: 'Urgent: make it safe first' })).toBeTruthy();
    fireEvent.click(button(/^Draft the letter/));
    await screen.findByLabelText(
      /^Due before an answer can come: .* Is it covered until they answer, and by whom\?$/,
    );
    fireEvent.click(button('Copy letter'));
    expect(await screen.findByRole('link', { name: /^Enter what has been done/ })).toBeTruthy();
    expect(await faultsFoundByAxe(container)).toEqual([]);
  });

  it('is no such request while there is time, nor where the GP says that it can wait', async () => {
    await on('2026-03-13');
    expect(screen.queryByRole('heading', { level: 2, name: /^Urgent/ })).toBeNull();
    cleanup();
    await on('2026-03-17');
    fireEvent.click(button(/^It can wait ?: /));
    await waitFor(() => expect(screen.queryByRole('heading', { level: 2, name: /^Urgent/ })).toBeNull());
    fireEvent.click(button(/^Draft the letter/));
    await screen.findByRole('button', { name: /^Copy/ });
    expect(screen.queryByLabelText(/What was done|Is it covered/)).toBeNull();
  });
});

describe('what the practice has done to make it safe', () => {
  const NOTE = /What was done|Is it covered/;
  const DONE = 'We have done it this time, and ask them to do it next time';
  const RESULT = { ...URGENT, reply: 'results', quote: 'Please act on the MRI.' };
  const letter = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'The letter' }).value;

  async function noteThat(says: string) {
    fireEvent.click(button(/^Draft the letter/));
    fireEvent.input(await screen.findByLabelText(NOTE), { target: { value: says } });
  }

  it('may be what was asked: with one tick the letter says so, and asks for it no more', async () => {
    const { container, asked } = await showFindings(RESULT);
    await noteThat('We have rung her with the result');
    expect(letter()).toContain('Could you please act on the MRI');
    fireEvent.click(box(DONE));
    await waitFor(() => expect(letter()).toContain('dealt with it'));
    expect(letter()).toContain('We have rung her with the result.');
    expect(letter()).not.toMatch(/[Cc]ould you(?:r team)? please|ring us today|Please tell/);
    expect(box(DONE).checked).toBe(true);
    expect(await faultsFoundByAxe(container)).toEqual([]);
    fireEvent.click(button('Copy letter'));
    await screen.findByText(/^Letter copied/);
    expect(asked).toEqual(['count results-70-90: done']);
  });

  it('may turn out not to be, and then it is asked for again', async () => {
    await showFindings(RESULT);
    await noteThat('We have rung her');
    fireEvent.click(box(DONE));
    await waitFor(() => expect(letter()).toContain('dealt with it'));
    fireEvent.click(box(DONE));
    await waitFor(() => expect(letter()).toContain('Could you please act on the MRI'));
    expect(screen.getByLabelText<HTMLTextAreaElement>(NOTE).value).toBe('We have rung her');
  });

  it('is told apart for each request that cannot wait, and for no other', async () => {
    await showFindings(RESULT, { ...RESULT, id: 'results-91-99', quote: 'Chase the CT.' }, BREACH);
    fireEvent.click(button(/^Draft the letter/));
    fireEvent.input(await screen.findByLabelText(NOTE), { target: { value: 'The CT was looked at.' } });
    fireEvent.click(box(`${DONE}: Look up or act on a result, “Chase the CT.”`));
    await waitFor(() => expect(letter()).toContain('Results (ours this time): “Chase the CT.”'));
    expect(screen.getAllByRole('checkbox', { name: /^We have done it/ })).toHaveLength(2);
  });

  it('is offered before it is asked, and with one key', async () => {
    await showFindings(RESULT);
    fireEvent.click(button(/^Draft the letter/));
    const note = await screen.findByLabelText(NOTE);
    const done = box(DONE);
    expect(done.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    fireEvent.keyDown(document, { key: '2' });
    await waitFor(() => expect(letter()).toContain('dealt with it'));
  });
});

describe('what may be urgent and is not in the letter', () => {
  const letter = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'The letter' }).value;
  const CHART = {
    ...BREACH,
    id: 'admin-70-90',
    topic: 'admin' as const,
    reply: 'admin',
    verdict: 'check' as const,
    quote: 'We need the chart signed, as it runs out.',
    mayBeUrgent: 'a chart for medicines that runs out',
  };
  const shown = () => screen.queryByRole('heading', { name: 'Not in this letter: decide today' });

  it('is shown above it with its words, and nothing is copied before the GP decides', async () => {
    const { container, clipboard } = await showFindings(BREACH, CHART);
    fireEvent.click(button(/^Draft the letter/));
    await screen.findByRole('heading', { name: 'Not in this letter: decide today' });
    expect(screen.getByText('“We need the chart signed, as it runs out.”')).toBeTruthy();
    expect(await faultsFoundByAxe(container)).toEqual([]);
    fireEvent.click(button('Copy letter'));
    await screen.findByText('Decide about what may be urgent and is not in this letter');
    expect(clipboard.text).toBe('');
    fireEvent.click(button(/^Leave it out, it is seen to/));
    await waitFor(() => expect(shown()).toBeNull());
    fireEvent.click(button('Copy letter'));
    await screen.findByText(/^Letter copied/);
    expect(clipboard.text).not.toContain('chart');
  });

  it('can be put into it', async () => {
    await showFindings(BREACH, CHART);
    fireEvent.click(button(/^Draft the letter/));
    fireEvent.click(await screen.findByRole('button', { name: /^Put it in the letter/ }));
    await waitFor(() => expect(letter()).toContain('“We need the chart signed, as it runs out.”'));
    expect(shown()).toBeNull();
  });

  it('is not what the GP said can wait, nor what is only to be checked', async () => {
    const { mayBeUrgent: _, ...calm } = CHART;
    await showFindings(BREACH, CHART, { ...calm, id: 'admin-91-99' });
    fireEvent.click(button(/^It can wait/));
    fireEvent.click(button(/^Draft the letter/));
    await screen.findByRole('textbox', { name: 'The letter' });
    expect(shown()).toBeNull();
  });
});

describe('how it stands with what cannot wait', () => {
  const letter = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'The letter' }).value;
  const MEDICINE = {
    ...URGENT,
    id: 'medication-70-90',
    topic: 'medication' as const,
    reply: 'medication',
    quote: 'Please continue apixaban.',
  };

  it('is told with one tick, before what is asked', async () => {
    const { container } = await showFindings(MEDICINE);
    fireEvent.click(button(/^Draft the letter/));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'The patient has none' }));
    await waitFor(() => expect(letter()).toContain('The patient has none. Could you please prescribe'));
    expect(screen.queryByLabelText(/^The patient has enough/)).toBeNull();
    expect(await faultsFoundByAxe(container)).toEqual([]);
  });

  it('or with the day until which there is enough, which must be one', async () => {
    await showFindings(MEDICINE);
    fireEvent.click(button(/^Draft the letter/));
    const until = await screen.findByLabelText(/^The patient has enough until/);
    fireEvent.input(until, { target: { value: '3 December 2026' } });
    await waitFor(() => expect(letter()).toContain('The patient has enough until 3 December 2026.'));
    fireEvent.input(until, { target: { value: 'soon' } });
    await waitFor(() => expect(letter()).not.toContain('has enough'));
    fireEvent.click(button('Copy letter'));
    expect((await screen.findAllByText(/Enter a day, such as/)).length).toBeGreaterThan(0);
  });

  it('keeps the day while the tick stands, which goes before it', async () => {
    await showFindings(MEDICINE);
    fireEvent.click(button(/^Draft the letter/));
    const day = () => screen.findByLabelText<HTMLInputElement>(/^The patient has enough until/);
    fireEvent.input(await day(), { target: { value: '3 December 2026' } });
    const none = screen.getByRole('checkbox', { name: 'The patient has none' });
    fireEvent.click(none);
    await waitFor(() => expect(letter()).toContain('The patient has none.'));
    expect(letter()).not.toContain('has enough');
    fireEvent.click(none);
    expect((await day()).value).toBe('3 December 2026');
  });

  it('says of what, of one as of several', async () => {
    await showFindings(MEDICINE);
    fireEvent.click(button(/^Draft the letter/));
    const group = await screen.findByRole('group', { name: /“Please continue apixaban\.”$/ });
    expect(within(group).getByRole('checkbox', { name: 'The patient has none' })).toBeDefined();
  });

  it('is asked of no result', async () => {
    await showFindings({ ...URGENT, reply: 'results', quote: 'Please act on the MRI.' });
    fireEvent.click(button(/^Draft the letter/));
    await screen.findByLabelText(/What was done|Is it covered/);
    expect(screen.queryByLabelText(/has none|not been done|has enough/)).toBeNull();
  });
});

describe('a finding that is none', () => {
  it('is dismissed for a reason, and the focus is not lost', async () => {
    const { asked, container } = await showFindings(BREACH);
    fireEvent.click(button(/^Agreed locally ?: dismiss Arrange a test$/));
    await screen.findByText(/^Dismissed: Arrange a test/);
    expect(asked).toEqual(['dismiss investigations-0-31: agreed locally']);
    await waitFor(() => expect(document.activeElement).toBe(container.querySelector('h1')));
  });

  it('has left the list and the letter, and can come back', async () => {
    const letter = aShownLetter({ findings: [BREACH, URGENT], dismissed: { [BREACH.id]: 'wrong person' } });
    const { asked, container } = await show({ letters: [letter] });
    expect(title()).toBe('1 request to hand back');
    expect(screen.queryByRole('checkbox', { name: 'Arrange a test' })).toBeNull();
    expect(await faultsFoundByAxe(container)).toEqual([]);
    fireEvent.click(button(/^Undo ?: Arrange a test$/));
    await screen.findByText('Back on the list: Arrange a test.');
    expect(asked).toEqual([`restore ${BREACH.id}`]);
  });

  it('leaves nothing to draft where it was the only one', async () => {
    await show({ letters: [aShownLetter({ dismissed: { [BREACH.id]: 'other' } })] });
    expect(title()).toBe('Nothing left to hand back');
    expect(screen.queryByRole('button', { name: /^Draft the letter/ })).toBeNull();
  });
});

describe('a request that the GP added', () => {
  const ADDED = aFinding({ id: 'marked-5-20', verdict: 'check', foundBy: 'reader' });

  it('comes first, is ticked, and says who added it', async () => {
    const { container } = await showFindings(BREACH, ADDED);
    expect(screen.getAllByRole('listitem')[0]?.textContent).toContain('You added this');
    expect(screen.getAllByRole<HTMLInputElement>('checkbox', { name: 'Arrange a test' })[0]?.checked).toBe(
      true,
    );
    expect(await faultsFoundByAxe(container)).toEqual([]);
  });

  it('gets another topic', async () => {
    const { asked } = await showFindings(ADDED);
    const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'It asks the practice to' });
    expect(select.value).toBe('investigations');
    fireEvent.change(select, { target: { value: 'fit-note' } });
    await waitFor(() => expect(asked).toEqual(['change marked-5-20: fit-note']));
  });

  it('can be taken off, and needs no reason for that', async () => {
    const { asked } = await showFindings(ADDED);
    expect(screen.queryByText('Not a request?')).toBeNull();
    fireEvent.click(button(/^Remove/));
    await waitFor(() => expect(asked).toEqual(['remove marked-5-20']));
  });

  it('is added by a button, and the popup says what came of it', async () => {
    const { asked } = await show({ notice: 'Nothing was added.' });
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(
      'Nothing was added.',
    );
    expect(document.body.textContent).toContain('or press Alt+Shift+R');
    fireEvent.click(screen.getByText('Add the selected words'));
    await waitFor(() => expect(asked).toEqual(['add selection']));
  });
});

describe('a letter that was returned before', () => {
  it.each([
    ['Returned 1 March 2026.', { day: '2026-03-01' }],
    ['Returned 1 March 2026, answer due 15 March 2026.', { day: '2026-03-01', due: '2026-03-15' }],
    [
      'Returned 1 February 2026, answer due 9 March 2026. That day has passed.',
      { day: '2026-02-01', due: '2026-03-09' },
    ],
    [
      'Returned 1 February 2026. They answered: noted 2 March 2026.',
      { day: '2026-02-01', due: '2026-03-09', answered: '2026-03-02' },
    ],
  ])('%s', async (says, lastReturn) => {
    await show({ letters: [aShownLetter({ lastReturn })] });
    expect(screen.getByText(/^Returned/).parentElement?.textContent?.trim()).toBe(says);
  });

  it('is noted as answered, and that is taken back', async () => {
    const { asked } = await show({ letters: [aShownLetter({ lastReturn: { day: '2026-03-01' } })] });
    fireEvent.click(button('They have answered'));
    await waitFor(() => expect(asked).toEqual(['answered']));
    cleanup();
    const again = await show({
      letters: [aShownLetter({ lastReturn: { day: '2026-03-01', answered: '2026-03-02' } })],
    });
    fireEvent.click(button('No, they have not answered'));
    await waitFor(() => expect(again.asked).toEqual(['not answered']));
  });
});
