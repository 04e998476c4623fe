/**
 * P of how many columns of each meaning a leak shows, given that it shows them at all. Enters: how many were seen, how many
 * fields there are. Leaves: P for every setting of what belongs to the leak: the share that was left out, and how well its
 * columns are recognised. A field shows as a column unless it was left out; it may go unrecognised or be taken for another;
 * and some columns nobody listed.
 */
import { TRAITS, type Trait, traitOf } from '../../vocabulary/index.ts';
import { ESTIMATES } from '../estimates.ts';
import { CLASSES } from '../product.ts';

/** Attribute → how many columns, or fields. */
export type Counts = ReadonlyMap<string, number>;

/** What stands together: the attributes of a trait, or all that has no known meaning. */
export interface Kind {
  /** Index of its salience in `CLASSES`. */
  readonly salience: number;
  readonly attributes: readonly string[];
  /** Columns seen of each attribute. */
  readonly seen: readonly number[];
  /** How many of each the systems that have such fields list on average, and its share of all fields. */
  readonly usual: readonly number[];
  readonly shares: readonly number[];
}

/** Fields by their meaning. */
export interface Listed {
  readonly counts: Counts;
  /** With a known meaning, and in all. */
  readonly known: number;
  readonly all: number;
}

export const OTHER = 'other';

/** Columns that nobody listed, for each that systems usually list; and of any meaning, whatever is usual. Stated guesses. */
const UNLISTED = 0.15;
const ANY = 0.005;
/** Share of columns that are taken for another meaning, most of them near misses. */
const MISTAKEN = ESTIMATES.misread.used;
/**
 * Share of columns whose meaning isn't recognised, drawn once per leak, with its probability: a system's names are
 * understood or they aren't.
 */
export const UNRECOGNISED: Readonly<Record<'named' | 'unnamed', readonly (readonly [share: number, p: number])[]>> = {
  named: paired(ESTIMATES.unrecognisedNamed.used, ESTIMATES.unrecognisedNamedWeights.used),
  unnamed: paired(ESTIMATES.unrecognisedUnnamed.used, ESTIMATES.unrecognisedUnnamedWeights.used),
};

function paired(shares: readonly number[], weights: readonly number[]): [share: number, p: number][] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return shares.map((share, i) => [share, (weights[i] ?? 0) / sum]);
}

/** More of one meaning tell nothing more. */
const AT_MOST = 60;
/** Keeps P above zero where columns are many. */
const FLOOR = 1e-6;

/** What is made of another meaning, or taken for it, counts as that: an age, a line of an address. */
const COUNTED_AS: ReadonlyMap<string, string> = new Map([
  ['person.age', 'person.birthDate'],
  ['contact.addressLine', 'contact.address'],
]);

/** What a meaning counts as. */
export function countedAs(attribute: string): string {
  return COUNTED_AS.get(attribute) ?? attribute;
}

/** Fields by attribute. */
export function listedOf(attributes: readonly string[]): Listed {
  const counts = new Map<string, number>();
  for (const attribute of attributes) {
    const id = countedAs(attribute);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return { counts, known: attributes.length - (counts.get(OTHER) ?? 0), all: attributes.length };
}

/** The kinds of columns that were seen, those without a known meaning last, and always. */
export function kindsOf(
  seen: Counts,
  systems: readonly { readonly weight: number; readonly listed: Listed }[],
): Kind[] {
  const traits = TRAITS.filter(({ members }) => [...members.keys()].some((id) => seen.has(id)));
  const fields = systems.reduce((sum, { weight, listed }) => sum + weight * listed.all, 0);
  const kind = (attributes: readonly string[], salience: Trait['salience']): Kind => {
    const holders = systems.filter(({ listed }) => attributes.some((id) => listed.counts.has(id)));
    const all = holders.reduce((sum, { weight }) => sum + weight, 0);
    const sums = attributes.map((id) =>
      holders.reduce((sum, { weight, listed }) => sum + weight * (listed.counts.get(id) ?? 0), 0),
    );
    return {
      salience: CLASSES.indexOf(salience),
      attributes,
      seen: attributes.map((id) => Math.min(AT_MOST, seen.get(id) ?? 0)),
      usual: sums.map((sum) => (all === 0 ? 1 : sum / all)),
      shares: sums.map((sum) => (fields === 0 ? 0 : sum / fields)),
    };
  };
  return [...traits.map(({ members, salience }) => kind([...members.keys()], salience)), kind([OTHER], 'technical')];
}

/** Whether a system lists anything of a kind; columns without a known meaning are in every table. */
export function isListed({ attributes }: Kind, { counts }: Listed): boolean {
  return attributes.some((id) => id === OTHER || counts.has(id));
}

/**
 * P of the columns of a kind if it is shown at all, for each share unrecognised and, within, each share left out. Of kinds
 * that are listed only, since presence was weighed before. `rates`: of `UNRECOGNISED`.
 */
export function shownOf(
  { attributes, seen, usual, shares }: Kind,
  { counts, known, all }: Listed,
  rates: readonly (readonly [number, number])[],
  dropped: readonly number[],
): readonly number[] {
  const fields = attributes.map((id) => Math.min(AT_MOST, counts.get(id) ?? 0));
  const own = fields.reduce((sum, count) => sum + count, 0);
  const isOther = attributes[0] === OTHER;
  const out: number[] = [];
  for (const [missed] of rates) {
    for (const left of dropped) {
      if (isOther) {
        const kept = (1 - left) * (1 - 2 * MISTAKEN);
        const extra = UNLISTED + ANY + missed * (1 - left) * known;
        out.push(Math.max(FLOOR, shown(seen[0] ?? 0, own, kept, extra)));
        continue;
      }
      const kept = (1 - left) * (1 - missed) * (1 - MISTAKEN);
      let p = 1;
      let none = 1;
      for (let i = 0; i < fields.length; i++) {
        const mistaken = MISTAKEN * (1 - left) * (all - own) * (shares[i] ?? 0);
        const extra = UNLISTED * (usual[i] ?? 0) + ANY + mistaken;
        p *= shown(seen[i] ?? 0, fields[i] ?? 0, kept, extra);
        none *= shown(0, fields[i] ?? 0, kept, extra);
      }
      out.push(Math.max(FLOOR, p / (1 - none)));
    }
  }
  return out;
}

/** P of so many columns: each of the fields is one with probability `kept`, below 1, and others come to `extra` on average (geometric). */
function shown(columns: number, fields: number, kept: number, extra: number): number {
  const more = extra / (1 + extra);
  let own = (1 - kept) ** fields;
  let other = (1 - more) * more ** columns;
  let sum = 0;
  for (let j = 0; j <= Math.min(columns, fields); j++) {
    sum += own * other;
    own *= ((fields - j) / (j + 1)) * (kept / (1 - kept));
    other /= more;
  }
  return sum;
}

/**
 * How probable each share left out is by what is there and what isn't, for each salience: weights that add up to 1. Of
 * what is listed it is seen that it was shown, or that it wasn't.
 */
export function leftOutBy(
  { counts }: Listed,
  seen: Counts,
  dropped: readonly number[],
  weights: Readonly<Record<Trait['salience'], readonly number[]>>,
): number[][] {
  const fields = new Map<Trait, number>();
  for (const [id, count] of counts) {
    const trait = traitOf(id);
    if (trait !== undefined) fields.set(trait, (fields.get(trait) ?? 0) + count);
  }
  const out = CLASSES.map((salience) => [...weights[salience]]);
  for (const [{ salience, members }, count] of fields) {
    const own = out[CLASSES.indexOf(salience)] ?? [];
    const present = [...members.keys()].some((id) => seen.has(id));
    for (let i = 0; i < own.length; i++) {
      const gone = (dropped[i] ?? 0) ** Math.min(AT_MOST, count);
      own[i] = (own[i] ?? 0) * (present ? 1 - gone : gone);
    }
  }
  return out.map((own) => {
    const sum = own.reduce((all, p) => all + p, 0);
    return own.map((p) => p / sum);
  });
}
