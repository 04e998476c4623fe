/**
 * The ladders of precision. Enters: a step in any accepted spelling. Leaves: the canonical step and its place. The
 * direction is the point: coarsening is cheap, refining needs another source.
 */
import type { Ladder, LadderId } from './types.ts';

export const LADDERS: Readonly<Record<LadderId, Ladder>> = {
  date: {
    id: 'date',
    steps: ['second', 'minute', 'day', 'month', 'year', 'decade'],
    aliases: {
      full: 'day',
      hour: 'minute',
      'part-year': 'year',
      'part-month': 'year',
      'part-day': 'year',
      age: 'year',
    },
  },
  place: {
    id: 'place',
    steps: ['line', 'locality', 'postalCode', 'district', 'state', 'country'],
    aliases: { postcode: 'postalCode', postal_code: 'postalCode', full: 'line', city: 'locality', exact: 'line' },
  },
  // A hash or a ciphertext proves that the full value was held; whoever holds only the hash cannot give the value.
  identifier: {
    id: 'identifier',
    steps: ['full', 'hashed', 'masked'],
    aliases: { encrypted: 'hashed', plain: 'full', exact: 'full', partial: 'masked' },
  },
  name: {
    id: 'name',
    steps: ['full', 'partial', 'initials'],
    aliases: { masked: 'initials', plain: 'full' },
  },
  geolocation: { id: 'geolocation', steps: ['exact', 'rounded', 'area'], aliases: { full: 'exact' } },
  ip: { id: 'ip', steps: ['full', 'network'], aliases: { masked: 'network', exact: 'full' } },
  password: { id: 'password', steps: ['plain', 'hashed'], aliases: { full: 'plain', encrypted: 'hashed' } },
};

/** Canonical spelling of a step on a ladder, or null when the ladder has no such step. */
export function canonicalStep(ladder: LadderId, step: string): string | null {
  const { steps, aliases } = LADDERS[ladder];
  if (steps.includes(step)) return step;
  return Object.hasOwn(aliases, step) ? (aliases[step] ?? null) : null;
}

/** Every step and alias of every ladder: what a descriptor may write as `precision`. */
export function precisionWords(): string[] {
  const words = new Set<string>();
  for (const ladder of Object.values(LADDERS)) {
    for (const step of [...ladder.steps, ...Object.keys(ladder.aliases)]) words.add(step);
  }
  return [...words].sort();
}
