import { describe, expect, it, vi } from 'vitest';
import { createDashboardModel, type DashboardAdapter } from '../../../src/ui/dashboard/DashboardModel.ts';
import { type PeriodName, periodOf } from '../../../src/ui/dashboard/periods.ts';
import { aKeptCounts, aLetterCount } from '../../factories.ts';

function aModel(parts: Partial<DashboardAdapter> = {}) {
  const save = vi.fn();
  const counts = [
    aLetterCount({ returns: [{ day: '2026-03-10' }] }),
    aLetterCount({ day: '2026-02-01', state: 'partly read', findings: [] }),
  ];
  const model = createDashboardModel({
    counts: async () => aKeptCounts({ counts }),
    today: () => '2026-03-31',
    save,
    ...parts,
  });
  return { model, save };
}

it.each<[PeriodName, string, string]>([
  ['this-month', '2026-03-01', '2026-03-31'],
  ['last-month', '2026-02-01', '2026-02-28'],
  ['three-months', '2026-01-01', '2026-03-31'],
  ['twelve-months', '2025-04-01', '2026-03-31'],
])('%s is from %s to %s on the last day of March', (name, from, to) => {
  expect(periodOf(name, '2026-03-31')).toEqual({ from, to });
});

describe('the dashboard', () => {
  it('has nothing to show before it was told the counts', () => {
    expect(aModel().model.summary.value).toBeUndefined();
  });

  it('shows the months of its period', async () => {
    const { model } = aModel();
    await model.refresh();
    expect(model.summary.value?.months.map(({ month }) => month)).toEqual(['2026-03', '2026-02']);
    model.period.value = 'last-month';
    expect(model.summary.value?.months.map(({ month }) => month)).toEqual(['2026-02']);
  });

  it('says so when the counts cannot be had, and forgets it when they can', async () => {
    const counts = vi.fn<DashboardAdapter['counts']>();
    counts.mockRejectedValueOnce(new Error('The disk is full.'));
    counts.mockResolvedValueOnce(aKeptCounts());
    const { model } = aModel({ counts });
    await model.refresh();
    expect(model.fault.value).toBe('The counts could not be read: The disk is full.');
    await model.refresh();
    expect(model.fault.value).toBe('');
  });

  it('saves its table as CSV, with lines that end as the standard says', async () => {
    const { model, save } = aModel();
    await model.refresh();
    model.exportCsv();
    expect(save).toHaveBeenCalledExactlyOnceWith({
      name: 'handback-counts-2026-03-31.csv',
      text: [
        'Month,What is counted,To hand back,To check,Total,Returned,Done this time,Asked,Dismissed',
        '2026-03,Letters read,,,1,,,,',
        '2026-03,Of these read in part,,,0,,,,',
        '2026-03,Letters that could not be read,,,0,,,,',
        '2026-03,Letters answered,,,1,,,,',
        '2026-03,Arrange a test,1,0,1,0,0,0,0',
        '2026-02,Letters read,,,1,,,,',
        '2026-02,Of these read in part,,,1,,,,',
        '2026-02,Letters that could not be read,,,0,,,,',
        '2026-02,Letters answered,,,0,,,,',
        '',
      ].join('\r\n'),
    });
    expect(model.message.value).toContain('handback-counts-2026-03-31.csv');
  });
});
