/**
 * Enters: a line of text. Leaves: its label and value, if it is `Label: value`. Deliberately absent: any list of labels;
 * what makes a label is its place and its length.
 */

/** A labelled value; `value` may be empty. */
export interface Labelled {
  readonly label: string;
  /** The label in lower case: the same label. */
  readonly key: string;
  readonly value: string;
  /** The separator that was found: some are weaker signs than others. */
  readonly separator: string;
}

/** The longest label, in characters and in words. */
const LABEL_LENGTH = 40;
const LABEL_WORDS = 6;
/** Where a separator is looked for: a label, with some decoration before it. */
const REACH = 80;
const SEPARATOR = /[:：→\t]|=>|=|\s[-–—](?=\s|$)/;
/** Keycap emoji, bullets, other emoji, markdown, opening brackets: everything before the first letter or digit. */
const DECORATION = /^(?:[\d#*]\ufe0f?\u20e3|[^\p{L}\p{N}])+/u;
/** Records of JSON, and cells whose quotes are doubled, are another format's: their first key is no label. */
const OTHER_FORMAT = /\{|""/;
const NUMBERING = /^\d{1,3}[.)]\s*(?=\P{N})/u;
/** The one sign that is a label by itself. */
const SIGN = /(?:^|\s)(№)$/u;
/** Pictures that stand for a label: `📞 98…`, `👤: Ada`. */
const PICTURES =
  /^(\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d){0,11})(?:\s*[:：=]\s*|\s+)/u;
/** No label has these: addresses, lists, long numbers, mail. */
const NO_LABEL = /[,;|@<>{}"]|\d{4}/;

/** What stands before a separator, seen once: labels come again in every record. */
interface Before {
  readonly label: string;
  readonly key: string;
  /** Markdown that was opened before the label; undefined if none was. */
  readonly opened: string | undefined;
}

/** Different beginnings remembered; a text with more has no labels. */
const REMEMBERED = 4096;
const seen = new Map<string, Before | null>();

/** Splits a line at its first separator. @returns undefined if what stands before it is no label */
export function labelledLine(line: string): Labelled | undefined {
  const text = line.trim();
  const found = SEPARATOR.exec(text.length > REACH ? text.slice(0, REACH) : text);
  if (found === null) return pictured(text);
  const separator = found[0];
  const before = text.slice(0, found.index);
  let known = seen.get(before);
  if (known === undefined) {
    known = readBefore(before);
    if (seen.size >= REMEMBERED) seen.clear();
    seen.set(before, known);
  }
  if (known === null) return pictured(text);
  const after = text.slice(found.index + separator.length);
  if (separator === ':' && after.startsWith('//')) return undefined;
  const { label, key, opened } = known;
  return { label, key, value: undecorated(after.trim(), opened), separator: separator.trim() || separator };
}

/** A line whose label is a picture. */
function pictured(text: string): Labelled | undefined {
  const found = PICTURES.exec(text);
  if (found === null) return undefined;
  const [whole, label = ''] = found;
  // Nobody begins line after line with one picture who doesn't mean a field.
  return { label, key: label, value: text.slice(whole.length), separator: ':' };
}

function readBefore(before: string): Before | null {
  const decoration = DECORATION.exec(before)?.[0];
  if (decoration !== undefined && OTHER_FORMAT.test(decoration)) return null;
  const bare = before.replace(DECORATION, '').replace(NUMBERING, '').replace(DECORATION, '');
  const sign = SIGN.exec(before.trimEnd())?.[1] ?? '';
  const label = bare.replace(/[\s*_`"'~]+$/, '').replace(/\s+/g, ' ') || sign;
  if (label === '' || label.length > LABEL_LENGTH || label.split(' ').length > LABEL_WORDS) return null;
  if (NO_LABEL.test(label) || (label !== sign && !/\p{L}/u.test(label))) return null;
  const mark = /(?:^|\s)([*_`~]+)\p{L}?$/u.exec(before.slice(0, before.length - bare.length + 1))?.[1];
  return { label, key: label.toLowerCase(), opened: /[*_`~]\s*$/.test(before) ? undefined : mark };
}

/** Takes away markdown that was opened before the label and closes after it; a masked value keeps its asterisks. */
function undecorated(after: string, opened: string | undefined): string {
  let value = after;
  if (opened !== undefined) {
    if (value.startsWith(opened) && (value.length === opened.length || /^\s/.test(value.slice(opened.length)))) {
      value = value.slice(opened.length).trim();
    } else if (value.endsWith(opened)) value = value.slice(0, -opened.length).trim();
  }
  const code = value.startsWith('`') ? /^`([^`]+)`$/.exec(value) : null;
  return code?.[1] ?? value;
}
