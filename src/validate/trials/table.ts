/**
 * Enters: a draft of a leak and what it is made from. Leaves: its rows as cells. Each column has its own chance, so what one
 * column shows doesn't depend on which others were kept. Deliberately absent: files.
 */
import type { Column, Draft, Part } from './channel/types.ts';
import type { Locale } from './locales/types.ts';
import { type Person, people, type Row } from './people.ts';
import type { Chance } from './random.ts';
import { cellOf } from './rows/index.ts';
import type { Cell } from './spec.ts';
import type { TrialKind } from './types.ts';

const YEAR = 365.2425 * 86_400;

/** Shares of rows of which the second part of a join knows something. */
const FOUND = [0.6, 1] as const;
/** Share of people who are in both parts of a merged file. */
const IN_BOTH = 0.1;

/** First and last moment, seconds since 1970. */
type Period = readonly [from: number, to: number];

/** Which parts know of a row, and who it is about. */
interface Record {
  readonly parts: readonly number[];
  readonly rows: readonly Row[];
}

/** The rows, before anything happens to them. */
export function rowsOf(
  kind: TrialKind,
  { columns, rows }: Pick<Draft, 'columns' | 'rows'>,
  parts: readonly Part[],
  locales: readonly [Locale, ...Locale[]],
  chance: Chance,
): string[][] {
  const cells = columns.map((column, at) =>
    fillersOf(column, locales[0], chance.fork(`column ${at} ${column.header}`)),
  );
  const mixing = chance.fork('mixing');
  const drawing = chance.fork('records');
  const periods = parts.map((part) => periodOf(part, drawing));
  const year = new Date(Math.min(...periods.map(([from]) => from)) * 1000).getUTCFullYear();
  const persons = people(chance.fork('people'), locales, rows, year);
  const records = recordsOf(kind, persons, periods, drawing);
  const out: string[][] = [];
  for (const record of records) {
    const line: string[] = [];
    for (const fillers of cells) line.push(cellAt(fillers, record, mixing));
    out.push(line);
  }
  return out;
}

interface Filler {
  readonly part: number;
  readonly cell: Cell;
}

function fillersOf({ fillings, finish }: Column, home: Locale, chance: Chance): Filler[] {
  return fillings.map(({ part, spec }) => {
    const cell = cellOf(spec, chance.fork(`part ${part}`), home);
    return { part, cell: finish === undefined ? cell : (row) => finish(cell(row)) };
  });
}

/** The value of a column in a record: from the first part that knows it, now and then from another. */
function cellAt(fillers: readonly Filler[], { parts, rows }: Record, mixing: Chance): string {
  let chosen: Filler | undefined;
  for (const filler of fillers) {
    if (filler.part !== -1 && !parts.includes(filler.part)) continue;
    if (chosen === undefined || mixing.of(0.25)) chosen = filler;
  }
  const row = chosen === undefined ? undefined : rows[Math.max(0, chosen.part)];
  return chosen === undefined || row === undefined ? '' : chosen.cell(row);
}

function recordsOf(kind: TrialKind, persons: readonly Person[], periods: readonly Period[], chance: Chance): Record[] {
  const count = persons.length;
  const found = FOUND[0] + (FOUND[1] - FOUND[0]) * chance.uniform();
  const border = Math.floor(count * (0.2 + 0.6 * chance.uniform()));
  const all = periods.map((_, at) => at);
  return persons.map((person, index) => {
    const known = present(kind, all, index < border ? 0 : 1, found, chance);
    // In a stacked file each table has its own order and its own numbers.
    const place = kind === 'merged' && index >= border ? index - border : index;
    const of = kind === 'merged' ? Math.max(1, index < border ? border : count - border) : count;
    const who = kind === 'merged' && index >= border && chance.of(IN_BOTH) ? (persons[place] ?? person) : person;
    const rows = periods.map(([from, to]) => {
      const share = (place + chance.uniform()) / of;
      return { index: place + 1, person: who, since: Math.floor(from + (to - from) * Math.min(1, share)) };
    });
    return { parts: known, rows };
  });
}

function present(
  kind: TrialKind,
  all: readonly number[],
  half: number,
  found: number,
  chance: Chance,
): readonly number[] {
  if (all.length < 2) return all;
  if (kind === 'merged') return [half];
  if (kind === 'joined') return chance.of(found) ? all : [0];
  const some = all.filter(() => chance.of(0.5));
  return some.length === 0 ? [chance.pick(all)] : some;
}

/** When records of a part were made, seconds since 1970: within its stated period, else some years before 2024. */
function periodOf({ system, path }: Part, chance: Chance): Period {
  const stated = path.period ?? system.period;
  const to = secondsOf(stated?.to) ?? Date.UTC(chance.int(2019, 2023), chance.int(0, 11), 28) / 1000;
  const from = secondsOf(stated?.from) ?? to - (1 + 6 * chance.uniform()) * YEAR;
  return from < to ? [from, to] : [from, from + YEAR];
}

/** Seconds of a date as descriptors write it; null if there is none. */
function secondsOf(date: string | null | undefined): number | null {
  const time = date === null || date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : time / 1000;
}
