/** Tables too wide for their samples to be held as objects: what rests as bytes says the same when it is asked again. */
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { describeTable } from '../../src/profile/index.ts';
import { KernelTables } from '../../src/profile/kernel-tally.ts';
import { type Packing, PackReader, PackWriter } from '../../src/profile/packed.ts';
import { type Restable, Shelf } from '../../src/profile/shelf.ts';
import { BottomK } from '../../src/profile/sketch.ts';
import { mergeTables, tableTally, tallyBatch } from '../../src/profile/table-tally.ts';
import { batchesOf, kernel } from '../kernel/roads.ts';
import { made, scattered, two } from './tables.ts';

const TEXT: Packing<string> = {
  fits: (item) => item !== 'stays',
  write: (item, to) => to.text(item),
  read: (from) => from.text(),
};

test('what is written is read again, in order', () => {
  const writer = new PackWriter();
  const items = fc.array(
    fc.record({
      count: fc.maxSafeNat(),
      number: fc.double({ noNaN: true }),
      text: fc.string({ unit: 'grapheme' }),
      bytes: fc.uint8Array(),
    }),
  );
  fc.assert(
    fc.property(items, items, (first, second) => {
      const lists = [first, second].map((list) => {
        for (const { count, number, text, bytes } of list) {
          writer.count(count);
          writer.number(number);
          writer.text(text);
          writer.bytes(bytes);
        }
        return { list, packed: writer.take() };
      });
      for (const { list, packed } of lists) {
        const from = new PackReader(packed);
        for (const { count, number, text, bytes } of list) {
          assert.equal(from.count(), count);
          assert.ok(Object.is(from.number(), number));
          assert.equal(from.text(), text);
          assert.deepEqual(from.bytes(), bytes);
        }
      }
    }),
  );
});

test('a list larger than a block', () => {
  const writer = new PackWriter();
  const text = 'ab'.repeat(1 << 20);
  writer.text(text);
  assert.equal(new PackReader(writer.take()).text(), text);
});

test('a shelf lets go of what was used longest ago, and never of what is used now', () => {
  const shelf = new Shelf(10);
  const rested: string[] = [];
  const thing = (name: string): Restable => ({ rest: () => rested.push(name) });
  const [a, b, c] = [thing('a'), thing('b'), thing('c')];
  shelf.hold(a, 4);
  shelf.hold(b, 4);
  shelf.hold(a, 4);
  assert.deepEqual(rested, []);
  shelf.hold(c, 4);
  assert.deepEqual(rested, ['b']);
  shelf.hold(b, 2);
  shelf.drop(b);
  shelf.hold(b, 2);
  assert.deepEqual(rested, ['b']);
  shelf.hold(c, 50);
  assert.deepEqual(rested, ['b', 'a', 'b']);
});

test('a sample that rests is the same sample', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(1000), { maxLength: 20 }),
      fc.array(fc.nat(1000), { maxLength: 20 }),
      fc.integer({ min: 1, max: 12 }),
      (hashes, later, limit) => {
        const [awake, rests] = made(2, () =>
          BottomK.of(
            20,
            [...hashes].sort((x, y) => x - y).map((hash, i) => ({ hash, count: i + 1, item: `v${hash}` })),
            Number.POSITIVE_INFINITY,
            false,
            TEXT,
          ),
        );
        assert.ok(awake !== undefined && rests !== undefined);
        const same = (): void => {
          rests.rest();
          assert.equal(rests.distinct(), awake.distinct());
          assert.equal(rests.exact, awake.exact);
          rests.rest();
          assert.deepEqual(rests.entries(), awake.entries());
        };
        same();
        for (const sample of [awake, rests]) sample.lowerTo(limit);
        same();
        for (const hash of later) for (const sample of [awake, rests]) sample.add(hash, () => `v${hash}`);
        same();
        rests.rest();
        for (const sample of [awake, rests])
          sample.merge(
            BottomK.of(9, [{ hash: 7, count: 3, item: 'v7' }], 8, true),
            (item) => item,
            () => {},
          );
        same();
      },
    ),
  );
});

test('a sample that bytes can not hold stays as it is', () => {
  const item = { hash: 1, count: 1, item: 'stays' };
  const sample = BottomK.of(4, [item], Number.POSITIVE_INFINITY, false, TEXT);
  sample.rest();
  assert.equal(sample.entries()[0], item);
});

/** 300 columns of all sorts, with more values than are held as objects. */
const NAMES = made(300, (i) => ['mail', 'born', 'id', 'given name', 'city', 'note'][i % 6] + (i < 6 ? '' : ` ${i}`));
const rowsFrom = (first: number, count: number): string[][] =>
  made(count, (r) =>
    made(300, (c) => {
      const n = scattered((first + r) * 311 + c, 100_000);
      const cells = [
        `asha.${n}@example.org`,
        `19${two(40 + (n % 60))}-${two(1 + (n % 12))}-${two(1 + (n % 28))}`,
        String(1000 + first + r),
        ['Asha', 'Ravi', 'Meera', 'Józef'][n % 4] ?? '',
        n % 3 === 0 ? '' : `Town ${n % 50}`,
        `{"phone": "98${String(n).padStart(8, '0')}", "sms": ${n % 2}}`,
      ];
      return cells[c % 6] ?? '';
    }),
  );

test('a wide table says the same on both roads, whole and in parts', () => {
  const batches = batchesOf(NAMES, rowsFrom(0, 300), 100);
  const slow = tableTally('');
  for (const batch of batches) tallyBatch(slow, batch);
  const fastOf = (some: typeof batches) => {
    const tables = new KernelTables(kernel());
    for (const batch of some) tables.tally(batch);
    const [table] = tables.harvest();
    assert.ok(table !== undefined);
    return table;
  };
  const expected = describeTable(slow, 'unkeyed');
  assert.deepEqual(describeTable(fastOf(batches), 'unkeyed'), expected);
  const parts = fastOf(batches.slice(0, 1));
  mergeTables(parts, fastOf(batches.slice(1)));
  assert.deepEqual(describeTable(parts, 'unkeyed'), expected);
});
