import { describe, expect, it } from 'vitest';
import { isPrivateCare } from '../../src/agreements/is-private-care.ts';
import { scanLetter } from '../../src/agreements/scan-letter.ts';
import { gatherPacks } from '../../src/packs/gather-packs.ts';

const { requests, agreements } = gatherPacks('assets');
const BODY = 'Dear Dr Okafor,\n\nGP to repeat U&Es in two weeks.\n';

describe('care that the patient pays for', () => {
  it.each([
    'Funding: SELF PAY',
    'Self-funded consultation, 4 March 2026',
    'Alder Private Hospital',
    'Private Consulting Rooms, 2 Elm Row',
    'Mr B Lee (private practice)',
    'Insured patient, seen 4 March 2026',
    'Alder Health Insurance',
    'Our member: Mr J Example',
  ])('is told above the greeting: “%s”', (line) => {
    expect(isPrivateCare({ text: `${line}\n\n${BODY}` })).toBe(true);
  });

  it('is told in the line below the greeting', () => {
    expect(
      isPrivateCare({ text: 'Dear Dr Okafor\n\nMrs J Example. Self-paying consultation, 4 March.' }),
    ).toBe(true);
  });

  it.each([
    ['a mark of confidence', 'Private and confidential', ''],
    ['an office of a hospital', 'Alder Hospital, Insurance Office', ''],
    ['how somebody came', 'Arrival: private transport', ''],
    ['what stands in the letter', 'Alder Hospital', 'She saw a private clinic before.'],
  ])('is not %s', (_, line, said) => {
    expect(isPrivateCare({ text: `${line}\n\n${BODY}${said}` })).toBe(false);
  });

  it('is looked for in a text of empty lines, and not in time by the square', () => {
    expect(isPrivateCare({ text: `${'\n'.repeat(2_000_000)}Self-funded` })).toBe(false);
  });

  it('makes each of its requests one to check, by no agreement of the NHS', () => {
    const scan = scanLetter(`Alder Private Hospital\n\n${BODY}`, 'england', { requests, agreements });
    expect(scan.findings.map(({ verdict, isPrivate, why }) => [verdict, isPrivate, why])).toEqual([
      ['check', true, expect.stringContaining('The care was self-funded')],
    ]);
  });
});
