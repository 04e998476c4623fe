/**
 * Whether words in front of a separator are labels. Enters: the labelled lines of a head. Leaves: yes or no. Deliberately absent:
 * what the labels mean; people who speak in turn, a list of words with their meanings, and a table of two columns have none.
 */
import { withoutColonsOfValues } from '../csv/delimiter.ts';
import { namesAField } from '../header-words.ts';
import type { Labelled } from './line.ts';

/** Share of the labels that are words which name fields; behind a weak separator, and there if each comes once. */
const NAMING = 0.3;
const NAMING_WEAK = 0.5;
const NAMING_ONCE = 0.6;
const NAMING_SURE = 0.8;
/** Share of the lines with something behind the separator. */
const FILLED = 0.5;
/** So few lines prove nothing by what comes again in them. */
const FEW = 6;
const FEW_WEAK = 8;
/** Times a label comes on average, from which on it comes again. */
const AGAIN = 2;
/** Share of the labels that are followed by what followed them before: fields keep their order, speakers don't. */
const IN_ORDER = 0.6;
const IN_ANY_ORDER = 0.5;
const IN_ORDER_WEAK = 0.9;
/** Share of the lines with more colons than one from which on they are a table's. */
const TABLE = 0.8;
/** Labels that differ by their numbers alone: so many, and this share of all, are values. */
const NUMBERED = 6;
const NUMBERED_SHARE = 3;

/**
 * Labels are words that name fields, or come again from record to record in the same order. Behind a strong separator one of
 * the two will do, but two words in turn are two people; `a - b` and `a⇥b` need names of fields.
 *
 * @param found in file order
 */
export function areLabels(found: readonly Labelled[]): boolean {
  const distinct = new Set(found.map(({ key }) => key));
  const unnumbered = new Set([...distinct].map((key) => key.replace(/\d+/g, '')));
  // `user1:secret`, `user2:secret`
  if (distinct.size > 1 && unnumbered.size === 1 && found.every(({ value }) => !/\s/.test(value))) return false;
  if (distinct.size >= NUMBERED && unnumbered.size * NUMBERED_SHARE <= distinct.size) return false;
  if (found.filter(({ value }) => value !== '').length <= found.length * FILLED) return false;
  if (isHeaded(found) || isTable(found)) return false;
  const naming = found.filter(({ label }) => namesAField(label)).length / found.length;
  const again = found.length >= distinct.size * AGAIN;
  // Words of a category may name fields, but come as they like.
  if (again && distinct.size > 1 && naming < NAMING_SURE && found.length >= FEW && order(found) < IN_ANY_ORDER)
    return false;
  if (mostAre(found, /^[:：→]$|^=>$/))
    return naming >= NAMING || (found.length >= FEW && distinct.size > 2 && again && order(found) >= IN_ORDER);
  if (naming >= NAMING_WEAK) return found.length < FEW_WEAK || again || naming >= NAMING_ONCE;
  return mostAre(found, /^=$/) && found.length >= FEW_WEAK && again && order(found) >= IN_ORDER_WEAK;
}

function mostAre(found: readonly Labelled[], separators: RegExp): boolean {
  return found.filter(({ separator }) => separators.test(separator)).length * 2 > found.length;
}

/** How often what followed a label once follows it again, of all times that it could; a field doesn't follow itself. */
function order(found: readonly Labelled[]): number {
  const after = new Map<string, Map<string, number>>();
  found.slice(1).forEach(({ key }, i) => {
    const before = found[i]?.key ?? '';
    const counts = after.get(before) ?? new Map<string, number>();
    after.set(before, counts.set(key, (counts.get(key) ?? 0) + 1));
  });
  let [usual, all] = [0, 0];
  for (const [before, counts] of after) {
    for (const times of counts.values()) all += times;
    const others = [...counts].filter(([key]) => key !== before).map(([, times]) => times);
    usual += Math.max(1, ...others) - 1;
    all--;
  }
  return all === 0 ? 0 : usual / all;
}

/** Whether nearly all lines have a colon or a tab more: they divide cells. Behind another label a blank follows. */
function isTable(found: readonly Labelled[]): boolean {
  const cells = found.filter(({ separator, value }) =>
    separator === ':' ? /:\S/.test(withoutColonsOfValues(value)) : separator === '\t' && value.includes('\t'),
  );
  return cells.length >= found.length * TABLE;
}

/** Whether the first line holds the names of two columns. */
function isHeaded([first, ...others]: readonly Labelled[]): boolean {
  if (first === undefined || others.length === 0 || others.some(({ key }) => key === first.key)) return false;
  const naming = others.filter(({ label }) => namesAField(label)).length;
  return namesAField(first.label) && namesAField(first.value) && naming < others.length * NAMING_WEAK;
}
