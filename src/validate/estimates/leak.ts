/**
 * What one leak of known truth shows. Enters: a trial, what the tool read of its files, the known systems. Leaves: k of n for
 * everything that is counted in leaks. The tool's own typing runs on the files, so recognition is measured; what was left
 * out, renamed or coarsened is what trials were made with, and counting it only gives that back.
 */
import { candidatesOf, holdingsOf } from '../../match/holdings.ts';
import type { ColumnProfile, Profile } from '../../profile/types.ts';
import type { System } from '../../systems/types.ts';
import { attribute, canonicalStep, traitOf, traitStep } from '../../vocabulary/index.ts';
import { BaseRates } from '../../weigh/base-rates.ts';
import { prepare } from '../../weigh/index.ts';
import { countedAs } from '../../weigh/values/columns-shown.ts';
import { keySharing } from '../../weigh/values/rows-per-key.ts';
import type { Leaked, Trial } from '../trials/types.ts';
import type { Hits } from './mixture.ts';
import type { LeakCounts } from './types.ts';

/** As in the make-up line: below this confidence in its meaning, a column is no column of that meaning. */
const CERTAIN = 0.5;
/** Of a trait that isn't held the model expects its base rate and, in any case, this share of one (`weigh/channel.ts`). */
const ANY = 1 / 20;
const OTHER = 'other';

/** Hits by what they are hits of. */
class Tally {
  readonly hits: Record<string, Hits> = {};

  add(id: string, k: number, n = 1): void {
    const known = this.hits[id] ?? { k: 0, n: 0 };
    this.hits[id] = { k: known.k + k, n: known.n + n };
  }
}

/** A leaked column as the tool read it. */
interface Read {
  readonly leaked: Leaked;
  readonly column: ColumnProfile;
}

/** Counts of one trial. Of several sources only whether a mixture shows is counted. */
export function countsOf(trial: Trial, profile: Profile, known: readonly System[]): LeakCounts {
  const { headerStyle, kind } = trial;
  const index = Number(trial.id.slice(trial.id.lastIndexOf('-') + 1));
  const tally = new Tally();
  const family = trial.families[0] ?? '';
  const columns = profile.tables.flatMap((table) => table.columns.filter(({ present }) => present > 0));
  const single = kind === 'listed' || kind === 'open';
  const others = known.filter(({ family: own }) => !trial.families.includes(own));
  // The best that can be said of a leak is said of its source, whether it is listed or not.
  const sources = known.filter(({ id }) => trial.truthSystems.includes(id));
  const truth = candidatesOf(sources).filter(({ id }) => trial.truth.includes(id));
  const { model, values } = prepare(profile, truth, others);
  const findings = values.get(truth[0]?.id ?? '') ?? [];
  for (const { finding, column } of findings) {
    if (finding === 'mixing') tally.add(single ? 'mixed.single' : `mixed.${kind}`, Number(column !== null));
  }
  if (single) {
    const read = readOf(trial.leaked, columns);
    countTypes(read, tally);
    countTraits(read, model, tally);
    countLeftOut(trial, truth[0], tally);
    countNames(trial, read, tally);
    countRows(read, truth[0]?.system, tally);
    for (const { finding, observed, held } of findings) {
      if (finding === 'format') tally.add('rewritten', Number(observed !== held));
    }
  }
  return { index, kind, family, headerStyle, columns: columns.length, hits: tally.hits };
}

function readOf(leaked: readonly Leaked[], columns: readonly ColumnProfile[]): Read[] {
  return leaked.flatMap((entry) => {
    const column = columns.find(({ name, position, named }) =>
      named ? name === entry.column : String(position) === entry.column,
    );
    return column === undefined ? [] : [{ leaked: entry, column }];
  });
}

/** Meaning by meaning, as the make-up line counts columns: an age is a birth date, a line of an address an address. */
function countTypes(read: readonly Read[], tally: Tally): void {
  for (const { leaked, column } of read) {
    if (leaked.attribute === OTHER) continue;
    const side = column.named ? 'named' : 'unnamed';
    const missed = column.attribute === OTHER || column.confidence < CERTAIN;
    tally.add(`unrecognised.${side}`, Number(missed));
    if (missed) continue;
    tally.add('misread', Number(countedAs(column.attribute) !== countedAs(leaked.attribute)));
    countFiner({ leaked, column }, tally);
  }
}

/** Rows finer than the column is, of columns whose meaning and step are recognised. */
function countFiner({ leaked, column }: Read, tally: Tally): void {
  const { ladder } = attribute(column.attribute) ?? { ladder: null };
  const trait = traitOf(column.attribute);
  if (leaked.attribute !== column.attribute || ladder === null || trait === undefined || leaked.precision === null)
    return;
  const own = trait.steps.indexOf(canonicalStep(ladder, leaked.precision) ?? '');
  const shares = trait.steps.map((step) => column.precision[step] ?? 0);
  if (own <= 0 || column.padded !== null || (shares[own] ?? 0) < CERTAIN) return;
  const finer = shares.slice(0, own).reduce((sum, share) => sum + share, 0);
  tally.add('finer', finer * column.present, column.present);
}

type Model = ReturnType<typeof prepare>['model'];

/** Trait by trait, as the model counts them: what is read with confidence .6 is seen by .6. */
function countTraits(read: readonly Read[], { observations, population }: Model, tally: Tally): void {
  const leaked = new Set(read.map(({ leaked: { attribute: id } }) => traitOf(id)?.id));
  const side = read.some(({ column }) => column.named) ? 'named' : 'unnamed';
  const rates = new BaseRates(population);
  observations.forEach(({ trait, readings }, at) => {
    let seen = 0;
    for (const { weight, counts } of readings) if (counts !== null) seen += weight;
    if (leaked.has(trait.id)) tally.add(`recognised.${side}`, seen);
    else tally.add('mistaken', seen, rates.overall(at).rate + ANY);
  });
}

/** What a way in shows and the leak doesn't, or only coarser; and what the leak has from elsewhere. */
function countLeftOut({ leaked }: Trial, truth: ReturnType<typeof candidatesOf>[number] | undefined, tally: Tally) {
  if (truth === undefined) return;
  const shown = new Map<string, number>();
  for (const { attribute: id, precision, field } of leaked) {
    const trait = traitOf(id);
    if (trait === undefined || field === null) continue;
    const step = traitStep(trait, id, precision);
    shown.set(trait.id, Math.min(shown.get(trait.id) ?? Number.POSITIVE_INFINITY, step));
  }
  for (const [id, { fields }] of holdingsOf(truth.system, truth.path)) {
    const [field] = fields;
    const trait = field === undefined ? undefined : traitOf(field.field.attribute);
    if (field === undefined || trait === undefined) continue;
    const step = shown.get(id);
    tally.add(`left.${trait.salience}`, Number(step === undefined));
    if (step !== undefined && field.step < trait.steps.length - 1) tally.add('coarser', Number(step > field.step));
  }
  const added = leaked.filter(({ field, system }) => field === null && system === null).length;
  tally.add('enriched', Number(added > 0));
}

/** What became of names and of their order. */
function countNames({ headerStyle, columnOrder }: Trial, read: readonly Read[], tally: Tally): void {
  const letters = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  for (const { leaked, column } of read) {
    const { field } = leaked;
    if (field === null || !column.named) continue;
    // What comes twice gets a number (`name_2`).
    const now = letters(leaked.column);
    const kept = [now, now.replace(/\d+$/, '')].some((name) => name !== '' && letters(field).endsWith(name));
    if (headerStyle === 'translated') tally.add('renamed.part', Number(!kept));
    if (headerStyle === 'kept') tally.add('renamed.kept', Number(!kept));
  }
  tally.add('order.kept', Number(columnOrder === 'kept'));
  tally.add('order.natural', Number(columnOrder === 'natural'));
}

/** How many records share a key: of keys that the descriptor says are unique, and of others. */
function countRows(read: readonly Read[], system: System | undefined, tally: Tally): void {
  const fields = new Map(system?.fields.map((field) => [field.name, field]));
  for (const { leaked, column } of read) {
    const trait = traitOf(leaked.attribute)?.id ?? '';
    if (leaked.field === null || !/^(?:contact\.(?:phone|email)|id\..+)$/.test(trait)) continue;
    const sharing = keySharing(column, null);
    if (sharing === null) continue;
    const side = fields.get(leaked.field)?.unique === true ? 'unique' : 'usual';
    for (const which of [0, 1, 2]) tally.add(`keys.${side}.${which}`, Number(sharing === which));
  }
}
