/**
 * What a way into a system holds, trait by trait, as its descriptor states it. Enters: system and path. Leaves: the
 * fields that speak of each trait with the step they reach, finest first, and the limits somebody set ("not finer than
 * the year"). Nothing is believed or doubted here; that is weighing.
 */
import type { Field, NotHeld, Path, System } from '../systems/types.ts';
import { sharesUnion, TRAITS, type Trait, traitOf, traitStep } from '../vocabulary/index.ts';
import { joinParts } from './parts.ts';
import { fieldsShown } from './sides.ts';
import type { Candidate } from './types.ts';

export interface HeldField {
  readonly field: Field;
  /** Index on the trait's steps, masks of the path applied. */
  readonly step: number;
}

export interface Limit {
  /** Nothing finer than this step is held; `Infinity`: nothing at all beyond the listed coarser fields. */
  readonly step: number;
  readonly statements: readonly string[];
  readonly notHeld: NotHeld;
}

export interface Holding {
  readonly fields: readonly HeldField[];
  readonly limits: readonly Limit[];
  /** The path holds it only at a coarser meaning: a column of mixed identity documents, or one of them. */
  readonly union: readonly HeldField[];
}

const EMPTY: Holding = { fields: [], limits: [], union: [] };

/** Every (system, path), in the order of the descriptors. */
export function candidatesOf(systems: readonly System[]): Candidate[] {
  return systems.flatMap((system) => system.paths.map((path) => ({ id: `${system.id}/${path.id}`, system, path })));
}

/** Descriptors don't change once loaded, and holdings are asked for again in every draw of every interval. */
const KNOWN = new WeakMap<Path, ReadonlyMap<string, Holding>>();

/** Trait id → what the path holds of it. Traits that the descriptor doesn't mention are missing from the map. */
export function holdingsOf(system: System, path: Path): ReadonlyMap<string, Holding> {
  let holdings = KNOWN.get(path);
  if (holdings === undefined) {
    holdings = readHoldings(system, path);
    KNOWN.set(path, holdings);
  }
  return holdings;
}

/** Everything a system holds by any of its paths, masks aside. */
export function wholeHoldings(system: System): ReadonlyMap<string, Holding> {
  let path = WHOLE.get(system);
  if (path === undefined) {
    const { completeness } = system;
    const shows = system.fields.map((field) => field.name);
    path = {
      id: '*',
      title: null,
      access: '*',
      shows,
      masks: {},
      order: [],
      region: null,
      period: null,
      completeness,
      statements: [],
    };
    WHOLE.set(system, path);
  }
  return holdingsOf(system, path);
}

const WHOLE = new WeakMap<System, Path>();

const NO_FIELDS: HeldField[] = [];

/** Traits that can be part of a union, or be one. */
const UNITED: ReadonlySet<Trait> = new Set(
  TRAITS.filter((trait) => TRAITS.some((other) => sharesUnion(trait.id, other.id))),
);

function readHoldings(system: System, path: Path): Map<string, Holding> {
  const fields = new Map<string, HeldField[]>();
  for (const field of fieldsShown(system, path)) {
    const trait = traitOf(field.attribute);
    if (trait === undefined) continue;
    const mask = Object.hasOwn(path.masks, field.name) ? (path.masks[field.name] ?? null) : null;
    const own = traitStep(trait, field.attribute, field.precision);
    const step = mask === null ? own : Math.max(own, traitStep(trait, field.attribute, mask));
    push(fields, trait.id, { field, step });
  }
  joinParts(fields);
  const holdings = new Map<string, Holding>();
  for (const trait of TRAITS) {
    const own = (fields.get(trait.id) ?? NO_FIELDS).sort((x, y) => x.step - y.step);
    const union =
      own.length > 0 || !UNITED.has(trait)
        ? NO_FIELDS
        : [...fields].filter(([id]) => sharesUnion(trait.id, id)).flatMap(([, held]) => held);
    if (own.length + union.length + system.notHeld.length === 0) continue;
    const limits = system.notHeld
      .filter((entry) => speaksOf(system, trait, entry))
      .map((entry) => limitOf(trait, entry));
    if (own.length + union.length + limits.length > 0) holdings.set(trait.id, { fields: own, limits, union });
  }
  return holdings;
}

/**
 * "No age" beside a listed birth date, or "no postal code" beside an address line, says that there is no such column; that
 * the fact isn't held any finer it doesn't say.
 */
export function speaksOf(system: System, trait: Trait, { attribute, finerThan }: NotHeld): boolean {
  if (traitOf(attribute) !== trait) return false;
  if (finerThan !== null || attribute === trait.id) return true;
  const own = traitStep(trait, attribute, null);
  return !system.fields.some(
    (field) =>
      field.attribute !== attribute &&
      trait.members.has(field.attribute) &&
      traitStep(trait, field.attribute, field.precision) < own,
  );
}

/** What the path holds of one trait; an empty holding when the descriptor is silent. */
export function holdingOf(holdings: ReadonlyMap<string, Holding>, trait: string): Holding {
  return holdings.get(trait) ?? EMPTY;
}

/** Limit that a "not held" sets on its trait. */
export function limitOf(trait: Trait, entry: NotHeld): Limit {
  const step =
    entry.finerThan === null
      ? trait.members.size > 1 && entry.attribute !== trait.id
        ? traitStep(trait, entry.attribute, null) + 1
        : Number.POSITIVE_INFINITY
      : Math.max(0, traitStep(trait, trait.id, entry.finerThan));
  return { step, statements: entry.statements, notHeld: entry };
}

function push(fields: Map<string, HeldField[]>, key: string, held: HeldField): void {
  const list = fields.get(key);
  if (list === undefined) fields.set(key, [held]);
  else list.push(held);
}

/** True when a field that reaches `held` can stand beside a limit: "not held at all" leaves what is coarser than usual. */
export function withinLimit(trait: Trait, held: number, limit: number): boolean {
  return limit === Number.POSITIVE_INFINITY ? held > traitStep(trait, trait.id, null) : held >= limit;
}
