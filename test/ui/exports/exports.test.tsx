// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LetterCount } from '../../../src/tally/letter-count.ts';
import { releaseNumbers } from '../../../src/tally/reports/release.ts';
import { readSendAddress } from '../../../src/ui/exports/address.ts';
import { Exports } from '../../../src/ui/exports/Exports.tsx';
import { createExportsModel, type ExportsAdapter } from '../../../src/ui/exports/ExportsModel.ts';
import { monthsOf } from '../../../src/ui/exports/months-of.ts';
import { createRollUpModel } from '../../../src/ui/exports/RollUpModel.ts';
import { aLetterCount } from '../../factories.ts';
import { faultsFoundByAxe } from '../axe.ts';

const TODAY = '2026-04-09';

const someCounts = Array.from({ length: 60 }, (_, at) =>
  aLetterCount({
    id: `${at}`.padStart(64, '0'),
    day: at < 40 ? '2026-03-10' : '2026-02-10',
    provider: at % 3 === 0 ? 'Fenholm Infirmary' : 'Aldermoor General Hospital',
    findings: [
      {
        topic: at === 1 ? 'dna' : 'investigations',
        verdict: 'breach',
        outcome: at % 2 ? 'returned' : 'flagged',
      },
    ],
  }),
);

afterEach(cleanup);

async function show(counts: readonly LetterCount[], parts: Partial<ExportsAdapter> = {}) {
  const adapter = {
    release: vi.fn<ExportsAdapter['release']>(async (period, threshold) =>
      releaseNumbers(counts, period, threshold),
    ),
    readThreshold: async () => 5,
    writeThreshold: vi.fn(async () => undefined),
    practice: async () => ({
      name: 'Alder Lane Surgery',
      clinician: 'Dr N Achebe',
      role: 'GP partner',
      icb: '',
    }),
    agreementNames: async () => ({ example: 'Example agreement' }),
    today: () => TODAY,
    copy: vi.fn(async () => undefined),
    save: vi.fn(),
    print: vi.fn(),
    ...parts,
  };
  const model = createExportsModel(adapter);
  await model.load();
  const pages = { counts: '/dashboard.html', settings: '/options.html' };
  const send = vi.fn<Parameters<typeof createRollUpModel>[0]['send']>(async () => undefined);
  const rollUp = createRollUpModel({ read: async () => undefined, send });
  const { container } = render(
    <Exports model={model} rollUp={rollUp} months={monthsOf(TODAY)} pages={pages} />,
  );
  return { adapter, model, container, send };
}

describe('numbers to send', () => {
  it('are first the return of the last month', async () => {
    await show(someCounts);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(
      'Requests from hospitals: return of Alder Lane Surgery for March 2026',
    );
    expect(screen.getByRole('row', { name: /All requests/ }).textContent).toContain('40');
  });

  it('keep back what is small', async () => {
    await show(someCounts);
    expect(screen.getByRole('row', { name: /missed appointment/ }).textContent).toContain('*');
    expect(screen.getByText(/A number under 5/)).toBeTruthy();
  });

  it('are of the months, the kind and the provider that are chosen', async () => {
    const { model } = await show(someCounts);
    fireEvent.change(screen.getByLabelText('From the start of'), { target: { value: '2026-02' } });
    await vi.waitFor(() => expect(model.report.value?.title).toContain('1 February 2026 to 31 March 2026'));
    fireEvent.change(screen.getByLabelText('What to send'), { target: { value: 'provider' } });
    fireEvent.change(await screen.findByLabelText('Provider'), { target: { value: 'Fenholm Infirmary' } });
    await vi.waitFor(() => expect(model.report.value?.title).toContain('Requests of Fenholm Infirmary'));
  });

  it('are what another page of ours leads to', async () => {
    const first = readSendAddress('#kind=provider&provider=Fenholm+Infirmary');
    await show(someCounts, { first });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('Requests of Fenholm Infirmary');
    expect(readSendAddress('#kind=constructor')).toEqual({});
    expect(readSendAddress('')).toEqual({});
  });

  it('never end before they begin', async () => {
    const { model } = await show(someCounts);
    await model.chooseMonths({ to: '2026-01' });
    expect([model.from.value, model.to.value]).toEqual(['2026-01', '2026-01']);
    await model.chooseMonths({ from: '2026-03' });
    expect([model.from.value, model.to.value]).toEqual(['2026-03', '2026-03']);
  });

  it('are copied as text and HTML, printed, and saved as CSV, when the manager says so', async () => {
    const { adapter } = await show(someCounts);
    expect(adapter.copy).not.toHaveBeenCalled();
    screen.getByRole('button', { name: 'Copy' }).click();
    await vi.waitFor(() => expect(screen.getByRole('status').textContent).toContain('Copied'));
    screen.getByRole('button', { name: 'Print or save as PDF' }).click();
    screen.getByRole('button', { name: 'Save all numbers as CSV' }).click();
    expect(adapter.copy).toHaveBeenCalledWith({
      text: expect.stringContaining('All requests'),
      html: expect.stringContaining('<table'),
    });
    expect(adapter.print).toHaveBeenCalledOnce();
    expect(adapter.save).toHaveBeenCalledWith({
      name: 'handback-2026-03.csv',
      text: expect.stringMatching(/^period_from,/),
    });
    await vi.waitFor(() => expect(screen.getByRole('status').textContent).toContain('Saved as'));
  });

  it.each(['2', '51', 'five', ''])('are not worked out anew for the limit “%s”', async (typed) => {
    const { adapter, model } = await show(someCounts);
    await model.changeThreshold(typed);
    expect(adapter.release).toHaveBeenCalledOnce();
    expect(adapter.writeThreshold).not.toHaveBeenCalled();
    expect(model.fault.value).toContain('from 3 to 50');
  });

  it('say so where there are none', async () => {
    await show([]);
    expect(screen.getByText('There is nothing to send')).toBeTruthy();
  });

  it('say so where they could not be worked out', async () => {
    const { container } = await show([], {
      release: () => Promise.reject(new Error('Handback is starting.')),
    });
    expect(container.querySelector('[role=alert]')?.textContent).toContain('Handback is starting.');
  });

  it.each([
    ['with numbers', someCounts],
    ['without', []],
  ])('have no fault that axe finds, %s', async (_, counts) => {
    const { container } = await show(counts);
    expect(await faultsFoundByAxe(container)).toEqual([]);
  });
});

describe('the numbers of a month for the ICB’s server', () => {
  async function openForm(): Promise<void> {
    const details = screen.getByText('Send them to your ICB’s server').closest('details');
    if (!details) throw new Error('There is no form.');
    details.open = true;
    fireEvent(details, new Event('toggle'));
    await screen.findByLabelText('Password');
  }

  const enter = (label: string, value: string) =>
    fireEvent.input(screen.getByLabelText(label), { target: { value } });

  it('are sent when somebody says so, with small ones kept back', async () => {
    const { send, container } = await show(someCounts);
    await openForm();
    enter('Code of the practice', 'A81001');
    enter('Address of the database', 'https://counts.example/roll-ups-a81001');
    enter('User', 'a81001');
    enter('Password', 'secret');
    expect(await faultsFoundByAxe(container)).toEqual([]);
    screen.getByRole('button', { name: 'Send the numbers of March 2026' }).click();
    await screen.findByText('Sent. Sending the same month again replaces it.');
    const [server, password, rollUp] = send.mock.lastCall ?? [];
    expect(server).toEqual({
      address: 'https://counts.example/roll-ups-a81001',
      user: 'a81001',
      code: 'A81001',
    });
    expect(password).toBe('secret');
    expect(rollUp).toMatchObject({ id: 'a81001-2026-03', threshold: 5, letters: { read: 40 } });
    expect(rollUp?.topics.find(({ topic }) => topic === 'dna')).not.toHaveProperty('total');
    expect(JSON.stringify(rollUp)).not.toContain('0000');
  });

  it('are not sent without a code of the practice', async () => {
    const { send } = await show(someCounts);
    await openForm();
    enter('User', 'a81001');
    enter('Password', 'secret');
    screen.getByRole('button', { name: 'Send the numbers of March 2026' }).click();
    await screen.findByText('Enter the code of the practice, such as A81001');
    expect(send).not.toHaveBeenCalled();
  });

  it('are not offered for a month that is not over, or for several', async () => {
    const { model } = await show(someCounts);
    await model.chooseMonths({ from: '2026-02' });
    expect(model.closedMonth.value).toBeUndefined();
    await model.chooseMonths({ from: '2026-04', to: '2026-04' });
    expect(model.closedMonth.value).toBeUndefined();
  });
});
