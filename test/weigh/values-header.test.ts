/** Header spelling: what a name says beyond what its column means, and how much at most. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { candidatesOf } from '../../src/match/holdings.ts';
import type { Profile } from '../../src/profile/types.ts';
import { prepare, weigh } from '../../src/weigh/index.ts';
import { ROW_CAP, ROW_FLOOR } from '../../src/weigh/values/bounded.ts';
import { HEADER_SPELLING } from '../../src/weigh/values/header-spelling.ts';
import { headingsOf, readName } from '../../src/weigh/values/headings.ts';
import { isKnownWording, isPlainWording, namingOf } from '../../src/weigh/values/naming.ts';
import { lineOf, naming, table, weightOf } from './header-make.ts';
import { FORTY, field, OTHERS, statement, system } from './make.ts';

const A = naming('a', [
  ['person.name', 'name'],
  ['id.health', 'beneficiary_ref_key'],
  ['contact.phone', 'mobile_num'],
]);
const B = naming('b', [
  ['person.name', 'name'],
  ['id.health', 'patientCardNo'],
  ['contact.phone', 'handyNumber'],
]);

test('an unusual name, letter for letter, lifts the right one of two systems with equal fields', () => {
  const seen = table([
    ['person.name', 'name'],
    ['id.health', 'beneficiary_ref_key'],
    ['contact.phone', 'phone'],
  ]);
  const a = weightOf(seen, A, [A, B]);
  const b = weightOf(seen, B, [A, B]);
  assert.ok(a > 0.5 && a <= ROW_CAP, String(a));
  // Headers are often written anew, though odd names rarely (counted: new names don't run out, so few hit this one); and the
  // other one, who does call it so, is listed.
  assert.ok(b < 0 && b > -1.2, String(b));
  const alone = weightOf(seen, B, [B]);
  assert.ok(alone < 0 && alone > -0.7 && alone > b, String(alone));
});

test('plain names weigh nothing', () => {
  const plain = [
    ['person.name', 'name'],
    ['contact.phone', 'Phone No'],
    ['contact.email', 'email'],
    ['id.record', 'id'],
    ['person.birthDate', 'birth_date'],
  ] as const;
  assert.equal(lineOf(table(plain), naming('a', plain)), undefined);
});

test('a name that others use too weighs less than one of its own', () => {
  const spelled = (name: string) => [['contact.phone', name]] as const;
  const others = OTHERS.map((other, i) =>
    i < 6 ? { ...other, fields: [field('contact.phone', { name: 'telefon_privat' })] } : other,
  );
  const weight = (name: string) => {
    const one = naming('a', spelled(name));
    return weightOf(table(spelled(name)), one, [one], others);
  };
  const common = weight('telefon_privat');
  const own = weight('rufnr_p');
  assert.ok(own > common && common > 0, `${own} ${common}`);
});

test('no line without headers, for reported columns, empty ones and unsure ones', () => {
  const columns = [['id.health', 'beneficiary_ref_key']] as const;
  assert.ok(lineOf(table(columns), A) !== undefined);
  assert.equal(lineOf(table(columns, { named: false }), A), undefined);
  assert.equal(lineOf(table(columns, { present: 0 }), A), undefined);
  assert.equal(lineOf(table(columns, { confidence: 0.3 }), A), undefined);
  const reported = { statement: 'paper', by: 'paper', reliability: 'B', credibility: 3, interested: false } as const;
  assert.equal(lineOf(table(columns, { reported }), A), undefined);
});

test('forty headers of one system stay under the cap, and no header row of another falls below it', () => {
  const attributes = ['id.health', 'id.national', 'id.voter', 'health.vaccine', 'health.dose', 'health.facility'];
  const row = (stem: string) =>
    Array.from({ length: 40 }, (_, i): [string, string] => [
      attributes[i % attributes.length] ?? '',
      `${stem}_${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))}x`,
    ]);
  const mine = naming('a', row('zq'));
  // The system is one of the population, too: a twelfth of it among ten others, a fortieth among forty.
  for (const [others, least] of [
    [FORTY, 1.1],
    [OTHERS, 0.95],
  ] as const) {
    const up = weightOf(table(row('zq')), mine, [mine], others);
    assert.ok(up > least && up <= ROW_CAP, String(up));
  }
  const known = [...OTHERS.slice(0, 5), naming('rival', row('kv'))];
  const down = weightOf(table(row('kv')), mine, [mine], known);
  assert.ok(down < -0.3 && down >= -ROW_FLOOR, String(down));
});

test('every further name adds less', () => {
  const all = [
    ['id.health', 'qx_key'],
    ['health.vaccine', 'qx_jab'],
    ['health.facility', 'qx_site'],
    ['health.dose', 'qx_round'],
  ] as const;
  // Others hold them all: who could have given the row is the same for one name and for four.
  const others = OTHERS.map((other) => ({ ...other, fields: all.map(([attribute]) => field(attribute)) }));
  const a = naming('a', all);
  const weights = [1, 2, 3, 4].map((n) => weightOf(table(all.slice(0, n)), a, [a], others));
  for (let i = 1; i < weights.length; i++) assert.ok((weights[i] ?? 0) >= (weights[i - 1] ?? 0) - 1e-9, `${weights}`);
  const [one = 0, two = 0, , four = 0] = weights;
  assert.ok(two - one < one, `${weights}`);
  assert.ok(four - two < two - one || four > 1.3, `${weights}`);
});

test('the same words in another style weigh less than letter for letter, more than other words', () => {
  const seen = (name: string) => table([['id.health', name]]);
  const exact = weightOf(seen('beneficiary_ref_key'), A);
  const styled = weightOf(seen('Beneficiary Ref Key'), A);
  const other = weightOf(seen('patientCardNo'), A);
  assert.ok(exact > styled && styled > other, `${exact} ${styled} ${other}`);
});

test('what the candidate lists no field for is not compared', () => {
  const seen = table([
    ['id.health', 'beneficiary_ref_key'],
    ['account.password', 'pass_phrase_hash'],
  ]);
  assert.match(lineOf(seen, A)?.because ?? '', /of 1 telling header/);
});

test('a name rests on its statement', () => {
  const seen = table([['id.health', 'beneficiary_ref_key']]);
  const graded = (grades: Parameters<typeof statement>[1]) =>
    weightOf(
      seen,
      system('a', {
        fields: [field('id.health', { name: 'beneficiary_ref_key' })],
        statements: [statement('doc', grades)],
      }),
    );
  assert.ok(graded({}) > graded({ reliability: 'D', credibility: 4 }));
  assert.ok(Math.abs(graded({ reliability: 'A', credibility: 5 })) < graded({}));
});

test('several tables of one leak are one habit', () => {
  const columns = [
    ['id.health', 'beneficiary_ref_key'],
    ['contact.phone', 'mobile_num'],
  ] as const;
  const once = table(columns);
  const twice: Profile = {
    ...once,
    tables: once.tables.flatMap((one) => [one, { ...one, name: 'second', columns: one.columns.slice(0, 1) }]),
  };
  const lines = weigh(prepare(twice, candidatesOf([A]), OTHERS))[0]?.lines.filter(
    (line) => line.finding === HEADER_SPELLING,
  );
  assert.equal(lines?.length, 1);
  assert.equal(lines?.[0]?.log10, weightOf(once, A));
});

test('a name of shortened words is worded as the system words it', () => {
  const one = naming('a', [['person.nationality', 'student_nationality_id']]);
  const table: [string, boolean][] = [
    ['Stud Nati Id', true],
    ['stdnt_ntnlty_id', true],
    ['STUDENT_NATIONALITY_ID', true],
    ['St Na Id', false],
    ['stud_id', false],
    ['nati_stud_id', false],
  ];
  for (const [own, expected] of table) {
    const { words, length } = readName(own);
    const heading = { column: own, own, words, length, styled: true, attribute: 'person.nationality' };
    assert.equal((namingOf(one.fields)(heading)?.worded ?? 0) > 0, expected, own);
  }
});

test('short forms of words that anybody would use are as plain as these', () => {
  const headings = headingsOf(
    table([
      ['contact.phone', 'mobi_numb'],
      ['account.createdAt', 'regis date'],
      ['id.health', 'zq_key'],
    ]).tables,
  );
  const told = headings.map((heading) => [heading.own, isKnownWording(heading), isPlainWording(heading)]);
  assert.deepEqual(told.sort(), [
    ['mobi_numb', false, true],
    ['regis date', false, true],
    ['zq_key', false, false],
  ]);
  // Of a row that somebody wrote anew, they speak less against another system than names that nobody would use.
  const rows = (names: readonly string[]) =>
    weightOf(
      table([
        ['contact.phone', names[0] ?? ''],
        ['account.createdAt', names[1] ?? ''],
        ['id.health', 'zq_key'],
      ]),
      naming('c', [
        ['contact.phone', 'ph_main_x'],
        ['account.createdAt', 'rec_born_x'],
        ['id.health', 'hid_x'],
      ]),
    );
  assert.ok(rows(['mobi_numb', 'regis date']) > rows(['zz_call', 'yy when']) + 0.1);
});

test('a nested field is worded from each step of its path on', () => {
  const nested = naming('nested', [
    ['contact.state', 'recipient.address.state'],
    ['person.nationality', 'recipient.nationality'],
  ]);
  const of = (...names: readonly [string, string]) =>
    weightOf(
      table([
        ['contact.state', names[0]],
        ['person.nationality', names[1]],
      ]),
      nested,
    );
  const other = of('Seat Region', 'Passport Land');
  assert.ok(of('recipientAddressState', 'recipientNationality') > other + 0.9);
  assert.ok(of('Address State', 'Recipient Nationality') > other + 0.9);
});

test('a name known in all its words counts whatever its column was taken for', () => {
  const one = naming('one', [
    ['record.timestamp', 'avatar_updated_at'],
    ['account.updatedAt', 'settings_changed_at'],
    ['person.name', 'name'],
  ]);
  const other = weightOf(table([['account.updatedAt', 'Avatar Broken At']]), one);
  assert.ok(weightOf(table([['account.updatedAt', 'Avatar Updated At']]), one) > other + 0.4);
});

test('names that were written down from a notice are no spellings', () => {
  const seen = table([
    ['person.birthDate', 'dob_x'],
    ['contact.address', 'resi_addr'],
  ]);
  const prose = naming('a', [
    ['person.birthDate', 'date of birth'],
    ['contact.address', 'home address'],
    ['person.name', 'name'],
  ]);
  const spelled = naming('b', [
    ['person.birthDate', 'Date of Birth'],
    ['contact.address', 'home_address'],
    ['person.name', 'name'],
  ]);
  assert.equal(lineOf(seen, prose), undefined);
  assert.ok(lineOf(seen, spelled) !== undefined);
});

test('property: bounded, both P between 0 and 1, whatever the order of columns and candidates', () => {
  const attributes = ['id.health', 'contact.phone', 'person.relativeName', 'health.facility', 'other', 'id.national'];
  const names = ['a_b', 'aB', 'A B', 'phone_num', 'father_name', 'constructor', 'Σύστημα', '電話', 'x', 'name'];
  const columns = fc.array(fc.tuple(fc.constantFrom(...attributes), fc.constantFrom(...names)), { minLength: 1 });
  fc.assert(
    fc.property(columns, fc.array(columns, { minLength: 1, maxLength: 4 }), (seen, held) => {
      const systems = held.map((fields, i) => naming(`s${i}`, fields));
      for (const one of systems) {
        const line = lineOf(table(seen), one, systems);
        const turned = lineOf(table([...seen].reverse()), one, [...systems].reverse());
        assert.equal(turned?.log10, line?.log10);
        if (line === undefined) continue;
        assert.ok(line.log10 <= ROW_CAP && line.log10 >= -ROW_FLOOR);
        for (const p of [line.pGivenCandidate, line.pGivenPopulation]) assert.ok(p !== null && p > 0 && p < 1);
      }
    }),
    { numRuns: 100, seed: 1 },
  );
});
