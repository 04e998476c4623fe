/** Ids and digests judged by their column: what a table's profile says of them. Numbers are invented. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { judgeNumbers } from '../../src/profile/numbers.ts';
import { detect } from '../../src/vocabulary/detectors/index.ts';
import { idSchemes } from '../../src/vocabulary/ids/index.ts';
import { type Random, randomIn, randomOf, seeded } from '../vocabulary/ids-random.ts';
import { KEY, merged, sketched, written } from './fields.ts';
import { columnOf } from './tables.ts';

function idsOf(name: string, shape: string, count: number, random: Random): string[] {
  const scheme = idSchemes().find((entry) => entry.scheme === name);
  const form = scheme?.forms.find((entry) => entry.shape === shape);
  assert.ok(scheme !== undefined && form !== undefined, name);
  return Array.from({ length: count }, () => randomIn(scheme, form, random));
}

const NATIONAL: readonly (readonly [string, string])[] = [
  ['aadhaar', '999999999999'],
  ['aadhaar', '9999 9999 9999'],
  ['cpf', '999.999.999-99'],
  ['bsn', '999999999'],
  ['pesel', '99999999999'],
  ['dni', '99999999A'],
];

for (const [name, shape] of NATIONAL) {
  test(`${name} as ${shape}, three in a hundred damaged and no header: national ids`, () => {
    const random = seeded(31);
    const values = idsOf(name, shape, 120, random).map((id, i) =>
      i % 40 === 3 ? id.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)) : id,
    );
    const column = columnOf(null, values);
    assert.equal(column.attribute, 'id.national');
    const own = column.checksums?.find(({ scheme }) => scheme === name);
    assert.ok(own !== undefined && own.log10LR > 50 && own.passRate > 0.95 && own.passed < own.tested);
    assert.ok(column.schemes.some(({ value }) => own.scheme === value || column.checksums?.[0]?.scheme === value));
    assert.ok(column.formats.some(({ value }) => value === shape));
  });
}

test('random numbers of any length are no ids, and the scheme that fits best is said not to fit', () => {
  const random = seeded(32);
  for (let length = 8; length <= 16; length++) {
    for (let i = 0; i < 3; i++) {
      const column = columnOf(
        null,
        Array.from({ length: 60 }, () => `${1 + Math.floor(random() * 9)}${randomOf('9'.repeat(length - 1), random)}`),
      );
      assert.ok(!['id.national', 'id.tax', 'id.voter'].includes(column.attribute), `${length}: ${column.attribute}`);
      assert.ok(
        (column.checksums ?? []).every(({ log10LR }) => log10LR < 1.5),
        `${length}`,
      );
      assert.ok((column.checksums?.length ?? 0) >= 1 || length < 8);
    }
  }
});

test('the told check is that of the scheme that the column speaks for, passed by some of those tested', () => {
  const random = seeded(35);
  const columns: readonly (readonly [string, readonly string[]])[] = [
    [
      'personnummer',
      [...idsOf('personnummer', '999999-9999', 30, random), ...idsOf('personnummer', '99999999-9999', 40, random)],
    ],
    ['cnp', idsOf('cnp', '9999999999999', 60, random)],
    ['aadhaar', idsOf('aadhaar', '999999999999', 60, random)],
    ['pan', idsOf('pan', 'AAAAA9999A', 60, random)],
  ];
  for (const [name, values] of columns) {
    const { checksum, checksums = [] } = columnOf(null, values);
    assert.equal(checksum?.scheme, name);
    assert.equal(checksum.passRate, 1, name);
    assert.equal(checksum.tested, values.length, name);
    assert.deepEqual([checksum.scheme, checksum.chance], [checksums[0]?.scheme, checksums[0]?.chance]);
  }
});

test('what bare digits keep to by themselves is not told as a check, nor what fails beside it', () => {
  const random = seeded(36);
  for (const header of ['ssn', 'order no']) {
    const { checksum, checksums = [] } = columnOf(header, idsOf('ssn', '999999999', 60, random));
    assert.equal(checksum, null, header);
    assert.ok(checksums.length === 1 && checksums[0]?.scheme !== 'ssn', header);
    assert.ok(checksums.every(({ log10LR }) => log10LR < 0));
  }
  // With their groups they are.
  assert.equal(columnOf(null, idsOf('ssn', '999-99-9999', 60, random)).checksum?.scheme, 'ssn');
  // A column of phones fails every check: nothing worth telling.
  const phones = columnOf(
    'mobile',
    Array.from({ length: 60 }, () => `98${randomOf('99999999', random)}`),
  );
  assert.deepEqual([phones.attribute, phones.checksum], ['contact.phone', null]);
});

test('a column of several documents names each scheme', () => {
  const random = seeded(33);
  const values = [
    ...idsOf('aadhaar', '999999999999', 60, random),
    ...idsOf('pan', 'AAAAA9999A', 40, random),
    ...idsOf('epic', 'AAA9999999', 30, random),
  ];
  const { checksums = [], attribute } = columnOf(null, values);
  assert.equal(attribute, 'id.number');
  for (const name of ['aadhaar', 'pan', 'epic'])
    assert.ok(
      checksums.some(({ scheme, log10LR }) => scheme === name && log10LR > 5),
      name,
    );
});

test('32 hex digits: digests, or UUIDs without hyphens', () => {
  const digests = Array.from({ length: 50 }, (_, i) => createHash('md5').update(`word ${i}`).digest('hex'));
  assert.equal(columnOf(null, digests).attribute, 'account.password');
  assert.equal(columnOf(null, digests).schemes[0]?.value, 'hex-32');
  const uuids = digests.map((digest) => `${digest.slice(0, 12)}4${digest.slice(13, 16)}a${digest.slice(17)}`);
  assert.equal(columnOf(null, uuids).attribute, 'id.uuid');
  const decimal = columnOf(
    null,
    Array.from({ length: 50 }, (_, i) => String(10n ** 31n + BigInt(i) * 12345678901234567890n)),
  );
  assert.notEqual(decimal.attribute, 'account.password');
});

test('a value is a national id only where its column is', () => {
  const random = seeded(34);
  const [id = ''] = idsOf('bsn', '999999999', 1, random);
  const others = Array.from({ length: 60 }, () => randomOf('999999999', random));
  const kinds = (looks: readonly ReturnType<typeof detect>[]) =>
    judgeNumbers(looks)
      .read(looks[0] ?? [])
      .map(({ kind }) => kind);
  assert.ok(!kinds([id, ...others].map(detect)).includes('national-id'));
  assert.ok(kinds(idsOf('bsn', '999999999', 30, random).map(detect)).includes('national-id'));
});

test('looks of a saved profile that name unknown schemes and shapes are let be', () => {
  const look = (format: string | null, scheme: string | null) => [
    { kind: 'id-number', specificity: 1, chance: 0.9, precision: null, format, scheme },
  ];
  const looks = [
    look('__proto__', 'constructor'),
    look(null, null),
    look('99999999999', 'toString cpf~ '),
    look('9'.repeat(80), 'x'),
  ];
  const { findings, read } = judgeNumbers(looks);
  assert.ok(findings.every(({ passed }) => passed === 0));
  for (const entry of looks) assert.deepEqual(read(entry), []);
});

test('a saved profile keeps every scheme that a value passes', async () => {
  // Random digits that pass thirteen schemes.
  const table = sketched(
    ['number'],
    Array.from({ length: 30 }, () => ['512177239']),
    KEY,
  );
  const read = await merged([written(table)]);
  assert.deepEqual(read.columns[0]?.checksums, table.columns[0]?.checksums);
  assert.ok(JSON.stringify(table.sketch).includes('teudat-zehut nuit ird'));
});
