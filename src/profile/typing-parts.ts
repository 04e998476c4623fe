/**
 * Dates that stand in several columns: day, month and year side by side. Enters: typed columns of a table. Leaves: the same,
 * where the parts mean one date, as precise as all of them together. Parts are told by how many values there are and by
 * words in the headers, not by looking at values, so that a saved profile tells the same.
 */
import { tokens } from '../vocabulary/index.ts';
import { birthFacts, looksLikeBirth } from './birth.ts';
import type { TypedColumn } from './typed.ts';
import type { Hypothesis } from './types.ts';
import { kindShares } from './usual.ts';

type Part = 'day' | 'month' | 'year';

/** Words for the parts in several languages, as headers are folded. */
const WORDS: Readonly<Record<Part, ReadonlySet<string>>> = {
  day: new Set('day dd tag dia jour giorno dag dzien hari gun din день'.split(' ')),
  month: new Set('month mm mon mth monat mes mois mese maand miesiac bulan ay mahina mah месяц'.split(' ')),
  year: new Set('year yyyy yy yr jahr ano annee anno jaar rok tahun yil saal varsh год'.split(' ')),
};
/** Distinct values that a part has at most, and at least where no header calls it by its name. */
const VALUES = { day: { least: 24, most: 31 }, month: { least: 9, most: 12 } } as const;
const ORDERS: readonly (readonly Part[])[] = [
  ['day', 'month', 'year'],
  ['month', 'day', 'year'],
  ['year', 'month', 'day'],
  ['month', 'year'],
  ['year', 'month'],
];
/** Share of the values that must be of the part's kind. */
const MOST = 0.95;
/** Of parts of a date without any header, so sure is what it means. */
const UNNAMED = 0.6;
const BIRTH = 'person.birthDate';
const MOMENT = 'record.timestamp';

/** A column with the part of a date that it holds, and how fine all parts together are. */
export interface PartOf {
  readonly part: Part;
  readonly together: 'day' | 'month';
}

/** The same columns; those that are parts of one date say so. */
export function withParts(columns: readonly TypedColumn[]): TypedColumn[] {
  const out = [...columns];
  for (let at = 0; at < out.length; at++) {
    const order = ORDERS.find((parts) => parts.every((part, i) => isPart(out[at + i], part, parts.length < 3)));
    if (order === undefined) continue;
    const members = out.slice(at, at + order.length);
    const meaning = meaningOf(members, order);
    order.forEach((part, i) => {
      const member = members[i];
      const together = order.includes('day') ? 'day' : 'month';
      if (member !== undefined) out[at + i] = { ...joined(member, meaning), dateParts: { part, together } };
    });
    at += order.length - 1;
  }
  return out;
}

/** @param named true when only its header can make the column a part */
function isPart(column: TypedColumn | undefined, part: Part, named: boolean): boolean {
  if (column === undefined || column.present === 0) return false;
  const shares = kindShares(column.seen.values);
  if (part === 'year') return (shares.get('year') ?? 0) >= MOST && (!named || isCalled(column, part));
  if ((shares.get('integer') ?? 0) < MOST) return false;
  if (column.tally.shapes.entries().some(({ item }) => item !== '9' && item !== '99')) return false;
  const { least, most } = VALUES[part];
  const distinct = column.tally.values.distinct();
  if (distinct > most) return false;
  if (isCalled(column, part)) return true;
  return !named && !column.tally.column.named && distinct >= least;
}

function isCalled({ tally }: TypedColumn, part: Part): boolean {
  return tally.column.named && tokens(tally.column.name).some(({ text }) => WORDS[part].has(text));
}

/** What a header says of one of the parts goes for all; else what the years look like. */
function meaningOf(members: readonly TypedColumn[], order: readonly Part[]): Hypothesis {
  const told = members.find(({ best }) => best !== null && best.by !== 'values' && DATES.test(best.attribute));
  const support = members.reduce(
    (least, { seen }) => (seen.values.length < least.n ? { k: seen.values.length, n: seen.values.length } : least),
    { k: 0, n: Number.POSITIVE_INFINITY },
  );
  if (told?.best != null) return { ...told.best, support };
  const year = members[order.indexOf('year')];
  const births = year !== undefined && year.years !== null && looksLikeBirth(birthFacts(year.tally.dates, year.years));
  return { attribute: births ? BIRTH : MOMENT, confidence: UNNAMED, support, by: 'values' };
}

const DATES = /Date$|At$|^record\.timestamp$|^travel\.date$/;

function joined(column: TypedColumn, meaning: Hypothesis): TypedColumn {
  const rest = 1 - meaning.confidence;
  const others = column.found
    .filter(({ attribute }) => attribute !== meaning.attribute)
    .map((entry) => ({ ...entry, confidence: entry.confidence * rest }));
  return { ...column, best: meaning, found: [meaning, ...others] };
}
