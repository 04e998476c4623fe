/**
 * Enters: the shipped descriptors; a folder with `systems/*.json` (tables, columns with name and attribute) as argument or in
 * LEAKPRINT_BENCH_DATA. Leaves: how often the first meaning of a column name is the labelled one, overall and for the worst
 * attributes, what is claimed of columns labelled `other`, and what the reading costs.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsShown } from '../../src/match/sides.ts';
import { loadDescribed } from '../../src/systems/population.ts';
import { matchHeader, matchHeaders } from '../../src/vocabulary/index.ts';
import { CASES } from '../vocabulary/header-cases.ts';
import { aligned } from './table.ts';

/** Attributes shown, worst first. */
const WORST = 20;
const CALLS = 100_000;

interface Label {
  readonly name: string;
  readonly attribute: string;
  readonly got: string;
}

interface Labelled {
  readonly tables: readonly {
    readonly columns: readonly { readonly name: string; readonly attribute?: string | null }[];
  }[];
}

const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

/** One line: the cost of the first name (which makes the index) and of many. */
function cost(): string {
  const start = performance.now();
  matchHeader('first name');
  const first = performance.now() - start;
  const names = CASES.map((entry) => entry.name);
  const loop = performance.now();
  for (let call = 0; call < CALLS; call++) matchHeader(names[call % names.length] ?? '');
  return `first name ${first.toFixed(1)} ms, ${CALLS} names ${((performance.now() - loop) / 1000).toFixed(2)} s`;
}

function invented(verbose: boolean): string {
  const wrong = CASES.filter((entry) => (matchHeader(entry.name)[0]?.attribute ?? null) !== entry.attribute);
  if (verbose)
    for (const { language, name, attribute } of wrong)
      console.log(`  ${language} ${name}: ${attribute}, got ${matchHeader(name)[0]?.attribute ?? '-'}`);
  return `invented names: ${share(CASES.length - wrong.length, CASES.length)} of ${CASES.length}`;
}

type Tables = Labelled['tables'];

function labels(tables: Tables, inTables: boolean): readonly Label[] {
  return tables.flatMap(({ columns }) => {
    const read = inTables
      ? matchHeaders(columns.map(({ name }) => name))
      : columns.map(({ name }) => matchHeader(name));
    return columns.map(({ name, attribute }, position) => ({
      name,
      attribute: attribute ?? 'other',
      got: read[position]?.[0]?.attribute ?? 'other',
    }));
  });
}

function tablesOf(folder: string): Tables {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.toSorted().flatMap((file) => (JSON.parse(readFileSync(join(folder, file), 'utf8')) as Labelled).tables);
}

/** The tables of shipped descriptors: what a way into a database shows, by names without the table's. */
function shippedTables(): Tables {
  return loadDescribed().flatMap((system) =>
    system.paths.map((path) => ({
      columns: fieldsShown(system, path).map(({ name, attribute }) => ({
        name: name.startsWith(`${path.id}.`) ? name.slice(path.id.length + 1) : name,
        attribute,
      })),
    })),
  );
}

function describe(title: string, all: readonly Label[]): string {
  const named = all.filter(({ attribute }) => attribute !== 'other');
  const other = all.filter(({ attribute }) => attribute === 'other');
  const right = named.filter(({ attribute, got }) => attribute === got).length;
  const claimed = other.filter(({ got }) => got !== 'other').length;
  return `${title}: ${share(right, named.length)} of ${named.length} named columns; claims ${share(claimed, other.length)} of ${other.length} others`;
}

function worst(all: readonly Label[], verbose: boolean): string {
  const groups = new Map<string, Label[]>();
  for (const label of all) groups.set(label.attribute, [...(groups.get(label.attribute) ?? []), label]);
  const rows = [...groups].map(([attribute, list]) => {
    const misses = list.filter(({ got }) => got !== attribute);
    return { attribute, list, misses };
  });
  rows.sort((a, b) => b.misses.length - a.misses.length || a.attribute.localeCompare(b.attribute));
  if (verbose)
    for (const { attribute, misses } of rows)
      for (const miss of misses) console.log(`  ${attribute} ${miss.name}: got ${miss.got}`);
  return aligned(
    ['attribute', 'columns', 'missed', 'right'],
    rows
      .slice(0, WORST)
      .map(({ attribute, list, misses }) => [
        attribute,
        String(list.length),
        String(misses.length),
        share(list.length - misses.length, list.length),
      ]),
  );
}

const verbose = process.argv.includes('--verbose');
const folder = process.argv.slice(2).find((word) => !word.startsWith('-')) ?? process.env.LEAKPRINT_BENCH_DATA;
const systems = folder === undefined ? undefined : join(folder, 'systems');
console.log(cost());
console.log(invented(verbose));
const shipped = shippedTables();
console.log(describe('shipped descriptors, name by name', labels(shipped, false)));
const beside = labels(shipped, true);
console.log(describe('with their tables', beside));
if (systems === undefined || !existsSync(systems)) {
  console.log(worst(beside, verbose));
  console.log('no other labelled systems: name their folder as argument or in LEAKPRINT_BENCH_DATA');
} else {
  const tables = tablesOf(systems);
  console.log(describe('labelled systems, name by name', labels(tables, false)));
  const all = labels(tables, true);
  console.log(describe('with their tables', all));
  console.log(worst(all, verbose));
}
