/**
 * When the events in the leak happened, against the period for which the path keeps records. Only dates that a system
 * makes itself count: a birth or a hiring may be older than any system. Years only, so that a period that begins in the
 * middle of a year never counts against its own. One line a leak: the fullest column of such dates speaks.
 */
import type { ColumnProfile, Profile } from '../../profile/types.ts';
import type { Period } from '../../systems/types.ts';
import { titleOf } from '../../vocabulary/index.ts';
import type { ValueFinding, ValueSignal } from './types.ts';

/** What a system writes down when it happens. */
const EVENTS: ReadonlySet<string> = new Set([
  'record.timestamp',
  'account.createdAt',
  'account.updatedAt',
  'account.lastLoginAt',
  'health.vaccinationDate',
  'health.testDate',
  'health.appointment',
  'commerce.orderDate',
]);
/** Fewer distinct dates may be one day's excerpt or one mistake. */
const FEWEST = 8;
/** Below this confidence in a column's meaning its dates are not of events. */
const CERTAIN = 0.8;

/**
 * P(all within, some outside, half or more outside). Of its own period: typing errors and records taken over from before.
 * Of another system's: most leaks are of the last years, as are most periods. Stated guesses.
 */
const OWN = [0.9, 0.08, 0.02] as const;
const USUAL = [0.65, 0.2, 0.15] as const;
/** Where only the end is stated: nearly all that leaks is older than that. */
const USUAL_BEFORE = [0.83, 0.09, 0.08] as const;

const BECAUSE = [
  'its dates lie within the period of the path',
  'most of its dates lie within the period of the path, some outside',
  'half of its dates or more lie outside the period of the path',
] as const;

export const periodSignal: ValueSignal = {
  id: 'period',
  weigh({ candidate: { system, path }, profile }): ValueFinding[] {
    const bounds = boundsOf(path.period);
    const column = bounds === null ? null : fullest(profile);
    if (bounds === null || column === null || column.years === null) return [];
    const { min, median, max } = column.years;
    const outside = (year: number) => year < bounds.from || year > bounds.to;
    const usual = Number.isFinite(bounds.from) ? USUAL : USUAL_BEFORE;
    const seen = outside(median) ? 2 : outside(min) || outside(max) ? 1 : 0;
    return [
      {
        group: 'whole',
        finding: 'period',
        column: column.name,
        field: null,
        observed: `${min} to ${max}, half of them up to ${median}`,
        held: [path.period?.from ?? null, path.period?.to ?? null].map((end) => end ?? '…').join(' to '),
        given: (r) => r * OWN[seen] + (1 - r) * usual[seen],
        pGivenPopulation: usual[seen],
        statements: isOf(system.period, path.period) ? [] : path.statements,
        because: BECAUSE[seen],
      },
    ];
  },
};

/** A period that was taken over from the system rests on nobody's statement about the path. */
function isOf(system: Period | null, path: Period | null): boolean {
  return system?.from === path?.from && system?.to === path?.to;
}

/** First and last year; null where neither is stated or readable. */
function boundsOf(period: Period | null): { from: number; to: number } | null {
  const from = yearOf(period?.from ?? null);
  const to = yearOf(period?.to ?? null);
  if (from === null && to === null) return null;
  return { from: from ?? Number.NEGATIVE_INFINITY, to: to ?? Number.POSITIVE_INFINITY };
}

function yearOf(date: string | null): number | null {
  const year = /^\d{4}(?!\d)/.exec(date ?? '')?.[0];
  return year === undefined ? null : Number(year);
}

/** The span of a column of dates of events, with what they are dates of. */
export interface EventColumn {
  readonly title: string;
  readonly years: NonNullable<ColumnProfile['years']>;
}

/** Columns whose dates a system makes itself, as far as they are certain and many. */
export function eventColumns(profile: Profile): EventColumn[] {
  return events(profile).flatMap(({ attribute, years }) =>
    years === null ? [] : [{ title: titleOf(attribute).toLowerCase(), years }],
  );
}

function events({ tables }: Profile): ColumnProfile[] {
  return tables
    .flatMap(({ columns }) => columns)
    .filter(
      ({ attribute, years, reported, confidence, distinct }) =>
        EVENTS.has(attribute) && years !== null && reported === null && confidence >= CERTAIN && distinct >= FEWEST,
    );
}

function fullest(profile: Profile): ColumnProfile | null {
  let best: ColumnProfile | null = null;
  for (const column of events(profile)) if (best === null || isFuller(column, best)) best = column;
  return best;
}

/** Of equal columns the years decide, so that the order of tables doesn't. */
function isFuller(column: ColumnProfile, than: ColumnProfile): boolean {
  if (column.distinct !== than.distinct) return column.distinct > than.distinct;
  if (column.name !== than.name) return column.name < than.name;
  const { years } = column;
  const { years: others } = than;
  if (years === null || others === null) return false;
  return years.median - others.median < 0 || (years.median === others.median && years.max < others.max);
}
