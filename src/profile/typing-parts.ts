/**
 * Dates that stand in several columns: day, month and year side by side. Enters: typed columns of a table. Leaves: the same,
 * where the parts mean one date, as precise as all of them together. Parts are told by how many values there are and by
 * words in the headers, not by looking at values, so that a saved profile tells the same.
 */
import { attribute as attributeOf, tokens } from '../vocabulary/index.ts';
import { birthFacts, looksLikeBirth } from './birth.ts';
import type { TypedColumn } from './typed.ts';
import type { Hypothesis } from './types.ts';
import { kindShares } from './usual.ts';

const PARTS = ['day', 'month', 'year'] as const;
type Part = (typeof PARTS)[number];

/** Words for the parts in thirty languages, as headers are folded. */
const WORDS: Readonly<Record<Part, ReadonlySet<string>>> = {
  day: wordsOf(`day dd tag dia jour giorno dag dzien den nap paiva zi ziua hari tanggal ngay gun gunu din день ημερα يوم دن
दिन दिवस দিন நாள் วัน 日 일`),
  month:
    wordsOf(`month mm mon mth monat mes mois mese maand miesiac mesic honap kuukausi manad maned luna bulan thang ay ayi
mahina mah месяц місяць μηνασ شهر مهينه महीना माह महिना মাস மாதம் เดือน 月 월`),
  year: wordsOf(`year yyyy yy yr jahr ano annee anno jaar rok ev vuosi ar anul tahun nam yil yili saal varsh год рік ετοσ سنه
عام سال वर्ष साल বছর সাল ஆண்டு வருடம் ปี 年 년`),
};
/** `Geburtsjahr`, `syntymäkuukausi`: compounds end with the part, the longest that fits. */
const COMPOUND = /^([a-z]{5,}?)(tag|monat|jahr|dag|maand|jaar|manad|maned|ar|paiva|kuukausi|vuosi)$/;
/** `出生年`, `생년`: the same in scripts without blanks; Thai has the part first. */
const LAST = /^([^a-z]+)(年|月|日|년|월|일)$/;
const FIRST = /^(ปี|เดือน|วัน)(.+)$/;
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

/** What a column could be a part of. */
interface Candidate {
  readonly part: Part;
  /** What its header says beside the part's name: `birth` of `birth_day`; null where there is no header. */
  readonly of: string | null;
}

/** The same columns; those that are parts of one date say so. */
export function withParts(columns: readonly TypedColumn[]): TypedColumn[] {
  const out = [...columns];
  const candidates = columns.map(candidatesOf);
  for (let at = 0; at < out.length; at++) {
    const order = ORDERS.find((parts) => isDate(parts, candidates.slice(at, at + parts.length)));
    if (order === undefined) continue;
    const members = out.slice(at, at + order.length);
    const meaning = meaningOf(members, order);
    const together = order.includes('day') ? 'day' : 'month';
    members.forEach((member, i) => {
      const part = order[i];
      if (part !== undefined) out[at + i] = { ...joined(member, meaning, part), dateParts: { part, together } };
    });
    at += order.length - 1;
  }
  return out;
}

/** Headers of one date differ in the part's name alone; a month and a year without headers could be any two numbers. */
function isDate(parts: readonly Part[], beside: readonly (readonly Candidate[])[]): boolean {
  const first = beside[0]?.find(({ part }) => part === parts[0]);
  if (first === undefined || (first.of === null && parts.length < 3)) return false;
  return parts.every((part, i) => beside[i]?.some((other) => other.part === part && other.of === first.of) === true);
}

/** The parts that a column could be. */
function candidatesOf(column: TypedColumn): Candidate[] {
  const { tally, present, seen } = column;
  if (present === 0) return [];
  const distinct = tally.values.distinct();
  const words = tally.column.named ? tokens(tally.column.name).flatMap(({ text }) => partedOf(text)) : null;
  let shares: ReadonlyMap<string, number> | undefined;
  const are = (kind: string): boolean => {
    shares ??= kindShares(seen.values);
    return (shares.get(kind) ?? 0) >= MOST;
  };
  return PARTS.flatMap((part): Candidate[] => {
    const at = words === null ? -1 : words.findIndex((word) => WORDS[part].has(word));
    if (words !== null && at < 0) return [];
    const of = words === null ? null : words.filter((_, i) => i !== at).join(' ');
    if (part === 'year') return are('year') ? [{ part, of }] : [];
    const { least, most } = VALUES[part];
    if (distinct > most || (words === null && distinct < least) || !are('integer')) return [];
    return tally.shapes.entries().every(({ item }) => item === '9' || item === '99') ? [{ part, of }] : [];
  });
}

/** The words of a word: what a part is of, and the part. */
function partedOf(word: string): readonly string[] {
  return (COMPOUND.exec(word) ?? LAST.exec(word) ?? FIRST.exec(word))?.slice(1) ?? [word];
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s/));
}

/** What a header says of one of the parts goes for all, the more telling first; else what the years look like. */
function meaningOf(members: readonly TypedColumn[], order: readonly Part[]): Hypothesis {
  const told = members
    .flatMap(({ best }) => (best !== null && best.by !== 'values' && isDated(best.attribute) ? [best] : []))
    .sort((x, y) => Number(x.attribute === MOMENT) - Number(y.attribute === MOMENT))[0];
  if (told !== undefined) return told;
  const year = members[order.indexOf('year')];
  const births = year !== undefined && year.years !== null && looksLikeBirth(birthFacts(year.tally.dates, year.years));
  const attribute = births ? BIRTH : MOMENT;
  return { attribute, confidence: UNNAMED, support: { k: 0, n: 0 }, by: 'values' };
}

/** Attributes of days; an age is none, though it stands on their ladder. */
function isDated(id: string): boolean {
  return attributeOf(id)?.kinds.includes('date') === true;
}

/** The column with the meaning of the whole date; its support is its own. */
function joined(column: TypedColumn, meaning: Hypothesis, part: Part): TypedColumn {
  const rest = 1 - meaning.confidence;
  const kind = part === 'year' ? 'year' : 'integer';
  const { values } = column.seen;
  const support = { k: values.filter((value) => value.has(kind)).length, n: values.length };
  const best = { ...meaning, support };
  const others = column.found
    .filter(({ attribute }) => attribute !== meaning.attribute)
    .map((entry) => ({ ...entry, confidence: entry.confidence * rest }));
  return { ...column, best, found: [best, ...others].sort((x, y) => y.confidence - x.confidence) };
}
