// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeKeyCode } from '../../../src/joining/practice-key.ts';
import { Joining } from '../../../src/ui/joining/Joining.tsx';
import { createJoiningModel } from '../../../src/ui/joining/JoiningModel.ts';
import type { JoiningAdapter, JoiningState } from '../../../src/ui/joining/joining-adapter.ts';
import { faultsFoundByAxe } from '../axe.ts';

const KEY = '0123456789abcdef'.repeat(4);
const SERVER = { address: 'https://counts.example/practice', user: 'practice', password: 'secret' };

afterEach(cleanup);

async function show(parts: Partial<JoiningAdapter> = {}, first: JoiningState = {}) {
  let state = first;
  const adapter = {
    read: async () => state,
    enterServer: vi.fn<JoiningAdapter['enterServer']>(async (server) => {
      state = { ...state, countsServer: server };
      return true;
    }),
    leaveServer: vi.fn(async () => undefined),
    joinServer: vi.fn(async () => undefined),
    canChooseFolder: true,
    chooseFolder: vi.fn(async () => true),
    leaveFolder: vi.fn(async () => undefined),
    joinFolder: vi.fn(async () => undefined),
    saveDump: vi.fn(async () => 'handback-counts-1.jsonl'),
    takeIn: vi.fn<JoiningAdapter['takeIn']>(async () => ['3 changes were new here.']),
    readKey: async () => KEY,
    adoptKey: vi.fn(async () => undefined),
    ...parts,
  };
  const model = createJoiningModel(adapter);
  await model.load();
  const pages = { counts: '/dashboard.html', settings: '/options.html' };
  const { container } = render(<Joining model={model} pages={pages} />);
  return { adapter, model, container };
}

const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

describe('joining', () => {
  it('uses a counts server when its address, user and password are given', async () => {
    const { adapter } = await show();
    type('Address of the database', SERVER.address);
    type('User', SERVER.user);
    type('Password', SERVER.password);
    screen.getByRole('button', { name: 'Use this server' }).click();
    await vi.waitFor(() => expect(adapter.joinServer).toHaveBeenCalled());
    expect(adapter.enterServer).toHaveBeenCalledWith(SERVER);
    await screen.findByText(SERVER.address);
  });

  it.each([
    ['http://counts.example/practice', /https/],
    ['', /whole address/],
  ])('asks for no leave for the address “%s”', async (address, why) => {
    const { adapter, container } = await show();
    type('Address of the database', address);
    screen.getByRole('button', { name: 'Use this server' }).click();
    await screen.findByText(why, { selector: '.nhsuk-error-message' });
    expect(adapter.enterServer).not.toHaveBeenCalled();
    expect(container.querySelector('[role=alert]')).toBeTruthy();
  });

  it('asks for the password alone where the rest of a server is set by IT', async () => {
    const { address, user } = SERVER;
    const { adapter, container } = await show({}, { setServer: { address, user } });
    expect(screen.getByLabelText<HTMLInputElement>('Address of the database').readOnly).toBe(true);
    expect(screen.getByLabelText<HTMLInputElement>('User').value).toBe(user);
    type('Password', SERVER.password);
    expect(await faultsFoundByAxe(container)).toEqual([]);
    screen.getByRole('button', { name: 'Use this server' }).click();
    await vi.waitFor(() => expect(adapter.enterServer).toHaveBeenCalledWith(SERVER));
    await vi.waitFor(() => expect(screen.queryByRole('button', { name: 'Stop using it' })).toBeNull());
  });

  it('says when and how it went, and not by colour alone', async () => {
    await show(
      {},
      {
        countsServer: SERVER,
        serverWent: {
          at: '2026-03-20T18:05:00Z',
          isWell: false,
          says: ['The counts server cannot be reached.'],
        },
      },
    );
    expect(screen.getByText('Not all was joined')).toBeTruthy();
    expect(screen.getByText('The counts server cannot be reached.')).toBeTruthy();
  });

  it('takes in several files, and says which was refused', async () => {
    const { model } = await show({
      takeIn: async (text) => {
        if (text === 'letter') throw new Error('It is not a file of counts that Handback saved.');
        return ['3 changes were new here.'];
      },
    });
    await model.takeIn([
      { name: 'one.jsonl', text: async () => 'counts' },
      { name: 'two.jsonl', text: async () => 'letter' },
    ]);
    await screen.findByText('one.jsonl: 3 changes were new here.');
    await screen.findByText('two.jsonl was refused. It is not a file of counts that Handback saved.');
  });

  it('shows the code of the key when asked, and takes another', async () => {
    const { adapter, model } = await show();
    expect(screen.queryByLabelText('The code of this computer')).toBeNull();
    screen.getByRole('button', { name: 'Show the code of this computer' }).click();
    const field = await screen.findByLabelText<HTMLTextAreaElement>('The code of this computer');
    expect(field.value).toBe(await writeKeyCode(KEY));
    type('Code of another computer', field.value);
    await model.enterCode();
    expect(adapter.adoptKey).toHaveBeenCalledWith(KEY);
    await screen.findByText('This computer has the practice’s key now.');
  });

  it('takes no key from a code with a slip in it', async () => {
    const { adapter, model } = await show();
    model.typeCode((await writeKeyCode(KEY)).replace(/.$/, '!'));
    await model.enterCode();
    expect(adapter.adoptKey).not.toHaveBeenCalled();
    await screen.findByText(/The code is not right/);
  });

  it('offers files alone where the browser has no folders', async () => {
    await show({ canChooseFolder: false });
    expect(screen.queryByRole('button', { name: 'Choose a folder' })).toBeNull();
    expect(screen.getByText(/This browser cannot use a folder by itself/)).toBeTruthy();
  });

  it.each<[string, JoiningState]>([
    ['alone', {}],
    ['joined', { countsServer: SERVER, countsFolder: 'Counts' }],
  ])(
    'has no fault that axe finds, %s',
    async (_, state) => {
      const { container } = await show({}, state);
      expect(await faultsFoundByAxe(container)).toEqual([]);
    },
    30_000,
  );
});
