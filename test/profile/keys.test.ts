/** Fingerprints with a key: other keys, other fingerprints, the same numbers; and the hash beneath them. */
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { fingerprint, sipHash } from '../../src/kernel/hash.ts';
import { keyOf } from '../../src/profile/key.ts';
import { type TableTally, tableTally, tallyBatch } from '../../src/profile/table-tally.ts';
import type { TableProfile } from '../../src/profile/types.ts';
import { KEY, MANY, many, merged, saved, tally } from './saved-shards.ts';
import { batchOf } from './tables.ts';

test('other keys make other fingerprints, the same numbers, and do not mix', async () => {
  const rows = many(200);
  const other = keyOf(Buffer.from('another secret, as long as that'), 'test');
  const texts = [undefined, KEY, other].map((key) => saved(tally(MANY, rows, key), key));
  const prints = texts.map(
    (text) => new Set(JSON.parse(text).tables[0].sketch.columns[0].values.prints.match(/.{9}/g)),
  );
  assert.equal(new Set(prints.flatMap((own) => [...own])).size, 600, 'no fingerprint is shared');
  const plain = texts.map((text) =>
    JSON.parse(text).tables.map(({ columns, records, distinctRecords, patterns }: TableProfile) => [
      records,
      distinctRecords,
      patterns,
      columns.map(({ attribute, distinct, shapes, precision, formats, years, values }) => {
        return { attribute, distinct, shapes, precision, formats, years, values };
      }),
    ]),
  );
  assert.deepEqual(plain[1], plain[0]);
  for (const [a, b] of [
    [0, 1],
    [1, 2],
  ] as const)
    await assert.rejects(
      merged([texts[a] ?? '', texts[b] ?? '']),
      /^InputError: "a\.json" has the columns of another table and fingerprints of another key \(keyed:[^)]*\): profile both with the same --key$/,
    );
  assert.throws(
    () => keyOf(Buffer.from('fifteen bytes..\n'), 'LEAKPRINT_KEY'),
    /LEAKPRINT_KEY holds fewer than 16 bytes/,
  );
  assert.deepEqual(keyOf(Buffer.from('a secret of the house, long enough\r\n'), 'file'), KEY);
});

test('keyed hashes: the vectors of the authors, the same in the kernel, and the key counts', () => {
  const first = 0x0706050403020100n;
  const second = 0x0f0e0d0c0b0a0908n;
  // Aumasson and Bernstein 2012, appendix A; and the first vectors of their reference code.
  const vectors: readonly (readonly [number, bigint])[] = [
    [0, 0x726fdb47dd0e0e31n],
    [1, 0x74f839c593dc67fdn],
    [8, 0x93f5f5799a932462n],
    [15, 0xa129ca6149be45e5n],
  ];
  for (const [length, hash] of vectors)
    assert.equal(
      sipHash(
        Uint8Array.from({ length }, (_, i) => i),
        { first, second },
      ),
      hash,
      String(length),
    );
  assert.notEqual(fingerprint('Asha', KEY), fingerprint('Asha', { ...KEY, second: KEY.second ^ 1n }));
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 70 }), { minLength: 1, maxLength: 20 }), (values) => {
      const rows = values.map((text) => [text, `${text}${text}`]);
      const slow = tableTally('');
      tallyBatch(slow, batchOf(['a', 'b'], rows), KEY);
      const hashes = (table: TableTally) => [
        table.distinctRows.entries().map(({ hash }) => hash),
        ...table.columns.map((column) =>
          column.values.entries().map(({ hash, item }) => [hash, item.value, item.rows.hashes]),
        ),
      ];
      assert.deepEqual(hashes(tally(['a', 'b'], rows, KEY)), hashes(slow));
    }),
    { numRuns: 100 },
  );
});
