/**
 * Enters: the first lines of a text. Leaves: how their pairs are written, if each is a record of pairs. Deliberately
 * absent: text with a field a line, which is labelled text.
 */
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
];
/** Share of the lines that must be records of two pairs or more. */
const RECORD_SHARE = 0.8;
/** Share of the pairs whose key may be new: in few lines more, since none of them has every key. */
const NEW_KEYS = 0.5;
const FEW_NEW_KEYS = 0.75;
const FEW_LINES = 4;
/** Share of the lines that must begin with one of the two commonest first keys where a colon is all there is. */
const SAME_START_SHARE = 0.8;
/** Share of the values that may hold the mark between pairs. */
const MARKED_SHARE = 0.2;
/** Words in a value without quotes, on average, above which it is prose with an equals sign. */
const MOST_WORDS = 3;
/** Beginnings of lines that are code or data of other formats. */
const OTHER_FORMAT = /^\s*(?:[<{["'#]|\/\/|--|(?:insert|update|create|select|delete|set|export|alter)\s)/i;
/** Longer lines are looked at in part. */
const LONGEST = 4000;

/** @param lines of the head; empty ones don't count */
export function pairStyle(lines: readonly string[]): PairStyle | undefined {
  const filled = lines.filter((line) => line.trim() !== '').map((line) => line.slice(0, LONGEST));
  if (filled.length < 2 || filled.filter((line) => OTHER_FORMAT.test(line)).length * 5 > filled.length)
    return undefined;
  let best: PairStyle | undefined;
  let most = 0;
  for (const style of STYLES) {
    if (!filled.some((line) => line.includes(style.equals) && line.includes(style.between))) continue;
    const records = filled.map((line) => pairsOf(line, style)).filter((record) => isRecord(record, style));
    if (records.length < filled.length * RECORD_SHARE || !isRegular(records, style)) continue;
    const pairs = records.reduce((sum, record) => sum + record.pairs.length, 0);
    if (pairs > most) [best, most] = [style, pairs];
  }
  return best;
}

/** At least two pairs, and before them only what such lines begin with. */
function isRecord({ prefix, pairs }: PairLine, { equals, between }: PairStyle): boolean {
  if (pairs.length < 2) return false;
  if (prefix === '' || (equals === '=' && between === ' ')) return true;
  // A page with its query; a table that holds pages has more before it.
  return between === '&' && /^[^\s,;|"]*\?$/.test(prefix);
}

/** Keys come again from line to line, and values are short and without the mark between pairs. */
function isRegular(records: readonly PairLine[], { equals, between }: PairStyle): boolean {
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
  if (
    keys.size > Math.max(pairs * (records.length < FEW_LINES ? FEW_NEW_KEYS : NEW_KEYS), 3) ||
    words > pairs * MOST_WORDS ||
    marked > pairs * MARKED_SHARE
  )
    return false;
  const [one = 0, two = 0] = [...starts.values()].sort((a, b) => b - a);
  return equals === '=' || one + two >= records.length * SAME_START_SHARE;
}
