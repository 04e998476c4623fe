/**
 * How generators are made. Enters: what a value is in full. Leaves: makers that bring it to the step and spelling of a
 * column: dates as written there, numbers masked or hashed, names as initials.
 */
import { dateWriter } from '../dates.ts';
import { hashOf, masker } from '../hashes.ts';
import type { Locale } from '../locales/types.ts';
import type { Row } from '../people.ts';
import { type Chance, list } from '../random.ts';
import { type Cell, type Spec, stepOf } from '../spec.ts';

/** Habits of a column are drawn when it is made, values when it is asked. `home`: the country most people of it live in. */
export type Maker = (spec: Spec, chance: Chance, home: Locale) => Cell;

/** Attribute id → its maker. */
export type Makers = Readonly<Record<string, Maker>>;

/** A moment, seconds since 1970, in the column's spelling. */
export function dated(moment: (row: Row, chance: Chance) => number): Maker {
  return (spec, chance, home) => {
    const write = dateWriter(spec, chance, home.id === 'US');
    return (row) => write(moment(row, chance));
  };
}

/** A number or address that one person has: in full, as a hash of it, or all but its end masked. */
export function identifier(make: (spec: Spec, chance: Chance, home: Locale) => Cell): Maker {
  return (spec, chance, home) => {
    const full = make(spec, chance, home);
    const step = stepOf(spec);
    if (step === 'hashed') {
      const hash = hashOf(spec.format ?? spec.scheme ?? '64 hex', chance);
      return (row) => hash(full(row));
    }
    if (step !== 'masked') return full;
    const mask = masker(spec.format, chance);
    return (row) => mask(full(row));
  };
}

/** A name: in full, or the initials of its words. */
export function named(full: (row: Row, chance: Chance, spec: Spec) => string): Maker {
  return (spec, chance) => {
    if (stepOf(spec) !== 'initials') return (row) => full(row, chance, spec);
    const dot = chance.pick(['.', '', '. ']);
    return (row) =>
      full(row, chance, spec)
        .split(' ')
        .map((word) => word.charAt(0) + dot)
        .join('')
        .trim();
  };
}

/** One of a few labels, the first more often than the last; which comes first is drawn once for the column. */
export function labels(text: string): Maker {
  const words = list(text);
  return (_, chance) => {
    const order = chance.of(0.5) ? words : chance.shuffle(words);
    return () => chance.early(order);
  };
}

/** One of several sets of labels: codes in one system are words in another. */
export function coded(...sets: readonly string[]): Maker {
  const makers = sets.map(labels);
  return (spec, chance, home) => chance.pick(makers)(spec, chance, home);
}

/** Whatever a function says. */
export function free(make: (row: Row, chance: Chance) => string): Maker {
  return (_, chance) => (row) => make(row, chance);
}

/** The same in every row, or nearly: what a default setting looks like. */
export function mostly(text: string): Maker {
  const words = list(text);
  return (_, chance) => {
    const usual = chance.pick(words);
    const share = 0.5 + chance.uniform() / 2;
    return () => (chance.of(share) ? usual : chance.pick(words));
  };
}

/** Seconds of a day. */
export const DAY = 86_400;

/** Whole years of age at a moment. */
export function ageAt(row: Row): number {
  return Math.floor((row.since - row.person.born) / (365.2425 * DAY));
}
