// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CountsState } from '../../../src/tally/kept-counts.ts';
import type { LetterCount } from '../../../src/tally/letter-count.ts';
import { Dashboard } from '../../../src/ui/dashboard/Dashboard.tsx';
import { aLetterCount } from '../../factories.ts';
import { faultsFoundByAxe } from '../axe.ts';
import { aDashboard } from './fake-dashboard.ts';

vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    disconnect() {}
  },
);

afterEach(cleanup);

const test = { topic: 'investigations', verdict: 'breach' } as const;
const dna = { topic: 'dna', verdict: 'check' } as const;

async function show(counts: readonly LetterCount[], state: Partial<CountsState> = {}, listSize = 10_000) {
  const dashboard = aDashboard({ counts, ...state }, { listSize: async () => listSize });
  await dashboard.model.refresh();
  const { container } = render(
    <Dashboard
      model={dashboard.model}
      pages={{
        settings: '/options.html',
        exports: '/exports.html',
        joining: '/joining.html',
        audit: '/audit.html',
      }}
    />,
  );
  return { container, ...dashboard };
}

const someCounts = [
  aLetterCount({
    day: '2026-03-20',
    findings: [
      { ...test, outcome: 'returned' },
      { ...test, outcome: 'done' },
      { ...dna, outcome: 'asked' },
      { ...test, outcome: 'dismissed', reason: 'agreed locally' },
    ],
    returns: [{ day: '2026-03-12', due: '2026-03-19', answer: { number: 1, day: '2026-03-18' } }],
  }),
  aLetterCount({
    day: '2026-02-01',
    findings: [test],
    state: 'partly read',
    daysLate: 20,
    provider: 'Vale Hospital',
  }),
  aLetterCount({ day: '2026-02-02', findings: [], state: 'could not be read' }),
];

/** The rows of a table as words. */
function rowsOf(name: string): string[][] {
  return within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .map((row) => [...row.children].map(({ textContent }) => textContent ?? ''));
}

describe('the dashboard', () => {
  it('says each number at a glance with what it is out of', async () => {
    const { container } = await show(someCounts);
    const figures = [...container.querySelectorAll('.hb-figures > div')].map((each) => each.textContent);
    expect(figures).toEqual([
      'Letters read2of 3: 1 could not be read, 1 were read in part',
      'Requests found4200.0 for each 100 letters read',
      'Requests returned125.0 of each 100 requests',
      'Answered in time1of 1 letters back whose day has come',
    ]);
  });

  it('adds up requests by what was asked and by what became of it', async () => {
    await show(someCounts);
    expect(rowsOf('Requests by what was asked')).toEqual([
      [
        'What was asked',
        'Requests',
        'For each 100 letters',
        'To hand back',
        'To check',
        'Returned',
        'Done this time',
        'Asked',
        'Dismissed',
      ],
      ['Arrange a test', '3', '150.0', '3', '0', '1', '1', '0', '1'],
      ['Deal with a missed appointment', '1', '50.0', '0', '1', '0', '0', '1', '0'],
    ]);
    expect(rowsOf('Requests by national area')[1]?.slice(0, 2)).toEqual(['Call and recall', '4']);
    expect(rowsOf('Dismissed, and why')).toContainEqual(['Agreed locally', '1']);
  });

  it('adds up letters and requests by hospital and month, with the letters of each', async () => {
    await show(someCounts);
    expect(rowsOf('By hospital').map((row) => row.slice(0, 5))).toEqual([
      ['Hospital', 'Letters read', 'Could not be read', 'Requests', 'For each 100 letters'],
      ['Aldermoor General Hospital', '1', '1', '3', '300.0'],
      ['Vale Hospital', '1', '0', '1', '100.0'],
    ]);
    expect(rowsOf('Letters and requests by month').map(([month, read]) => [month, read])).toEqual([
      ['Month', 'Letters read'],
      ['March 2026', '1'],
      ['February 2026', '1'],
    ]);
  });

  it('says which letters came late, and which letters back were answered in time', async () => {
    await show(someCounts);
    expect(rowsOf('Late letters by days')).toContainEqual(['15 to 28 days', '1']);
    expect(rowsOf('Late letters by hospital')).toContainEqual(['Vale Hospital', '1', '20']);
    expect(rowsOf('What became of 1 letters back')).toContainEqual(['Answered in time', '1']);
  });

  it('measures what was found beside what full reading would find', async () => {
    const { container } = await show(someCounts);
    expect(container.textContent).toContain(
      '3 requests in the last 10 working days, beside about 35 expected: 9%',
    );
  });

  it('asks for the list size where nobody said it', async () => {
    const { container } = await show(someCounts, {}, 0);
    expect(container.textContent).toContain('Say how many patients are registered');
    expect(container.querySelector('meter')).toBeNull();
  });

  it('reckons time and cost by assumptions, and again when they change', async () => {
    const { model } = await show(someCounts);
    expect(rowsOf('Estimated time and cost')[1]).toEqual(['All requests found', '4', '1', '1', '£152']);
    await model.choose({ gpMinutes: 60, gpHour: 100 });
    await waitFor(() =>
      expect(rowsOf('Estimated time and cost')[1]).toEqual(['All requests found', '4', '4', '1', '£448']),
    );
  });

  it('looks at what is chosen, and offers to take it away again', async () => {
    const { address } = await show(someCounts);
    const details = screen.getByText(/^Choose a hospital/).closest('details');
    if (!details) throw new Error('There are no filters.');
    details.open = true;
    fireEvent(details, new Event('toggle'));
    fireEvent.change(await screen.findByLabelText('Hospital'), { target: { value: 'Vale Hospital' } });
    await waitFor(() => expect(rowsOf('By hospital')).toHaveLength(2));
    expect(address.hash).toBe('#provider=Vale+Hospital');
    expect(screen.getByText('Only Vale Hospital')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(rowsOf('By hospital')).toHaveLength(3));
  });

  it('folds long tables, and opens them', async () => {
    const many = Array.from({ length: 20 }, (_, index) => aLetterCount({ provider: `Hospital ${index}` }));
    await show(many);
    expect(rowsOf('By hospital')).toHaveLength(16);
    const [open] = screen.getAllByRole('button', { name: 'Show all 20' });
    if (open) fireEvent.click(open);
    await waitFor(() => expect(rowsOf('By hospital')).toHaveLength(21));
  });

  it('says what to do where nothing was counted, and offers nothing to export', async () => {
    await show([]);
    expect(screen.getByText('Nothing was counted here')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Export as CSV' })).toBeNull();
  });

  it('never says that letters are clear', async () => {
    const { container } = await show([aLetterCount({ findings: [] })]);
    expect(container.textContent).toContain('Nothing was found in the text that was read.');
    expect(container.textContent).not.toMatch(/all clear|clear of/i);
  });

  it('says how many letters it leaves out, and what happened to the store', async () => {
    const { container } = await show(someCounts, { newer: 2, damaged: 1, setAside: ['2026-03-04'] });
    expect(container.textContent).toContain('A later version of Handback counted 2 letters');
    expect(container.textContent).toContain('The counts of one letter are damaged');
    expect(container.textContent).toContain('On 4 March 2026 the counts so far could not be opened');
  });

  it('shows the last counts as they are stored', async () => {
    await show(someCounts);
    fireEvent.click(screen.getByText('Show the last counts as they are stored'));
    await waitFor(() => expect(document.querySelector('pre')?.textContent).toContain('"day": "2026-03-20"'));
  });

  it('says what a deletion removes, and removes nothing before it is confirmed', async () => {
    const { asked } = await show(someCounts);
    fireEvent.click(screen.getByRole('button', { name: 'Delete the period shown' }));
    const question = await screen.findByRole('heading', { name: 'Delete the counts of 3 letters?' });
    await waitFor(() => expect(document.activeElement).toBe(question));
    fireEvent.click(screen.getByRole('button', { name: 'Keep them' }));
    await waitFor(() => expect(screen.queryByRole('heading', { name: /^Delete the counts/ })).toBeNull());
    expect(asked).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Delete all counts' }));
    expect(await screen.findByRole('link', { name: 'Save the numbers first' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Yes, delete all counts' }));
    await waitFor(() => expect(asked).toEqual(['delete all']));
    expect(screen.getByRole('status').textContent).toBe('All counts were deleted.');
  });

  it('deletes the period that is shown', async () => {
    const { asked, model } = await show(someCounts);
    await model.choose({ period: '2026-02', provider: 'Vale Hospital' });
    fireEvent.click(screen.getByRole('button', { name: 'Delete the period shown' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Yes, delete 2 letters' }));
    await waitFor(() => expect(asked).toEqual(['delete 2026-02-01 to 2026-02-28']));
  });

  it.each([
    ['0', 'Enter a number of months from 1 to 120', []],
    ['a year', 'Enter a number of months from 1 to 120', []],
    ['12', 'Counts are kept for 12 months from now on.', ['keep for 12']],
  ])('keeps counts for %s months: %s', async (months, says, asks) => {
    const { asked, container } = await show(someCounts);
    fireEvent.input(screen.getByLabelText('Months to keep counts for'), { target: { value: months } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(container.textContent).toContain(says));
    expect(asked).toEqual(asks);
  });

  it('says what a shorter time deletes, before it does', async () => {
    const { asked } = await show(someCounts);
    fireEvent.input(screen.getByLabelText('Months to keep counts for'), { target: { value: '1' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(
      await screen.findByText(/2 letters that were first open on 27 February 2026 or before/),
    ).toBeTruthy();
    expect(asked).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Yes, delete 2 letters' }));
    await waitFor(() => expect(asked).toEqual(['keep for 1']));
  });

  it.each([
    ['with counts', someCounts],
    ['without', []],
  ])('has no fault that axe finds, %s', async (_, counts) => {
    const { container } = await show(counts);
    expect(await faultsFoundByAxe(container)).toEqual([]);
  });
});
