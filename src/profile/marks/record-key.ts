/**
 * Keys of records in the style of some software, and the days inside them. Enters: values. Leaves: the style of a column,
 * and the first and last day of the sampled keys: when records were made, whatever the other columns say.
 */
import { DIGIT, LETTER } from '../../vocabulary/index.ts';
import { counted, dayOf, NOTHING, plain } from './fact.ts';
import { having } from './groups.ts';
import { type KeyStyle, keyOf } from './key-styles.ts';
import type { MarkFinder, Span, Told } from './types.ts';

const LEAST_KEYS = 10;
/** Of the values; the rest may be older keys of another style. */
const MOST_OF_THEM = 0.8;
const STYLES: readonly KeyStyle[] = [
  ...(['uuid-v1', 'uuid-v4', 'uuid-v7', 'uuid-other', 'object-id', 'ulid', 'ksuid'] as const),
  ...(['snowflake', 'nanoid', 'salesforce-15', 'salesforce-18'] as const),
];
/** Clocks of snowflakes begin at a day of the service's choice, in days since 1970. */
const SNOWFLAKE_EPOCHS: readonly (readonly [string, number])[] = [
  ['X (2010-11-04)', 14_917],
  ['Instagram (2011-08-24)', 15_210],
  ['Discord (2015-01-01)', 16_436],
];
/** The last day that is believed, 2035-12-31. */
const LAST_DAY = 24_105;

export const RECORD_KEY: MarkFinder = {
  id: 'record-key',
  signs: DIGIT | LETTER,
  lengths: [15, 38],
  read(value) {
    const key = keyOf(value);
    if (key === null) return NOTHING;
    return [key.day === null ? plain(key.style) : counted(key.style, key.day)];
  },
  find: ({ columns }) =>
    columns.flatMap(({ position, values }) =>
      STYLES.flatMap((style) => {
        const keys = having(values, style);
        // Random digits pass as snowflakes once in 64.
        if (keys.length < LEAST_KEYS || keys.length < MOST_OF_THEM * values.length) return [];
        const detail = { style, spans: spansOf(style, keys) };
        return [{ mark: 'record-key', columns: [position], k: keys.length, n: values.length, of: 'values', detail }];
      }),
    ),
};

function spansOf(style: KeyStyle, keys: readonly Told[]): Span[] {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { facts } of keys) {
    for (const { kind, number } of facts) {
      if (kind !== style || number === null) continue;
      first = Math.min(first, number);
      last = Math.max(last, number);
    }
  }
  if (first > last) return [];
  const epochs = style === 'snowflake' ? SNOWFLAKE_EPOCHS : ([['1970-01-01', 0]] as const);
  return epochs.flatMap(([epoch, start]) =>
    start + last > LAST_DAY ? [] : [{ epoch, from: dayOf(start + first), to: dayOf(start + last) }],
  );
}
