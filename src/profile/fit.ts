/**
 * How well values fit an attribute. Enters: inspected values and an attribute. Leaves: how many of them it explains, and
 * the log-odds that they bring. Nothing is known of headers here. Constants are argued in RATIONALE.md.
 */
import type { Attribute, ValueKind } from '../vocabulary/index.ts';
import type { Inspected } from './inspect.ts';
import type { Usual } from './usual.ts';

/** Kinds whose detector misses many true values: their absence argues little against a header. */
const LOOSE: ReadonlySet<ValueKind> = new Set([
  'name',
  'single-name',
  'facility',
  'address',
  'place-name',
  'place-name:locality',
  'place-name:state',
  'place-name:country',
  'username',
  'vaccine',
  'dose',
  'test-type',
  'test-result',
  'id-type',
  'text',
  'geolocation',
  'record-id',
  'gender',
  'long-number',
  'secret',
]);
const NUMBERS: readonly ValueKind[] = ['integer', 'decimal', 'long-number'];
const WORDS: readonly ValueKind[] = ['text', 'name', 'single-name'];

const INDEPENDENT = 2;
const VETO = -12;
const LOOSE_MISS = -1;
/** Most that a kind adds which the attribute may show but which usually means another one. */
const SECONDARY = 2;
/** So many records with the same few values are no damage. */
const SETTLED = 20;
const RIVAL = { specificity: 4, share: 0.8 };

/** How many values the attribute's kinds explain, and the mean log-odds that such a value brings. */
export interface Explained {
  readonly k: number;
  readonly gain: number;
  /** True when its detectors miss many true values. */
  readonly loose: boolean;
}

/** `usual` is given when the values alone suggest the attribute: then only its own kinds count in full. */
export function supportOf(attribute: Attribute, usual: Usual | undefined, values: readonly Inspected[]): Explained {
  let k = 0;
  let gain = 0;
  const own = [...(usual?.kinds ?? attribute.kinds)];
  for (const value of values) {
    let best = 0;
    for (const kind of own) best = Math.max(best, value.get(kind) ?? 0);
    if (usual !== undefined) {
      for (const kind of attribute.kinds) best = Math.max(best, Math.min(SECONDARY, value.get(kind) ?? 0));
    }
    if (best === 0) continue;
    k++;
    gain += Math.log(best);
  }
  return { k, gain: k === 0 ? 0 : gain / k, loose: own.some((kind) => LOOSE.has(kind)) };
}

/** @param records distinct records with a value: a few values that fill many records are no accident */
export function valueScore(
  attribute: Attribute,
  { k, gain, loose }: Explained,
  values: readonly Inspected[],
  records: number,
): number {
  const n = values.length;
  if (attribute.kinds.length === 0 || n === 0) return 0;
  const hit = k / n;
  const miss = loose && !hasRival(attribute, values) ? LOOSE_MISS : VETO;
  // One value is one witness; many of one column share its accidents, and count as few independent ones.
  const witnesses = (INDEPENDENT * n) / (n + INDEPENDENT - 1);
  // One damaged value must not veto a header; many do.
  const seen = Math.max(n, Math.min(records, SETTLED));
  const trust = seen / (seen + 2);
  return witnesses * hit * gain + trust * (1 - hit) * miss * (hit < 0.5 ? 1 : 0.5);
}

/** True when most values are clearly something that the attribute can't be: 0 and 1 under the header `email`. */
function hasRival(attribute: Attribute, values: readonly Inspected[]): boolean {
  // A house number is an address line, a state may be a code: who takes any text takes numbers too.
  const numeric = [...NUMBERS, 'text'].some((kind) => attribute.kinds.includes(kind));
  let rivals = 0;
  for (const value of values) {
    if (attribute.kinds.some((kind) => value.has(kind))) continue;
    const clear =
      [...value.values()].some((specificity) => specificity >= RIVAL.specificity) ||
      (!numeric && NUMBERS.some((kind) => value.has(kind))) ||
      (attribute.ladder === 'identifier' && WORDS.some((kind) => value.has(kind)));
    if (clear) rivals++;
  }
  return rivals >= RIVAL.share * values.length;
}
