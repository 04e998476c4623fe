/**
 * Enters: the beginning of a text. Leaves: what it is, if that is something whose lines would pass for a table or for labels and
 * aren't. Deliberately absent: reading it.
 */
import { wrappedJson } from './json/wrapped.ts';
import type { Head } from './types.ts';

const MAIL = 'mail: export the headers or the fields you need as CSV';

/** Beginning of a text → what it is, and what gives its records in a form that is read. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  // A first line that ends the code again only keeps a web server from showing the data below it.
  [/^<\?php\b(?![^\n]*\?>)/i, 'PHP code: export its arrays as JSON'],
  [/^(?:%[^\n]*\n|\s)*\\(?:documentclass|usepackage|begin\{)/, 'LaTeX: convert its tables to CSV'],
  [
    /^\s*(?:(?:(?:var|let|const)\s+[\w$]{1,60}|(?:window|self|module|exports|globalThis)\.[\w$.]{1,80})\s*=|export\s+default|[\w$.]{1,60}\()\s*(?:\[\s*[[{"]|\{\s*["'}])/,
    'JavaScript, and not only JSON in an assignment or a call: take the JSON out of it',
  ],
  [/^\.(?:LP|TS)\r?\n/, 'troff: convert its tables to CSV'],
  [/^\s*(?:[\w.]{1,60}\s*<-\s*)?structure\(list\(/, 'R code: export its data frame as CSV'],
  [/^\s*\{\|(?:[^\n]*=|\s*\n[|!])/, 'a table of MediaWiki: convert it to CSV'],
  [/^\s*(?:\.[^\n]{1,200}\n)?(?:\[[^\n]{1,400}\]\s*\n)?\|={3,}\s*\n/, 'a table of AsciiDoc: convert it to CSV'],
  [/^\s*\|\|[^\n]*\|\|\s*\n\|(?!\|)/, 'a table of Jira: convert it to CSV'],
  [/^\s*\|\|\s*(?:'''|<)[^\n]*\|\|\s*\n/, 'a table of MoinMoin: convert it to CSV'],
  [/^\s*\|[_<>=]{1,2}\. /, 'a table of Textile: convert it to CSV'],
  [/^\*\d{1,9}\r\n\$\d{1,9}\r\n/, "in Redis' protocol: export it as JSON"],
  [/^(?:HMSET|HSET|SADD|RPUSH|LPUSH|ZADD) \S{1,200} \S/, 'made of commands for Redis: export its data as JSON'],
  // A block of MLLP begins with a vertical tab.
  [
    /^[\s\v]{0,9}(?:FHS|BHS|MSH)(?<mark>[|!#~])[^\s\w]{3,5}\k<mark>/,
    'in HL7 version 2: convert its segments to CSV or JSON',
  ],
  [/^0 HEAD\r?[\n\r][ \t]{0,20}1 /, 'a family tree in GEDCOM: convert it to CSV'],
  [/^\s{0,64}BEGIN:VCALENDAR\s/i, 'a calendar (iCalendar): convert its events to CSV'],
  [/^\s{0,64}(?:UNA[^\w\s]{4}|UNB[+])/, 'in UN/EDIFACT: convert its segments to CSV or JSON'],
  [/^ISA(?<mark>[^\w\s])\d\d\k<mark>/, 'in X12: convert its segments to CSV or JSON'],
  [/^\{\\rtf\d/, 'rich text (RTF): save it as plain text or CSV'],
  [/^From \S{1,254} .{0,80}\d\d:\d\d.{0,40}\r?\n[A-Za-z-]{2,40}:/, MAIL],
];
/** No beginning is longer. */
const FRONT = 1 << 14;

/** Written by programs that send and take in mail, not by those who note what a mail says. */
const CARRIED = /^(?:received|return-path|mime-version|delivered-to|dkim-signature|content-transfer-encoding):/i;
const HEADER = /^[A-Za-z][A-Za-z0-9-]{1,60}:(?=\s|$)/;

/** A phrase that follows the name; undefined for any other text. */
export function foreignText(head: Head): string | undefined {
  const front = head.text.slice(0, FRONT);
  if (isMail(front)) return `is ${MAIL}`;
  const found = FOREIGN.find(([pattern]) => pattern.test(front));
  return found === undefined || wrappedJson(head) !== undefined ? undefined : `is ${found[1]}`;
}

/** Whether a text begins with the headers of a mail, and a body follows: headers behind headers are labelled records. */
function isMail(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/);
  const end = lines.indexOf('');
  const headers = end < 0 ? lines : lines.slice(0, end);
  if (!headers.some((line) => CARRIED.test(line)) || !headers.some((line) => /^from:/i.test(line))) return false;
  if (!headers.every((line) => HEADER.test(line) || /^[ \t]/.test(line))) return false;
  const behind = lines.slice(end + 1).find((line) => line !== '');
  return end >= 0 && !(behind !== undefined && HEADER.exec(behind)?.[0] === HEADER.exec(headers[0] ?? '')?.[0]);
}
