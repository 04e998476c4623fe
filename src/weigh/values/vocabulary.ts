/** Small vocabularies (Male/Female against M/F, labels of documents) against the list in the descriptor. */
import type { ValueCount } from '../../profile/types.ts';
import { populationFields, statedOrUsual, type ValueFinding, type ValueSignal } from './types.ts';

/** From here on a vocabulary is the descriptor's; below the other bound it is another one; between, nothing is said. */
const SAME = 0.9;
const OTHER = 0.2;

export const vocabularySignal: ValueSignal = {
  id: 'values',
  weigh({ matches, population, constants }) {
    return matches.flatMap(({ column, field, trait }): ValueFinding[] => {
      if (field === null || trait === null || field.values.length === 0 || column.values.length === 0) return [];
      const share = coverageOf(column.values, field.values);
      if (share > OTHER && share < SAME) return [];
      const agrees = share >= SAME;
      const known = populationFields(
        population,
        (other) => other.attribute === field.attribute && other.values.length > 0,
      );
      const all = known.reduce((sum, other) => sum + other.weight, 0);
      const hits = known
        .filter((other) => coverageOf(column.values, other.field.values) >= SAME)
        .reduce((sum, other) => sum + other.weight, 0);
      // P(the vocabulary fits this list) in another system: seen among the known lists, half a fit and half a miss beforehand.
      const fits = (hits + 0.5) / (all + 1);
      const usual = agrees ? fits : 1 - fits;
      return [
        {
          group: trait,
          finding: 'values',
          column: column.name,
          field: field.name,
          observed: `${column.values.length} values`,
          held: `${field.values.length} values`,
          given: (r) => statedOrUsual(agrees, usual, r, constants),
          pGivenPopulation: usual,
          statements: field.statements,
          because: agrees
            ? 'its values are those that the descriptor lists'
            : 'its values are not those that the descriptor lists',
          // Eight flags written Y and N are one choice of words, kept or rewritten together.
          habit: `values ${agrees} ${JSON.stringify(field.values.map((value) => value.toLowerCase()).sort())}`,
        },
      ];
    });
  },
};

/** Share of counted rows whose value is in a list, letter case aside. 0 without rows. */
export function coverageOf(counts: readonly ValueCount[], list: readonly string[]): number {
  const known = new Set(list.map((value) => value.trim().toLowerCase()));
  let rows = 0;
  let hit = 0;
  for (const { value, rows: n } of counts) {
    rows += n;
    if (known.has(value.trim().toLowerCase())) hit += n;
  }
  return rows === 0 ? 0 : hit / rows;
}
