// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/agreements/finding.ts';
import { readYamlFolder } from '../../src/packs/read-yaml.ts';
import type { DraftQuestion } from '../../src/reply/draft-question.ts';
import { draftReply } from '../../src/reply/draft-reply.ts';
import { parseReplies } from '../../src/reply/templates/parse-replies.ts';
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
Your clinic letter of 6 March 2026 about the visit of 4 March 2026

Thank you for your letter. We return one request that we think is your team’s.

The letter leaves the fit note to us:

    “He will need a fit note from you.”

The Nottingham & Notts Primary-Secondary Care Interface Partnership (Five Asks, no. 4) says “Issue a fit note, wherever appropriate for the full duration needed”.

Please could your team issue it, for as long as you expect the patient to be unfit for work?

Please tell Dr J Okafor (01632 960001) by 17 March 2026 who will deal with this. Until then, please do not rely on us for it.

Please say if we have misread your letter.

With kind regards,
Dr J Okafor
Example Surgery
`);
  });

  it('asks and does not accuse, where the matter is open', () => {
    expect(
      bodyOf(draft([question]).plain),
    ).toBe(`Thank you for your letter. May we ask you about one point, so that nothing is lost?

The letter mentions follow-up:

    “Clips out on day 10.”

Please tell us what the letter leaves open: what is to be done, why, where, when and by whom. Is a local service commissioned for it?

Please send your answer to Dr J Okafor (01632 960001) by 17 March 2026. Until then, please do not rely on us for this.

Please say if we have misread your letter.`);
  });

  it('gives a late letter its dates, and asks for no confirmation', () => {
    const letter = aLetter({ letterDate: found('2026-04-20') });
    expect(
      bodyOf(draft([late], { letter }).plain),
    ).toBe(`Thank you for your letter. We write about the time that it took.

The letter is dated 20 April 2026, 47 days after the visit on 4 March 2026.

Whoever needs a test arranges it (Example contract).

Until a letter comes we cannot act on it. Could you see what held this one up?

Please say if we have misread your letter.`);
  });

  it('lists several topics by number, each once with all its quotes, and the reasons after the thanks', () => {
    const second = aFinding({ id: 'i2', quote: 'GP to book an echo.' });
    expect(
      bodyOf(draft([aFinding(), fitNote, second]).plain),
    ).toBe(`Thank you for your letter. We return some requests that we think are your team’s.

1. Tests: “GP to repeat U&Es in two weeks.”; “GP to book an echo.”
   Please arrange these, and see to the results.

2. Fit note: “He will need a fit note from you.”
   Please issue it for as long as needed.

This letter makes no test or result safe.

Please tell Dr J Okafor (01632 960001) by 17 March 2026 who will deal with these. Until then, please do not rely on us for them.

Please say if we have misread your letter.

Why we think so:
1: Whoever needs a test arranges it (Example contract).
2: The Nottingham & Notts Primary-Secondary Care Interface Partnership (Five Asks, no. 4) says “Issue a fit note, wherever appropriate for the full duration needed”.`);
  });

  it('says by their numbers what is returned and what is asked, where one letter has both', () => {
    const done = { ...aFinding({ id: 'd', topic: 'dna', reply: 'dna' }), outcome: 'done' as const };
    expect(draft([fitNote, question, done]).plain).toContain(
      'by 17 March 2026 who will deal with 1, and what the answer to 2 is. Until then, please rely on us for no more than this letter says.',
    );
  });

  it('says of how many requests it is, beside what is only asked or done', () => {
    const opening = (...findings: [Finding, ...Finding[]]) => bodyOf(draft(findings).plain).split('\n')[0];
    expect(opening(fitNote, question)).toContain('We return one request that we think is your team’s.');
    expect(opening(fitNote, aFinding(), question)).toContain(
      'We return some requests that we think are your team’s.',
    );
    expect(opening(question, late)).toContain('May we ask you about one point');
  });

  it('tells a clause that two topics have in common once, with the numbers of both', () => {
    const dna = aFinding({ ...fitNote, id: 'dna-1', topic: 'dna', reply: 'dna', quote: 'He did not come.' });
    const { plain } = draft([fitNote, aFinding(), dna]);
    expect(plain.match(/says “Issue a fit note/g)).toHaveLength(1);
    expect(plain).toContain('1 and 3: The Nottingham & Notts');
  });

  it('keeps what is returned apart from what is asked, within one topic', () => {
    const open = aFinding({ id: 'i2', quote: 'Consider an echo.', verdict: 'check' });
    expect(draft([aFinding(), open]).plain.match(/^[12]\. Tests: “/gm)).toHaveLength(2);
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
      'It issues them (the national rule: The Five Asks; Local agreement, “MED3”).',
    );
  });
});

describe('a quote', () => {
  it('has the hospital’s words, also where these were broken at the end of a line', () => {
    const { plain } = draft([aFinding({ quote: 'She is wait-\n  ing for a follow-\nup; see X-\nRay.' })]);
    expect(plain).toContain('“She is wait-ing for a follow-up; see X- Ray.”');
  });
});

describe('what makes it safe', () => {
  it('asks for an answer by the next working day, where something is urgent', () => {
    const { plain } = draft([aFinding({ urgent: true })], { today: '2026-03-13' });
    expect(plain).toContain('This may be urgent. Please telephone us at once');
    expect(plain).toContain('Please tell Dr J Okafor (01632 960001) by 16 March 2026');
  });

  it('gives the GP’s own words on what was done meanwhile', () => {
    const { plain } = draft([aFinding({ urgent: true })], {
      safetyNote: 'We took bloods today and will act on them.',
    });
    expect(plain).toContain(
      'Meanwhile: We took bloods today and will act on them.\n\nThis letter makes no test or result safe.\n\nThis may be urgent.',
    );
  });

  it('claims nothing that nobody told', () => {
    for (const { plain } of [draft([aFinding()]), draft([aFinding({ urgent: true })]), draft([question])]) {
      expect(plain).not.toMatch(/we have (told|informed|asked|advised|contacted|done)|Meanwhile/i);
    }
  });
});

describe('what is unknown', () => {
  const bare = { text: '', kind: 'other', addressee: 'gp', patient: {}, passages: [] } as const;

  it('stands as a blank and is listed', () => {
    const { plain, missing } = draft([aFinding()], { letter: bare });
    expect(missing).toEqual([
      'recipient',
      'department',
      'provider',
      'patientName',
      'dateOfBirth',
      'nhsNumber',
    ]);
    expect(plain).toContain(
      "[clinician's name]\n[department]\n[hospital]\n\n10 March 2026\n\nDear Colleague,",
    );
    expect(plain).toContain(
      "[patient's name], date of birth [date of birth], NHS number [NHS number]\nYour letter\n",
    );
  });

  it('is written as the GP wrote it, where it is no day', () => {
    const { plain } = draft([aFinding()], { letter: bare, fields: { dateOfBirth: '4/3/50' } });
    expect(plain).toContain('date of birth 4/3/50,');
  });

  it('can be filled in, and put right, by the GP', () => {
    const { plain, missing } = draft([aFinding()], {
      letter: { ...bare, patient: { name: found('DOBBS') } },
      fields: { patientName: 'Mr A Dobbs', recipient: 'Mr B Lee', nhsNumber: ' ' },
    });
    expect(plain).toContain('Mr A Dobbs, date of birth [date of birth]');
    expect(plain).toContain('Dear Mr Lee,');
    expect(missing).toEqual(['provider', 'dateOfBirth', 'nhsNumber']);
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
        '1. Tests“GP to repeat U&Es in two weeks.”',
        'Please arrange this, and see to the result.',
        '17 March 2026',
      ],
      [
        '2. Fit note“He will need a fit note from you.”',
        'Please issue it for as long as needed.',
        '17 March 2026',
      ],
    ]);
    table?.remove();
    const without = plain.replace(/^\d\. .*\n {3}.*\n/gm, '');
    expect(words(page.body.innerHTML.replace(/<[^>]+>/g, ' '), page)).toBe(words(without, page));
  });

  it('says in its table, and not in its text, that no answer is needed', () => {
    const { plain, html } = draft([aFinding(), late]);
    expect(plain).toMatch(/^2\. The time your letter took: Dated .* Could you see what held it up\?$/m);
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
