import { randomNumbers } from '../../requests/random-numbers.ts';

export interface HostileText {
  /** Which shapes it is made of. */
  readonly name: string;
  readonly text: string;
}

/** Stretches that, over and over, could make a reader slow: what it looks for, without the end that it waits for. */
export const SHAPES: Readonly<Record<string, string>> = {
  'a long line': 'and the patient was seen again and was well and ',
  'no spaces': 'pleasearrangebloods',
  'one letter': 'a',
  capitals: 'GP TO ARRANGE',
  commas: ',',
  'full stops': '. ',
  dots: '.',
  spaces: ' ',
  tabs: '\t',
  'empty lines': '\n',
  'Windows’ empty lines': '\r\n \r\n',
  'page breaks': '\f',
  digits: '1234567890',
  'digits and spaces': '12 34 5 ',
  'lone bullets': '• ',
  'bullets in bullets': '\n- a\n  - b\n    - GP to chase\n      * c',
  'bullets going ever deeper': '\n'.concat(' '.repeat(40), '- repeat bloods'),
  numbering: '\n1. GP to repeat U&E\n1.1 a) (i) ',
  brackets: '((((',
  'brackets that close': '(GP) [to] ',
  hyphens: '-',
  'broken words': 're-\npeat blo-\nods ',
  quotes: "“please” '",
  'cells of a table': ' | Bloods | GP',
  'rows of a table': '\nBloods | GP | 2/52 |',
  columns: '\nACTION      WHO      WHEN',
  headings: '\nActions for GP:',
  'heading in heading': 'Plan: Plan: ',
  addresses: '\nMr J. Smith, 1 High Street, Hull HU1 1AA',
  names: 'Dr A. B. C. Smith ',
  dates: '3 March 2026 03/03/26 ',
  'half of dates': '3 3 March 31/ ',
  salutations: '\nDear Dr Iqbal,',
  closings: '\nYours sincerely\n\nDr Who',
  copies: '\ncc GP; cc patient; ',
  requests: 'Please could you kindly repeat U&E in 2/52 and refer to cardiology. ',
  'one endless request': 'please arrange and chase and refer and prescribe and ',
  conditions: 'if not then unless the GP when he has been told to if ',
  refusals: 'we will not we have not do not ',
  you: 'you ',
  intervals: '2/52 in six weeks’ time 3/12 ',
  doses: '5 mg b.d. 10mg od x ',
  'NHS numbers': '999 000 0018 ',
  links: 'https://example.org/a?b=c&d ',
  emoji: '😀',
  'half pairs': '\ud800a\udc00',
  accents: 'e\u0301\u0301\u0301',
  'no-break spaces': '\u00a0\u200b\u00ad',
  'right to left': '\u202eשלום ',
  slashes: 'and/or/',
  stars: '*_#',
  'page footers': '\nPage 1 of 2\nNHS Trust\n',
};

/** Texts by a seed, for ever: half of them one shape over and over, half of a few shapes in turn or at random. */
export function* inventHostileTexts(
  seed: number,
  { least = 2_000, most = 20_000 } = {},
): Generator<HostileText, never> {
  const random = randomNumbers(seed);
  const names = Object.keys(SHAPES);
  const pick = () => names[Math.floor(random() * names.length)] ?? '';
  for (;;) {
    const chosen = random() < 0.5 ? [pick()] : Array.from({ length: 2 + Math.floor(random() * 4) }, pick);
    const length = Math.round(least * (most / least) ** random());
    const isMixed = random() < 0.5;
    let text = random() < 0.5 ? 'Dear Dr Iqbal,\n\n' : '';
    for (let at = 0; text.length < length; at += 1) {
      const name = chosen[isMixed ? Math.floor(random() * chosen.length) : at % chosen.length] ?? '';
      text += (SHAPES[name] ?? '').repeat(1 + Math.floor(random() * 50));
    }
    yield { name: chosen.join(' + '), text: text.slice(0, length) };
  }
}
