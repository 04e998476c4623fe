/** Dumps of MongoDB: all types, archives, damage. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { decimal128Text } from '../../src/evidence/bson/decimal.ts';
import { bson } from '../../src/evidence/formats/bson.ts';
import { contentOf, readBinary, readDamaged } from './binary-content.ts';

/*
 * By pymongo, 20 documents i: _id, name 'Näme i%7', born, seen, n, big 2^63-1-i, half i/2, on, none, address {city, at {lat}},
 * tags, orders; document 5 has a member of each other type. `archive` is laid out as mongodump does it: users in two
 * stretches, five orders between them. Compressed by gzip.
 */
const FILES = {
  collection: [
    'H4sIAAAAAAACA8WWS2gTURSGzyST9zupWopI1U27UNOnDwqdna5UcCWIYZKZtpEkU2ZSaN10UUE3gtBNNy6UgpsKulFRN6LoogouihsRQsFdq1Wr1vqIM5',
    'N77HR6BgSTODDkZpJz7//NOfc/dx4AfJm8BKdHDgBerpJYlMGvj44/ni3K7WkIZBW1BNB7bepOtVoNaLJcgv1aLKNwAPGSGZTM5oehWrsmuRGxMPRnPr9S',
    'Ai5YUkoyuEVJUmVNg05jnVy+PAG8PjqhlvWfypDUx1xBH9SutUEAviwOa+AxvvKKKsmqBtv0sTsNETAWV3CVJxYUjj3j7ChdiHLl2SUShUOUXwRKZdBAgX',
    '9DiRp/T4NL/xA3mExAeGFhcGE27AzdyLC0fJlkcCHDT4JhZbAO6dhhZXB1mYOsHeaBBcbNpnDbYXoQ5ljLNAnjRpgfBMxaPRKyqbZq0hcs0nkWwNul96L0',
    '2SMzpHQepX+ntoVQhzzQtWTbHwxgittg8rCZPHamPmQC8SrJ5EGmdYKJF+qQjr+prZAqw1kR8hDLKZIMrcba+j3U0Qlhg3rc3McQOaeZz4f154myBl4D2b',
    'iz+Vph6RKqnrEx/aXEjSnSXd09vX39Bw8dFrM5SR7yKAXJDHKZarLVoh43WRTHISXJOVjkwXIN3HJlMqOqUlYyGVP0OARkUS1M6GZTblvU/WTTjvCyMK89',
    'Bf2YgjMXr5Mp8GIKvhEp8Av1dlvPFnf1sQCfY6O4d/MGKd2H0tcI6WGhwe76xsLgx/fl2CFaFuZIBj8yfCUY4kLj3dW2vRmJtbYCbMqAY+sYXb9NwgUQ7g',
    'sBlxQa47bW2gqygKBjo3jefpeUHkTpnwnpLY1z262dO8QiQ44do+PoQ5IhhAyrBMP2ZrkrzFtgwrg7HVvFheIjEiaMMJ8ImFahwafC8NZTYYRNEHG03Mr0',
    'UxIlgigfCZQ2oYmnwiiLjDp678D9eZIhigwfCIadwv84FcbYFDFHE56pvCRhYgizQsDsEhp/Koyj4Tta7Kr3FSk9jtLfE9Lbm3YqZADW2kqwmRKO3nty32',
    'uSKYFM7wim3U3zLWttJbFpOZrw3KkKCZNEmGUCZk8TzlcpFpBytFz/+bek9BRKXyKk7220T/0GNMGvmk0QAAA=',
  ].join(''),
  archive: [
    'H4sIAAAAAAACA8WWTWwTRxTH367Xjh3bseOkBUGFQrmQA6mdGCgQKSshaE+A4AISwl17J4krezfaXVcJFUKISuWChMQFDhxASFxAggutChcEggMgcUBcKq',
    'QoUm/QpuWjKf1IZzczyezmbQXCdleyPJ7xe/P/7Zt579Vnzh77AgCyFdOoNCyLGE6pYtZqpOJUTcMGha7JXxHLpr+8H/mBAsg2sehcSZwvDhRBdkyz5pst',
    '5PMA+10fehmi9NseNydAXtoBYnSyQf3ZINeJo+mao0GEzn19BLJ29TABybV2piYIJOlIsIR5+mx7O9/xHbt3AuS2790Oi899+ukoVXU4MP7J4qRsaHUCcT',
    'radftinfTlIVE2LbpZ8fzx63S/hE2IAQN2pmRSYVnDM8qVq2OeGvoclca12uiivziVIXUapkEgoum6RWwb+t19KlVnyntFuy2HLjmQo2OpRgcLz9wIgOJo',
    'Y7aHBopp6S7IB3QcyUPaDZlh8l3uCCgSm5OCKAWOcureCRRF4ij/ICjTIy4KvB9Kl/v3PMj0S1ti8gDhocAg82gEGQY5w7PnJ1EGmTP8jTDMjjQhHCtEBr',
    'ngDcpBmBsCTIS5iARhhjjM572nUZgIh/kLgZlrRkB8Z2tB+mNBusIMlKD0Ipd+cesZVLrCpf+JXQu1CXHAz1LgfjCA49ISU5R5igaZNnIm0M6hTFHO9AZh',
    'UtQmhONtzlbSInBIgypkKqZOYKW7N/2Mru+HlEs96d1jSH+5kLzH6Hy3Y3u50LWPlqsLB4tKmI82GvSlZF0X+cLgUHHjps2fbtHKFZ2MRs2a7hnJnpryfJ',
    '3aHa1rk9CjkwrMKCA8w1flUmnCMh2zVPJET0KCaFZtiiYbZ9UMzSe+GxFjZrFgCDbxEBz89gIaghgPwR9ICOJqs7NtdFl27WAGHaGF4vsrl1DpHVz6HCI9',
    'pbY4u7o7Dv9XrXTlMQusWK52j5b7Dry07BZV7xA18sKS5F8qCEuyf2lQWIr4l4aEJcW/VHzvkv9UiGScn5rQOtn7+DIayTiP5O9IJLNq62tMIMkxEvGGJZ',
    'jLRGgBnXhzDYVLcLjXCFxObU3NEW9YJzPoDC2XD/q+Q6V3cumvEOm9ras5y/uXJLNMhtbN9Z/dRBmSnOElwvBhu2qMrzdO8RwVWjC/qd9CYVIc5gUCs1Jt',
    'cW+cWt4bp5mDdGjhmT59F0VJc5TfEJRVaht74y5m2RVagYZ/uI8ydHGGXxGGj9T/ozfOMBeZ0CR8ZvoRCpPhMLMIzBq19b1xlif80BT7MvYElZ7l0n9BpP',
    'e1rTdmAOLZ6maeukNz754NP6JM3ZzpZ4Rpbdvylni2crxohSbhy/umUZgch3mOwHzchi6zhxn0hKbc+OGfUOk9XPozRPq6dnSZ79KeSf727J2bVMT+X39E',
    'z87REgAA',
  ].join(''),
};
const bytesOf = (name: keyof typeof FILES): Buffer => gunzipSync(Buffer.from(FILES[name], 'base64'));

const whole = { complete: true, losses: Object.create(null) };

test('all types, however the bytes arrive', async () => {
  for (const size of [1, 7, 65536]) {
    const { tables, reading } = await readBinary(bson, bytesOf('collection'), size);
    assert.deepEqual(reading, whole);
    const main = tables[''];
    assert.equal(main?.rows.length, 20);
    assert.deepEqual(main?.columns.slice(0, 11), [
      '_id',
      'name',
      'born',
      'seen',
      'n',
      'big',
      'half',
      'on',
      'none',
      'address.city',
      'address.at.lat',
    ]);
    assert.deepEqual(main?.rows[3]?.slice(0, 11), [
      '59682f030000000000000003',
      'Näme 3',
      '1960-01-04T00:00:00Z',
      '2020-01-01T03:04:05.678Z',
      '3',
      '9223372036854775804',
      '1.5',
      'false',
      '',
      'Ort',
      '1.5',
    ]);
    const special = Object.fromEntries(main?.columns.map((name, i) => [name, main.rows[5]?.[i]]).slice(11) ?? []);
    assert.deepEqual(special, {
      re: '/^a/i',
      code: 'f()',
      js: 'g()',
      'ts.t': '5',
      'ts.i': '6',
      bin: "x'0001ff'",
      uuid: '30313233-3435-3637-3839-616263646566',
      old: 'ab',
      min: 'MinKey',
      max: 'MaxKey',
      dec: '-12.50',
      ['__proto__']: 'x',
      early: '1931-02-03T00:00:00Z',
    });
    assert.equal(tables.tags?.rows.length, 19);
    assert.deepEqual(tables.orders?.rows, [['0'], ['4'], ['8'], ['12'], ['16']]);
  }
});

test('an archive has a table for each collection, in stretches or not', async () => {
  for (const size of [1, 3, 65536]) {
    const { tables, reading } = await readBinary(bson, bytesOf('archive'), size);
    assert.deepEqual(reading, whole);
    assert.deepEqual(Object.keys(tables).toSorted(), [
      'shop.orders',
      'shop.users',
      'shop.users.orders',
      'shop.users.tags',
    ]);
    assert.equal(tables['shop.users']?.rows.length, 20);
    assert.deepEqual(tables['shop.orders']?.rows[4], ['4', 'u4']);
  }
});

test('a damaged document costs no other', async () => {
  const good = bytesOf('collection');
  const second = good.readInt32LE(0);
  const cases: readonly (readonly [string, number, number])[] = [
    ['a length that is none', second + 2, 0xff],
    ['a length that reaches into the next', second, (good[second] ?? 0) ^ 0x40],
    ['a type that is none', second + 4 + 17, 0x66],
  ];
  for (const [what, at, value] of cases) {
    const copy = Buffer.from(good);
    copy[at] = value;
    const { tables, reading } = await readBinary(bson, copy);
    assert.equal(reading.complete, false, what);
    assert.equal(reading.losses.corrupt, 1, what);
    const ids = new Set(tables['']?.rows.map(([id]) => id));
    assert.ok(ids.size >= 19, `${what}: ${ids.size}`);
    assert.ok(ids.has('59682f020000000000000002'), what);
  }
});

test('after damage documents that begin with another name than _id are found, too', async () => {
  const document = (i: number): Buffer => {
    const text = `Ada ${i}`;
    const length = Buffer.alloc(4);
    length.writeInt32LE(text.length + 1);
    const body = Buffer.concat([Buffer.from('\x02username_of_theirs\0'), length, Buffer.from(`${text}\0\0`)]);
    const size = Buffer.alloc(4);
    size.writeInt32LE(body.length + 4);
    return Buffer.concat([size, body]);
  };
  const bytes = Buffer.concat(Array.from({ length: 200 }, (_, i) => document(i)));
  for (let at = 3000; at < 3100; at += 9) {
    const { tables, reading } = await readBinary(bson, Buffer.from(bytes).fill(0, at, at + 400));
    const rows = tables['']?.rows ?? [];
    assert.equal(reading.complete, false);
    assert.ok(rows.length >= 185, `${rows.length} at ${at}`);
    assert.deepEqual(rows.at(-1), ['Ada 199']);
  }
});

test('after damage an archive goes on with the right collection', async () => {
  const copy = bytesOf('archive');
  const orders = copy.indexOf('\x07\0\0\0orders', copy.indexOf('Näme'), 'latin1');
  // The last document of the first stretch.
  const last = copy.lastIndexOf('\x07_id\0', orders, 'latin1') - 4;
  copy.writeInt32LE(0x7fffffff, last);
  const { tables, reading } = await readBinary(bson, copy);
  assert.equal(reading.complete, false);
  assert.equal(tables['shop.orders']?.rows.length, 5);
  assert.equal(tables['shop.users']?.rows.length, 19);
});

test('what breaks off is incomplete, and keeps what there is of it', async () => {
  const good = bytesOf('collection');
  const { tables, reading } = await readBinary(bson, good.subarray(0, good.length - 30));
  assert.deepEqual({ ...reading.losses }, { truncated: 1 });
  assert.equal(reading.complete, false);
  assert.equal(tables['']?.rows.length, 20);
  const archive = bytesOf('archive');
  const cut = await readBinary(bson, archive.subarray(0, archive.indexOf('u4')));
  assert.equal(cut.reading.complete, false);
  assert.equal(cut.tables['shop.orders']?.rows[3]?.[1], 'u3');
});

test('deep nesting is counted, not followed', async () => {
  let inner = Buffer.from([5, 0, 0, 0, 0]);
  for (let i = 0; i < 50_000; i++) {
    const outer = Buffer.alloc(inner.length + 8);
    outer.writeInt32LE(outer.length, 0);
    outer.write('\x03a\0', 4, 'latin1');
    inner.copy(outer, 7);
    inner = outer;
  }
  const { reading } = await readBinary(bson, inner);
  assert.deepEqual({ ...reading.losses }, { tooDeep: 1 });
  assert.equal(reading.complete, false);
});

test('told by what stands in it', () => {
  const good = bytesOf('collection');
  const told = (bytes: Buffer): number => bson.sniff(contentOf(bytes).head);
  assert.equal(told(good), 1);
  assert.equal(told(bytesOf('archive')), 1);
  const text = Buffer.alloc(1 << 17, 0x61);
  text.writeInt32LE(text.length, 0);
  assert.equal(told(text), 0, 'a length in front makes no document');
  assert.equal(told(Buffer.from([5, 0, 0, 0, 0, 5, 0, 0, 0, 0])), 0, 'nothing in it');
  assert.equal(told(good.subarray(0, 60)), 0, 'a document that ends too early');
  const long = Buffer.alloc(1 << 17, 0x61);
  long.writeInt32LE(long.length, 0);
  long.write('\x10n\0', 4, 'latin1');
  long.writeInt32LE(1, 7);
  long.write('\x02t\0', 11, 'latin1');
  long.writeInt32LE(long.length - 19, 14);
  long[long.length - 1] = 0;
  long[long.length - 2] = 0;
  assert.equal(told(long), 0.9, 'a document longer than the head');
});

test('damaged copies: nothing but an error in a line', async () => {
  assert.ok((await readDamaged(bson, bytesOf('collection'), 400)) > 300);
  assert.ok((await readDamaged(bson, bytesOf('archive'), 400)) > 300);
});

const DECIMALS: readonly (readonly [string, string])[] = [
  ['00000000000000000000000000004030', '0'],
  ['000000000000000000000000000040b0', '-0'],
  ['01000000000000000000000000004030', '1'],
  ['e2040000000000000000000000003cb0', '-12.50'],
  ['ffffffff638e8d37c087adbe09ed4130', '9999999999999999999999999999999999'],
  ['01000000000000000000000000004630', '1E+3'],
  ['01000000000000000000000000003230', '1E-7'],
  ['01000000000000000000000000003430', '0.000001'],
  ['000000000a5bc138938d44c64d31fe5f', '1.000000000000000000000000000000000E+6144'],
  ['01000000000000000000000000000000', '1E-6176'],
  ['0000000000000000000000000000007c', 'NaN'],
  ['00000000000000000000000000000078', 'Infinity'],
  ['000000000000000000000000000000f8', '-Infinity'],
  ['00000000000000000000000000004a30', '0E+5'],
  ['356c760e4fc986a2a39f1a950f000830', '123.4567890123456789012345678901'],
  ['00000000000000000000000000003c30', '0.00'],
  ['00000000000000000000000000003030', '0E-8'],
];

test('decimals as MongoDB writes them', () => {
  for (const [hex, text] of DECIMALS) assert.equal(decimal128Text(Buffer.from(hex, 'hex'), 0), text);
});
