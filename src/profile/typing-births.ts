/**
 * Which column of a table holds births. Enters: typed columns, each decided alone. Leaves: the same with at most one birth
 * date that only its values tell, and with what can't be told said. Births lie a life before what happens to people:
 * their implied age when other columns' moments happened decides, not the order of columns.
 */

import type { TypedColumn } from './typed.ts';
import { renamed } from './typing-change.ts';

const BIRTH = 'person.birthDate';
const MOMENT = 'record.timestamp';
/** Two columns whose median years are so near can be told apart by nothing; from the greater gap on, a life lies between. */
const NEAR_YEARS = 8;
/** Median age of people when registered, tested, hired or last seen: outside, the earlier column is no birth. */
const AGE = { least: 5, most: 95 };

/** Of several columns that only their values make birth dates, the one with the earliest years is; the rest are moments. */
export function oneBirth(columns: readonly TypedColumn[]): TypedColumn[] {
  const births = columns.filter((column) => column.best?.attribute === BIRTH);
  const guessed = births.filter((column) => column.best?.by === 'values');
  if (guessed.length === 0) return [...columns];
  if (births.length > guessed.length)
    return columns.map((column) => (guessed.includes(column) ? renamed(column, BIRTH, MOMENT) : column));
  const earliest = guessed.reduce((least, column) => Math.min(least, median(column)), Number.POSITIVE_INFINITY);
  const near = guessed.filter((column) => median(column) < earliest + NEAR_YEARS);
  return columns.map((column) => {
    if (!guessed.includes(column)) return column;
    if (!near.includes(column)) return renamed(column, BIRTH, MOMENT);
    if (near.length > 1) return untold(column);
    return isAge(impliedAge(column, columns)) ? column : renamed(column, BIRTH, MOMENT);
  });
}

/** Median year of all other columns of dates less the column's own; null without any. */
function impliedAge(column: TypedColumn, columns: readonly TypedColumn[]): number | null {
  const others = columns.filter((other) => other !== column && other.years !== null).map(median);
  return others.length === 0 ? null : others.reduce((latest, year) => Math.max(latest, year)) - median(column);
}

function isAge(age: number | null): boolean {
  return age === null || (age >= AGE.least && age <= AGE.most);
}

function median(column: TypedColumn): number {
  return column.years?.median ?? Number.POSITIVE_INFINITY;
}

/** A birth or a moment: both with the same confidence, and neither chosen. */
function untold(column: TypedColumn): TypedColumn {
  const both = column.found.filter(({ attribute }) => attribute === BIRTH || attribute === MOMENT);
  const confidence = both.reduce((sum, entry) => sum + entry.confidence, 0) / 2;
  const support = both[0]?.support ?? { k: 0, n: 0 };
  const pair = [BIRTH, MOMENT].map((attribute) => ({ attribute, confidence, support, by: 'values' as const }));
  return { ...column, found: [...pair, ...column.found.filter((entry) => !both.includes(entry))], best: null };
}
