/**
 * Enters: the beginning of a text. Leaves: what it is, if that is something whose lines would pass for a table or for labels and
 * aren't. Deliberately absent: reading it.
 */

/** Beginning of a text → what it is, and what gives its records in a form that is read. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  // A first line that ends the code again only keeps a web server from showing the data below it.
  [/^<\?php\b(?![^\n]*\?>)/i, 'PHP code: export its arrays as JSON'],
  [/^(?:%[^\n]*\n|\s)*\\(?:documentclass|usepackage|begin\{)/, 'LaTeX: convert its tables to CSV'],
  [
    /^\s*(?:(?:(?:var|let|const)\s+[\w$]{1,60}|(?:window|self|module|exports|globalThis)\.[\w$.]{1,80})\s*=|export\s+default|[\w$.]{1,60}\()\s*(?:\[\s*[[{"]|\{\s*["'}])/,
    'JavaScript: take away what stands in front of and behind its JSON',
  ],
  [/^\.(?:LP|TS)\r?\n/, 'troff: convert its tables to CSV'],
  [/^\*\d{1,9}\r\n\$\d{1,9}\r\n/, "in Redis' protocol: export it as JSON"],
];
/** No beginning is longer. */
const FRONT = 1 << 14;

/** A phrase that follows the name; undefined for any other text. */
export function foreignText(text: string): string | undefined {
  const front = text.slice(0, FRONT);
  const found = FOREIGN.find(([pattern]) => pattern.test(front));
  return found === undefined ? undefined : `is ${found[1]}`;
}
