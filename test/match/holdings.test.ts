import assert from 'node:assert/strict';
import test from 'node:test';
import { candidatesOf, holdingOf, holdingsOf, limitOf, wholeHoldings } from '../../src/match/holdings.ts';
import type { Field, Path } from '../../src/systems/types.ts';
import { traitOf } from '../../src/vocabulary/index.ts';
import { candidate, field, notHeld } from './systems.ts';

function steps(fields: readonly Field[], trait: string, path: Partial<Path> = {}): (string | undefined)[] {
  const { system, path: own } = candidate({ fields, path });
  const ladder = traitOf(trait)?.steps ?? [];
  return holdingOf(holdingsOf(system, own), trait).fields.map((held) => ladder[held.step]);
}

test('a field reaches its usual step, or the one that is stated', () => {
  const table: [Field[], string, string[]][] = [
    [[field('person.birthDate')], 'person.birthDate', ['day']],
    [[field('person.birthDate', { precision: 'year' })], 'person.birthDate', ['year']],
    [[field('person.age')], 'person.birthDate', ['year']],
    [[field('contact.phone')], 'contact.phone', ['full']],
    [[field('contact.address', { precision: 'district' })], 'contact.address', ['district']],
    [[field('contact.state'), field('contact.addressLine')], 'contact.address', ['line', 'state']],
    [[field('person.gender')], 'person.gender', ['held']],
  ];
  for (const [fields, trait, expected] of table) assert.deepEqual(steps(fields, trait), expected, trait);
});

test('masks of the path coarsen and never refine', () => {
  const mobile = [field('contact.phone', { name: 'mobile' })];
  assert.deepEqual(steps(mobile, 'contact.phone', { masks: { mobile: 'masked' } }), ['masked']);
  const year = [field('person.birthDate', { name: 'dob', precision: 'year' })];
  assert.deepEqual(steps(year, 'person.birthDate', { masks: { dob: 'day' } }), ['year']);
  const odd = [field('contact.phone', { name: 'constructor' })];
  assert.deepEqual(steps(odd, 'contact.phone'), ['full'], 'no mask is inherited');
});

test('a path shows only its fields', () => {
  assert.deepEqual(steps([field('contact.phone')], 'contact.phone', { shows: [] }), []);
});

test('given and family name together are a full name, unless the path masks one of them', () => {
  const given = field('person.givenName', { name: 'first' });
  const family = field('person.familyName', { name: 'last' });
  assert.deepEqual(steps([given], 'person.name'), ['partial']);
  assert.deepEqual(steps([given, family], 'person.name'), ['full', 'full']);
  assert.deepEqual(steps([given, family], 'person.name', { masks: { last: 'initials' } }), ['partial', 'initials']);
});

test('columns of year, month and day together are a date', () => {
  const part = (name: string) => field('person.birthDate', { name, precision: `part-${name}` });
  const at = (...names: string[]) => steps(names.map(part), 'person.birthDate');
  assert.deepEqual(at('year'), ['year']);
  assert.deepEqual(at('year', 'month'), ['month', 'month']);
  assert.deepEqual(at('day', 'month', 'year'), ['day', 'day', 'day']);
  assert.deepEqual(at('day', 'year'), ['year', 'year'], 'a day without a month is no finer than the year');
  const whole = field('person.birthDate', { name: 'dob', precision: 'decade' });
  assert.deepEqual(steps([part('year'), whole], 'person.birthDate'), ['year', 'decade']);
});

test('limits: what "not held" forbids', () => {
  const table: [string, string | null, string, number][] = [
    ['person.birthDate', 'year', 'person.birthDate', 4],
    ['contact.address', 'district', 'contact.address', 3],
    ['contact.phone', null, 'contact.phone', Number.POSITIVE_INFINITY],
    ['contact.postalCode', null, 'contact.address', 3],
    ['contact.address', null, 'contact.address', Number.POSITIVE_INFINITY],
  ];
  for (const [attribute, finerThan, trait, step] of table) {
    const own = traitOf(trait);
    assert.ok(own !== undefined);
    assert.equal(limitOf(own, notHeld(attribute, finerThan)).step, step, `${attribute} ${finerThan}`);
  }
});

test('"no age" beside a birth date, "no postal code" beside an address limit nothing', () => {
  const limits = (fields: readonly Field[], attribute: string, trait: string): number => {
    const { system, path } = candidate({ fields, notHeld: [notHeld(attribute)] });
    return holdingOf(holdingsOf(system, path), trait).limits.length;
  };
  assert.equal(limits([field('person.birthDate')], 'person.age', 'person.birthDate'), 0);
  assert.equal(limits([], 'person.age', 'person.birthDate'), 1);
  assert.equal(limits([field('contact.addressLine')], 'contact.postalCode', 'contact.address'), 0);
  assert.equal(limits([field('contact.state')], 'contact.postalCode', 'contact.address'), 1);
  assert.equal(limits([field('contact.address')], 'contact.address', 'contact.address'), 1);
});

test('an identity document of one kind may stand in a column of all kinds', () => {
  const { system, path } = candidate({ fields: [field('id.number')] });
  assert.equal(holdingOf(holdingsOf(system, path), 'id.passport').union.length, 1);
  const own = candidate({ fields: [field('id.number'), field('id.passport')] });
  assert.equal(holdingOf(holdingsOf(own.system, own.path), 'id.passport').union.length, 0);
});

test('candidates stand in the order of the descriptors; the whole system ignores paths', () => {
  const { system } = candidate({ fields: [field('contact.phone')], path: { shows: [], id: 'a b' } });
  assert.deepEqual(
    candidatesOf([system]).map(({ id }) => id),
    ['registry/a b'],
  );
  assert.equal(holdingOf(wholeHoldings(system), 'contact.phone').fields.length, 1);
  assert.equal(holdingOf(wholeHoldings(system), 'contact.email').fields.length, 0);
});

test('what a way in is asked by is unmasked and undenied there, and denied of the whole system as ever', () => {
  const { system } = candidate({
    fields: [field('contact.phone', { name: 'mobile' }), field('contact.email', { name: 'mail' })],
    path: { asks: ['mobile'], masks: { mobile: 'masked', mail: 'masked' } },
    notHeld: [notHeld('contact.phone')],
  });
  const [path] = system.paths;
  assert.ok(path !== undefined);
  const [phone, mail] = ['contact.phone', 'contact.email'].map((id) => holdingOf(holdingsOf(system, path), id));
  assert.deepEqual([phone?.limits.length, phone?.fields[0]?.step], [0, 0]);
  assert.notEqual(mail?.fields[0]?.step, 0);
  const open = { ...system, paths: [{ ...path, masks: {} }] };
  assert.equal(holdingOf(wholeHoldings(open), 'contact.phone').limits.length, 1);
});
