import { isAround, type SectionAround } from '../../reply/reply-sections.ts';
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
  again: 'Where a clause that was told applies again',
};

const TONE_NAMES: Names = { first: 'First letter', repeated: 'Repeated', formal: 'Formal complaint' };

interface SectionNames {
  readonly name: string;
  readonly paragraphs: Names;
}

const AROUND: Readonly<Record<SectionAround, SectionNames>> = {
  'opening-first': { name: 'Opening of a first letter', paragraphs: PURPOSE_NAMES },
  'opening-repeated': { name: 'Opening of a repeated letter', paragraphs: PURPOSE_NAMES },
  'opening-formal': { name: 'Opening of a formal complaint', paragraphs: PURPOSE_NAMES },
  basis: { name: 'Why it is the hospital’s', paragraphs: BASIS_NAMES },
  cited: { name: 'The same in brackets, in a short letter', paragraphs: BASIS_NAMES },
  safety: {
    name: 'What makes it safe',
    paragraphs: {
      meanwhile: 'What was done meanwhile',
      unsafe: 'That a test or result is not safe yet',
      told: 'That the patient knows',
      urgent: 'That it is urgent',
      'confirm.return': 'Please confirm, by a day',
      'confirm.ask': 'Please answer, by a day',
    },
  },
  end: {
    name: 'End of the letter',
    paragraphs: {
      'thanks.first': 'Thanks in a first letter',
      'thanks.repeated': 'Thanks in a repeated letter',
      'thanks.formal': 'What a formal complaint asks for',
      closing: 'Closing',
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
  const names = isAround(section) ? AROUND[section].paragraphs : OUTCOME_NAMES;
  return names[paragraph] ?? paragraph;
}

/** What a sentence is for, by the end of its place. */
export function nameOfSentence(place: string): string {
  if (place.endsWith('.request')) return 'Before the hospital’s words';
  return place.endsWith('.please') ? 'After them: what you ask for' : 'The words';
}
