/**
 * Enters: the beginning of a text. Leaves: what it is, if that is something whose lines would pass for a table or for labels and
 * aren't. Deliberately absent: reading it.
 */
import { wrappedJson } from './json/wrapped.ts';
import type { Head } from './types.ts';

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
];
/** No beginning is longer. */
const FRONT = 1 << 14;

/** A phrase that follows the name; undefined for any other text. */
export function foreignText(head: Head): string | undefined {
  const front = head.text.slice(0, FRONT);
  const found = FOREIGN.find(([pattern]) => pattern.test(front));
  return found === undefined || wrappedJson(head) !== undefined ? undefined : `is ${found[1]}`;
}
