/** Offsets that times carry: `+05:30`. Enters: values. Leaves: the offsets of a column, and how many values have each. */
import { parseDate } from '../../vocabulary/index.ts';
import { counted } from './fact.ts';
import { having } from './groups.ts';
import type { MarkFinder } from './types.ts';

const LEAST = 10;
const SHOWN = 6;
const OFFSET = /[+-]\d{2}:?(?:\d{2})?$/;
/** Offsets are kept from −24:00 on, as numbers that are not negative. */
const SHIFT = 1440;

export const ZONE_OFFSET: MarkFinder = {
  id: 'zone-offset',
  read(value) {
    if (value.length < 14 || value.length > 40 || !OFFSET.test(value)) return [];
    const zone = parseDate(value)?.zone;
    if (zone == null || zone === 'Z') return [];
    const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number);
    const size = hours * 60 + minutes;
    return size > SHIFT ? [] : [counted('offset', SHIFT + (zone.startsWith('-') ? -size : size))];
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
