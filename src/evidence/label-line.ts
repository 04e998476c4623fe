/**
 * Enters: a line of text. Leaves: its label and value, if it is `Label: value`. Deliberately absent: any list of labels;
 * what makes a label is its place and its length.
 */

/** A labelled value; `value` may be empty. */
export interface Labelled {
  readonly label: string;
  readonly value: string;
  /** The separator that was found: some are weaker signs than others. */
  readonly separator: string;
}

/** The longest label, in characters and in words. */
const LABEL_LENGTH = 40;
const LABEL_WORDS = 6;
/** Where a separator is looked for: a label, with some decoration before it. */
const REACH = 80;
const SEPARATOR = /[:：→\t]|=>|=|\s[-–—]\s/;
/** Keycap emoji, bullets, other emoji, markdown, opening brackets: everything before the first letter or digit. */
const DECORATION = /^(?:[\d#*]\ufe0f?\u20e3|[^\p{L}\p{N}])+/u;
const NUMBERING = /^\d{1,3}[.)]\s*(?=\P{N})/u;
/** No label has these: addresses, lists, long numbers, mail. */
const NO_LABEL = /[,;|@<>{}"]|\d{4}/;

/** Splits a line at its first separator. @returns undefined if what stands before it is no label */
export function labelledLine(line: string): Labelled | undefined {
  const text = line.trim();
  const found = SEPARATOR.exec(text.slice(0, REACH));
  if (found === null) return undefined;
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  if (found[0] === ':' && after.startsWith('//')) return undefined;
  const bare = before.replace(DECORATION, '').replace(NUMBERING, '').replace(DECORATION, '');
  const label = bare.replace(/[\s*_`"'~]+$/, '').replace(/\s+/g, ' ');
  if (label === '' || label.length > LABEL_LENGTH || label.split(' ').length > LABEL_WORDS) return undefined;
  if (NO_LABEL.test(label) || !/\p{L}/u.test(label)) return undefined;
  return { label, value: undecorated(after, before, bare), separator: found[0].trim() || found[0] };
}

/** Takes away markdown that was opened before the label and closes after it; a masked value keeps its asterisks. */
function undecorated(after: string, before: string, bare: string): string {
  let value = after.trim();
  const opened = /(?:^|\s)([*_`~]+)\p{L}?$/u.exec(before.slice(0, before.length - bare.length + 1))?.[1];
  if (opened !== undefined && !/[*_`~]\s*$/.test(before)) {
    if (value.startsWith(opened) && (value.length === opened.length || /^\s/.test(value.slice(opened.length)))) {
      value = value.slice(opened.length).trim();
    } else if (value.endsWith(opened)) value = value.slice(0, -opened.length).trim();
  }
  const code = /^`([^`]+)`$/.exec(value);
  return code?.[1] ?? value;
}
