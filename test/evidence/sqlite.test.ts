/** SQLite: what stands in the pages, damaged pages, definitions, and fractions as SQLite prints them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { sqlite } from '../../src/evidence/formats/sqlite.ts';
import { realText } from '../../src/evidence/sqlite/record.ts';
import { storedTable } from '../../src/evidence/sqlite/schema.ts';
import { contentOf, readBinary, readDamaged } from './binary-content.ts';

/*
 * By python3's sqlite3, pages of 512 bytes: people (id integer primary key, name text, "phone no" text, score real, n int, photo blob,
 * long text), 40 rows i: i*7+1, 'Näme i' (row 3 'nul\0in'), 0iiiiiiiii, i/4 or NULL, 2^63-1-i, x'00ff' or 'plain' as a blob, 'w' i*600 times, from
 * row 10 on 411+i times, around the length at which a row leaves its page; kv (v, k text, z int, primary key (k, z desc)) without rowid, 40 rows; gen (a int, b as (a*2) virtual, c as (a+1) stored),
 * columns e default 'it''s' and f real default -1.5 added after its first row; an empty table, a view, a trigger, a table of fts4 and one
 * of rtree. Compressed by gzip.
 */
const DATABASE = gunzipSync(
  Buffer.from(
    [
      'H4sIAAAAAAACA+1de3AbxRnflWU9nPiVYAtjkpztBEmJCLo72bJ4xErATQ1JICYPTJwYWTrbimWdI50Vhw4TLh6SQmc6U5gpnZb+AZTp9DHtTGc6',
      '0E47nT7+YTpl+vqDQnkUWqAFCmkp5dWmu3d7d7rGeTCFgrzfN6u92+9Wt5++337ffrt3urtx57a8pggTamkmowky8iCMUVoQEEJB8lGRQyvIx1tV',
      'xujcFEQbs7ie7NThk8Y58Lv4TXMX6KOixiaSBSi8vnqKTQjfQdkzJjb4Ffwifg4/hR/Hv8GP4Ufxz/CP8Pfxd/G38dfwg/jL+F78OfwZ8ytAHxSN',
      'H1tG8lv0QZIf0DeRfFSPk3yfHiX5TXo3yffojSTfrftIfuNRkg3Pk2znIZLdcJBk12dJtmOUZNt3k2zbDpJdt5Vk16ZJNpAi2aUSydasJdlF7STr',
      'aPZQQ8YvUxFUcwO0dKnY4u3AoWnlSFxMNFUyBTFBe5QHv4rw2yQDWtrU4KnHuBUHG5QU2avD2FtP8UceUA23sQD51KM4wmXcQTavoO+dvb7uq/OH',
      'Vq7EelnLjBeUSaVIkvfq4cHNuwaFXZu3bBsUCCOSEfJFLSaM042QKQuRzHopKlTyJW0uU4gJWYe/QYwKZU0tKbmYoAiaMq8JOWUiM1fQhHBeC4fL',
      '4ZgwIZSUTMHmXypu7I2K9b625ubA3kpeOVypMAH2DA3uFSr0xGWloGQ1Yb0wUVJnhFlFnS0oG7y+UCiEk4bkysysdsTI6l3SG6xIJnqTxx9qbcV6',
      'p1F7ujJdqXPVm65EKjFh2pA4Jtxq/t7ZUn4mUzoiEA8bmabcnFLORqPC4bw2pc5pQkk9nM/pDdgf6ujAumqc2pTNzD2uJkxeJJ+jJyeqLlWfPyYU',
      'MzMKa757dkotKkJR7WaMcpZo1NAaqcdkm1I1VRgvqOMxoaAWJ42a0UZj/D+JICbnxeBxHeoqq7Tr5LWC0mhM6jYitBF/Aa9HRXQZDRrP9OVNPl+o',
      'rS2QNTpuTs2W6ce2veFduzdvY32XHhDmynnSzya0ciJiNBbVU0F/qKcHH0vZZxgrK5O5fKlqt8FlBOGqI+FIQakoBWFox67BrYPDsXxu3t4n/qik',
      'jZHunZ22eQUlU1HKY0ox918HTueUVFUTtmy7fkvshuGh7ZuHR4TrBkfM5mICaScaLQT8oXAY6yGX6DNKUSu7CsHFxTeOhSNGq8SiWbtCVWsxwRSJ',
      'ShGd8PtD69ZhvdlpLasSL1DUqvf9i7TFDoUjpHSmhsLZuAFIOArjP4z/GD+NSAJaciRgf4BQW19ckETkpW6/DhNrrzesv44MBQ0G/u8ikoD4Iq83',
      'EAia9v8OIgmIL/iJ9Td5zPnfKEKjJP67Ar2B7qHB4FkowLb7z91Cb4MvNNSDUb6YU+bLhwp5TRnLzGmqUR6riuvGxKrCsrEmI0bU643QZ1ydJyGc',
      'MXGq2m12BT7dVUe6I8Zm0binqOaUohodbKTzwMCMc34jWzSONY6wQLaklRQ6HYvNx2PzYnTfcn9ozRpLTvMXaBnN3mlaLBAk/HDkTGFZJVOYU1j8',
      't+y0+I9m+Vtd+8sXaYIdOmv8RyuY7Zj2/xYiCYgj8qE6tAJ7Ghph/OeVaPhnjv8ohWh6X7RwDfaiE8uRcx3Y2A7cDoqttfkfzP/5xr8OPYPwg/hy',
      'sllqNNLq72zuCOhtWik/OamUNHNN3Qqbhoe20thIEzITmlIS8sUyqSKoRbb0Lowrk/mikFMKCr1Hhl5JMC4PXCEoxdxkixmhtVaFqbOZklLUqvdb',
      'FwtUzUPdETMeXTREM6vQCtF9zf5QVxfWcVVD9ICz17JYI/TAWZvIZbQMvbkAHQbilgj8baAFrvEH++cb/xBogWv8LwQtgP8H4pPM+d8BhJ/EQ2Tz',
      'AdOdo81B1Nnl97XcPbPjp1+ZUQQpbpE08KxZ6egpg/6FTtWwEV1whz9g/tT2O68yf6po/1Rx4Jeun/rv2UImX/yQJVrZgwNEIORraTTliTvE5DiF',
      'Tpnrfw8jmmqIPtvXHkQdVNv3rSrOFVC+aP82eeAll7Lf+9CVXcPdlv4J4GLQBNd9YBVogWv8V4MWIP4H4jf+96AkQgrNzpvuHVsbNILL9m/dZkaX',
      'vXYA1ssCr3eMwIvehXiPdxWtHfS1PLTdrJ2waydY7XdrN/yvYdvvJJ8u0ATXfaAbtMA1/j2gBa7xXwta4Br/daAFmP8BLR083yeFQWtc95cIaIFr',
      '/KOgBa7xXw9a4Br/DaAFrvGPgRZg/gfEJ5nX/55H+H6SLU26PySxO/N+vN+8+pi0rz4mB95z3Sz21sfqZjEi18b7rtzAbqF85FJT+j5b+r6Bt1zS',
      'v/3+rqGSL15CPpeBFXDt/+OgBa7xF0ELXOMvgRa4xl8GLXCNfwK0wDX+vaAFrvGH9R++8U+CFrjGvx+0wDX+KdAC1/hfDlrgGv8rQAtc438laIFr',
      '/K8CLXCN/ybQAtf4w/oPx2Q+/+l1RBMP9JCSorfTYF/Lz9ljsfrt22n6Pew+mn/y8SwCoo4+8tkMVsC1/98CWuAa/6tBC1zjfw1ogWv8B0ELXOP/',
      'CdAC1/hvBS1wjf8nQQtc4z8EWuAaf1j/5ZjM9d+7EE0fLX19a5r9TfO37AUKKXtlNpX2uP7o+CY80/+Dsf20ib+MaDrfN79euzWIVtEXSxzfe9qb',
      'LqxXS/wDHudbQ/YfRjSdDfM9OyjmxDiPjzDMbdBFMe1zWecbYJ01hn8c0XRexr99N+0ImBj/PtYR7Ff6iFId6wF/B+uvKfzXIZrODPpNo5b1syco',
      'iLINupxucFn/38D6l6L/z5o9oOX4GOsB9iP8xUR6uasHnATrrzH8NyCazuX6hw+acV/78QzrA/ZLH0TrpQ+vg/XXIP4xRNM5O8DOQ9bYn2UdwH4W',
      'jdjnZT3gNbD+msO/C9G0OOij89bYrzDQ7ccnicl0q8vz/xWsvybx70E0nakH3HzUGvsnWQ+w75kT+9MrXD3gVbD+WlsDQgS2V8BwaxK6/5kM+8e/',
      'QiQBLQVaOKD7rAE7z9y1vZAuptIrHXdNNrtM/x9BNJ31tLv0RmvVd/q0Vzlbq74vg/evTf//F/D/fI4AxvvfcZn4f/wA2QD9Hzz0uN5teehDzJXa',
      'y6mSnA65PPTNxKF3WvG3yqrbrleS0u2u6iMLt+gXWGefYdXtSzWSmG5zVd/L7P/P4Lj5jP8Y/i+B/+ezD5zP/H9Ej1rrfmXmUezFfynhY7Hfi+BC',
      'anb9R0A0Lb78p8etVf85Br696i9Zq/4vgPuo7fj/T2C8/Pp/D37AiP8hNP9YThcm9E1WQH+EeWD7CoyUTHe6AvoxMrtIWtOFw6y6fZVO6ktf5Kq+',
      'n9n/H8GB8+kDzPF/DaJpsc63Xx+0Yr9Psd5kX/yR+v1s/H8eho/aHv+fA/vn0wNQ+29A69n6H74Gt6EX0MPo02iEMN2uoHhsGRtYTjSbrkC2XYHc',
      'n+5xDSzTC7PHvGzYOsGetCLbw5acTHffXl394IKi38YczYllrLo9bMl9QeZoniSOhlTPk0GxwqYlJ4Ksuj0tka1pye9prybVpxYO6qolu59Vt6ew',
      'ciLd5ZJ9cqGgT1my17Pq9gqdLKcFl+wTCxk9Y8lex6rbK3SyFGDSPGPKrhBhbrbOjll1e4VOFtNrXMLkFg7oN1pXXo6y6vaVF9m68vIH6oFJ9ezC',
      'lL7NChduYx7bvv4jpdKrXGfPwP9/YP2PdIVnwf/z2xdAfXy7AGL/T4P989sVCP5PwQSOX0cAds/3IAAq5DsGIP7/CRj/+e0KBP/fwfjPryMg+D8O',
      '9s9nH4D7/5fa5eLSsRXW6nIrWy6213/lVLrHtXZdoP/db8KrET6Jn8O/xj/B38EP4LvxMVzC43gnTuPL8GrciN5DL6Mn0KPoEfRV9Hl0B9JQFg2j',
      'zWaTTy1ZZbZ4O3BoWjkSF+XGSqYgyg5DWk4ZksMQl1GG6DDiDZQRbyaMNsqIp4KEkXLK/QFS7nfKST8pJ51yn4+U+5xybz0p9zrlhJeUE05ZriNl',
      '2SlLHlKWmrwdQbMsUnlIMWAW46QYp/h3oL0Iv4afxr/AP8DfwF/Ed+J5PIn34EGcwD14BaYvCHgGPYZ+iL6JvoTuQkfQlHnn8LkVJ6fCVKiUw+i/',
      'hDL6HUZyHWUkHUbfWsrocxi9PZTR6zAS3ZSRcBhyF2U48MiSQBkOPLK4hjIceOT4asqI2wwptYqqy5FU6r+YMhxJpWQnZTiSSn0XUYYjqdTbQRmO',
      'pFLiQspwJJXkEGU4kkpSO2U4kkpiG2U4kkrxCyjDkVRMraRIOpKK/Ssow5FUTLZShiOp2NdCGY6kYm8zZfT+B+rbcEkA3gAA',
    ].join(''),
    'base64',
  ),
);

test('tables, rows and values', async () => {
  const { tables, reading } = await readBinary(sqlite, DATABASE);
  const { people, kv, gen, docs_content } = tables;
  assert.deepEqual(Object.keys(tables).slice(0, 3), ['people', 'kv', 'gen']);
  assert.ok(!('docs_segdir' in tables) && !('empty' in tables) && !('v' in tables));
  assert.equal(reading.complete, true);
  assert.deepEqual(people?.columns, ['id', 'name', 'phone no', 'score', 'n', 'photo', 'long']);
  assert.equal(people?.rows.length, 40);
  people?.rows.forEach((row, i) => {
    assert.deepEqual(row, [
      String(i * 7 + 1),
      i === 3 ? 'nul\0in' : `Näme ${i}`,
      `0${String(i).padStart(9, '0')}`,
      i % 5 === 0 ? '' : Number.isInteger(i / 4) ? `${i / 4}.0` : String(i / 4),
      String(2n ** 63n - 1n - BigInt(i)),
      i % 2 === 0 ? "x'00ff'" : 'plain',
      'w'.repeat(i < 10 ? i * 600 : 411 + i),
    ]);
  });
  assert.deepEqual(people?.quoted[1], [false, true, true, false, false, true, true]);
  assert.deepEqual(kv?.columns, ['v', 'k', 'z']);
  const pairs = Array.from({ length: 40 }, (_, i) => [`val${i}`, `key${String(i).padStart(3, '0')}`, String(i)]);
  assert.deepEqual(kv?.rows, pairs);
  assert.deepEqual(gen?.columns, ['a', 'c', 'e', 'f']);
  assert.deepEqual(gen?.rows, [
    ['4', '5', "it's", '-1.5'],
    ['9', '10', 'e9', '2.0'],
  ]);
  assert.deepEqual(docs_content?.rows, [['1', 'some title']]);
  assert.equal(reading.losses.virtualTables, 1);
});

test('only its mark is recognised', () => {
  assert.equal(sqlite.sniff(contentOf(DATABASE).head), 1);
  assert.equal(sqlite.sniff(contentOf(Buffer.from('SQLite format 2')).head), 0);
});

test('a cut database keeps what can be read and says that it is cut', async () => {
  const count = (tables: Record<string, { rows: unknown[] }>): number =>
    Object.values(tables).reduce((sum, table) => sum + table.rows.length, 0);
  const all = count((await readBinary(sqlite, DATABASE)).tables);
  for (let pages = 1; pages * 512 < DATABASE.length; pages += 5) {
    const { tables, reading } = await readBinary(sqlite, DATABASE.subarray(0, pages * 512));
    assert.ok(count(tables) <= all);
    assert.equal(reading.complete, false, `${pages} pages`);
  }
});

test('a page that points to itself ends', async () => {
  const copy = Buffer.from(DATABASE);
  // Inner pages of tables: their right child made themselves.
  for (let at = 512; at < copy.length; at += 512) if (copy[at] === 5) copy.writeUInt32BE(at / 512 + 1, at + 8);
  const { reading } = await readBinary(sqlite, copy);
  assert.equal(reading.complete, false);
  assert.ok((reading.losses.damagedPages ?? 0) > 0);
});

test('a page that tells of fewer cells than it holds is damaged', async () => {
  const whole = await readBinary(sqlite, DATABASE);
  assert.equal(whole.reading.complete, true);
  let pages = 0;
  for (let at = 512; at < DATABASE.length; at += 512) {
    const count = DATABASE.readUInt16BE(at + 3);
    if (![5, 13].includes(DATABASE[at] ?? 0) || count < 2) continue;
    const bytes = Buffer.from(DATABASE);
    bytes.writeUInt16BE(count >> 1, at + 3);
    const { reading } = await readBinary(sqlite, bytes);
    assert.deepEqual([reading.complete, reading.losses['damagedPages']], [false, 1], `page ${at / 512 + 1}`);
    pages++;
  }
  assert.ok(pages > 5, String(pages));
});

test('damaged copies never crash', async () => {
  assert.ok((await readDamaged(sqlite, DATABASE, 200)) > 100);
});

test('fractions are printed with 15 digits and a point', () => {
  // select cast(x as text), SQLite 3.40
  const printed: readonly (readonly [number, string])[] = [
    [1, '1.0'],
    [0.1, '0.1'],
    [-1 / 3, '-0.333333333333333'],
    [1e100, '1.0e+100'],
    [1.2345678901234568e17, '1.23456789012346e+17'],
    [1e15, '1.0e+15'],
    [123456789012345, '123456789012345.0'],
    [1e-5, '1.0e-05'],
    [0.0001, '0.0001'],
    [Number.POSITIVE_INFINITY, 'Inf'],
  ];
  for (const [value, text] of printed) assert.equal(realText(value), text);
});

test('definitions: names, order, presets', () => {
  const names = (sql: string): readonly string[] | undefined => storedTable(sql)?.columns.map((column) => column.name);
  const odd = 'CREATE TABLE "a(b" (x, "y ""q""" TEXT, [z z] DECIMAL(10, 2) CHECK (x IN (1, 2)), `w`)';
  assert.deepEqual(names(odd), ['x', 'y "q"', 'z z', 'w']);
  const constraints = 'CREATE TABLE t(a /* , b */ INT -- c,\n, d, UNIQUE (a, d), FOREIGN KEY (d) REFERENCES u(v))';
  assert.deepEqual(names(constraints), ['a', 'd']);
  const keyed = 'CREATE TABLE t(v, k, z, PRIMARY KEY (z COLLATE nocase DESC, k)) WITHOUT ROWID';
  assert.deepEqual(storedTable(keyed)?.order, [2, 1, 0]);
  const rowid = (sql: string): boolean | undefined => storedTable(sql)?.columns[0]?.rowid;
  assert.equal(rowid('CREATE TABLE t(id INTEGER PRIMARY KEY)'), true);
  assert.equal(rowid('CREATE TABLE t(id INTEGER PRIMARY KEY DESC)'), false);
  assert.equal(rowid('CREATE TABLE t(id INT PRIMARY KEY)'), false);
  assert.equal(rowid('CREATE TABLE t(id integer, PRIMARY KEY (id DESC))'), true);
  assert.equal(storedTable('CREATE INDEX'), undefined);
  const presets = storedTable('CREATE TABLE t(a DEFAULT (1+1), b DEFAULT -2)')?.columns.map(({ preset }) => preset);
  assert.deepEqual(presets, [undefined, { text: '-2', quoted: false }]);
});
