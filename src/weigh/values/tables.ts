/**
 * One table or several, against how many the way in shows. Conditional on nothing but that: who has a whole database before
 * him takes more than one table of it as often as not, who has one table has one.
 */
import type { Path, System } from '../../systems/types.ts';
import type { ValueFinding, ValueSignal } from './types.ts';

/** P(one table | the way in shows several, one, unknown). Stated guesses. */
const OF_SEVERAL = 0.4;
const OF_ONE = 0.95;
const USUAL = 0.8;

export const tablesSignal: ValueSignal = {
  id: 'tables',
  weigh({ candidate: { system, path }, profile }): ValueFinding[] {
    const wide = tablesIn(system, path) > 1;
    if (!wide && !isTable(system, path)) return [];
    const seen = profile.tables.filter(({ records }) => records > 0).length;
    if (seen === 0) return [];
    const p = wide ? OF_SEVERAL : OF_ONE;
    const one = seen === 1;
    return [
      {
        group: 'whole',
        finding: 'tables',
        column: null,
        field: null,
        observed: one ? 'one table' : `${seen} tables`,
        held: wide ? 'several tables' : 'one table of several',
        given: () => (one ? p : 1 - p),
        pGivenPopulation: one ? USUAL : 1 - USUAL,
        statements: [],
        because: because(one, wide),
      },
    ];
  },
};

function because(one: boolean, wide: boolean): string {
  if (one)
    return wide ? 'one table was seen; this way in shows several' : 'one table was seen, and this way in shows one';
  return wide ? 'several tables were seen, as this way in shows' : 'several tables were seen; this way in shows one';
}

/**
 * Ways in of the same kind that show less than this one: its tables. Each field of a database stands in one of them. Ways
 * in that share fields are views of one record, such as interfaces for partners that show more or less of it.
 */
function tablesIn(system: System, path: Path): number {
  const parts = system.paths.filter((other) => isPart(other, path));
  const shown = parts.flatMap(({ shows }) => shows);
  return new Set(shown).size === shown.length ? parts.length : 0;
}

function isTable(system: System, path: Path): boolean {
  return system.paths.some((other) => isPart(path, other) && tablesIn(system, other) > 1);
}

function isPart(part: Path, whole: Path): boolean {
  if (part === whole || part.access !== whole.access || part.shows.length >= whole.shows.length) return false;
  const shown = new Set(whole.shows);
  return part.shows.every((field) => shown.has(field));
}
