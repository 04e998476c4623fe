/**
 * Trials: invented leaks of known truth, to fit and to test the model of attribution. Enters: the population, a seed, a
 * number, a side. Leaves: a trial, the same for the same four and whatever trials were made before. Deliberately absent:
 * reading, weighing and judging; files stay in memory.
 */
import { candidatesOf } from '../../match/holdings.ts';
import type { System } from '../../systems/types.ts';
import { shownStep } from './channel/edits.ts';
import { fitChannel } from './channel/fit.ts';
import { distinct } from './channel/names.ts';
import { testChannel } from './channel/test.ts';
import type { Channel, Column, Draft, Part } from './channel/types.ts';
import { encode, fileName } from './encode.ts';
import { LOCALES, localeOf } from './locales/index.ts';
import type { Locale } from './locales/types.ts';
import { layoutOf, partsOf } from './origin.ts';
import { Chance } from './random.ts';
import { alikeTo, classesOf, projectionOf, rivalsOf } from './rivals.ts';
import { split } from './split.ts';
import { rowsOf } from './table.ts';
import type { Leaked, Trial, TrialKind, TrialOptions, TrialSide } from './types.ts';

export { describeTrial } from './describe.ts';
export { split } from './split.ts';
export type { Trial, TrialKind, TrialOptions, TrialSide } from './types.ts';

const CHANNELS: Readonly<Record<TrialSide, Channel>> = { fit: fitChannel, test: testChannel };

const KINDS: readonly (readonly [TrialKind, number])[] = [
  ['listed', 50],
  ['open', 25],
  ['joined', 9],
  ['merged', 8],
  ['aggregator', 8],
];

/** Countries of systems that tell none, and how often a second one is mixed in. */
const COUNTRIES: Readonly<Record<TrialSide, readonly string[]>> = {
  fit: ['IN', 'US', 'DE', 'BR', 'FR'],
  test: ['GB', 'ES', 'JP', 'IN', 'US', 'FR', 'BR'],
};
const ABROAD: Readonly<Record<TrialSide, number>> = { fit: 0.3, test: 0.12 };

/** Cells of a trial at most, where no size was asked for: a wide table is shorter. */
const MOST_CELLS = 40_000;

/** One trial. */
export function makeTrial({ seed, index, systems, kind: asked, side, size }: TrialOptions): Trial {
  const chance = new Chance(`trial ${seed}/${side}/${index}`);
  const wanted = asked ?? chance.fork('kind').weighted(KINDS);
  const own = usable(split(systems)[side], systems);
  const parts = partsOf(wanted, own, chance.fork('parts'));
  // Where no two systems share a key, or there is but one, what was made is a plain leak.
  const kind = parts.length < 2 && wanted !== 'open' ? 'listed' : wanted;
  const locales = localesOf(parts, side, chance.fork('locales'));
  const { columns, keys } = layoutOf(kind, parts, chance.fork('layout'));
  const origin = { kind, parts, columns, keys, home: locales[0], size };
  const draft = bounded(CHANNELS[side](origin, chance.fork('channel')), size);
  const headed = distinct(draft.columns);
  let rows = rowsOf(kind, { ...draft, columns: headed }, parts, locales, chance.fork('rows'));
  for (const [at, accident] of draft.accidents.entries()) rows = accident(rows, chance.fork(`accident ${at}`));
  const headers = draft.headerStyle === 'gone' ? null : headed.map(({ header }) => header);
  const sheet = { headers, rows, none: draft.none, table: tableName(parts) };
  const bytes = encode(draft.format, sheet, chance.fork('file'));
  const rivals = rivalsOf(kind, parts, own, chance.fork('rivals'));
  const [first] = parts;
  const leaked = headed.flatMap((column, at) =>
    leakedBy(column, headers === null ? String(at + 1) : column.header, parts),
  );
  const attributes = leaked.filter(({ field }) => field !== null).map(({ attribute }) => attribute);
  const truth = truthOf(parts);
  const alike = kind === 'listed' && first !== undefined ? alikeTo(first, attributes, rivals) : [];
  return {
    id: `${side}-${seed}-${index}`,
    kind,
    side,
    truth,
    truthSystems: parts.map(({ system }) => system.id),
    families: [...new Set(parts.map(({ system }) => system.family))],
    domain: first?.system.domain ?? '',
    rivals,
    classes: classesOf(rivals),
    alike: alike.filter((entry) => !truth.includes(entry)),
    headerStyle: draft.headerStyle,
    columnOrder: draft.columnOrder,
    rows: rows.length,
    files: [{ name: fileName(draft.format), bytes: cutShort(bytes, draft.cut) }],
    steps: draft.steps,
    leaked,
  };
}

/** A side without any system (a catalogue of one family) borrows the whole catalogue. */
function usable(side: readonly System[], all: readonly System[]): readonly System[] {
  return side.some((system) => !system.aggregator) ? side : all;
}

/** The country of the systems where one tells it, else one of the side's; now and then a second one. */
function localesOf(parts: readonly Part[], side: TrialSide, chance: Chance): readonly [Locale, ...Locale[]] {
  const told = parts.map(({ system }) => localeOf(system)).find((locale) => locale !== null);
  const possible = LOCALES.filter(({ id }) => COUNTRIES[side].includes(id));
  const home = told ?? chance.pick(possible);
  return told === undefined && chance.of(ABROAD[side]) ? [home, home, home, chance.pick(possible)] : [home];
}

function bounded(draft: Draft, size: number | undefined): Draft {
  if (size !== undefined) return draft;
  const most = Math.max(5, Math.floor(MOST_CELLS / Math.max(1, draft.columns.length)));
  return { ...draft, rows: Math.min(draft.rows, most) };
}

/** Candidates that the rows were made from, and those of the same systems that state the same. */
function truthOf(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    const shown = projectionOf(part);
    const own = candidatesOf([part.system]);
    return own.filter((entry) => entry.path === part.path || projectionOf(entry) === shown).map(({ id }) => id);
  });
}

/** The name a table would have: the last word of the path, in letters that every database takes. */
function tableName(parts: readonly Part[]): string {
  const words = (parts[0]?.path.id ?? '').match(/[a-z0-9_]+/gi) ?? [];
  return parts.length === 1 ? (words.at(-1) ?? 'records').toLowerCase() : 'people';
}

/** What breaks off ends within its last line; where a record would be lost with it, channels don't cut. */
function cutShort(bytes: Uint8Array, cut: number): Uint8Array {
  if (cut === 0) return bytes;
  const start = bytes.lastIndexOf(10, bytes.length - 2);
  return bytes.subarray(0, Math.max(start + 3, bytes.length - cut));
}

function leakedBy({ fillings }: Column, name: string, parts: readonly Part[]): Leaked[] {
  return fillings.map(({ part, field, spec }) => ({
    column: name,
    field: field?.name ?? null,
    system: parts[part]?.system.id ?? null,
    attribute: spec.attribute,
    precision: shownStep(spec),
  }));
}
