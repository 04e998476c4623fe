/**
 * The schemes of ids, and which of them a value passes. Enters: a value, or a spelled shape. Leaves: the forms that the shape
 * may be, and the schemes whose rule the value passes. One cell proves little (a check digit lets one number in ten pass):
 * what a column of them proves is `judge.ts`.
 */

import { once } from '../../lazy.ts';
import { validatorOf } from '../checksums.ts';
import { AMERICAS } from './americas.ts';
import { ASIA_AFRICA } from './asia-africa.ts';
import { EASTERN_EUROPE } from './eastern-europe.ts';
import { GUARDS } from './guards.ts';
import { RULES } from './rules.ts';
import { compact, isBare, spelledShape } from './spelling.ts';
import type { IdForm, IdRow, IdScheme } from './types.ts';
import { WESTERN_EUROPE } from './western-europe.ts';

const ROWS: readonly IdRow[] = [...WESTERN_EUROPE, ...EASTERN_EUROPE, ...AMERICAS, ...ASIA_AFRICA];

/** A scheme and the form in which a shape could be one of its ids. */
export interface IdCandidate {
  readonly scheme: IdScheme;
  readonly form: IdForm;
}

/** All schemes, in the order of the tables; read when they are first asked for. */
export const idSchemes: () => readonly IdScheme[] = once(() => ROWS.map(readRow));
const byShape = once(() => indexed(idSchemes()));

/** What a spelled shape could be; letters count alike in both cases. */
export function candidatesOf(shape: string): readonly IdCandidate[] {
  return byShape().get(shape.toUpperCase()) ?? [];
}

/**
 * Runs the rules that a value's shape allows.
 *
 * @returns the spelled shape and the names of the schemes passed, with `~` where only a lost zero put back makes it pass;
 *   null if no scheme is written so
 */
export function checkId(value: string): { readonly shape: string; readonly passed: readonly string[] } | null {
  const shape = spelledShape(value);
  if (shape === null) return null;
  const candidates = candidatesOf(shape);
  if (candidates.length === 0) return null;
  const id = compact(value);
  const passed = candidates.filter(({ scheme, form }) => passes(scheme, form, id)).map(nameOf);
  return { shape, passed };
}

/** How a passed scheme is called in what is kept of a value. */
export function nameOf({ scheme, form }: IdCandidate): string {
  return form.lost ? `${scheme.scheme}~` : scheme.scheme;
}

/** Whether an id without separators passes a scheme in one of its forms. */
export function passes({ rule }: IdScheme, { shape, lost }: IdForm, id: string): boolean {
  // Finland's separator tells the century.
  const text = shape.startsWith('999999-999') && rule === 'fi/hetu' ? `${id.slice(0, 6)}-${id.slice(6)}` : id;
  const whole = lost ? `0${text}` : text;
  const own = RULES.get(rule);
  if (own !== undefined) return own(whole);
  return GUARDS.get(rule)?.(whole) !== false && validatorOf(rule)(whole);
}

function readRow([scheme, country, attribute, rule, text, flags]: IdRow): IdScheme {
  const zeros = flags?.includes('0') === true;
  const forms = text.split(';').flatMap((group): IdForm[] => {
    const [spellings = '', chance = ''] = group.split('@');
    return spellings
      .trim()
      .split(' ')
      .map((shape) => ({ shape: shape.replaceAll('_', ' '), chance: Number(chance), lost: false }));
  });
  // A digit is gone, the rule is the same: the chance is that of the whole form.
  const short = zeros ? forms.filter((form) => isBare(form.shape)) : [];
  const all = [...forms, ...short.map(({ shape, chance }) => ({ shape: shape.slice(1), chance, lost: true }))];
  return { scheme, country, attribute, rule, forms: all, zeros, soft: flags?.includes('s') === true };
}

function indexed(schemes: readonly IdScheme[]): Map<string, IdCandidate[]> {
  const map = new Map<string, IdCandidate[]>();
  for (const scheme of schemes) {
    for (const form of scheme.forms) map.set(form.shape, [...(map.get(form.shape) ?? []), { scheme, form }]);
  }
  return map;
}
