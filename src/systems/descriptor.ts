/**
 * A descriptor as people write it (`leakprint: system/1`), after the schema has accepted it. Null stands for a key that
 * was written without a value. Deliberately absent: defaults, which are `fill.ts`'s business.
 */
import type { Completeness, Credibility, Reliability, Statement } from './types.ts';

/** One name or a list of names. */
export type Names = string | readonly string[] | null;

export interface StatementDescriptor {
  readonly by: string;
  readonly title?: string | null;
  readonly date?: string | null;
  readonly url?: string | null;
  readonly reliability: Reliability;
  readonly credibility: Credibility;
  readonly interested?: boolean | null;
  readonly about?: Statement['about'] | null;
}

export interface PeriodDescriptor {
  readonly from?: string | null;
  readonly to?: string | null;
}

/** A string is the field's name alone. */
export type FieldDescriptor =
  | string
  | {
      readonly name: string;
      readonly attribute?: string | null;
      readonly precision?: string | null;
      readonly format?: string | null;
      readonly pattern?: string | null;
      readonly values?: readonly string[] | null;
      readonly unique?: boolean | null;
      readonly coverage?: number | null;
      readonly padded?: string | null;
      readonly scheme?: string | null;
      readonly statement?: Names;
      readonly note?: string | null;
    };

interface NotHeldDescriptor {
  readonly attribute: string;
  readonly finerThan?: string | null;
  readonly statement?: Names;
}

interface RuleDescriptor {
  readonly maxRowsPer: string;
  readonly value: number;
  readonly statement?: Names;
}

export interface PathDescriptor {
  readonly id: string;
  readonly title?: string | null;
  readonly access?: string | null;
  readonly shows?: Names;
  readonly asks?: Names;
  readonly masks?: Readonly<Record<string, string>> | null;
  readonly order?: Names;
  readonly region?: string | null;
  readonly period?: PeriodDescriptor | null;
  readonly completeness?: Completeness | null;
  readonly statement?: Names;
}

export interface SystemDescriptor {
  readonly leakprint: 'system/1';
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly region?: string | null;
  readonly period?: PeriodDescriptor | null;
  readonly family?: string | null;
  readonly aggregator?: boolean | null;
  readonly completeness: Completeness;
  readonly note?: string | null;
  readonly statements?: Readonly<Record<string, StatementDescriptor>> | null;
  readonly fields: readonly FieldDescriptor[];
  readonly notHeld?: readonly NotHeldDescriptor[] | null;
  readonly rules?: readonly RuleDescriptor[] | null;
  readonly paths?: readonly PathDescriptor[] | null;
}

/** One name or a list of names, as a list. */
export function listOf(names: Names | undefined): readonly string[] {
  if (names === null || names === undefined) return [];
  return typeof names === 'string' ? [names] : names;
}

/** True when a path shows every field: nothing said, or '*'. */
export function showsAll(shows: Names | undefined): boolean {
  const list = listOf(shows);
  return shows === null || shows === undefined || (list.length === 1 && list[0] === '*');
}
