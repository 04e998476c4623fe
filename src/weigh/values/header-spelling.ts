/**
 * How columns are called, against what the system calls its fields. Conditional on what each column means, which the
 * words of its header may have told: what weighs is the choice among the names of one meaning, and the style. One line a
 * leak. Plain names, reported evidence and tables without headers say nothing.
 */
import { isReadOffLeak } from '../../match/holdings.ts';
import { fieldsShown } from '../../match/sides.ts';
import type { Field } from '../../systems/types.ts';
import { rowOf, rowProbabilities } from './header-row.ts';
import { namingOf } from './naming.ts';
import { mainStatement, type ValueFinding, type ValueSignal } from './types.ts';

/** Names told in a line. */
const TOLD = 3;

export const headerSpellingSignal: ValueSignal = {
  id: 'header spelling',
  weigh({ candidate, profile, population }): ValueFinding[] {
    const row = rowOf(profile, population);
    if (row.headings.length === 0) return [];
    const { system, path } = candidate;
    // Names that were read off the leak are the leak's, whoever else is believed.
    const fields = fieldsShown(system, path).filter((field) => !isReadOffLeak(system, field.statements));
    if (isProse(fields)) return [];
    const namings = row.headings.map(namingOf(fields));
    // Of what the candidate doesn't list, it can't be said what it calls it: there it is as any other.
    const pairs = row.headings.flatMap((heading, index) => {
      const naming = namings[index] ?? null;
      return naming === null ? [] : [{ heading, naming, index }];
    });
    if (pairs.length === 0) return [];
    const p = rowProbabilities(
      row,
      namings,
      pairs.map(({ index }) => index),
    );
    const same = pairs.filter(({ naming }) => naming.exact > 0);
    const worded = pairs.filter(({ naming }) => naming.exact === 0 && naming.worded > 0);
    const first = same[0] ?? worded[0];
    const sorted = [...new Set([...same, ...worded, ...pairs])];
    return [
      {
        group: 'whole',
        finding: 'header spelling',
        column: first?.heading.column ?? null,
        field: first?.naming.fields[0]?.name ?? null,
        observed: told(sorted.map(({ heading }) => heading.own)),
        held: told(sorted.map(({ naming }) => naming.fields[0]?.name ?? '')),
        given: (r) => r * p.candidate + (1 - r) * p.population,
        pGivenPopulation: p.population,
        statements: mainStatement(pairs.flatMap(({ naming }) => naming.fields.slice(0, 1))),
        because: because(pairs.length, same.length, worded.length),
      },
    ];
  },
};

/** Of the names with several words, so many must be plain words in a row for none of them to be a spelling. */
const PROSE = 0.5;

/** "date of birth", "home address": whoever wrote the descriptor down from a notice named its fields; nobody spells columns so. */
function isProse(fields: readonly Field[]): boolean {
  const several = fields.filter(({ name }) => /[^a-z]/.test(name));
  const plain = several.filter(({ name }) => /^[a-z]+(?: [a-z]+)+$/.test(name));
  return several.length > 0 && plain.length > PROSE * several.length;
}

function told(names: readonly string[]): string {
  return names.length > TOLD ? `${names.slice(0, TOLD).join(', ')} and ${names.length - TOLD} more` : names.join(', ');
}

function because(all: number, same: number, worded: number): string {
  const headers = `of ${all} telling ${all === 1 ? 'header' : 'headers'}`;
  if (same + worded === 0) return `${headers}, none is called as in the system; headers are often written anew`;
  const parts = [
    ...(same > 0 ? [`${same} spelled just as in the system`] : []),
    ...(worded > 0 ? [`${worded} in its words, written otherwise`] : []),
  ];
  return `${headers}, ${parts.join(' and ')}; what the columns mean was weighed before`;
}
