/**
 * Tables of one fact a row: a column of names of fields, one of values of all kinds, often one of whose they are. Enters: the
 * typed columns of a table. Leaves: which columns these are and what each name means, or null. Values are found by the rows
 * that the samples of both columns share; where too few are, the name alone speaks.
 */
import { matchHeaders } from '../vocabulary/index.ts';
import type { Sampled } from './column-tally.ts';
import type { Look } from './inspect.ts';
import { type FieldValue, isFieldName, looker, MOST_FIELDS, typeFields } from './nested-typing.ts';
import { ownerOf } from './pivot-owner.ts';
import type { Kept } from './sketch.ts';
import { LEAST_RECORDS } from './suppression.ts';
import type { TypedColumn } from './typed.ts';
import type { PivotProfile } from './types.ts';
import { kindShares } from './usual.ts';

/** Names of fields in one table: large shops have some hundred. */
const MOST_NAMES = 512;
/** So well must the vocabulary read a name for it to count, */
const READ = 0.5;
/** so many different meanings must be among them, and so large a share of all names. Guesses. */
const LEAST_MEANINGS = 3;
const LEAST_READ = 0.25;
/** Names that may be shown must fill so many of the rows. */
const LEAST_ROWS = 0.5;
/** Columns between name and value at most: a language, a type. */
const FURTHEST = 3;
/** A column with a meaning of its own is no column of all kinds of values. */
const OWN_MEANING = 0.8;
/** Meanings of headers under which anything stands. */
const ANYTHING: ReadonlySet<string> = new Set([
  'communication.text',
  'account.preference',
  'account.profileText',
  'other',
]);
/** Rows that a name must share with sampled values for them to be heard. */
const LEAST_SHARED = 5;

/** A name of a field, and the rows in which it stands. */
export interface Name {
  readonly text: string;
  readonly rows: number;
  readonly hashes: readonly number[];
}

/** The pivot of a table; null if it is none. */
export function pivotOf(columns: readonly TypedColumn[]): PivotProfile | null {
  for (const [key, column] of columns.entries()) {
    const names = namesOf(column);
    if (names === null) continue;
    const value = columns.findIndex((other, at) => at > key && at <= key + FURTHEST && isMixed(other, column));
    if (value < 0) continue;
    const attributes = attributesOf(names, columns[value]?.tally.values.entries() ?? []);
    // Names that their values contradict are words of something else.
    if (meaningsIn(attributes.map(({ attribute }) => attribute)) < LEAST_MEANINGS) continue;
    const others = column.tally.values.distinct() - names.length;
    return { key, value, owner: ownerOf(columns, key, value), attributes, others };
  }
  return null;
}

/** Names of fields that a column holds, most frequent first; null if it isn't one of them. */
function namesOf({ tally, present }: TypedColumn): Name[] | null {
  const { values } = tally;
  if (!values.exact || values.distinct() < LEAST_MEANINGS || values.distinct() > MOST_NAMES) return null;
  const names = shownNames(values.entries());
  const rows = names.reduce((sum, name) => sum + name.rows, 0);
  if (names.length < LEAST_MEANINGS || rows < LEAST_ROWS * present) return null;
  const read = matchHeaders(names.map(({ text }) => text)).flatMap(([best]) =>
    best !== undefined && best.coverage >= READ ? [best.attribute] : [],
  );
  const enough = read.length >= LEAST_READ * names.length && meaningsIn(read) >= LEAST_MEANINGS;
  return enough ? names.slice(0, MOST_FIELDS) : null;
}

function meaningsIn(attributes: readonly string[]): number {
  return new Set(attributes.filter((attribute) => attribute !== 'other')).size;
}

/** Names that may be shown: only these are names here, so that saved tables tell the same. */
export function shownNames(entries: readonly Kept<Sampled>[]): Name[] {
  return entries
    .flatMap(({ item: { value, rows }, count }): Name[] =>
      value === null || rows.distinct() < LEAST_RECORDS || !isFieldName(value)
        ? []
        : [{ text: value, rows: count, hashes: rows.hashes }],
    )
    .sort((x, y) => y.rows - x.rows || (x.text < y.text ? -1 : 1));
}

/** Values of all kinds: more of them than names, and neither header nor values say one thing. */
function isMixed({ header, best, seen, tally, present }: TypedColumn, { tally: names }: TypedColumn): boolean {
  if (present === 0 || tally.values.distinct() < names.values.distinct()) return false;
  if (header.some(({ attribute, coverage }) => coverage >= OWN_MEANING && !ANYTHING.has(attribute))) return false;
  const values = best !== null && best.confidence >= OWN_MEANING && best.by !== 'header';
  if (!values || best === null) return true;
  // What the sample shows beside the meaning: of a column of one kind nearly all are of it.
  return (
    best.support.k < OWN_MEANING * best.support.n || ANYTHING.has(best.attribute) || kindShares(seen.values).size === 0
  );
}

function attributesOf(names: readonly Name[], entries: readonly Kept<Sampled>[]): PivotProfile['attributes'] {
  const look = looker();
  const rows = new Map<number, Kept<Sampled>>();
  for (const entry of entries) for (const hash of entry.item.rows.hashes) rows.set(hash, entry);
  const fields = names.map(({ text, hashes }) => {
    const values = new Map<number, FieldValue>();
    let shared = 0;
    for (const hash of hashes) {
      const entry = rows.get(hash);
      const found = entry === undefined ? null : lookOf(entry.item, look);
      if (entry === undefined || found === null) continue;
      shared++;
      values.set(entry.hash, { hash: entry.hash, rows: (values.get(entry.hash)?.rows ?? 0) + 1, look: found });
    }
    const heard = shared >= LEAST_SHARED ? [...values.values()] : [];
    return { name: text, records: hashes.length, values: heard, shared: heard.length === 0 ? 0 : shared };
  });
  return typeFields(fields).map((field, i) => ({
    ...field,
    support: { k: fields[i]?.shared ?? 0, n: fields[i]?.records ?? 0 },
  }));
}

/** What detectors find in a sampled value; null where that is not known. */
export function lookOf({ look, value }: Sampled, detected: (text: string) => Look): Look | null {
  return look ?? (value === null ? null : detected(value));
}
