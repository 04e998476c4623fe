/** Claims: what bears them out, what contradicts them, and what a leak can't test. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testClaims } from '../../src/case/claims.ts';
import { denialsOf } from '../../src/case/denials.ts';
import { bestOf, standings } from '../../src/case/standing.ts';
import type { Assertion, Claim, ClaimVerdict } from '../../src/case/types.ts';
import { candidatesOf } from '../../src/match/holdings.ts';
import type { ColumnProfile } from '../../src/profile/types.ts';
import { prepare } from '../../src/weigh/index.ts';
import { settle } from '../../src/weigh/settle.ts';
import { AS_GRADED } from '../../src/weigh/types.ts';
import { column, field, OTHERS, profile, statement, system } from '../weigh/make.ts';

const clinic = [
  field('person.name'),
  field('contact.phone'),
  field('health.vaccine'),
  field('health.dose'),
  field('health.facility'),
];
const party = statement('party', {
  by: 'ministry',
  interested: true,
  reliability: 'B',
  credibility: 3,
  date: '2023-06-12',
});
const about = system('h', {
  fields: [...clinic, field('person.birthDate', { precision: 'year' })],
  statements: [statement('doc'), party],
  notHeld: [
    { attribute: 'person.birthDate', finerThan: 'year', statements: ['party'] },
    { attribute: 'contact.address', finerThan: null, statements: ['party'] },
  ],
  paths: [
    { id: 'citizen', access: 'otp', masks: { phone: 'masked' } },
    { id: 'worker', access: 'staff-login', statements: ['doc'] },
  ],
  more: { completeness: 'open' },
});
const donor = system('donor', {
  fields: [field('contact.phone'), field('person.birthDate', { precision: 'day' }), field('id.customer')],
});

const core = [
  column('person.name', { precision: { full: 1 } }),
  column('contact.phone', { precision: { full: 1 } }),
  column('health.vaccine'),
  column('health.dose'),
  column('health.facility'),
];
const birth = (precision: Record<string, number>) => column('person.birthDate', { precision });
const notHeld = (attribute: string, finerThan: string | null): Assertion => ({
  kind: 'notHeld',
  notHeld: [{ attribute, finerThan, statements: [] }],
});

function claim(asserts: Assertion | null): Claim {
  return {
    id: 'C',
    by: 'somebody',
    about: 'h',
    date: null,
    scope: ['adults'],
    says: 'something',
    interested: true,
    source: null,
    note: null,
    asserts,
  };
}

function judge(asserts: Assertion | null, columns: readonly ColumnProfile[]) {
  const weighing = prepare(profile(columns), candidatesOf([about, donor]), OTHERS);
  const [result] = testClaims([claim(asserts)], weighing);
  assert.ok(result);
  return result;
}

const table: readonly [string, Assertion | null, readonly ColumnProfile[], ClaimVerdict][] = [
  [
    'only the year, and only years were seen',
    notHeld('person.birthDate', 'year'),
    [...core, birth({ year: 1 })],
    'borne out',
  ],
  [
    'only the year, and days were seen',
    notHeld('person.birthDate', 'year'),
    [...core, birth({ day: 1 })],
    'contradicted',
  ],
  [
    'only the year, and half were days',
    notHeld('person.birthDate', 'year'),
    [...core, birth({ day: 0.5, year: 0.5 })],
    'untestable',
  ],
  ['no address, and none was seen', notHeld('contact.address', null), core, 'untestable'],
  [
    'only the year, but the rest does not support the system',
    notHeld('person.birthDate', 'year'),
    [birth({ day: 1 }), column('commerce.order')],
    'untestable',
  ],
  ['OTP only, and the full phone was seen', { kind: 'onlyAccess', access: ['otp'] }, core, 'untestable'],
  [
    'there is a staff login, and a document lists it',
    { kind: 'hasAccess', access: ['staff-login'] },
    core,
    'borne out',
  ],
  ['there is a partner interface, and nobody lists it', { kind: 'hasAccess', access: ['partner'] }, core, 'untestable'],
  ['not served live', { kind: 'notDirect' }, core, 'untestable'],
  ['not from this system, and no other fits', { kind: 'notSource' }, core, 'contradicted'],
  [
    'not from this system, and another fits better',
    { kind: 'notSource' },
    [column('contact.phone', { precision: { full: 1 } }), birth({ day: 1 }), column('id.customer')],
    'borne out',
  ],
  ['more detailed, and it was not', { kind: 'moreDetailed' }, [...core, birth({ year: 1 })], 'contradicted'],
  ['more detailed, by documents', { kind: 'moreDetailed' }, [...core, birth({ day: 1 })], 'borne out'],
  [
    'more detailed, by the denial alone',
    { kind: 'moreDetailed' },
    [...core, column('contact.address', { precision: { line: 1 } })],
    'untestable',
  ],
  ['by a way in that nobody listed', { kind: 'path', path: 'window' }, core, 'untestable'],
  ['nothing that fields could test', null, core, 'untestable'],
];

for (const [title, asserts, columns, verdict] of table) {
  test(`${title}: ${verdict}`, () => {
    const result = judge(asserts, columns);
    assert.equal(result.verdict, verdict, result.because);
    assert.ok(result.because !== '' && result.evidence !== '' && result.descriptors !== '');
    assert.ok(result.ifAccepted.length > 0 && result.ifRejected.length > 0);
  });
}

test('accepting and rejecting change the findings of the system that the claim is about, and of no other', () => {
  const { ifAccepted, ifRejected } = judge(notHeld('person.birthDate', 'year'), [...core, birth({ day: 1 })]);
  const of = (list: typeof ifAccepted, id: string) => {
    const found = list.find((entry) => entry.candidate === id);
    assert.ok(found);
    return found;
  };
  const [accepted, rejected] = [of(ifAccepted, 'h/worker'), of(ifRejected, 'h/worker')];
  assert.ok(rejected.log10LR > accepted.log10LR + 0.5);
  assert.ok(rejected.findingsLog10 > accepted.findingsLog10 + 0.5);
  const [donorIf, donorElse] = [of(ifAccepted, 'donor/database'), of(ifRejected, 'donor/database')];
  assert.equal(donorElse.findingsLog10, donorIf.findingsLog10);
  // Its total is against the other one, too, and changes with that, by nothing else.
  assert.ok(donorElse.log10LR <= donorIf.log10LR);
  for (const [list, donor] of [
    [ifAccepted, donorIf],
    [ifRejected, donorElse],
  ] as const) {
    const best = Math.max(of(list, 'h/citizen').findingsLog10, of(list, 'h/worker').findingsLog10);
    assert.equal(donor.log10LR, settle(donor.findingsLog10, [best]).total);
  }
});

test('a way-in claim rules candidates out and changes no number', () => {
  const { ifAccepted, ifRejected } = judge({ kind: 'path', path: 'worker' }, core);
  assert.deepEqual(
    ifAccepted.filter((entry) => entry.excluded).map((entry) => entry.candidate),
    ['h/citizen'],
  );
  assert.deepEqual(
    ifRejected.filter((entry) => entry.excluded).map((entry) => entry.candidate),
    ['h/worker'],
  );
  const numbers = (list: typeof ifAccepted) => new Map(list.map((entry) => [entry.candidate, entry.log10LR]));
  assert.deepEqual([...numbers(ifAccepted)].sort(), [...numbers(ifRejected)].sort());
});

test('a denial names its fields, what was seen of them, and the first place with and without them', () => {
  const weighing = prepare(profile([...core, birth({ day: 1 })]), candidatesOf([about, donor]), OTHERS);
  const [denial] = denialsOf(weighing);
  assert.ok(denial);
  assert.equal(denial.statement, 'party');
  assert.deepEqual(
    denial.fields.map(({ attribute, seen, beyond }) => [attribute, seen, beyond]),
    [
      ['person.birthDate', true, 1],
      ['contact.address', false, 0],
    ],
  );
  assert.ok(denial.rejected.bestLog10LR > denial.accepted.bestLog10LR);
  assert.equal(denial.withoutFields.best, 'h/worker');
});

test('a system within a factor of ten of the best is in question, however far apart the totals are', () => {
  const clinic = ['person.name', 'contact.phone', 'health.vaccine', 'health.dose', 'health.facility'];
  const shops = Array.from({ length: 200 }, (_, i) =>
    system(`shop-${i}`, { fields: [field('commerce.order'), field('commerce.product')] }),
  );
  const birthYear = field('person.birthDate', { precision: 'year' });
  const h = system('h', {
    fields: [...[...clinic, 'commerce.order', 'commerce.product'].map((attribute) => field(attribute)), birthYear],
  });
  const better = system('better', { fields: [...clinic.map((attribute) => field(attribute)), birthYear] });
  const seen = profile([...clinic.map((attribute) => column(attribute)), birth({ day: 1 })]);
  const weighing = prepare(seen, candidatesOf([h, better, ...shops]), OTHERS);
  const rest = standings(weighing, { ...AS_GRADED, withoutGroups: new Set(['person.birthDate']) }, new Set());
  const [first, own] = ['better/database', 'h/database'].map((id) => bestOf(rest, (candidate) => candidate === id));
  assert.ok(first !== undefined && own !== undefined);
  assert.ok(first.log10LR - own.log10LR > 1 && first.findingsLog10 - own.findingsLog10 < 1);
  const [result] = testClaims([claim(notHeld('person.birthDate', 'year'))], weighing);
  assert.equal(result?.verdict, 'contradicted', result?.because);
});
