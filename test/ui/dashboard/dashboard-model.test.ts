import { describe, expect, it, vi } from 'vitest';
import { type Choices, readAddress, writeAddress } from '../../../src/ui/dashboard/choices.ts';
import type { DashboardAdapter } from '../../../src/ui/dashboard/DashboardModel.ts';
import { type PeriodName, periodOf } from '../../../src/ui/dashboard/periods.ts';
import { aLetterCount } from '../../factories.ts';
import { aDashboard } from './fake-dashboard.ts';

const counts = [
  aLetterCount({ returns: [{ day: '2026-03-10' }] }),
  aLetterCount({ day: '2026-02-01', state: 'partly read', findings: [], provider: 'Vale Hospital' }),
];

it.each<[PeriodName, string, string]>([
  ['this-month', '2026-03-01', '2026-03-31'],
  ['last-month', '2026-02-01', '2026-02-28'],
  ['three-months', '2026-01-01', '2026-03-31'],
  ['twelve-months', '2025-03-01', '2026-03-31'],
  ['two-years', '2024-04-01', '2026-03-31'],
  ['2025-02', '2025-02-01', '2025-02-28'],
])('%s is from %s to %s on the last day of March', (name, from, to) => {
  expect(periodOf(name, '2026-03-31')).toEqual({ from, to });
});

describe('the address', () => {
  it.each<Partial<Choices>>([
    {},
    { period: 'last-month', topic: 'dna', group: 'call and recall', state: 'partly read' },
    { provider: "St Anselm's & Vale; = Hospital" },
    { provider: '' },
    { period: '2025-12', measure: 'late', by: 'weeks', gpMinutes: 0, adminHour: 40 },
  ])('names %j, and gives it back', (parts) => {
    const choices = { ...readAddress(''), ...parts };
    expect(readAddress(writeAddress(choices))).toEqual(choices);
  });

  it.each(['#period=never&topic=rash&gpMinutes=-1', '#%%%', '#by=constructor&period=__proto__', 'nonsense'])(
    '%s, which says nothing, is that of the first view',
    (hash) => {
      expect(readAddress(hash)).toEqual(readAddress(''));
    },
  );

  it('of the first view names nothing', () => {
    expect(writeAddress(readAddress(''))).toBe('#');
  });
});

describe('the dashboard', () => {
  it('has nothing to show before it was told the counts', () => {
    expect(aDashboard().model.looked.value).toBeUndefined();
  });

  it('shows what its address names, and names what is chosen', async () => {
    const { model, address } = aDashboard({ counts });
    await model.refresh();
    const months = () => model.looked.value?.summary.months.map(({ start }) => start);
    expect(months()).toEqual(['2026-02', '2026-03']);
    await model.choose({ period: 'last-month' });
    expect([months(), address.hash]).toEqual([['2026-02'], '#period=last-month']);
    address.hash = '#provider=Vale+Hospital';
    await model.readAddress();
    expect(model.looked.value?.summary.whole).toMatchObject({ read: 1, requests: 0 });
    await model.clear();
    expect([months(), address.hash]).toEqual([['2026-02', '2026-03'], '#']);
  });

  it('keeps what was assumed when the filters are cleared', async () => {
    const { model, address } = aDashboard({ counts });
    await model.choose({ topic: 'dna', gpMinutes: 12 });
    await model.clear();
    expect(address.hash).toBe('#gpMinutes=12');
  });

  it('shows the last of several views, in whatever order they come', async () => {
    const { model } = aDashboard({ counts });
    const slow = Promise.withResolvers<void>();
    const { model: overtaken } = aDashboard(
      { counts },
      {
        look: async (view, today, isFresh) => {
          if (view.topic === 'dna') await slow.promise;
          const { model: other } = aDashboard({ counts });
          await other.choose(view.topic ? { topic: view.topic } : {});
          const looked = other.looked.value;
          if (!looked) throw new Error(`nothing at ${today} ${isFresh}`);
          return looked;
        },
      },
    );
    await model.refresh();
    const first = overtaken.choose({ topic: 'dna' });
    await overtaken.choose({ topic: 'investigations' });
    slow.resolve();
    await first;
    expect(overtaken.looked.value?.summary.whole.requests).toBe(1);
  });

  it('says so when the counts cannot be had, and forgets it when they can', async () => {
    const look = vi.fn<DashboardAdapter['look']>();
    const { model: working } = aDashboard();
    await working.refresh();
    look.mockRejectedValueOnce(new Error('The disk is full.'));
    if (working.looked.value) look.mockResolvedValueOnce(working.looked.value);
    const { model } = aDashboard({}, { look });
    await model.refresh();
    expect(model.fault.value).toBe('The counts could not be read: The disk is full.');
    await model.refresh();
    expect(model.fault.value).toBe('');
  });

  it('shows what it showed last at once, says of when it is, and then what came since', async () => {
    const { model: before } = aDashboard({ counts: counts.slice(1) });
    await before.refresh();
    const looked = before.looked.value;
    const reading = Promise.withResolvers<void>();
    const { adapter } = aDashboard({ counts });
    const { model: after } = aDashboard(
      {},
      {
        lastLook: async () => looked && { looked, at: '2026-03-31T14:05:00Z' },
        look: async (...view) => {
          await reading.promise;
          return adapter.look(...view);
        },
      },
    );
    const refreshed = after.refresh();
    await vi.waitFor(() => expect(after.asOf.value).toBe('2026-03-31T14:05:00Z'));
    expect(after.looked.value?.letters).toBe(1);
    reading.resolve();
    await refreshed;
    expect([after.asOf.value, after.looked.value?.letters]).toEqual(['', 2]);
  });
});
