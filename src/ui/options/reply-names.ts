import { isAround, type SectionAround } from '../../reply/templates/reply-sections.ts';
import { TOPIC_NAMES } from '../../requests/topic-names.ts';

/** What a letter back does. */
const OUTCOME_NAMES: Names = {
  return: 'Return it',
  done: 'Done this time',
  ask: 'Ask what is meant',
};

type Names = Readonly<Record<string, string>>;

const PURPOSE_NAMES: Names = { ...OUTCOME_NAMES, 'late-letter': 'Tell of a late letter only' };

const BASIS_NAMES: Names = {
  quoted: 'In an agreement’s own words',
  own: 'In our words for an agreement',
  national: 'By the national rule, under a local heading',
};

const TONE_NAMES: Names = { first: 'First letter', repeated: 'Repeated', formal: 'Formal complaint' };

const TOPIC_PARAGRAPHS: Names = { ...OUTCOME_NAMES, heading: 'Its heading and name' };

interface SectionNames {
  readonly name: string;
  readonly paragraphs: Names;
}

const AROUND: Readonly<Record<SectionAround, SectionNames>> = {
  'opening-first': { name: 'Opening of a first letter', paragraphs: PURPOSE_NAMES },
  'opening-repeated': { name: 'Opening of a repeated letter', paragraphs: PURPOSE_NAMES },
  'opening-formal': { name: 'Opening of a formal complaint', paragraphs: PURPOSE_NAMES },
  several: {
    name: 'Several requests in one letter',
    paragraphs: {
      'table.request': 'Table: heading of the requests',
      'table.ask': 'Table: heading of what you ask',
      'table.by': 'Table: heading of the days',
      'table.byDay': 'Table: the day to answer by',
      'table.noAnswer': 'Table: where no answer is needed',
      'label.return': 'Heading of what is returned',
      'label.done': 'Heading of what was done',
      'label.ask': 'Heading of a question',
      why: 'Before a reason',
      noClause: 'Where no agreement leaves it with practices',
    },
  },
  basis: { name: 'Why it is the hospital’s', paragraphs: BASIS_NAMES },
  cited: { name: 'The same in brackets, in a short letter', paragraphs: BASIS_NAMES },
  plainly: {
    name: 'Why, where no clause is cited',
    paragraphs: {
      wound: 'The care of a wound',
      stop: 'A medicine to be stopped',
      dose: 'A dose to be changed',
      decide: 'What is left to you to decide',
      list: 'A place on a list',
      booking: 'A missed appointment',
      referral: 'A referral that comes back',
      told: 'What the patient is to be told',
      usual: 'All else',
    },
  },
  safety: {
    name: 'What makes it safe',
    paragraphs: {
      notYet: 'In place of what was done, where its time has not come',
      'manners.decide.request': 'Before the words that leave you to decide',
      'manners.decide.return': 'What you ask where they leave you to decide',
      'manners.decide.ask': 'The same as a question',
      'manners.plain.request': 'Before words that no topic’s own fit',
      'manners.plain.return': 'What you ask where no topic’s own words fit',
      'manners.prescriber.return': 'What you ask of one who may not prescribe',
      inCase: 'Before what is asked, where the hospital puts a condition',
      given: 'Your answer to a reason that the hospital gives',
      ringing: 'That you ring today',
      meanwhile: 'What was done meanwhile',
      'unsafe.returned': 'That you will not do what is returned',
      'unsafe.results': 'That you look at a result all the same',
      told: 'That the patient knows',
      known: 'How it stands with a supply or a test',
      urgency: 'That it is urgent',
      due: 'By when the hospital wants it, where that is near or over',
      dueLater: 'The same in brackets, where it is further off',
      supply: 'When what it supplied ends, where that is near or over',
      'confirm.return': 'Please confirm, by a day',
      'confirm.ask': 'Please answer, by a day',
      byDate: 'The day for each, where these are several',
      privately: 'Whether the NHS is to take on private care',
      passOn: 'Pass it on, where it is for somebody else',
      chase: 'That you ring where you hear nothing',
      ringOn: 'A day on which you ring',
    },
  },
  end: {
    name: 'End of the letter',
    paragraphs: {
      'thanks.first': 'Thanks in a first letter',
      'thanks.repeated': 'Thanks in a repeated letter',
      'thanks.formal': 'What a formal complaint asks for',
      closing: 'Closing',
      copyTo: 'That the consultant in charge has a copy',
      copies: 'Who has copies of a complaint',
    },
  },
  message: { name: 'Start of a message', paragraphs: TONE_NAMES },
  patient: {
    name: 'Note to the patient',
    paragraphs: {
      greeting: 'Greeting',
      opening: 'Opening',
      'outcomes.return': 'What was returned',
      'outcomes.done': 'What was done this time',
      'outcomes.ask': 'What was asked',
      wait: 'Whom to ring, and when',
      worse: 'What to do if it gets worse',
      closing: 'Closing',
    },
  },
  text: {
    name: 'Text message to the patient',
    paragraphs: { asked: 'Where the hospital is to answer', done: 'Where all was done this time' },
  },
  record: { name: 'Line for the record', paragraphs: { record: 'The line' } },
};

/** A section in plain words; a topic’s own name where it is one that an agreement brought. */
export function nameOfSection(section: string): string {
  if (isAround(section)) return AROUND[section].name;
  const names: Names = TOPIC_NAMES;
  return names[section] ?? section;
}

/** A paragraph of a section, in plain words. */
export function nameOfParagraph(section: string, paragraph: string): string {
  const names = isAround(section) ? AROUND[section].paragraphs : TOPIC_PARAGRAPHS;
  return names[paragraph] ?? paragraph;
}

const SENTENCE_NAMES: Names = {
  request: 'Before the hospital’s words',
  please: 'After them: what you ask for',
  inShort: 'The same in a few words, where a letter has several requests or is not the first',
  do: 'What you ask for where that is wanted',
  heading: 'Its heading',
  named: 'Its name within a sentence',
  thing: 'Question, where they do not say which',
  dose: 'Question, where they do not say the dose',
  reason: 'Question, where they do not say what for',
  when: 'Question, where they do not say when',
  length: 'Question, where they do not say for how long',
  supplied: 'Question, where they do not say what was supplied',
  review: 'Question, where they do not say who looked at it',
  who: 'Question, where they do not say who',
  result: 'Question, where they do not say who acts on the result',
  told: 'Question, where they do not say who tells the patient',
  contact: 'Question, where they do not say whom to ask',
  protocol: 'Question, where they do not say the protocol',
  arrangement: 'Question, where they speak of a local arrangement',
  stays: 'Question, where they leave nothing else open',
  fullest: 'The words',
  fuller: 'Shorter, where that does not fit',
  short: 'Shorter, where names are long',
  shortest: 'Shortest, where no other fits',
};

/** What a sentence is for, by the end of its place. */
export function nameOfSentence(place: string): string {
  return SENTENCE_NAMES[isOneOfSeveral(place) ? (place.split('.').at(-1) ?? '') : ''] ?? 'The words';
}

/** A topic’s sentences and those of a text message stand several in a paragraph. */
function isOneOfSeveral(place: string): boolean {
  return !place.startsWith('letter.');
}
