/**
 * Columns from elsewhere. Enters: what the parts hold. Leaves: columns of attributes that none of them holds, by any path.
 */
import { attribute } from '../../../vocabulary/index.ts';
import type { Chance } from '../random.ts';
import { bareSpec } from '../spec.ts';
import { styled } from './names.ts';
import type { Column, Origin } from './types.ts';

/** What is sold as an addition to somebody's list: other ways to reach and to judge people. */
const ADDITIONS = [
  'contact.email',
  'contact.phone',
  'person.gender',
  'contact.locality',
  'contact.postalCode',
  'person.age',
  'finance.salary',
  'person.religion',
  'contact.socialHandle',
  'employment.employer',
  'account.ipAddress',
  'id.national',
  'person.occupation',
  'finance.creditScore',
];

/** Up to `count` columns that the parts' systems don't hold. */
export function additions({ parts }: Origin, count: number, chance: Chance): Column[] {
  const held = new Set(parts.flatMap(({ system }) => system.fields.map((field) => field.attribute)));
  const missing = ADDITIONS.filter((id) => !held.has(id));
  return chance
    .shuffle(missing)
    .slice(0, count)
    .map((id) => {
      const header = styled(chance.early((attribute(id)?.headers ?? [id]).slice(0, 4)), 'snake');
      return { header, fillings: [{ part: -1, field: null, spec: bareSpec(header, id) }] };
    });
}
