/** Flags, reasons and joins speak of what was seen as a whole: of parts joined, and of columns by their own fields. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidatesOf } from '../../src/match/holdings.ts';
import { rank } from '../../src/rank/index.ts';
import type { System } from '../../src/systems/types.ts';
import { prepare } from '../../src/weigh/index.ts';
import { column, field, OTHERS, profile, statement, system } from '../weigh/make.ts';

const ranking = (seen: ReturnType<typeof profile>, systems: readonly System[]) =>
  rank(prepare(seen, candidatesOf(systems), OTHERS));
type Ranking = ReturnType<typeof ranking>;

const of = ({ entries }: Ranking, id: string) => {
  const found = entries.find((entry) => entry.candidate.id === `${id}/database`);
  assert.ok(found);
  return found;
};
const nameLine = (ranked: Ranking, id: string) =>
  of(ranked, id).lines.find(({ group }) => group === 'person.name')?.because ?? '';
const excluded = (ranked: Ranking, id: string) => of(ranked, id).flags.filter((flag) => flag.startsWith('cannot'));

const email = column('contact.email', { precision: { full: 1 } });
const parts = [
  column('person.givenName', { precision: { partial: 1 } }),
  column('person.familyName', { precision: { partial: 1 } }),
  email,
];
const letter = system('letter', { fields: [field('person.givenName'), field('contact.email', { unique: true })] });
const shop = system('shop', { fields: [field('person.name'), field('contact.email', { unique: true })] });
const split = system('split', {
  fields: [field('person.givenName'), field('person.familyName'), field('contact.email')],
});

test('given and family name are a full name: who holds one of them holds it coarser, who holds both holds it', () => {
  const ranked = ranking(profile(parts), [letter, shop, split]);
  assert.deepEqual(excluded(ranked, 'letter'), [
    'cannot be the sole source if doc (doc) holds: full name is shown partial and was seen finer',
  ]);
  assert.match(nameLine(ranked, 'letter'), /^full name: seen finer than held/);
  for (const id of ['shop', 'split']) {
    assert.deepEqual(excluded(ranked, id), []);
    assert.equal(nameLine(ranked, id), 'full name: held as it was seen', id);
  }
  const alone = ranking(profile([...parts.slice(0, 1), email]), [letter, shop]);
  assert.deepEqual(excluded(alone, 'letter'), []);
  assert.match(nameLine(alone, 'shop'), /^full name: seen coarser than held/);
});

test('a join adds the full name that one side holds only in part', () => {
  const health = ['health.vaccine', 'health.dose', 'health.facility'];
  const clinic = system('clinic', {
    fields: [
      ...health.map((attribute) => field(attribute)),
      field('person.givenName'),
      field('contact.email', { unique: true }),
    ],
  });
  const { joins } = ranking(profile([...parts, ...health.map((attribute) => column(attribute))]), [clinic, shop]);
  const join = joins.find(({ members }) => members[0] === 'clinic/database' && members[1] === 'shop/database');
  assert.deepEqual(join?.adds, ['person.name']);
});

test('a denial of full names is one when both parts were seen', () => {
  const party = statement('party', { interested: true, reliability: 'B', credibility: 3 });
  const denied = system('denied', {
    fields: [field('person.givenName'), field('contact.email')],
    statements: [statement('doc'), party],
    notHeld: [{ attribute: 'person.name', finerThan: 'partial', statements: ['party'] }],
    more: { completeness: 'open' },
  });
  assert.deepEqual(excluded(ranking(profile(parts), [denied]), 'denied'), [
    'cannot be the sole source if party (party) holds: full name finer than partial was seen',
  ]);
});

test('a column that is one of the fields, letter for letter, is listed whatever the field is said to be', () => {
  const seen = profile([column('id.record', { name: 'beneficiary_ref' }), email]);
  const listing = system('listing', {
    fields: [field('id.health', { name: 'beneficiary_ref' }), field('contact.email')],
  });
  const silent = system('silent', { fields: [field('contact.email')] });
  const ranked = ranking(seen, [listing, silent]);
  assert.deepEqual(excluded(ranked, 'listing'), []);
  assert.match(excluded(ranked, 'silent').join(), /is not listed and was seen$/);
});

test('a column that a way in was asked by is flagged as what may have been put in', () => {
  const api = system('api', {
    fields: [field('person.name'), field('contact.email')],
    paths: [{ asks: ['email'] }],
  });
  const flags = of(ranking(profile([column('person.name'), email]), [api, shop]), 'api').flags;
  assert.ok(flags.some((flag) => flag.startsWith('asked by e-mail address: that column may be what was put in')));
  assert.deepEqual(
    of(ranking(profile([column('person.name')]), [api, shop]), 'api').flags.filter((flag) => flag.startsWith('asked')),
    [],
  );
});
