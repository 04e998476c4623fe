/**
 * Enters: the properties of one card. Leaves: its cells by column name: structured names and addresses by component, a
 * property that comes again under its kind (`TEL;HOME`) or its number (`TEL 2`). Deliberately absent: empty components.
 */
import { type Property, split, unescaped } from './line.ts';

/** Components in the order of RFC 6350 6.2.2 and 6.3.1. */
const COMPONENTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['N', ['family', 'given', 'additional', 'prefix', 'suffix']],
  ['ADR', ['pobox', 'extended', 'street', 'locality', 'region', 'code', 'country']],
]);

/** The columns taken in one card. */
export class CardColumns {
  private readonly taken = new Set<string>();
  private readonly times = new Map<string, number>();

  /** The cells of a property, in order; none if it is empty throughout. */
  cells({ name, types, value }: Property, version: string): [string, string][] {
    const components = COMPONENTS.get(name);
    if (components === undefined) {
      const text = unescaped(value, version);
      return text === '' ? [] : [[this.column(name, types), text]];
    }
    const parts = split(value, ';').map((part) => unescaped(part, version));
    if (parts.every((part) => part.trim() === '')) return [];
    const column = this.column(name, types);
    return parts.flatMap((part, i): [string, string][] =>
      part === '' ? [] : [[`${column}.${components[i] ?? i + 1}`, part]],
    );
  }

  /** The plain name for the first, then the kind if that is new, then a number. */
  private column(name: string, types: readonly string[]): string {
    const time = (this.times.get(name) ?? 0) + 1;
    this.times.set(name, time);
    const kind = types[0] === undefined ? name : `${name};${types[0]}`;
    const plain = time === 1;
    const chosen = plain ? name : kind !== name && !this.taken.has(kind) ? kind : `${name} ${time}`;
    this.taken.add(chosen);
    // The first of its kind stands under the plain name: a second one of that kind gets a number.
    if (plain) this.taken.add(kind);
    return chosen;
  }
}
