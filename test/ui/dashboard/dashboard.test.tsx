// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CountsState } from '../../../src/tally/kept-counts.ts';
import type { LetterCount } from '../../../src/tally/letter-count.ts';
import { Dashboard } from '../../../src/ui/dashboard/Dashboard.tsx';
import { createDashboardModel } from '../../../src/ui/dashboard/DashboardModel.ts';
import { aKeptCounts, aLetterCount } from '../../factories.ts';
import { faultsFoundByAxe } from '../axe.ts';

afterEach(cleanup);

const test = { topic: 'investigations', verdict: 'breach', outcome: 'flagged' } as const;
const dna = { topic: 'dna', verdict: 'check', outcome: 'flagged' } as const;

async function show(counts: readonly LetterCount[], state: Partial<CountsState> = {}) {
  const save = vi.fn();
  const adapter = { counts: async () => aKeptCounts({ counts, ...state }), today: () => '2026-03-31', save };
  const model = createDashboardModel(adapter);
  await model.refresh();
  const { container } = render(<Dashboard model={model} pages={{ settings: '/options.html' }} />);
  return { container, save };
}

const someCounts = [
  aLetterCount({
    findings: [
      { ...test, outcome: 'returned' },
      { ...test, outcome: 'done' },
      { ...dna, outcome: 'asked' },
      { ...test, outcome: 'dismissed', reason: 'agreed locally' },
    ],
    returns: [{ day: '2026-03-12' }],
  }),
  aLetterCount({ day: '2026-02-01', findings: [test], state: 'partly read' }),
];

/** The rows of a table as words. */
function rowsOf(name: string): string[][] {
  return within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .map((row) => [...row.children].map(({ textContent }) => textContent ?? ''));
}

describe('the dashboard', () => {
  it('adds up requests by month, by what was asked and by what became of it, all months first', async () => {
    await show(someCounts);
    expect(rowsOf('Requests by month')).toEqual([
      [
        'Month',
        'What the hospital asked',
        'To hand back',
        'To check',
        'Total',
        'Returned',
        'Done this time',
        'Asked',
        'Dismissed',
      ],
      ['Whole period', 'Deal with a missed appointment', '0', '1', '1', '0', '0', '1', '0'],
      ['Arrange a test', '3', '0', '3', '1', '1', '0', '1'],
      ['All requests', '3', '1', '4', '1', '1', '1', '1'],
      ['March 2026', 'Deal with a missed appointment', '0', '1', '1', '0', '0', '1', '0'],
      ['Arrange a test', '2', '0', '2', '1', '1', '0', '1'],
      ['All requests', '2', '1', '3', '1', '1', '1', '1'],
      ['February 2026', 'Arrange a test', '1', '0', '1', '0', '0', '0', '0'],
      ['All requests', '1', '0', '1', '0', '0', '0', '0'],
    ]);
  });

  it('counts letters by month', async () => {
    await show(someCounts);
    expect(rowsOf('Letters by month')).toEqual([
      ['Month', 'Read', 'Of these in part', 'Could not be read', 'Answered'],
      ['March 2026', '1', '0', '0', '1'],
      ['February 2026', '1', '1', '0', '0'],
    ]);
  });

  it('says what to do where nothing was counted, and offers nothing to export', async () => {
    await show([]);
    expect(screen.getByText('Nothing was counted in this period')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Export as CSV' })).toBeNull();
  });

  it('never says that letters are clear', async () => {
    const { container } = await show([aLetterCount({ findings: [] })]);
    expect(container.textContent).toContain('Nothing was found in the text that was read.');
    expect(container.textContent).not.toMatch(/clear/i);
  });

  it('says how many letters it leaves out', async () => {
    const { container } = await show(someCounts, { newer: 2, damaged: 1, setAside: ['2026-03-04'] });
    expect(container.textContent).toContain('A later version of Handback counted 2 letters');
    expect(container.textContent).toContain('The counts of one letter are damaged');
    expect(container.textContent).toContain('On 4 March 2026 the counts so far could not be opened');
  });

  it('announces that the file was saved', async () => {
    const { save } = await show(someCounts);
    screen.getByRole('button', { name: 'Export as CSV' }).click();
    expect(save).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(screen.getByRole('status').textContent).toContain('Saved as'));
  });

  it.each([
    ['with counts', someCounts],
    ['without', []],
  ])('has no fault that axe finds, %s', async (_, counts) => {
    const { container } = await show(counts);
    expect(await faultsFoundByAxe(container)).toEqual([]);
  });
});
