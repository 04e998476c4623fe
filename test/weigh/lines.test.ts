/** What a line says of a field: listed, denied, both, or neither in a list that is said to be complete. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidatesOf } from '../../src/match/holdings.ts';
import { prepare, weigh } from '../../src/weigh/index.ts';
import { day, name } from './clinic.ts';
import { column, field, OTHERS, profile, statement, system } from './make.ts';

const party = statement('party', { interested: true, reliability: 'B', credibility: 3 });

function said(precision: string | null, denial: { finerThan: string | null } | null): string {
  const one = system('h', {
    fields: [field('person.name'), ...(precision === null ? [] : [field('person.birthDate', { precision })])],
    statements: [statement('doc'), party],
    notHeld: denial === null ? [] : [{ attribute: 'person.birthDate', ...denial, statements: ['party'] }],
  });
  const [weighed] = weigh(prepare(profile([name, day]), candidatesOf([one]), OTHERS));
  return (
    weighed?.lines.find(({ group }) => group === 'person.birthDate')?.because.replace(/^date of birth: /, '') ?? ''
  );
}

test('a line tells what is listed from what is denied', () => {
  assert.match(said('day', { finerThan: 'year' }), /^listed as finely as it was seen, and denied by a statement; both/);
  assert.match(said('year', { finerThan: 'year' }), /^seen finer than held; that takes another source/);
  assert.match(said('year', null), /^seen finer than held; that takes another source/);
  assert.match(said(null, { finerThan: 'year' }), /^seen finer than held; that takes another source/);
  assert.match(said(null, { finerThan: null }), /^seen, and stated not to be held; that takes another source/);
  assert.match(said(null, null), /^seen, and not listed in a descriptor that is said to be complete; /);
  assert.equal(said('day', null), 'held as it was seen');
});

test('what is held and weighs against for all that is explained', () => {
  const town = column('contact.address', { precision: { locality: 1 } });
  const towns = OTHERS.map((_, i) =>
    system(`town-${i}`, { fields: [field('person.name'), field('contact.address', { precision: 'locality' })] }),
  );
  const line = system('line', { fields: [field('person.name'), field('contact.address', { precision: 'line' })] });
  const [weighed] = weigh(prepare(profile([name, town]), candidatesOf([line]), towns));
  const found = weighed?.lines.find(({ group }) => group === 'contact.address');
  assert.ok((found?.log10 ?? 0) < -0.1, String(found?.log10));
  assert.match(
    found?.because ?? '',
    /^postal address: seen coarser than held, .*; after the findings before it, more probable elsewhere$/,
  );
});
