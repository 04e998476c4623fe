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
  /** Records are asked for by it here: whoever asks has it, whatever anybody says the system holds. */
  readonly asked?: true;
}

const EMPTY: Holding = { fields: [], limits: [], union: [] };

/** Every (system, path), in the order of the descriptors. */
export function candidatesOf(systems: readonly System[]): Candidate[] {
  return systems.flatMap((system) => system.paths.map((path) => ({ id: `${system.id}/${path.id}`, system, path })));
}

/** The system of a candidate, by its id `system/path`. */
export function systemOf(candidate: string): string {
  return candidate.slice(0, candidate.indexOf('/'));
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

/** Everything a system holds by any of its paths, masks aside; what was read off a leak of it is no record of what systems hold. */
export function wholeHoldings(system: System): ReadonlyMap<string, Holding> {
  let path = WHOLE.get(system) ?? system.paths.find((one) => showsWhole(system, one));
  if (path === undefined) {
    const { completeness } = system;
    const shows = system.fields.filter(isKnown(system)).map((field) => field.name);
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

/** Most systems have a way in that shows all of it. */
function showsWhole(system: System, path: Path): boolean {
  // What a way in is asked by no denial touches there; the system it does.
  if (Object.keys(path.masks).length > 0 || path.asks !== undefined) return false;
  return fieldsKnown({ system, path }).length === system.fields.length;
}

/** Whether all that these statements say was read off the leak itself; false where nobody says anything. */
export function isReadOffLeak({ statements }: System, ids: readonly string[]): boolean {
  return ids.length > 0 && ids.every((id) => statements[id]?.about === 'leak');
}

const isKnown = (system: System) => (field: Field) => !isReadOffLeak(system, field.statements);

const FIELDS = new WeakMap<Path, readonly Field[]>();

/** The fields that a way in shows, but for those that were read off the leak: no system lists these. */
export function fieldsKnown({ system, path }: Pick<Candidate, 'system' | 'path'>): readonly Field[] {
  let fields = FIELDS.get(path);
  if (fields === undefined) {
    fields = fieldsShown(system, path).filter(isKnown(system));
    FIELDS.set(path, fields);
  }
  return fields;
}

const NO_FIELDS: HeldField[] = [];

const NO_LIMITS: Limit[] = [];

/** Of each trait that can be part of a union, or be one: the traits with which it is one. Made when first asked for. */
const UNITED = new Map<Trait, ReadonlySet<string> | null>();

function unitedWith(trait: Trait): ReadonlySet<string> | null {
  let others = UNITED.get(trait);
  if (others === undefined) {
    const found = TRAITS.filter((other) => sharesUnion(trait.id, other.id)).map(({ id }) => id);
    others = found.length === 0 ? null : new Set(found);
    UNITED.set(trait, others);
  }
  return others;
}

function readHoldings(system: System, path: Path): Map<string, Holding> {
  const fields = new Map<string, HeldField[]>();
  for (const field of fieldsShown(system, path)) {
    const trait = traitOf(field.attribute);
    if (trait === undefined) continue;
    // Who has put it in has it unmasked.
    const isMasked = Object.hasOwn(path.masks, field.name) && path.asks?.includes(field.name) !== true;
    const mask = isMasked ? (path.masks[field.name] ?? null) : null;
    const own = traitStep(trait, field.attribute, field.precision);
    const step = mask === null ? own : Math.max(own, traitStep(trait, field.attribute, mask));
    push(fields, trait.id, { field, step });
  }
  joinParts(fields);
  const holdings = new Map<string, Holding>();
  const denies = system.notHeld.length > 0;
  const asked = askedBy(system, path);
  for (const trait of denies ? TRAITS : spokenOf(fields)) {
    const own = fields.get(trait.id)?.sort((x, y) => x.step - y.step) ?? NO_FIELDS;
    const kin = own.length > 0 ? null : unitedWith(trait);
    const union = kin === null ? NO_FIELDS : unionOf(kin, fields);
    if (asked.has(trait.id)) {
      holdings.set(trait.id, { fields: own, limits: NO_LIMITS, union, asked: true });
      continue;
    }
    const limits = denies ? limitsOf(system, trait) : NO_LIMITS;
    if (own.length + union.length + limits.length > 0) holdings.set(trait.id, { fields: own, limits, union });
  }
  return holdings;
}

/** Traits by which records are asked for. */
function askedBy({ fields }: System, { asks = [] }: Path): ReadonlySet<string> {
  const traits = fields.flatMap((field) => (asks.includes(field.name) ? [traitOf(field.attribute)?.id] : []));
  return new Set(traits.filter((id) => id !== undefined));
}

/** Traits that these fields speak of, as themselves or as a union, in vocabulary order. */
function spokenOf(fields: ReadonlyMap<string, HeldField[]>): readonly Trait[] {
  const ids = new Set(fields.keys());
  for (const id of fields.keys()) {
    const trait = traitOf(id);
    for (const other of (trait === undefined ? null : unitedWith(trait)) ?? []) ids.add(other);
  }
  return TRAITS.filter(({ id }) => ids.has(id));
}

function unionOf(kin: ReadonlySet<string>, fields: ReadonlyMap<string, HeldField[]>): HeldField[] {
  let union = NO_FIELDS;
  for (const [id, held] of fields) if (kin.has(id)) union = [...union, ...held];
  return union;
}

function limitsOf(system: System, trait: Trait): Limit[] {
  return system.notHeld.filter((entry) => speaksOf(system, trait, entry)).map((entry) => limitOf(trait, entry));
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
