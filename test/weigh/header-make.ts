/** Tables and systems that differ in how they call things, and the line that says so. */
import assert from 'node:assert/strict';
import { candidatesOf } from '../../src/match/holdings.ts';
import type { ColumnProfile, Profile } from '../../src/profile/types.ts';
import type { System } from '../../src/systems/types.ts';
import { prepare, weigh } from '../../src/weigh/index.ts';
import { HEADER_SPELLING } from '../../src/weigh/values/header-spelling.ts';
import { column, field, OTHERS, profile, system } from './make.ts';

/** The line on spelling of one of the systems, whose lines add up to its total. */
export function lineOf(seen: Profile, one: System, listed: readonly System[] = [one], known = OTHERS) {
  const weighed = weigh(prepare(seen, candidatesOf(listed), known)).find((entry) => entry.candidate.system === one);
  assert.ok(weighed !== undefined);
  assert.equal(
    weighed.total,
    weighed.lines.reduce((sum, line) => sum + line.log10, 0),
  );
  return weighed.lines.find((line) => line.finding === HEADER_SPELLING);
}

export const weightOf = (...args: Parameters<typeof lineOf>) => lineOf(...args)?.log10 ?? 0;

/** A table of [attribute, header] columns. */
export const table = (columns: readonly (readonly [string, string])[], more: Partial<ColumnProfile> = {}) =>
  profile(columns.map(([attribute, name]) => column(attribute, { name, ...more })));

/** A system with fields of these names. */
export const naming = (
  id: string,
  fields: readonly (readonly [string, string])[],
  more: Parameters<typeof system>[1] = {},
) => system(id, { fields: fields.map(([attribute, name]) => field(attribute, { name })), ...more });
