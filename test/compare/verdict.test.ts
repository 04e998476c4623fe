/** Verdicts on leaks of invented people, each from both sides. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Comparison, Verdict } from '../../src/compare/types.ts';
import { columnsOf, csv, HEADER, ndjson, people, shuffled } from './people.ts';
import { compareFiles, inOrder, mirrored } from './sides.ts';

const N = 3000;
const A = people(1, N);
const B = people(2, N);
const MIXED = [4, 2, 0, 5, 1, 3];
const names = (columns: readonly number[]) => columns.map((i) => HEADER[i] ?? '');
const numbered = (rows: readonly (readonly string[])[], from: number) =>
  rows.map((row, i) => [String(from + i), ...row]);
const merged = [
  ...A.map(([name = '', email = '', phone = '']) => [email, name, phone, '', '']),
  ...B.map(([, email = '', phone = ''], i) => [
    email,
    '',
    '',
    `pw${phone.slice(3)}`,
    `10.${i % 200}.${i % 77}.${i % 19}`,
  ]),
];

const words = A.map(([, , phone = '', , city = '']) => [
  phone.replace(/\d/g, (digit) => 'qwzrtxpsdf'.charAt(Number(digit))),
  city,
]);

const A_CSV = csv(HEADER, A);

/** What is compared, the two files, the verdict. */
const CASES: readonly (readonly [string, string, string, Verdict])[] = [
  ['the same file', A_CSV, A_CSV, { kind: 'same', differs: [] }],
  ['another format', A_CSV, ndjson(HEADER, A), { kind: 'same', differs: ['format'] }],
  ['rows in another order', A_CSV, csv(HEADER, shuffled(A, 3)), { kind: 'same', differs: ['bytes'] }],
  [
    'rows and columns in another order',
    A_CSV,
    csv(names(MIXED), columnsOf(shuffled(A, 3), MIXED)),
    { kind: 'same', differs: ['order'] },
  ],
  ['headers renamed', A_CSV, csv(['n', 'm', 't', 'd', 'o', 'g'], A), { kind: 'same', differs: ['names'] }],
  ['headers gone', A_CSV, csv(null, shuffled(A, 4)), { kind: 'same', differs: ['names'] }],
  [
    'headers shifted by one',
    A_CSV,
    csv([...HEADER.slice(1), HEADER[0] ?? ''], A),
    { kind: 'same', differs: ['names'] },
  ],
  [
    'a re-post with fewer columns under other names',
    csv(['adresse', 'nom'], columnsOf(shuffled(A, 5), [1, 0])),
    A_CSV,
    { kind: 'repost', fewer: 'a' },
  ],
  [
    'a re-post without any column that identifies by itself',
    csv(names([0, 3, 4]), columnsOf(A, [0, 3, 4])),
    A_CSV,
    { kind: 'repost', fewer: 'a' },
  ],
  [
    'each lacks a column',
    csv(names([0, 1, 2]), columnsOf(A, [0, 1, 2])),
    csv(names([1, 2, 4]), columnsOf(A, [1, 2, 4])),
    { kind: 'repost', fewer: 'both' },
  ],
  [
    'one city rewritten throughout',
    A_CSV,
    csv(
      HEADER,
      A.map((row) => row.with(4, `${row[4]} IN`)),
    ),
    { kind: 'same', differs: ['cells'] },
  ],
  ['a tenth', csv(HEADER, shuffled(A, 5).slice(0, N / 10)), A_CSV, { kind: 'part-of' }],
  [
    'a tenth of words without a meaning, under another name',
    csv(['x', 'city'], words.slice(0, N / 10)),
    csv(['y', 'town'], words),
    { kind: 'part-of' },
  ],
  ['a superset', csv(HEADER, shuffled([...A, ...B], 6)), A_CSV, { kind: 'superset' }],
  [
    'a merge',
    csv(names([0, 1, 2]), columnsOf(A, [0, 1, 2])),
    csv(['email', 'full_name', 'phone', 'password', 'ip'], shuffled(merged, 7)),
    { kind: 'merge', whole: 'b', own: ['full_name', 'phone'], others: ['password', 'ip'] },
  ],
  ['three tenths in common', csv(HEADER, [...A.slice(0, 900), ...B.slice(0, 2100)]), A_CSV, { kind: 'overlapping' }],
  ['two samples of one population', A_CSV, csv(HEADER, B), { kind: 'same-schema' }],
  [
    'ids from 1 in both, and little else',
    csv(['id', 'city', 'gender'], numbered(columnsOf(A, [4, 5]), 1)),
    csv(['id', 'city', 'gender'], numbered(columnsOf(B, [4, 5]), 1)),
    { kind: 'unknown', because: 'nothing-identifying' },
  ],
  [
    'ids from 100001 in both, beside other people',
    csv(['id', ...HEADER], numbered(A, 100001)),
    csv(['id', ...HEADER], numbered(B, 100001)),
    { kind: 'same-schema' },
  ],
  [
    'ids and names in both, the same people under the same ids',
    csv(['id', 'full_name'], numbered(columnsOf(A, [0]), 100001)),
    csv(['no', 'name', 'birth'], numbered(columnsOf(A, [0, 3]), 100001)),
    { kind: 'repost', fewer: 'a' },
  ],
  [
    'strangers',
    A_CSV,
    csv(
      ['isbn', 'title', 'price'],
      B.map(([, email = '', phone = ''], i) => [`978${phone}`, `On ${email.slice(0, 12)} things`, String(i % 50)]),
    ),
    { kind: 'unrelated' },
  ],
  [
    'three rows of four',
    csv(HEADER, A.slice(0, 3)),
    csv(HEADER, A.slice(0, 4)),
    { kind: 'unknown', because: 'too-few' },
  ],
  ['three rows of all', csv(HEADER, A.slice(0, 3)), A_CSV, { kind: 'unknown', because: 'too-few' }],
  ['three rows, the same bytes', csv(HEADER, A.slice(0, 3)), csv(HEADER, A.slice(0, 3)), { kind: 'same', differs: [] }],
];

describe('verdicts', () => {
  for (const [name, a, b, expected] of CASES) {
    test(name, async () => {
      const there = await compareFiles(a, b);
      assert.deepEqual(there.verdict, expected);
      const back = await compareFiles(b, a, ['b', 'a']);
      // Lists are in the order of the first side.
      assert.deepEqual(withoutFolders(inOrder(back)), withoutFolders(mirrored(there)));
    });
  }
});

/** Without the paths of the files, which lie elsewhere each time. */
function withoutFolders(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll(/"name":"[^"]*leakprint-[^"]*"/g, '"name":""'));
}

function shares({ tables: [table] }: Comparison): (readonly [number, number] | undefined)[] {
  return [table?.carrier?.overlap.aInB?.interval, table?.carrier?.overlap.bInA?.interval];
}

function holds(interval: readonly [number, number] | undefined, truth: number): boolean {
  return interval !== undefined && interval[0] <= truth && truth <= interval[1];
}

test('the shares hold the truth, by whole records and by a column', async () => {
  const part = shuffled(A, 8).slice(0, 600);
  const direct = await compareFiles(csv(HEADER, [...part, ...B.slice(0, 1400)]), A_CSV);
  assert.equal(direct.tables[0]?.carrier?.kind, 'records');
  assert.deepEqual(
    shares(direct),
    [
      [0.3, 0.3],
      [0.2, 0.2],
    ],
    'below 4096 records nothing is estimated',
  );
  const renamed = await compareFiles(csv(['a', 'b', 'c', 'd', 'e', 'f'], [...part, ...B.slice(0, 1400)]), A_CSV);
  assert.equal(renamed.tables[0]?.carrier?.kind, 'column');
  const [inB, inA] = shares(renamed);
  assert.ok(holds(inB, 0.3) && holds(inA, 0.2));
});

test('20,000 records and a tenth of them, under other names', async () => {
  const all = people(11, 20_000);
  const part = columnsOf(shuffled(all, 12).slice(0, 2000), MIXED);
  const { verdict, tables } = await compareFiles(csv(['v', 'w', 'x', 'y', 'z', 'q'], part), csv(HEADER, all));
  assert.deepEqual(verdict, { kind: 'part-of' });
  const overlap = tables[0]?.carrier?.overlap;
  assert.ok(holds(overlap?.bInA?.interval, 0.1));
  assert.ok((overlap?.aInB?.interval[0] ?? 0) > 0.97);
  assert.ok(Math.abs((overlap?.shared ?? 0) / 2000 - 1) < 0.2);
});

test('shared keys are not shared records: the same addresses beside other people', async () => {
  const other = A.map((row, i) =>
    row
      .with(0, B[i]?.[0] ?? '')
      .with(2, A[(i + 1) % N]?.[2] ?? '')
      .with(3, A[(i + 7) % N]?.[3] ?? ''),
  );
  const { verdict, tables } = await compareFiles(A_CSV, csv(HEADER, other));
  assert.deepEqual(verdict, { kind: 'same-schema' });
  assert.deepEqual(
    tables[0]?.contradicted.map((link) => link.a?.name),
    ['email', 'phone'],
  );
});

test('small vocabularies carry nothing: the same cities and genders in strangers', async () => {
  const a = csv(['city', 'gender'], columnsOf(A, [4, 5]));
  const { verdict, tables } = await compareFiles(a, csv(['city', 'gender'], columnsOf(B, [4, 5])));
  assert.deepEqual(verdict, { kind: 'unknown', because: 'nothing-identifying' });
  assert.equal(tables[0]?.columns[0]?.values?.jaccard, 1);
  assert.deepEqual(tables[0]?.carriers, []);
});
