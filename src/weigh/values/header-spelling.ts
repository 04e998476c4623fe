/**
 * How columns are called, against what the system calls its fields. Conditional on what each column means, which the
 * words of its header may have told: what weighs is the choice among the names of one meaning, and the style. One line a
 * leak. Plain names, reported evidence and tables without headers say nothing.
 */
import { fieldsKnown } from '../../match/holdings.ts';
import type { Candidate } from '../../match/types.ts';
import { type Row, rowOf, rowProbabilities } from './header-row.ts';
import { isProse } from './headings.ts';
import { type Naming, namingOf } from './naming.ts';
import { mainStatement, type ValueFinding, type ValueSignal } from './types.ts';

/** Names told in a line. */
const TOLD = 3;

/** What findings of this signal are called. */
export const HEADER_SPELLING = 'header spelling';

export const headerSpellingSignal: ValueSignal = {
  id: 'header spelling',
  weigh({ candidate, profile, population }): ValueFinding[] {
    const row = rowOf(profile, population);
    const spelled = spelledBy(row, candidate);
    if (spelled === null) return [];
    const { namings, compared } = spelled;
    const pairs = compared.flatMap((index) => {
      const [heading, naming] = [row.headings[index], namings[index] ?? null];
      return heading === undefined || naming === null ? [] : [{ heading, naming }];
    });
    const p = rowProbabilities(row, namings, compared);
    const same = pairs.filter(({ naming }) => naming.exact > 0);
    const worded = pairs.filter(({ naming }) => naming.exact === 0 && naming.worded > 0);
    const first = same[0] ?? worded[0];
    const sorted = [...new Set([...same, ...worded, ...pairs])];
    return [
      {
        group: 'whole',
        finding: HEADER_SPELLING,
        column: first?.heading.column ?? null,
        field: first?.naming.fields[0]?.name ?? null,
        observed: told(sorted.map(({ heading }) => heading.own)),
        held: told(sorted.map(({ naming }) => naming.fields[0]?.name ?? '')),
        given: (r) => r * p.candidate + (1 - r) * p.population,
        pGivenPopulation: p.population,
        statements: spelled.statements,
        because: because(pairs.length, same.length, worded.length),
      },
    ];
  },
};

/** How a candidate words a header row. */
export interface Spelled {
  readonly namings: readonly (Naming | null)[];
  /** Headings that it has a field for. */
  readonly compared: readonly number[];
  readonly statements: readonly string[];
}

/** How a candidate words the headings; null where it has a field for none, and where its names are no names of columns. */
export function spelledBy({ headings }: Row, candidate: Candidate): Spelled | null {
  if (headings.length === 0) return null;
  // Names that were read off the leak are the leak's, whoever else is believed.
  const fields = fieldsKnown(candidate);
  if (isProse(fields)) return null;
  const namings = headings.map(namingOf(fields));
  // Of what the candidate doesn't list, it can't be said what it calls it: there it is as any other.
  const compared = namings.flatMap((naming, index) => (naming === null ? [] : [index]));
  if (compared.length === 0) return null;
  const first = compared.flatMap((index) => namings[index]?.fields.slice(0, 1) ?? []);
  return { namings, compared, statements: mainStatement(first) };
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
