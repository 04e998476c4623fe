/**
 * Meanings that only lists and shapes suggest: names, places, companies, prose. Enters: the share of a column's values that
 * is of each kind, and how many values were looked at. Leaves: the log-odds of each meaning against "some other column of
 * text". One listed word proves nothing, since many towns are surnames and many surnames words; what tells is how often
 * values are in a list, under the meaning and under others. Rates are argued in RATIONALE.md.
 */
import type { ValueKind } from '../vocabulary/index.ts';

/** ln of how many columns of districts there are to one of towns (guess: one to ten). */
const DISTRICTS = Math.log(1 / 10);

/** A Beta distribution over columns: how the share of a kind varies. */
type Rate = readonly [number, number];
type Rates = Readonly<Record<ValueKind, Rate>>;

/** Values of one column share their accidents: however many were looked at, they count as so many at most. */
const WITNESSES = 10;
/** However well values fit, a header that says something else, and fits, knows better. */
const MOST_GAIN = 8;
/** Below this share of its telling kinds a meaning is not considered. */
const LEAST_SHARE = 0.1;

const NAMES: Rates = { 'place-name:locality': [1, 7], company: [0.4, 12], address: [0.3, 20], text: [0.3, 12] };
const PLACES: Rates = { company: [0.4, 12], address: [0.4, 9], text: [0.4, 8], 'full-name': [0.3, 10] };

/** Kinds of columns of text in general: labels, statuses, products, remarks. */
const OTHER: Rates = {
  'given-name': [0.4, 6],
  'family-name': [0.4, 5],
  'full-name': [0.3, 7],
  'single-name': [0.6, 1],
  name: [0.5, 1],
  initial: [0.2, 6],
  'name-suffix': [0.2, 10],
  'name-prefix': [0.2, 10],
  'place-name:locality': [0.4, 7],
  'place-name:state': [0.2, 9],
  'place-name:country': [0.2, 10],
  'state-code': [0.25, 6],
  'country-code': [0.25, 5],
  company: [0.4, 5],
  address: [0.3, 7],
  'address-unit': [0.2, 12],
  'job-title': [0.3, 7],
  ethnicity: [0.2, 12],
  text: [0.5, 1],
  prose: [0.3, 3.5],
};

/** What tells a meaning from others: its telling kinds first. */
const MEANINGS: Readonly<
  Record<string, { readonly by: readonly ValueKind[]; readonly rates: Rates; readonly rarer?: number }>
> = {
  'person.givenName': {
    by: ['given-name'],
    rates: { ...NAMES, 'given-name': [5, 1.2], 'family-name': [2, 4], 'single-name': [8, 0.8], name: [0.5, 6] },
  },
  'person.familyName': {
    by: ['family-name'],
    rates: { ...NAMES, 'family-name': [4, 1.5], 'given-name': [2, 5], 'single-name': [8, 0.8], name: [0.5, 6] },
  },
  'person.middleName': {
    by: ['given-name', 'family-name', 'initial'],
    rates: {
      ...NAMES,
      initial: [1, 0.8],
      'given-name': [1.2, 2],
      'family-name': [0.8, 2],
      'single-name': [1, 1.2],
      name: [0.3, 8],
    },
  },
  'person.name': {
    by: ['name', 'full-name'],
    rates: {
      name: [8, 0.8],
      'full-name': [3, 1.5],
      'single-name': [0.3, 8],
      company: [0.4, 9],
      'place-name:locality': [0.3, 12],
      text: [1, 1],
    },
  },
  'person.nameSuffix': { by: ['name-suffix'], rates: { 'name-suffix': [5, 0.8] } },
  'person.namePrefix': { by: ['name-prefix'], rates: { 'name-prefix': [6, 0.6] } },
  'contact.locality': {
    by: ['place-name:locality'],
    rates: {
      ...PLACES,
      'place-name:locality': [3, 1.3],
      'place-name:state': [0.4, 8],
      'place-name:country': [0.3, 10],
      'given-name': [0.7, 8],
      'family-name': [1, 6],
    },
  },
  // Districts and counties are called after towns, after people and after what else there is: neither list covers them. Their
  // values alone can't tell them from towns, of which there are more columns: mostly they come second.
  'contact.district': {
    by: ['place-name:locality', 'family-name'],
    rarer: DISTRICTS,
    rates: {
      ...PLACES,
      'place-name:locality': [2, 3],
      'family-name': [2, 4],
      'given-name': [1, 6],
      'place-name:state': [0.4, 8],
      'place-name:country': [0.3, 10],
      'single-name': [8, 0.8],
      name: [0.5, 6],
    },
  },
  'contact.state': {
    by: ['place-name:state', 'state-code'],
    rates: { ...PLACES, 'country-code': [1, 2] },
  },
  'contact.country': { by: ['place-name:country', 'country-code'], rates: { ...PLACES, 'state-code': [1, 2] } },
  'commerce.company': {
    by: ['company'],
    rates: {
      company: [3, 1.8],
      name: [2, 2],
      text: [1.5, 1.5],
      address: [0.4, 9],
      'full-name': [0.8, 7],
      prose: [0.3, 12],
      'single-name': [0.6, 6],
    },
  },
  'employment.jobTitle': {
    by: ['job-title'],
    rates: { 'job-title': [3, 1], company: [0.4, 6], 'full-name': [0.3, 14], prose: [0.3, 10], address: [0.2, 20] },
  },
  'person.ethnicity': { by: ['ethnicity'], rates: { ethnicity: [4, 1] } },
  'contact.addressLine': { by: ['address-unit'], rates: { 'address-unit': [2.5, 1], 'full-name': [0.3, 10] } },
  'communication.text': {
    by: ['prose'],
    rates: { prose: [2.5, 1.2], text: [8, 0.7], address: [0.8, 3], company: [1, 3], 'full-name': [0.2, 15] },
  },
};
/** A state is named or coded, a country too: the sum of both is what counts. */
const EITHER: Readonly<
  Record<string, { readonly kinds: readonly ValueKind[]; readonly rate: Rate; readonly other: Rate }>
> = {
  'contact.state': { kinds: ['place-name:state', 'state-code'], rate: [6, 0.6], other: [0.3, 5] },
  'contact.country': { kinds: ['place-name:country', 'country-code'], rate: [6, 0.6], other: [0.3, 5] },
};

/** What lists and shapes make of a column. */
export interface Rated {
  /** Log-odds against another column of text. */
  readonly gain: number;
  readonly by: readonly ValueKind[];
}

/** Meanings with a telling kind among the values, by attribute. */
export function ratedMeanings(shares: ReadonlyMap<ValueKind, number>, n: number): Map<string, Rated> {
  const found = new Map<string, Rated>();
  if (n === 0) return found;
  const witnesses = Math.min(n, WITNESSES);
  const share = (kind: ValueKind): number => Math.min(1, shares.get(kind) ?? 0);
  for (const [attribute, { by, rates, rarer = 0 }] of Object.entries(MEANINGS)) {
    if (!by.some((kind) => share(kind) >= LEAST_SHARE)) continue;
    let gain = 0;
    for (const [kind, rate] of Object.entries(rates)) gain += gainOf(share(kind), witnesses, rate, OTHER[kind]);
    const either = EITHER[attribute];
    if (either !== undefined) {
      const sum = Math.min(
        1,
        either.kinds.reduce((all, kind) => all + share(kind), 0),
      );
      gain += gainOf(sum, witnesses, either.rate, either.other);
    }
    found.set(attribute, { gain: Math.min(MOST_GAIN, gain) + rarer, by });
  }
  return found;
}

/** ln of beta-binomial odds of k = share × n hits in n, k taken as a real number. */
function gainOf(share: number, n: number, rate: Rate, other: Rate | undefined): number {
  if (other === undefined) return 0;
  return share === 0
    ? logNone(n, rate) - logNone(n, other)
    : logShare(share * n, n, rate) - logShare(share * n, n, other);
}

/** Most kinds aren't there: what that says is worked out once for each rate and number of values. */
const none = new Map<Rate, number[]>();

function logNone(n: number, rate: Rate): number {
  let known = none.get(rate);
  if (known === undefined) {
    known = [];
    none.set(rate, known);
  }
  known[n] ??= logShare(0, n, rate);
  return known[n];
}

function logShare(k: number, n: number, [a, b]: Rate): number {
  return logBeta(k + a, n - k + b) - logBeta(a, b);
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** ln Γ(x) for x > 0: Stirling's series after shifting to x ≥ 7; error below 1e-9. */
function logGamma(x: number): number {
  let shift = 0;
  let y = x;
  while (y < 7) {
    shift += Math.log(y);
    y++;
  }
  const inverse = 1 / (y * y);
  return (y - 0.5) * Math.log(y) - y + 0.9189385332046727 + (1 / 12 - inverse * (1 / 360 - inverse / 1260)) / y - shift;
}
