/** Claims about the leak itself: what was taken, of what time, from whom, whether made up; and ways in of which little is known. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testClaims } from '../../src/case/claims.ts';
import type { Assertion, ClaimVerdict } from '../../src/case/types.ts';
import { candidatesOf } from '../../src/match/holdings.ts';
import type { ColumnProfile } from '../../src/profile/types.ts';
import type { Path, System } from '../../src/systems/types.ts';
import { prepare, weigh } from '../../src/weigh/index.ts';
import { column, field, OTHERS, profile, statement, system } from '../weigh/make.ts';

const FIELDS = [
  'person.name',
  'health.vaccine',
  'health.dose',
  'health.facility',
  'health.vaccinationDate',
  'contact.email',
].map((id) => field(id));
const KEYLESS = ['name', 'vaccine', 'dose', 'facility', 'vaccinationDate'];
const clinic = (paths: readonly Partial<Path>[] = [{}], more: Partial<System> = {}, extra = FIELDS) =>
  system('h', { fields: extra, paths, more, statements: [statement('doc')] });
const shop = system('shop', { fields: ['contact.email', 'commerce.order', 'finance.amount'].map((id) => field(id)) });
const OWN = ['person.name', 'health.vaccine', 'health.dose', 'health.facility'].map((id) => column(id));
const email = column('contact.email', { precision: { full: 1 } });
const given = (min: number, median: number, max: number) =>
  column('health.vaccinationDate', { years: { min, median, max, spread: max - min }, distinct: 100 });

function judge(asserts: Assertion, columns: readonly ColumnProfile[], about = clinic(), seen = profile(columns)) {
  const weighing = prepare(seen, candidatesOf([about, shop]), OTHERS);
  const rest = { by: 'x', date: null, scope: [], says: 'y', interested: true, source: null, note: null };
  const [result] = testClaims([{ id: 'C', about: 'h', asserts, ...rest }], weighing);
  assert.ok(result);
  return result;
}

const taken = (attribute: string, finerThan: string | null = null): Assertion => ({
  kind: 'notTaken',
  notTaken: [{ attribute, finerThan, statements: [] }],
});
const period = (from: string | null, to: string | null): Assertion => ({ kind: 'period', period: { from, to } });
const MASKED = column('finance.cardNumber', { precision: { masked: 1 } });

const table: readonly [string, Assertion, readonly ColumnProfile[], ClaimVerdict][] = [
  ['no e-mail was taken, and there is none', taken('contact.email'), OWN, 'untestable'],
  ['no e-mail was taken, and there it is', taken('contact.email'), [...OWN, email], 'contradicted'],
  [
    'no full card number was taken, and all are masked',
    taken('finance.cardNumber', 'masked'),
    [...OWN, MASKED],
    'borne out',
  ],
  ['no e-mail was taken of somebody else', taken('contact.email'), [email, column('commerce.order')], 'untestable'],
  ['old, and it is', period(null, '2021'), [...OWN, given(2019, 2020, 2021)], 'borne out'],
  ['old, and half is new', period(null, '2021'), [...OWN, given(2019, 2022, 2023)], 'contradicted'],
  ['old, and some is new', period(null, '2021'), [...OWN, given(2019, 2020, 2023)], 'untestable'],
  ['up to a month of its last year', period(null, '2021-06'), [...OWN, given(2019, 2020, 2021)], 'untestable'],
  ['up to the last day of its last year', period(null, '2021-12-31'), [...OWN, given(2019, 2020, 2021)], 'borne out'],
  ['new, and half is old', period('2021', null), [...OWN, given(2012, 2015, 2022)], 'contradicted'],
  ['old, but births tell no time', period(null, '2021'), [...OWN, column('person.birthDate')], 'untestable'],
  ['from here, and no other fits', { kind: 'isSource' }, [...OWN, email], 'borne out'],
  [
    'from here, and another fits better',
    { kind: 'isSource' },
    [email, column('commerce.order'), column('finance.amount')],
    'contradicted',
  ],
  ['from here, and little was seen', { kind: 'isSource' }, [email], 'untestable'],
  ['made up', { kind: 'fabricated' }, [...OWN, email], 'untestable'],
];

for (const [title, asserts, columns, verdict] of table) {
  test(`${title}: ${verdict}`, () => {
    const result = judge(asserts, columns);
    assert.equal(result.verdict, verdict, result.because);
    assert.ok(result.because !== '' && result.evidence !== '' && result.descriptors !== '');
  });
}

test('what was taken and when it was made change no total; whose it is rules candidates out', () => {
  for (const asserts of [taken('contact.email'), period(null, '2021'), { kind: 'fabricated' } as const]) {
    const { ifAccepted, ifRejected } = judge(asserts, [...OWN, email, given(2019, 2020, 2021)]);
    assert.deepEqual(ifAccepted, ifRejected);
  }
  const out = (list: ReturnType<typeof judge>['ifAccepted']) =>
    list.filter(({ excluded }) => excluded).map(({ candidate }) => candidate);
  const { ifAccepted, ifRejected } = judge({ kind: 'isSource' }, [...OWN, email]);
  assert.deepEqual([out(ifAccepted), out(ifRejected)], [['shop/database'], ['h/database']]);
});

test('the best of the others is told apart from what it is compared with, whichever comes first', () => {
  const worse = judge({ kind: 'isSource' }, [email, column('commerce.order'), column('finance.amount')]);
  assert.match(worse.evidence, /if the leak came by shop\/database \(the best of the others\) than if by h\/database$/);
});

test('a compilation that fits best is no origin', () => {
  for (const kind of ['isSource', 'notSource'] as const) {
    const result = judge({ kind }, [...OWN, email], clinic([{}], { aggregator: true }));
    assert.equal(result.verdict, 'untestable');
    assert.match(result.because, /^h compiles what others hold/);
  }
});

test('absent means not recognised: unread columns are counted, and one that answers to the field is pointed out', () => {
  const odd = column('other', { name: 'locker' });
  assert.match(
    judge(taken('contact.email'), [...OWN, odd]).evidence,
    /no column was recognised as e-mail address; what 1 of 5 columns mean is not known/,
  );
  const named = column('other', { name: 'alert_medical' });
  const about = clinic([{}], {}, [...FIELDS, field('health.diagnosis', { name: 'alert_medical' })]);
  const result = judge(taken('health.diagnosis'), [...OWN, named], about);
  assert.equal(result.verdict, 'untestable');
  assert.match(result.because, /^columns answer to alert_medical of h/);
});

test('a way in of which little is known fits worse and is not contradicted; a caveat says how a better one won', () => {
  const paths = (completeness: 'open' | 'closed') => [
    { id: 'portal', shows: ['name', 'vaccine'], completeness },
    { id: 'database' },
  ];
  const by = (path: string, completeness: 'open' | 'closed') =>
    judge({ kind: 'path', path }, [...OWN, email, given(2019, 2020, 2021)], clinic(paths(completeness)));
  assert.equal(by('portal', 'closed').verdict, 'contradicted');
  const open = by('portal', 'open');
  assert.equal(open.verdict, 'untestable');
  assert.match(open.because, /its descriptor passes over e-mail address, dose/);
  assert.match(by('database', 'open').because, /; but nothing that was seen goes beyond what h\/portal/);
  assert.doesNotMatch(by('database', 'closed').because, /but/);
});

test('what records were asked by is no answer', () => {
  const path = { id: 'api', shows: KEYLESS, completeness: 'closed' } as const;
  const asserts = { kind: 'path', path: 'api' } as const;
  const result = judge(asserts, [...OWN, email], clinic([path, { id: 'database' }]));
  assert.equal(result.verdict, 'contradicted', result.because);
  assert.match(result.because, /, unless h\/api was asked by the e-mail address, which would then come from elsewhere/);
  const stated = judge(
    asserts,
    [...OWN, email],
    clinic([{ ...path, shows: [...KEYLESS, 'email'], asks: ['email'] }, { id: 'database' }]),
  );
  assert.equal(stated.verdict, 'untestable', stated.because);
  const lineOf = (paths: readonly Partial<Path>[]) => {
    const denied: Partial<System> = { notHeld: [{ attribute: 'contact.email', finerThan: null, statements: ['doc'] }] };
    const weighing = prepare(profile([...OWN, email]), candidatesOf([clinic(paths, denied)]), OTHERS);
    return weigh(weighing)[0]?.lines.find(({ group }) => group === 'contact.email');
  };
  assert.ok((lineOf([path])?.log10 ?? 0) < -1);
  assert.equal(
    lineOf([{ ...path, shows: [...KEYLESS, 'email'], asks: ['email'] }])?.because,
    'e-mail address: held as it was seen',
  );
  const denial = judge(
    { kind: 'notHeld', notHeld: [{ attribute: 'contact.email', finerThan: null, statements: [] }] },
    [...OWN, email],
    clinic([{ ...path, shows: [...KEYLESS, 'email'], asks: ['email'] }]),
  );
  assert.equal(denial.verdict, 'untestable');
  assert.match(denial.because, /may be what h\/api was asked by/);
  // A way in that fits clearly worse than another explains nothing away.
  const other = { ...path, shows: ['name', 'email'], asks: ['email'] };
  const far = judge(taken('contact.email'), [...OWN, email], clinic([other, { id: 'database' }]));
  assert.equal(far.verdict, 'contradicted', far.because);
});

test('a way in that only descriptions of the leak tell of is documented by nobody', () => {
  const by = (id: string) => {
    const statements = [statement('doc'), statement('leak', { about: 'leak' })];
    const about = system('h', { fields: FIELDS, statements, paths: [{}, { access: 'api', statements: [id] }] });
    return judge({ kind: 'hasAccess', access: ['api'] }, [...OWN, email], about).verdict;
  };
  assert.deepEqual([by('doc'), by('leak')], ['borne out', 'untestable']);
});

test('what bears on records being made up is told: check digits, and forms that next to nothing has', () => {
  const checksum = { scheme: 'aadhaar', tested: 200, chance: 0.1 };
  const ids = (passRate: number) => column('id.national', { checksum: { ...checksum, passRate } });
  const made = (...columns: ColumnProfile[]) => judge({ kind: 'fabricated' }, [...OWN, ...columns]).evidence;
  assert.match(made(ids(1)), /real numbers, or made by a program/);
  assert.match(made(ids(0.11)), /invented, altered, or of another kind/);
  assert.match(
    made(column('finance.iban', { checksum: null, validity: { valid: 2, of: 200 } })),
    /of 200 values called iban only 2/,
  );
  assert.match(
    made(ids(0.11), column('finance.iban', { checksum: null, validity: { valid: 200, of: 200 } })),
    /^11 %[^;]*$/,
  );
});

test('a system that is not supported is told by how much', () => {
  const result = judge({ kind: 'path', path: 'database' }, [email], clinic([{}, { id: 'app' }]));
  assert.match(result.because, /^h is not supported well enough to test it: h\/\w+ comes to [+-]?\d/);
});
