// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/agreements/finding.ts';
import { readYamlFolder } from '../../src/packs/read-yaml.ts';
import { type DraftQuestion, LENGTHS } from '../../src/reply/draft-question.ts';
import { draftReply } from '../../src/reply/draft-reply.ts';
import { parseReplies } from '../../src/reply/templates/parse-replies.ts';
import { TONES } from '../../src/reply/templates/replies.ts';
import { aFinding, aLetter, found } from '../factories.ts';

const replies = parseReplies(readYamlFolder('assets/replies'));
const practice = { name: 'Example Surgery', signatory: 'Dr J Okafor', telephone: '01632 960001' };

function draft(findings: DraftQuestion['findings'], parts: Partial<DraftQuestion> = {}) {
  return draftReply({ letter: aLetter(), findings, practice, today: '2026-03-10', replies, ...parts });
}

const fitNote = aFinding({
  id: 'fit-note-1',
  topic: 'fit-note',
  reply: 'fit-note',
  quote: 'He will need a fit note from you.',
  clause: {
    agreementId: 'nottingham',
    agreementName: 'Nottingham & Notts Primary-Secondary Care Interface Partnership',
    title: 'Five Asks, no. 4',
    text: 'Issue a fit note, wherever appropriate for the full duration needed.',
    textIs: 'quoted',
    basis: 'own',
    source: { title: 'The Five Asks' },
  },
});

const late = aFinding({
  id: 'late-letter',
  topic: 'late-letter',
  reply: 'late-letter',
  quote: '',
  daysLate: 47,
  daysAllowed: 7,
});

const question = aFinding({
  id: 'q',
  topic: 'follow-up',
  reply: 'follow-up',
  verdict: 'check',
  quote: 'Clips out on day 10.',
});

it('calls a report what it is, and shows a name that a scan misread', () => {
  const letter = aLetter({ kind: 'other', called: 'gastroscopy report', provider: found('Moor Hosp1tal') });
  const { plain, missing } = draft([aFinding()], { letter });
  expect(plain).toContain('Your gastroscopy report of 6 March 2026');
  expect(missing).toEqual(['provider']);
  expect(draft([aFinding()], { letter: aLetter({ called: 'e-mail', kind: 'discharge' }) }).plain).toContain(
    'Your discharge summary of',
  );
});

describe('the letter back', () => {
  it('reads like this for one request', () => {
    expect(draft([fitNote]).plain).toBe(`Example Surgery
01632 960001

Dr A Patel
Department of Cardiology
Aldermoor General Hospital

10 March 2026

Dear Dr Patel,

Mrs Jane Example, date of birth 4 March 1950, NHS number 999 000 0018
Your letter of 6 March 2026 about the appointment of 4 March 2026

Thank you for your letter. We think this request is for your team.

Your letter leaves the fit note to us:

    “He will need a fit note from you.”

The Nottingham & Notts Primary-Secondary Care Interface Partnership (Five Asks, no. 4) says “Issue a fit note, wherever appropriate for the full duration needed”.

Could your team please issue it, for as long as it is needed?

Please tell Dr J Okafor (01632 960001) by 17 March 2026 who will do this. We have not taken this on, and shall not without agreement. Please pass it on if not yours. We shall ring the Department of Cardiology on 18 March 2026 unless we hear.

With thanks and kind regards,
Dr J Okafor
Example Surgery
`);
  });

  it('asks and does not accuse, where the matter is open', () => {
    expect(
      bodyOf(draft([question]).plain),
    ).toBe(`Thank you for your letter. May we ask about one point, so that nothing is missed?

Your letter says:

    “Clips out on day 10.”

Could you please tell us who is to do it? Your letter wants this by 14 March 2026.

Please send your answer to Dr J Okafor (01632 960001) by 12 March 2026. Please pass it on if not yours. We shall ring the Department of Cardiology on 13 March 2026 unless we hear.`);
  });

  it('gives a late letter its dates, and asks for no confirmation', () => {
    const letter = aLetter({ letterDate: found('2026-04-20') });
    expect(
      bodyOf(draft([late], { letter }).plain),
    ).toBe(`Thank you for your letter. We write about the time that it took.

The letter is dated 20 April 2026, 47 days after the appointment on 4 March 2026.

Whoever needs a test arranges it (Example contract).

We would be glad if your letters came sooner.

Please say if we have misread your letter.`);
  });

  it('lists several topics by name, each once with all its quotes, and its reason', () => {
    const second = aFinding({ id: 'i2', quote: 'GP to book an echo.' });
    expect(
      bodyOf(draft([aFinding(), fitNote, second]).plain),
    ).toBe(`Thank you for your letter. We think these requests are for your team.

1. Tests: “GP to repeat U&Es in two weeks.” (due 18 March 2026); “GP to book an echo.”
   Could you please arrange the U&Es and echo and act on the results?
   Why: Whoever needs a test arranges it (Example contract).

2. Fit note: “He will need a fit note from you.”
   Could you please issue it?
   Why: The Nottingham & Notts Primary-Secondary Care Interface Partnership (Five Asks, no. 4) says “Issue a fit note, wherever appropriate for the full duration needed”.

Please tell Dr J Okafor (01632 960001) by 16 March 2026 who will do each, in one line (“1 ours, 2 passed on to …”). We have not taken these on, and shall not without agreement. Please pass on any not yours. We shall ring the Department of Cardiology on 17 March 2026 unless we hear.`);
  });

  it('names what is returned, done and asked, where one letter has all three', () => {
    const done = { ...aFinding({ id: 'd', topic: 'dna', reply: 'dna' }), outcome: 'done' as const };
    const { plain } = draft([fitNote, question, done]);
    expect(plain).toMatch(
      /^1\. Fit note: “.*^2\. Follow-up \(a question\): “.*^3\. A new appointment \(ours this time\): “/ms,
    );
    expect(plain).toContain(
      'who will see to the fit note, and answer our question. By 12 March 2026: 2. By 17 March 2026: 1.',
    );
  });

  it('has numbers of its own, and none of the hospital’s own list', () => {
    const listed = aFinding({ id: 'i3', quote: '2- and U&E weekly by the surgery' });
    const { plain } = draft([
      listed,
      { ...fitNote, quote: '  • 3. He will need a fit note from you.' },
      question,
    ]);
    expect(plain).toContain('“U&E weekly by the surgery”');
    expect(plain).toContain('“He will need a fit note from you.”');
    expect(plain.match(/^\d+\./gm)).toEqual(['1.', '2.', '3.']);
  });

  it('says of how many requests it is, beside what is only asked or done', () => {
    const opening = (...findings: [Finding, ...Finding[]]) => bodyOf(draft(findings).plain).split('\n')[0];
    expect(opening(fitNote, question)).toBe(
      'Thank you for your letter. We think this request is for your team, and we have a question.',
    );
    expect(opening(fitNote, aFinding(), question)).toBe(
      'Thank you for your letter. We think these requests are for your team, and we have a question.',
    );
    expect(opening(question, late)).toContain('May we ask about one point');
  });

  it('tells a clause that two topics have in common once', () => {
    const dna = aFinding({ ...fitNote, id: 'dna-1', topic: 'dna', reply: 'dna', quote: 'He did not come.' });
    const { plain } = draft([fitNote, aFinding(), dna]);
    expect(plain.match(/says “Issue a fit note/g)).toHaveLength(1);
    expect(plain).toContain('   Why (1 and 3): The ');
    expect(plain.match(/^ {3}Why\b/gm)).toHaveLength(2);
  });

  it('says that no agreement is known only where the one that decided says so', () => {
    const { clause } = aFinding();
    if (!clause) throw new Error('a finding has a clause');
    const silent = { ...clause, inLetters: false };
    const saysOf = (parts: Partial<Finding>) => draft([aFinding(parts)]).plain;
    const known = 'We know of no agreement by which practices do this.';
    expect(saysOf({ clause: { ...silent, unclaimed: true } })).toContain(known);
    expect(saysOf({ clause: silent })).not.toContain(known);
    expect(saysOf({ clause: { ...silent, unclaimed: true }, isPrivate: true })).not.toContain(known);
    expect(saysOf({ clause: { ...silent, unclaimed: true }, verdict: 'check' })).not.toContain(known);
    const quote = 'Please consider an echo at your discretion.';
    expect(saysOf({ clause: { ...silent, unclaimed: true }, quote })).not.toContain(known);
  });

  it('fills in what stands before a reason and where there is none, as it does everything', () => {
    const { clause } = aFinding();
    if (!clause) throw new Error('a finding has a clause');
    const letter = { ...replies.letter, why: 'For {{patient}}:\n ', noClause: 'None for {{patient}} \n' };
    const own = { replies: { ...replies, letter } };
    const unclaimed = { clause: { ...clause, inLetters: false, unclaimed: true } };
    expect(draft([aFinding(), fitNote], own).plain).toContain('For the patient: ');
    expect(draft([aFinding(unclaimed)], own).plain).toMatch(/None for the patient\n/);
    expect(draft([aFinding(unclaimed), fitNote], own).plain).toContain(
      'For the patient: None for the patient\n',
    );
  });

  it('keeps what is returned apart from what is asked, within one topic', () => {
    const open = aFinding({ id: 'i2', quote: 'Consider an echo.', verdict: 'check' });
    expect(draft([aFinding(), open]).plain.match(/^\d\. Tests(?: \(a question\))?: “/gm)).toHaveLength(2);
  });

  it('prints a clause number only where the finding has a verified one', () => {
    const { clause } = aFinding();
    if (!clause) throw new Error('a finding has a clause');
    expect(draft([aFinding({ clause: { ...clause, number: 'SC8.4' } })]).plain).toContain(
      '(Example contract, SC8.4).',
    );
    expect(draft([aFinding()]).plain).not.toMatch(/\bSC\d/);
  });

  it('says that the words are national, under a local heading whose own words are not to hand', () => {
    const clause = {
      ...fitNote.clause,
      agreementName: 'Local agreement',
      title: 'MED3',
      text: 'It issues them.',
      textIs: 'paraphrased',
      basis: 'national',
    };
    expect(draft([{ ...fitNote, clause } as Finding]).plain).toContain(
      'It issues them (Local agreement, “MED3”, with the national rule: The Five Asks).',
    );
  });
});

describe('a quote', () => {
  it('has the hospital’s words, also where these were broken at the end of a line', () => {
    const { plain } = draft([aFinding({ quote: 'She is wait-\n  ing for a follow-\nup; see X-\nRay.' })]);
    expect(plain).toContain('“She is wait-ing for a follow-up; see X- Ray.”');
  });
});

it('names a summary by the day of the discharge', () => {
  const letter = aLetter({ kind: 'discharge' });
  expect(draft([fitNote], { letter }).plain).toContain(
    'Your discharge summary of 6 March 2026 (discharged 4 March 2026)\n',
  );
  const ofOneDay = aLetter({ kind: 'discharge', letterDate: found('2026-03-04') });
  expect(draft([fitNote], { letter: ofOneDay }).plain).toContain(
    'Your discharge summary (discharged 4 March 2026)\n',
  );
});

describe('what makes it safe', () => {
  it('asks for an answer at once, where something is urgent', () => {
    const { plain } = draft([aFinding({ urgent: true })], { ringsToday: true, today: '2026-03-13' });
    expect(plain).toContain('We are ringing you today.');
    expect(plain).not.toContain('We shall ring');
    expect(plain).toContain('results? Your letter wants this by');
    expect(plain).toContain('Please tell Dr J Okafor (01632 960001) today who will do this.');
  });

  it('gives the GP’s own words on what was done meanwhile', () => {
    const { plain } = draft([aFinding({ urgent: true })], {
      ringsToday: true,
      safetyNote: 'We took bloods today and will act on them.',
    });
    expect(plain).toContain(
      'We are ringing you today. What we have done: We took bloods today and will act on them.\n\nTests: “GP to repeat',
    );
  });

  it('claims nothing that nobody told', () => {
    for (const { plain } of [draft([aFinding()]), draft([aFinding({ urgent: true })]), draft([question])]) {
      expect(plain).not.toMatch(/we have (told|informed|asked|advised|contacted|done)|Meanwhile/i);
    }
  });
});

describe('what is unknown', () => {
  const untimed = aFinding({ quote: 'GP to repeat U&Es.' });
  const bare = { text: '', kind: 'other', addressee: 'gp', patient: {}, passages: [] } as const;

  it('is left out where the GP says so, never a blank, and is listed', () => {
    const { plain, missing } = draft([untimed], { letter: bare, leavesBlanks: true });
    expect(missing).toEqual([
      'recipient',
      'department',
      'provider',
      'patientName',
      'dateOfBirth',
      'nhsNumber',
      'letterDate',
    ]);
    expect(plain).toContain('01632 960001\n\n10 March 2026\n\nDear Colleague,\n\nYour letter\n\nThank you');
    for (const tone of TONES)
      for (const length of LENGTHS)
        expect(draft([untimed], { letter: bare, tone, length, leavesBlanks: true }).plain).not.toMatch(
          /[[\]]|undefined| ,/,
        );
  });

  it.each(LENGTHS)('of the patient is a gap until then, and nothing else is: %s', (length) => {
    const { plain } = draft([untimed], { letter: { ...bare, numberName: 'CHI number' }, length });
    expect(plain).toContain('[patient’s name], [date of birth], [CHI number]');
    expect(plain.match(/\[/g)).toHaveLength(3);
  });

  it('is written as the GP wrote it, where it is no day', () => {
    const { plain } = draft([aFinding()], { letter: bare, fields: { dateOfBirth: '4/3/50' } });
    expect(plain).toContain('\n\n[patient’s name], date of birth 4/3/50, [NHS number]\nYour letter\n');
  });

  it('can be filled in, and put right, by the GP', () => {
    const { plain, missing } = draft([aFinding()], {
      letter: { ...bare, patient: { name: found('DOBBS') } },
      fields: { patientName: 'Mr A Dobbs', recipient: 'Mr B Lee', nhsNumber: ' ' },
    });
    expect(plain).toContain('\n\nMr A Dobbs, [date of birth], [NHS number]\nYour letter\n');
    expect(plain).toContain('Dear Mr Lee,');
    expect(missing).toEqual(['provider', 'dateOfBirth', 'nhsNumber', 'letterDate']);
  });
});

describe('its HTML', () => {
  it('has the same words as its text', () => {
    const { plain, html } = draft([aFinding(), fitNote]);
    const page = new DOMParser().parseFromString(html, 'text/html');
    const table = page.querySelector('table');
    expect([...(table?.rows ?? [])].map((row) => [...row.cells].map((cell) => cell.textContent))).toEqual([
      ['Request', 'What we ask of you', 'Answer by'],
      [
        '1. Tests“GP to repeat U&Es in two weeks.” (due 18 March 2026)',
        'Could you please arrange the U&Es and act on the results?Why: Whoever needs a test arranges it (Example contract).',
        '16 March 2026',
      ],
      [
        '2. Fit note“He will need a fit note from you.”',
        expect.stringMatching(/^Could you please issue it\?Why: The Nottingham & Notts/),
        '16 March 2026',
      ],
    ]);
    table?.remove();
    const without = plain.replace(/^\S.*\n(?: {3}.*\n)+/gm, '');
    expect(words(page.body.innerHTML.replace(/<[^>]+>/g, ' '), page)).toBe(words(without, page));
  });

  it('says in its table, and not in its text, that no answer is needed', () => {
    const { plain, html } = draft([aFinding(), { ...fitNote, outcome: 'done' }]);
    expect(plain).not.toContain('none needed');
    expect(html).toContain('>none needed</td>');
  });

  it('bears its style on every element, for Word and Outlook', () => {
    const { html } = draft([aFinding(), fitNote]);
    const page = new DOMParser().parseFromString(html, 'text/html');
    const bare = [...page.body.querySelectorAll('p, h2, table, th, td')].filter(
      (element) => !element.hasAttribute('style'),
    );
    expect(bare).toEqual([]);
    expect(html).not.toMatch(/<style|class=|<script|https?:/);
  });

  it('keeps a space below its table where a word processor drops the table’s own', () => {
    expect(draft([aFinding(), fitNote]).html).toMatch(
      /<\/table>\n<p style="[^"]*margin-top:10pt;margin-bottom:10pt">/,
    );
    expect(draft([aFinding()]).html).not.toContain('margin-top:10pt');
  });

  it('escapes what a letter says', () => {
    const nasty = aFinding({ quote: '<img src=x onerror=alert(1)> & {{practice}} "BP > 140"' });
    const { plain, html } = draft([nasty], {
      letter: aLetter({ patient: { name: found('<script>x</script>') } }),
      safetyNote: '<b>done</b>',
    });
    expect(html).not.toMatch(/<(img|script|b)\b/);
    expect(plain).toContain('“<img src=x onerror=alert(1)> & {{practice}} "BP > 140"”');
    expect(new Set(html.match(/<\w+/g))).toEqual(new Set(['<p', '<br', '<strong', '<blockquote']));
  });
});

function bodyOf(plain: string): string {
  return plain.split('\n\n').slice(5, -1).join('\n\n');
}

function words(text: string, page: Document): string {
  const area = page.createElement('textarea');
  area.innerHTML = text.replaceAll('&', text.includes('&amp;') ? '&' : '&amp;');
  return area.value.replace(/\s+/g, ' ').trim();
}
