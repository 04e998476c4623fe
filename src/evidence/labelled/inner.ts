/**
 * Labels that stand in the middle of a line, laid out with blanks: `Name: Ada     DOB: 1990-01-02`. Enters: the first lines; a labelled
 * line. Leaves: such labels, and the values of a line one by one. Deliberately absent: a split at labels seen once; a value may hold
 * a colon.
 */
import { LAYOUT_CHARACTERS } from '../limits.ts';
import { type Labelled, labelledLine } from './line.ts';

/** Behind two blanks or a tab; a run of them is tried from its start only, so that the time stays linear. */
const INNER = /(?<![ \t])(?:\t| [ \t])[ \t]{0,199}(?=(\p{L}[^:\s]{0,30}(?: [^:\s]{1,20}){0,3}) ?:(?:\s|$))/gu;
/** Lines in which such a label must come, and the share of those that begin with the same label. */
const LEAST_LINES = 3;
const SHARE = 0.5;

/** In lower case. @param lines of the head */
export function innerLabels(lines: readonly string[]): ReadonlySet<string> {
  const firsts = new Map<string, number>();
  const found = new Map<string, Map<string, number>>();
  for (const line of lines) {
    const labelled = labelledLine(line);
    if (labelled === undefined) continue;
    firsts.set(labelled.key, (firsts.get(labelled.key) ?? 0) + 1);
    for (const [, label = ''] of labelled.value.slice(0, LAYOUT_CHARACTERS).matchAll(INNER)) {
      const times = found.get(label.toLowerCase()) ?? new Map<string, number>();
      times.set(labelled.key, (times.get(labelled.key) ?? 0) + 1);
      found.set(label.toLowerCase(), times);
    }
  }
  const isOne = (times: ReadonlyMap<string, number>): boolean =>
    [...times].some(([first, count]) => count >= LEAST_LINES && count >= (firsts.get(first) ?? 0) * SHARE);
  return new Set([...found].filter(([, times]) => isOne(times)).map(([label]) => label));
}

/** The labelled values of a line, cut at such labels. */
export function splitAtLabels(labelled: Labelled, inner: ReadonlySet<string>): Labelled[] {
  const { value } = labelled;
  if (inner.size === 0) return [labelled];
  const parts: Labelled[] = [];
  let open = labelled;
  let from = 0;
  for (const found of value.matchAll(INNER)) {
    const label = found[1] ?? '';
    if (!inner.has(label.toLowerCase())) continue;
    parts.push({ ...open, value: value.slice(from, found.index).trim() });
    open = { ...labelled, label, key: label.toLowerCase() };
    from = value.indexOf(':', found.index + found[0].length + label.length) + 1;
  }
  return [...parts, { ...open, value: value.slice(from).trim() }];
}
