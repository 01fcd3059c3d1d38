import type { Topic } from '../../requests/request.ts';
import type { QuestionPart } from '../question-parts.ts';

/**
 * What a letter back does with a request: hands it back; says that it was done this once; or asks what the hospital's
 * letter leaves open.
 */
export const OUTCOMES = ['return', 'done', 'ask'] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** A first letter; one about requests that were returned before; a complaint to the provider's interface lead. */
export const TONES = ['first', 'repeated', 'formal'] as const;

export type Tone = (typeof TONES)[number];

/** What the GP is told beside the letter. */
export type Caution =
  | 'urgent'
  | 'tooSoon'
  | 'overdue'
  | 'untimed'
  | 'results'
  | 'notYet'
  | 'patient'
  | 'other'
  | 'formal';

/** What a letter is for as a whole. */
export type Purpose = Outcome | 'late-letter';

/** The sentences of one topic for one outcome, as mustache templates. */
interface OutcomeReply {
  /** Leads in the quotes: what the hospital asked of us. */
  readonly request: string;
  /** What we ask of the hospital. */
  readonly please: string;
  /** The same in a few words, for a list of several requests. */
  readonly inShort: string;
}

/** What a question may ask, by what the hospital's words leave open; and what stays where they leave nothing open. */
export type QuestionParts = Readonly<Partial<Record<QuestionPart, string>>> & { readonly stays: string };

/** What the reason of something that is handed back can be about, where no clause is cited. */
export const PLAIN_REASONS = [
  'wound',
  'stop',
  'dose',
  'decide',
  'list',
  'booking',
  'referral',
  'told',
  'usual',
] as const;

export type PlainReason = (typeof PLAIN_REASONS)[number];

/** What is asked where the hospital's words want one thing done and not another; what leads in those words then. */
export interface ActReply {
  readonly request?: string;
  /** The rest of `Could you please`. */
  readonly do: string;
}

export interface TopicReply extends Readonly<Record<Outcome, OutcomeReply>> {
  /** What a question is made of, in the order in which it asks. */
  readonly ask: OutcomeReply & { readonly parts?: QuestionParts };
  /** By what `actAsked` calls it. Absent where the same is asked whatever the words are. */
  readonly acts?: Readonly<Record<string, ActReply>>;
  readonly heading: string;
  /** What it is about, within a sentence to the hospital: `the fit note`. Its heading where absent. */
  readonly named?: string;
  /** In words for the patient: `arrange your test`, `your test`. Absent where it does not concern the patient. */
  readonly patient?: { readonly do: string; readonly thing: string } | undefined;
}

/** What surrounds the topics, as mustache templates. */
export interface LetterReply {
  readonly opening: Readonly<Record<Exclude<Tone, 'formal'>, Readonly<Record<Purpose, string>>>> & {
    /** No complaint is written where things are only asked. */
    readonly formal: Readonly<Record<Exclude<Purpose, 'ask'>, string>>;
  };
  /** Why it is the hospital's: an agreement's own words; ours for them; national ones under a local heading. */
  readonly basis: Readonly<Record<'quoted' | 'own' | 'national', string>>;
  /** The same in brackets, for a short letter. */
  readonly cited: Readonly<Record<'quoted' | 'own' | 'national', string>>;
  /** The labels of the requests, where a letter has several topics. */
  readonly table: {
    readonly request: string;
    readonly ask: string;
    readonly by: string;
    /** The day itself, or that it is that of the letter. */
    readonly byDay: string;
    readonly noAnswer: string;
  };
  /** How a list tells apart what is returned, done and asked. */
  readonly label: Readonly<Record<Outcome, string>>;
  /** Leads in the reason of each of several topics, or of several together. */
  readonly why: string;
  /** In place of a reason where no agreement leaves such things with practices. */
  readonly noClause: string;
  /** Behind what is handed back: an answer to the hospital's own reason, where the GP gives one. */
  readonly given: string;
  /** The reason of what is handed back, where no clause is cited. */
  readonly plainly: Readonly<Record<PlainReason, string>>;
  /** In place of what was done, where the request waits for something. */
  readonly notYet: string;
  /** What is asked in the place of a topic's own words, where those would not be true. */
  readonly manners: {
    readonly decide: Readonly<Record<'request' | 'return' | 'ask', string>>;
    readonly plain: Readonly<Record<'request' | 'return', string>>;
    readonly prescriber: Readonly<Record<'return', string>>;
  };
  /** Before what is asked, where the hospital asks it on a condition. */
  readonly inCase: string;
  /** That the practice rings as well, unless the GP says otherwise. */
  readonly ringing: string;
  /** What the practice has done, where the GP says so. */
  readonly meanwhile: string;
  /** That what is handed back is in nobody's hands yet, and that a result is looked at all the same. */
  readonly unsafe: Readonly<Record<'returned' | 'results', string>>;
  /** That the patient has been told, where the GP says so. */
  readonly told: string;
  /** Before what is asked of a topic: what the practice knows of a supply or a test. */
  readonly known: string;
  /** Behind what is asked of a topic: that it is urgent. */
  readonly urgency: string;
  /** By when the hospital's own words want it, where that is near or over. */
  readonly due: string;
  /** The same in brackets behind the hospital's words, where it is further off. */
  readonly dueLater: string;
  /** When what the hospital supplied of a medicine ends, where that is near or over. */
  readonly supply: string;
  readonly confirm: Readonly<Record<Exclude<Outcome, 'done'>, string>>;
  /** What is to be answered by one of several days. */
  readonly byDate: string;
  /** Whether the NHS is to take on what is asked, where the patient pays for the care. */
  readonly privately: string;
  /** To pass it on, in a first letter, and in a repeated one to whoever may not be able to do it. */
  readonly passOn: string;
  /** That the practice rings where no answer comes. */
  readonly chase: string;
  /** A day on which it does, and about what. */
  readonly ringOn: string;
  readonly thanks: Readonly<Record<Tone, string>>;
  readonly closing: string;
  /** The line under an ordinary letter that says that the consultant in charge has a copy. */
  readonly copyTo: string;
  /** The line under a formal complaint that says who has copies. */
  readonly copies: string;
  /** What comes before a message of two lines. */
  readonly message: Readonly<Record<Tone, string>>;
  /** For the GP, beside the letter and never in it. */
  readonly cautions: Readonly<Record<Caution, string>>;
}

/** What goes with the letter, as mustache templates. */
interface CompanionReply {
  readonly patient: {
    readonly greeting: string;
    readonly opening: string;
    readonly outcomes: Readonly<Record<Outcome, string>>;
    readonly wait: string;
    readonly worse: string;
    readonly closing: string;
  };
  /** Each from the longest to the shortest: the first that fits is sent. */
  readonly text: {
    readonly asked: Readonly<Record<'fullest' | 'fuller' | 'short' | 'shortest', string>>;
    readonly done: Readonly<Record<'fullest' | 'short' | 'shortest', string>>;
  };
  readonly record: string;
  readonly calendar: { readonly title: string; readonly description: string };
}

export interface Replies {
  readonly letter: LetterReply;
  readonly companions: CompanionReply;
  /** ISO days on which England rests, besides Saturdays and Sundays. */
  readonly bankHolidays: readonly string[];
  /** By the name of its file: a topic's, or another that an agreement names. */
  readonly topics: Readonly<Record<string, TopicReply>> & Readonly<Record<Topic, TopicReply>>;
}
