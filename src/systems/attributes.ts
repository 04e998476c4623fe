/** The meanings that a descriptor can name. Enters: the name of a field, or a part of an id. Leaves: attributes with their steps. */
import { ATTRIBUTES, attribute, matchHeader, traitOf } from '../vocabulary/index.ts';

/** An attribute as it is listed. */
export interface Listed {
  readonly id: string;
  readonly title: string;
  /** Steps of precision, finest first; [] for what has none. */
  readonly steps: readonly string[];
}

/** What the name is read as comes first, then what holds the words; all of them for ''. */
export function listAttributes(query: string): Listed[] {
  const all = ATTRIBUTES.map(({ id }) => id).filter((id) => id !== 'other');
  if (query === '') return all.flatMap(listed);
  const read = matchHeader(query).map((match) => match.attribute);
  const wanted = query.toLowerCase();
  const holding = all.filter((id) => `${id} ${attribute(id)?.title ?? ''}`.toLowerCase().includes(wanted));
  return [...new Set([...read, ...holding])].filter((id) => id !== 'other').flatMap(listed);
}

function listed(id: string): Listed[] {
  const found = attribute(id);
  if (found === undefined) return [];
  return [{ id, title: found.title, steps: found.ladder === null ? [] : (traitOf(id)?.steps ?? []) }];
}
