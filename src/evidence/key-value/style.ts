/**
 * Enters: the first lines of a text. Leaves: how their pairs are written, if each is a record of pairs. Deliberately
 * absent: text with a field a line, which is labelled text.
 */
import { LAYOUT_CHARACTERS } from '../limits.ts';
import { isStamped } from './front.ts';
import { type PairLine, type PairStyle, pairsOf } from './line.ts';

/** In order of preference where two split alike: a blank after a mark belongs to the mark. */
const STYLES: readonly PairStyle[] = [
  { equals: '=', between: '&' },
  { equals: '=', between: ';' },
  { equals: '=', between: '|' },
  { equals: '=', between: '\t' },
  { equals: '=', between: ',' },
  { equals: '=', between: ' ' },
  { equals: ':', between: ',' },
  { equals: ':', between: ';' },
  { equals: ':', between: '|' },
  { equals: ':', between: '\t' },
  { equals: ':', between: ' - ' },
  { equals: ':', between: ' – ' },
  { equals: ':', between: ' — ' },
  { equals: ':', between: ',', tight: true },
  { equals: ':', between: ';', tight: true },
  { equals: ':', between: '|', tight: true },
  { equals: ':', between: '\t', tight: true },
  { equals: ':', between: ' - ', tight: true },
];
/** Share of the lines that must be records of two pairs or more. */
const RECORD_SHARE = 0.8;
/** The same of a log, whose other lines are kept, too. */
const STAMPED_RECORD_SHARE = 0.3;
/** Of a log whose lines have a pair or two. */
const ONE: PairStyle = { equals: '=', between: ' ', stamped: true };
/** Share of the pairs whose key may be new: in few lines more, since none of them has every key. */
const NEW_KEYS = 0.5;
const FEW_NEW_KEYS = 0.75;
const FEW_LINES = 4;
/** Share of the lines that must begin with one of the two commonest first keys where a colon is all there is. */
const SAME_START_SHARE = 0.8;
/** Share of the values that may hold the mark between pairs. */
const MARKED_SHARE = 0.2;
/** Share of the records with a page and its query in a value, where an ampersand divides: it divides the query. */
const QUERIES = 0.5;
const QUERY = /:\/\/[^&]*\?/;
/** A page in front of its query, and no cell of a table. */
const PAGE = /^(?:[a-z][a-z\d+.-]{1,20}:\/\/[^\s,;|":/]*(?::\d{1,5})?)?[^\s,;|":]*\?$/i;
/** Share of the lines with two pairs, from which on those with one are records that lack the others. */
const TWO_PAIRS = 0.3;
const TWO_PAIRS_COLON = 0.5;
/** Lines in front of the first record: a title, a page. */
const FRONT = 3;
/** Words in a value without quotes, on average, above which it is prose with an equals sign. */
const MOST_WORDS = 3;
/** Share of the lines in which a key comes that all of them should have, */
const COMMON = 0.5;
/** how many such keys are beyond chance, and the share of all pairs that are theirs: values may then be of any length. */
const COMMON_KEYS = 3;
const COMMON_PAIRS = 0.8;
/** Lines in which a word before a colon must come to be a key and no part of a value, and their share of all. */
const KEY_LINES = 2;
const KEY_SHARE = 0.02;
/** Beginnings of lines that are code or data of other formats; a time or a level in brackets and syslog's priority are none. */
const OTHER_FORMAT =
  /^\s*(?:(?!\[[^\][{}"',=]{1,80}\]\s|<\d{1,3}>)[<{["'#]|\/\/|--|(?:insert|update|create|select|delete|set|export|alter)\s)/i;

/** @param lines of the head; empty ones don't count */
export function pairStyle(lines: readonly string[]): PairStyle | undefined {
  const filled = lines.filter((line) => line.trim() !== '').map((line) => line.slice(0, LAYOUT_CHARACTERS));
  if (isStamped(filled)) return stampedStyle(filled);
  if (filled.length < 2 || filled.filter((line) => OTHER_FORMAT.test(line)).length * 5 > filled.length)
    return undefined;
  for (let front = 0; front <= Math.min(FRONT, filled.length - 2); front++) {
    const style = bestStyle(filled.slice(front), STYLES, RECORD_SHARE);
    if (style !== undefined) return style;
  }
  return undefined;
}

/** The same of a log: lines may have no pair, and one pair is enough where its key comes in nearly all of them. */
function stampedStyle(lines: readonly string[]): PairStyle | undefined {
  const styles = STYLES.map((style): PairStyle => ({ ...style, stamped: true }));
  if (lines.length > 1) {
    const best = bestStyle(lines, styles, STAMPED_RECORD_SHARE);
    if (best !== undefined) return best;
  }
  const [times = 0] = [...linesWith(lines.map((line) => pairsOf(line, ONE))).values()].sort((a, b) => b - a);
  const pairs = lines.flatMap((line) => pairsOf(line, ONE).pairs);
  const words = pairs.reduce((sum, { value, quoted }) => sum + (quoted ? 1 : value.split(/\s+/, 50).length), 0);
  return pairs.length >= 2 && times >= lines.length * RECORD_SHARE && words <= pairs.length * MOST_WORDS
    ? ONE
    : undefined;
}

/** Of these styles the one with most pairs, in so many of the lines. */
function bestStyle(filled: readonly string[], styles: readonly PairStyle[], share: number): PairStyle | undefined {
  let best: PairStyle | undefined;
  let most = 0;
  for (const style of styles) {
    if (!filled.some((line) => line.includes(style.equals) && line.includes(style.between))) continue;
    const settled = style.equals === ':' ? withKeys(filled, style) : style;
    if (settled.keys !== undefined && settled.keys.size < 2) continue;
    const all = filled.map((line) => pairsOf(line, settled));
    const records = all.filter((record) => isRecord(record, settled));
    if (
      style.between === '&' &&
      records.filter((record) => holdsQuery(record) || goesOn(record)).length >= records.length * QUERIES
    )
      continue;
    if (records.length + lacking(all, records, settled) < filled.length * share || !isRegular(records, settled))
      continue;
    const pairs = records.reduce((sum, record) => sum + record.pairs.length, 0);
    if (pairs > most) [best, most] = [settled, pairs];
  }
  return best;
}

/** The style with the keys that come again: a colon stands in values too. In few lines any key may be one. */
function withKeys(lines: readonly string[], style: PairStyle): PairStyle {
  if (lines.length < FEW_LINES && style.tight !== true) return style;
  const least = Math.max(KEY_LINES, lines.length * KEY_SHARE);
  const keys = [...linesWith(lines.map((line) => pairsOf(line, style)))].filter(([, times]) => times >= least);
  return { ...style, keys: new Set(keys.map(([key]) => key)) };
}

/** Whether a page with its query isn't all there is in a line: other cells follow. */
function goesOn({ prefix, pairs }: PairLine): boolean {
  return prefix !== '' && /[\s,;|]/.test(pairs.at(-1)?.value ?? '');
}

function holdsQuery({ pairs }: PairLine): boolean {
  return pairs.some(({ value }) => QUERY.test(value));
}

/** Lines with the first pair of the others and no more: their other fields are empty. */
function lacking(all: readonly PairLine[], records: readonly PairLine[], { equals, tight }: PairStyle): number {
  const least = equals === ':' ? TWO_PAIRS_COLON : TWO_PAIRS;
  if (tight === true || records.length < Math.max(2, all.length * least)) return 0;
  const firsts = new Set(records.map(({ pairs }) => pairs[0]?.key));
  return all.filter(({ prefix, pairs }) => prefix === '' && pairs.length === 1 && firsts.has(pairs[0]?.key)).length;
}

/** In how many records each key comes. */
function linesWith(records: readonly PairLine[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { pairs } of records)
    for (const key of new Set(pairs.map((pair) => pair.key))) times.set(key, (times.get(key) ?? 0) + 1);
  return times;
}

/** Whether almost all pairs are of keys that most records have. */
function shareKeys(records: readonly PairLine[], pairs: number): boolean {
  const common = [...linesWith(records).values()].filter((times) => times >= records.length * COMMON);
  return common.length >= COMMON_KEYS && common.reduce((sum, times) => sum + times, 0) >= pairs * COMMON_PAIRS;
}

/** At least two pairs, and before them only what such lines begin with. */
function isRecord({ prefix, pairs }: PairLine, { equals, between, stamped }: PairStyle): boolean {
  if (pairs.length < 2) return false;
  if (prefix === '' || stamped === true || (equals === '=' && between === ' ')) return true;
  // A page with its query; a table that holds pages has more before it.
  return between === '&' && PAGE.test(prefix);
}

/** Keys come again from line to line, and values are short and without the mark between pairs; or most lines share their keys. */
function isRegular(records: readonly PairLine[], { equals, between, tight }: PairStyle): boolean {
  const keys = new Set<string>();
  const starts = new Map<string, number>();
  let pairs = 0;
  let words = 0;
  let marked = 0;
  for (const record of records) {
    const first = record.pairs[0]?.key ?? '';
    starts.set(first, (starts.get(first) ?? 0) + 1);
    for (const { key, value, quoted } of record.pairs) {
      keys.add(key);
      pairs++;
      if (quoted) continue;
      words += value.split(/\s+/, 50).length;
      if (between !== ' ' && value.includes(between)) marked++;
    }
  }
  const shared = records.length >= FEW_LINES && shareKeys(records, pairs);
  if (tight === true && !shared) return false;
  if (
    keys.size > Math.max(pairs * (records.length < FEW_LINES ? FEW_NEW_KEYS : NEW_KEYS), 3) ||
    ((equals === '=' || !shared) && (words > pairs * MOST_WORDS || marked > pairs * MARKED_SHARE))
  )
    return false;
  const [one = 0, two = 0] = [...starts.values()].sort((a, b) => b - a);
  return equals === '=' || one + two >= records.length * SAME_START_SHARE;
}
