/** Seeded random ids. Enters: a seed, a shape, a scheme. Leaves: strings that nobody was given on purpose. */
import { passes } from '../../src/vocabulary/ids/index.ts';
import { compact } from '../../src/vocabulary/ids/spelling.ts';
import type { IdForm, IdScheme } from '../../src/vocabulary/ids/types.ts';

export type Random = () => number;

/** Mulberry32: [0, 1). */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(list: readonly T[], random: Random): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

/** A random string of a shape. */
export function randomOf(shape: string, random: Random): string {
  let text = '';
  for (const sign of shape) {
    if (sign === '9') text += Math.floor(random() * 10);
    else if (sign === 'A') text += String.fromCharCode(65 + Math.floor(random() * 26));
    else text += sign;
  }
  return text;
}

/** A random string of a form that passes its scheme. */
export function randomIn(scheme: IdScheme, form: IdForm, random: Random): string {
  for (let i = 0; i < 100 / form.chance; i++) {
    const text = randomOf(form.shape, random);
    if (passes(scheme, form, compact(text))) return text;
  }
  throw new Error(`${scheme.scheme} passes nothing`);
}
