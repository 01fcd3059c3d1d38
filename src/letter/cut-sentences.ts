import type { Range } from './letter.ts';
import { trimRange } from './lines.ts';

/** Abbreviations after which a full stop never ends a sentence. */
const NEVER_ENDS = new Set(
  (
    'dr drs mr mrs ms mx prof rev st sr cons hon lt col capt jr messrs e.g i.e eg ie approx vs v cf fig figs viz ' +
    'no nos tel ext ref refs d.o.b dob dept hosp incl inc max min temp resp wt ht prev susp ?susp poss prob rec ' +
    'tab tabs cap caps inj susp neb nebs pt pts cont esp reg bilat vit univ'
  ).split(' '),
);

/** Abbreviations after which a full stop ends a sentence only before a capital letter. */
const SELDOM_ENDS = new Set(
  (
    'etc a.m p.m am pm b.d o.d t.d.s q.d.s q.i.d b.i.d t.i.d hx dx rx tx fx ix p.r.n p.o p.v p.r o.n o.m i.v i.m s.c s.l nocte mane mg ' +
    'mcg ml kg cm mm hr hrs min mins wk wks mth mths yr yrs b.p a.s.a.p r.v f.u n.b u.s.s c.t m.r.i'
  ).split(' '),
);

const STOP = /[.?!…]+["'”’)\]]*(?=\s|$)|(?<=[a-z]{3})[.?!](?=[A-Z][a-z])/g;

/**
 * Cuts a range of text into sentences, as trimmed ranges. Abbreviations, initials, decimals and doses do not end one,
 * nor does a semicolon. A numbered list within a line ('1. … 2. …') is cut at its numbers.
 */
export function cutSentences(text: string, range: Range): readonly Range[] {
  const words = text.slice(range.start, range.end);
  const marks = numberedCuts(words);
  const cuts = new Set(marks);
  const afterMarks = new Set(marks.map((at) => at + (/^\d+/.exec(words.slice(at, at + 3))?.[0].length ?? 0)));
  for (const stop of words.matchAll(STOP)) {
    if (!afterMarks.has(stop.index) && endsSentence(words, stop.index, stop[0]))
      cuts.add(stop.index + stop[0].length);
  }
  return piecesBetween(
    text,
    range,
    [...cuts].sort((one, other) => one - other),
  );
}

function piecesBetween(text: string, range: Range, cuts: readonly number[]): readonly Range[] {
  const pieces: Range[] = [];
  let start = range.start;
  for (const cut of [...cuts.map((at) => range.start + at), range.end]) {
    const piece = trimRange(text, { start, end: cut });
    if (piece.end > piece.start) pieces.push(piece);
    start = cut;
  }
  return pieces;
}

/** Does a stop that stands there, as a text of all its signs, end a sentence: not 'approx.', 'Dr.', nor 'H. pylori'? */
export function endsSentence(words: string, at: number, stop: string): boolean {
  const next = words.slice(at + stop.length, at + stop.length + 40).trimStart();
  if (next === '') return true;
  const before = wordBefore(words, at);
  if (isListMark(words, at, before)) return false;
  if (stop === '?' && isBracketed(words, at)) return false;
  if (!stop.startsWith('.') || stop.startsWith('..')) return !/^[a-z]/.test(next);
  const bare = before.replace(/^[("'“‘[]+/, '').toLowerCase();
  if (NEVER_ENDS.has(bare)) return false;
  if (/^[A-Z]$/.test(before) && isInitial(words, at)) return false;
  if (/^[a-z]/.test(next)) return !SELDOM_ENDS.has(bare) && /^[a-z]{5,}$/.test(before);
  return true;
}

/** 'Exempt from games (L handed? R handed)': a question in brackets does not end what they stand in. */
function isBracketed(words: string, at: number): boolean {
  const open = words.slice(Math.max(0, at - 60), at).lastIndexOf('(');
  const before = words.slice(Math.max(0, at - 60), at);
  return open >= 0 && !before.slice(open).includes(')') && /^[^().]{0,60}\)/.test(words.slice(at));
}

function wordBefore(words: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < 30 && /\S/.test(words.charAt(start - 1))) start -= 1;
  return words.slice(start, at);
}

/** '1.' or 'a.' at the start of a line is a mark, not the end of a sentence. */
function isListMark(words: string, at: number, before: string): boolean {
  if (!/^(?:\d{1,2}|[a-z])$/i.test(before)) return false;
  return /(?:^|[\n\r])[ \t]*$/.test(words.slice(Math.max(0, at - before.length - 20), at - before.length));
}

/** What may follow the initial of a germ's family, also with a capital: 'H. Pylori'. */
const GERM =
  /^\s+(?:pylori|coli|diff(?:icile)?|aureus|pneumoniae|influenzae|jejuni|albicans|faecalis|pallidum)\b/i;

/** 'J.' after a title, another initial or a colon, or before a germ's name; not 'vitamin D.' */
function isInitial(words: string, at: number): boolean {
  if (GERM.test(words.slice(at + 1))) return true;
  const before = words.slice(Math.max(0, at - 40), at - 1).trimEnd();
  const previous = wordBefore(before, before.length);
  return previous === '' || /^(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Sr|Sister|[A-Z])\.?$|[:,(]$/.test(previous);
}

/** Where the numbers of a list that runs on within a line stand: 1, 2, 3 in order. */
function numberedCuts(words: string): readonly number[] {
  const cuts: number[] = [];
  let expected = 1;
  for (const mark of words.matchAll(/(?<=^|\s)(\d{1,2})[.)](?=\s+[A-Za-z])/g)) {
    if (Number(mark[1]) !== expected) continue;
    cuts.push(mark.index);
    expected += 1;
  }
  return cuts.length > 1 ? cuts : [];
}
