/**
 * Enters: a line of a chat that WhatsApp has exported. Leaves: when it was written, by whom, and its text; or nothing, if the line goes
 * on with the message above. Deliberately absent: what day it was; the order of day and month is the phone's.
 */

const DAY = String.raw`\p{Nd}{1,2}(?<a>[./-])\p{Nd}{1,2}\k<a>(?:\p{Nd}{4}|\p{Nd}{2})\.?`;
const YEAR_FIRST = String.raw`\p{Nd}{4}(?<b>[./-])\p{Nd}{1,2}\k<b>\p{Nd}{1,2}\.?`;
const BLANK = '[ \\u00a0\\u202f]';
/** "p. m.", "오후", "ч."; in front of the time in some languages. */
const HALF = String.raw`[\p{L}\p{M}]{1,4}\.?(?:${BLANK}?\p{L}\.?)?`;
const time = (seconds: string): string =>
  String.raw`(?:${HALF}${BLANK}?)?\p{Nd}{1,2}[:.]\p{Nd}{2}${seconds}(?:${BLANK}?${HALF})?`;
/** A log writes the year first and no comma; WhatsApp puts one behind such a day. */
const date = `(?<date>${DAY}(?=,|،|${BLANK})|${YEAR_FIRST}(?=,|،))[,،]?`;
/** Android writes no seconds. */
const ANDROID = new RegExp(`^${date}${BLANK}(?<time>${time('')})${BLANK}[-–]${BLANK}(?<rest>.*)$`, 'su');
const IOS = new RegExp(
  String.raw`^\[${date}${BLANK}(?<time>${time(String.raw`(?:[:.]\p{Nd}{2})?`)})\]${BLANK}(?<rest>.*)$`,
  'su',
);
/** Only the beginning is looked at: the text behind it may be of any length. */
const FRONT = 64;
const LONGEST_NAME = 100;
/** Marks of the direction of text, which some phones write in front. */
const MARKS = /^[\u200e\u200f\u202a-\u202c\ufeff]+/;

export interface ChatLine {
  readonly date: string;
  readonly time: string;
  /** Undefined of what the program itself tells. */
  readonly author: string | undefined;
  readonly text: string;
}

/** The beginning of a message; undefined for any other line. */
export function chatLine(whole: string): ChatLine | undefined {
  const line = whole.replace(MARKS, '');
  const code = line.charCodeAt(0);
  const found = code === 0x5b ? IOS.exec(line.slice(0, FRONT)) : ANDROID.exec(line.slice(0, FRONT));
  const { date: day, time: clock, rest } = found?.groups ?? {};
  if (day === undefined || clock === undefined || rest === undefined) return undefined;
  const text = rest + line.slice(FRONT);
  const colon = text.indexOf(': ');
  const bare = colon < 0 && text.endsWith(':') ? text.length - 1 : colon;
  if (bare < 1 || bare > LONGEST_NAME) return { date: day, time: clock, author: undefined, text };
  return { date: day, time: clock, author: text.slice(0, bare).replace(MARKS, ''), text: text.slice(bare + 2) };
}
