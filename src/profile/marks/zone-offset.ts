/** Offsets that times carry: `+05:30`. Enters: values. Leaves: the offsets of a column, and how many values have each. */
import { HYPHEN, PLUS, parseDate } from '../../vocabulary/index.ts';
import { counted, NOTHING } from './fact.ts';
import { having } from './groups.ts';
import type { MarkFinder } from './types.ts';

const LEAST = 10;
const SHOWN = 6;
const OFFSET = /[+-]\d{2}:?(?:\d{2})?$/;
/** `+05:30`. */
const LONGEST_OFFSET = 6;
/** Offsets are kept from −24:00 on, as numbers that are not negative. */
const SHIFT = 1440;

/** A sign where an offset has one: pattern matching asks every place of every value, which takes ten times as long. */
function mayEndInOffset(value: string): boolean {
  for (let at = value.length - LONGEST_OFFSET; at < value.length - 2; at++) {
    const code = value.charCodeAt(at);
    if (code === 43 || code === 45) return true;
  }
  return false;
}

export const ZONE_OFFSET: MarkFinder = {
  id: 'zone-offset',
  signs: HYPHEN | PLUS,
  lengths: [14, 40],
  read(value) {
    if (value.length < 14 || value.length > 40 || !mayEndInOffset(value) || !OFFSET.test(value)) return NOTHING;
    const zone = parseDate(value)?.zone;
    if (zone == null || zone === 'Z') return NOTHING;
    const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number);
    const size = hours * 60 + minutes;
    return size > SHIFT ? NOTHING : [counted('offset', SHIFT + (zone.startsWith('-') ? -size : size))];
  },
  find: ({ columns }) =>
    columns.flatMap(({ position, values }) => {
      const zoned = having(values, 'offset');
      if (zoned.length < LEAST) return [];
      const counts = new Map<number, number>();
      for (const { facts } of zoned)
        for (const { kind, number } of facts)
          if (kind === 'offset' && number !== null) counts.set(number - SHIFT, (counts.get(number - SHIFT) ?? 0) + 1);
      const offsets = [...counts]
        .map(([minutes, count]) => ({ minutes, values: count }))
        .sort((x, y) => y.values - x.values || x.minutes - y.minutes)
        .slice(0, SHOWN);
      return [
        {
          mark: 'zone-offset',
          columns: [position],
          k: zoned.length,
          n: values.length,
          of: 'values',
          detail: { offsets },
        },
      ];
    }),
};
