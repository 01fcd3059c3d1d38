// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { type OwnAgreement, withOwnAgreements } from '../../../src/agreements/own-agreements.ts';
import { readOwnAgreement } from '../../../src/agreements/read-own-agreement.ts';
import { readYamlText } from '../../../src/agreements/yaml-text.ts';
import { readTextFile } from '../../../src/browser/read-text-file.ts';
import { gatherPacks } from '../../../src/packs/gather-packs.ts';
import { type AgreementAdapter, createAgreementModel } from '../../../src/ui/options/AgreementModel.ts';
import { AgreementPage } from '../../../src/ui/options/AgreementPage.tsx';
import { anAgreement } from '../../factories.ts';
import { faultsFoundByAxe } from '../axe.ts';

afterEach(cleanup);

const packs = gatherPacks('assets');
const paragraphs = Object.keys(packs.replies.topics);
const SHIPPED = [
  anAgreement({ id: 'england', review: '2027-01-01' }),
  anAgreement({ id: 'checked', name: 'Checked agreement', checked: { by: 'Leeds LMC', on: '2026-02-01' } }),
];
const HUMBERSIDE = readFileSync('assets/agreements/humberside.yaml', 'utf8').replace(/^id: .*/m, 'id: ours');
const own = (text: string, file: string): OwnAgreement => ({
  file,
  text,
  content: readYamlText(text, file).content,
});

async function show(loaded: readonly OwnAgreement[] = [], parts: Partial<AgreementAdapter> = {}) {
  const stored = { chosen: 'england', own: loaded, saved: '' };
  const model = createAgreementModel(
    {
      readChosen: async () => stored.chosen,
      setByIt: async () => undefined,
      writeChosen: async (id) => void Object.assign(stored, { chosen: id }),
      readOwn: async () => stored.own,
      writeOwn: async (written) => void Object.assign(stored, { own: written }),
      readFile: async (file, before) =>
        readOwnAgreement(await readTextFile(file), file.name, {
          shipped: SHIPPED,
          own: withOwnAgreements(SHIPPED, before).own,
          paragraphs,
        }),
      saveFile: ({ text }) => void Object.assign(stored, { saved: text }),
      ...parts,
    },
    SHIPPED,
  );
  await model.load();
  const { container } = render(<AgreementPage model={model} />);
  return { stored, container };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const radio = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('radio', { name });
const chooseFile = (text: string, name = 'ours.yaml') =>
  fireEvent.change(screen.getByLabelText('Load an agreement from a file'), {
    target: { files: [new File([text], name)] },
  });

describe('the agreements', () => {
  it('say for how long each holds and whether anybody checked it', async () => {
    const { container } = await show();
    expect(radio('Example agreement').checked).toBe(true);
    expect(container.textContent).toContain('From 1 January 2025, for review by 1 January 2027. Version 1.');
    expect(container.textContent).toContain('Nobody has checked this copy against the source yet.');
    expect(container.textContent).toContain('Checked against the source by Leeds LMC on 1 February 2026.');
    expect(await faultsFoundByAxe(container)).toEqual([]);
  });

  it('are chosen once that is saved', async () => {
    const { stored } = await show();
    fireEvent.click(radio('Checked agreement'));
    expect(stored.chosen).toBe('england');
    press('Save');
    await screen.findByText(/^Saved\./);
    expect(stored.chosen).toBe('checked');
  });

  it('cannot be chosen where IT has set one', async () => {
    const { container } = await show([], { setByIt: async () => 'england' });
    expect(container.textContent).toContain('The agreement is set by your IT');
    expect(radio('Checked agreement').disabled).toBe(true);
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    expect(await faultsFoundByAxe(container)).toEqual([]);
  });

  it('say so where IT has set one that is not there', async () => {
    const { container } = await show([], { setByIt: async () => 'leeds', readChosen: async () => 'leeds' });
    expect(container.textContent).toContain(
      'Your IT has set the agreement “leeds”, and there is none of that id',
    );
    expect(radio('Example agreement').checked).toBe(true);
  });

  it('say why the choice could not be saved', async () => {
    await show([], { writeChosen: () => Promise.reject(new Error('the disk is full')) });
    press('Save');
    await screen.findByText('The agreement was not saved: the disk is full');
  });

  it('can be saved as files to start from, as they are shipped', async () => {
    await show();
    const link = screen.getByRole<HTMLAnchorElement>('link', {
      name: /^Save as a file ?: Checked agreement/,
    });
    expect(link.getAttribute('href')).toBe('/agreements/checked.yaml');
    for (const { id } of packs.agreements)
      expect(readFileSync(`assets/agreements/${id}.yaml`, 'utf8')).toContain(`id: ${id}`);
  });
});

describe('an own agreement', () => {
  it('is shown before it is added, then chosen like any other', async () => {
    const { stored, container } = await show();
    chooseFile(HUMBERSIDE);
    await screen.findByRole('heading', { name: /Humberside/ });
    expect(stored.own).toEqual([]);
    expect(await faultsFoundByAxe(container)).toEqual([]);
    press('Add this agreement');
    await screen.findByText(/^ours\.yaml: the agreement was added/);
    fireEvent.click(radio(/Humberside/));
    press('Save');
    await screen.findByText(/^Saved\./);
    expect(stored.chosen).toBe('ours');
    expect(stored.own.map(({ text }) => text)).toEqual([HUMBERSIDE]);
  });

  it('takes the place of its older file', async () => {
    const { stored } = await show([own(HUMBERSIDE, 'ours.yaml')]);
    const newer = HUMBERSIDE.replace(/^name: .*/m, 'name: Ours, second print');
    chooseFile(newer, 'second.yaml');
    await screen.findByRole('button', { name: 'Add this agreement' });
    press('Add this agreement');
    await screen.findByText(/^second\.yaml: the agreement was added/);
    expect(stored.own.map(({ text }) => text)).toEqual([newer]);
  });

  it('is saved as it was loaded, and removed; then the national one is in use', async () => {
    const { stored } = await show([own(HUMBERSIDE, 'ours.yaml')]);
    press(/^Save as a file ?: Humberside/);
    expect(stored.saved).toBe(HUMBERSIDE);
    fireEvent.click(radio(/Humberside/));
    press('Save');
    await screen.findByText(/^Saved\./);
    press(/^Remove ?: Humberside/);
    await screen.findByText('ours.yaml was removed.');
    expect(stored.own).toEqual([]);
    expect(radio('Example agreement').checked).toBe(true);
  });

  it('stays while another is based on it', async () => {
    const based = HUMBERSIDE.replace('id: ours', 'id: more').replace(/^basedOn: .*/m, 'basedOn: ours');
    const { stored } = await show([own(HUMBERSIDE, 'ours.yaml'), own(based, 'more.yaml')]);
    fireEvent.click(screen.getAllByRole('button', { name: /^Remove ?: Humberside/ })[0] as HTMLElement);
    await screen.findByText('Not removed: more.yaml is based on it. Remove that first.');
    expect(stored.own).toHaveLength(2);
  });

  it('that an update has no use for is said, and can be saved and removed', async () => {
    const old = own('id: old', 'old.yaml');
    const { stored } = await show([old]);
    await screen.findByText(/^This file is not used\. old\.yaml: \w+ is missing\. Add it\.$/);
    press('Save old.yaml');
    expect(stored.saved).toBe('id: old');
    press('Remove old.yaml');
    await screen.findByText('old.yaml was removed.');
    expect(stored.own).toEqual([]);
  });

  it.each([
    [
      'a field misspelt',
      HUMBERSIDE.replace('parties:', 'partys:'),
      /^Error: ours\.yaml, line \d+: partys is not a known field\. Did you mean 'parties'\? Nothing was changed\.$/,
    ],
    [
      'the id of a shipped one',
      HUMBERSIDE.replace('id: ours', 'id: checked'),
      /^Error: ours\.yaml: the id 'checked' is that of an agreement that comes with Handback/,
    ],
    ['no YAML', 'a: b: c', /^Error: ours\.yaml, line 1: this is not well-formed YAML/],
  ])('changes nothing where its file has a fault, and says what to do: %s', async (_, text, says) => {
    const before = [own(HUMBERSIDE, 'first.yaml')];
    const { stored } = await show(before);
    chooseFile(text);
    const alert = await screen.findByText(
      (__, element) => element?.tagName === 'P' && says.test(element.textContent ?? ''),
    );
    expect(alert).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add this agreement' })).toBeNull();
    expect(stored.own).toBe(before);
  });
});
