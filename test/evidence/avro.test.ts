/** Avro object containers: types, codecs, recursion, hostile counts, damage. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { InputError } from '../../src/errors.ts';
import { avro } from '../../src/evidence/formats/avro.ts';
import { contentOf, readBinary, readDamaged } from './binary-content.ts';
import { readMembers } from './read.ts';

/*
 * By fastavro, blocks of 500 bytes, 30 records i: id 2^63-1-i, name null or 'Näme i%7', f 0.1, born, at, dec, raw, kind (an
 * enumeration), addr {city}, tags, and next: in record 5 a record of the same type. Compressed by gzip.
 */
const FILES = {
  null: [
    'H4sIAAAAAAACA32VXUgUURTHr4uYEfgQ0rNMryb7vXuCHuw1qB56EMSH2dnRpnZmZGYsFxF6kaRCLCQrKsQkMqNELMyvMk3Nb81ERKRMQkREyj4Q',
    '8TZzm3Rn79V9Wfbu+Z/f//7P2dkzkQspqZn8JU3NEdSoKKQrJbHYEfJZF86LMt92qIwz4sUidzyL00RB1aJcdhan8DI54XPOWh8LJTEW1c2D/LKd',
    'ryRS+F8aU5Uirjw7a/d78r5bkc9ZZOtANzTJLC5wVBcmNiuMqbzh7BZRNSWhpMwEFkkCHztnS6K8kUjjJMVs4OhgdtxHb0iyqBu8XHxMlgRN1em7',
    'OZqZSe7rRhQkmSe3LTZDlXRJVcxzr9u6vllnFfkSCJG4IepJCI2/zNEliRUXJSXqcPG/VlRKZOcUT5Hg43JEjZExcrnWwUlzCM6MolGN2ZG1Gbl2',
    'MWs5BMmIJ7q3Z16exDP4Ip3J4zWNJw0kQ5T1xA7OHRNLDeaOWXtbYNKQ2+P1+QPBUBj4iBAVCw+vH9jG9isFjY6MnKgEPNP3qWLsYMb00ab6mtZ4',
    'mlFquFLz3Aht7VS6Mk73NshilsdSXAM8OjSdoEhFKabA43LxCG1SGq+luQG4b+IjTfGmunhXBKE/lMxnyaoAd8xMUSgfQr8ogd8SVANumZ+kOX5i',
    'bsN59VuAGxcnqO6Bf55cbdvM6z8G/LupOUmVlgeA0HfKVNBS1ACuWx6nTQURWqcUbktxG3Dt2hjlLERuscYeyx3AVRujNCVsR5y8CplX0lfZw7oH',
    'uGJzhKKbF1xxBngf8BYeTkam5XncxOgye0YPAf+oGKYC9Hhso98oWcCS1QFeuT7EgHkRWmIHXw/4y80PNMlH7C2ys28APFs7yOD4bX+fnSGY+zD+',
    'YICGBBBaYOf7BHD/o34GIUh8zbN/C08BdzW+pzkh29YcO+1ngFtf9DFgYcZKVKbPssN/DrjpZS8NB+J4xplIM+D6jnc00uu2rU6zk28BfLenh4J4',
    'PQhNsXe+FXD1wFsGyUt8TbDzfwX46ugbmuOz7Y2xB9AGeHuqmwHzIzTiTKAd8M/ZLpoQILaG2Bl3Al5d6GT0D9q+Btlb3g3461IHDQsh1M8O2nzm',
    'z620M0hh4i95LVxK357/BJPrr2ky7PHI+QsKc1SpjgkAAA==',
  ].join(''),
  deflate: [
    'H4sIAAAAAAACA/NPymJkEUksK8rXS85PSU3mS0lNy0ksSRUDCxUnZ6TmJu7grlYqqSxIVbJSUCpKTc4vSlHSUVDKS8wFiyTqBYC4aZmpOSnFQIHo',
    'arhUJlghTGtOfl66Uq2OAkIeTCNURCvllebkgASKS4oygYpjUVSnIRuWlpOfWIJqWlJ+UR6SkmqghemZyYk5IVAtKUBvIRuRmQc0AMUEoIl49Jdk',
    '5qYWlyTmFujmZiYX5Rdj+g3FMGBg4nVNanJmbiLYtwXAQM0szszPA4obGYC8D1QHUmSMZENSZUlqMZoVRYnlSphKkFVkZ+aloLgCpjY1rzQXNRa9',
    'wQFfmZuUnwOORiVHkIATMBJQwyglpQiridhShiNUMbbEkZxZUonsemic16LZV5KYXozVvsSiokSwAZklqbnFyCagprHUihKsaQyUbmOBtjEYGBoZ',
    'm5iamVtYJiYlA5O/0CHm39/luSQkz82zTL6d+PP/rYmr1z63+LlOY32cSaq3arSnK6ewdwsj82H5HV5qdvsPexcFi/I4Wu3S+T/ftpTVk52bWTmg',
    'WVE4WIn5sD6PrZuCre20//0xO3oyuwW5g5WChZgP8/PkHlPIrZ32vzx+d0viVEPmw+Y8vGoKvMI6//N3FQtelhPe8HjfgqraSU//T+3XS5iRx1Uo',
    'fLmvPmLv/jOf/n+/Kn2hZKNrRJSRQc2hgimSHsdFTv/njptzvGSKJPNhdh5ZNgXZyzr//evL+Q6nPkuI33NYTtdY5//3WsvuzG5Wkw7Gc79/o/tZ',
    '5BBz9Wegn2f++MOnf9I31MCq+lnPW53T/9fuP7dl3uMnuxftqbo4RXeqDk+Pj47gNB6e9Q+kJBy4nkf8+//5v8kkp22TuoTUtnE4M6stc2FrE5c4',
    'Nruh5OzmP/93fjWZ9dHBt03Hp9PHk4fnvMGWmU1bdDf8+b/qt4jY6R4JiXkJGYbMmZEpP/8/PDJ5hplk89zvHM6TGT0uC53+b75s/oGkfs4rtfwB',
    'zIkzn/7/XNyfHJV06kABf/WPdRv+1Od8NNQxm9F4t5Tdebqhx3Wt0/+rw+WObjku82pN9A3n6t6n/3Vf9ydsPNPUyMhwVvkPhp8PMO/+iOxnW5Cf',
    'rU7/X71dLs/2+Mly18qvizSjtSIlJGbeUOLRnTlDSFJi3UFTwwaR/A1/9md8V1Q5mqMqqupw1Y0N6r9wAx1Dhpe3U37WPzvYLDFNQtLIIObQhUSO',
    'SxuPfvrf8ph9w40UlrLrrDyxbgqxt3X+b59/tz+z3/BK5XODLZLNW94Cw+X9JTudaTMNDOY48jbGTvu//96N7sxmzRuRyze0f5Q7/T//3duDSfsk',
    'r8SqG3yZ2fjlLTCIf5zM8zl9RlKiL5H/Bd/p/9vj3h5Kmsx6o5bBJw/Dy0wF1p+QfWwD9HHu9Kf/u+XLtqHFco6g2zSorxhap0qimwQAqzPLJDgG',
    'AAA=',
  ].join(''),
  snappy: [
    'H4sIAAAAAAACA32Tb2gTZxzHf5ddCmE5MeMyfPNAlhFwXVvuLpdLHmEw83KDbS/2oiDOXpJLvZpLwuXcDEXYC8tkG86NajOZs3Qy5ro/RTqpVuu0',
    'XXW1rbWrpYjI5mSTIiKbc+LEZ89dk5qkxVchz/N9vr/v7/P73euJDobl1bfNXEsyl9KS3kJWzeeLzzonheRWzVCHnu4MWsW8FtwQCJpaMmemgk2B',
    'YFY1nBO15Q37b1rXMqkCPdjUuXylO8LK00wu2x7c2RR4fO/8PlZsCma3ZzL2QcEydSreXKNOV5ulMznVqnVL5MxslaSTFmzXk2rmzfKTlGpVVwvq',
    'WWpQ40Adn/De0g2tYKlGvtnQk2ausLK3GjPK8olptKRuqE63eQpVL+i5LD2XBLt9qrNF4aoKiaKlFepKmOo7wZWSasU2PZuqSVHRatntRu0UX3XA',
    'F41ELuOMMbjRPojTIdQySqXMVR1X24yNZfFqy5HUrWJ1+vLMd9bVs9T2wqr1VNNUHQPd0oxCtUPtjmk7rFV3zN7bzbQaCKIUliNKNIbVRDKlpZ85',
    'y95/in1EOGY3A1OTky/txmR+7HLXtGfN3PP9fd2DxQZrh+ViWwWAh8TXGHCteW30sKEFREbi38dkamIOSQILDJWILpcK8IALA/HLIDEy/yEmYzO/',
    'IJlLByTWpboSAPfjUYAwE+X3YDI8P4uinm3eMMC9uAggMyK/F5OjVy8hkdsKsvsg3PVH3P/xn2By5PoMava8BRFPN+saEhv9F9yE/xKTf/sHNiiw',
    'rqEVY4C//G2iCAqzj+/GpPfmRSRx+7wKwJ24BCDQxPsx6bk9jSTPATbqei4Jt+MygEiTljDZc3cKybFyu7Fy3F0fue/VM+OPse+y7C3KrJep4JBs',
    'dgcw6XowWcVuiQsNtsgJAlkC/BkmD8kF9MJSpYZWUXCw3fS3+LZQAsrazzH5u6tFAWZLE70Vy0H+sLlFKLdeTBY/mHjFAC/t6UacslOYMN+HyW8f',
    '/4zCXAeE3YfgejwC6wW73GFMFnrOo4jvMshcL/zqj4XcNreLB88hgdO8EYBr/kaRCbXxX2Ey/sU4knwJUNwluBpX7EmV+K8xOXXkJ6TQkUS5HrhC',
    'k4Sy/DeYDH4/hqLrK33E6OxHj8sraI2wu1h2gdIaWKYVsZN9h0n/D6N1tKgPdnjMc3KF2AAmfcNnUfPL5Up035aYzPkFn0bnGuOPYvLpmTMo5tHW',
    'SnSRZu152xs6iMnecz/SljpAoi3N2C1JjMIfw+S9qdNOS2HuEExXlnIIk0ezIyjqM7x0MSb94ZCLP4HJPwun0ItcYl3EiTbhb/aRUIo/icmtaycp',
    '2jZQuBKcj8fsWZT4EUx+vzGMYpzhpbbjNEtI5+l3dWXxBJLkShMxx8u3/09fPTGXGWXHKK/BZV6ijYF+bZfuHF/BS8JlGm4x+m291f9PAjBW8QYA',
    'AA==',
  ].join(''),
  zstandard: [
    'H4sIAAAAAAACA32Tf0wbZRjH35aGH5vpMrIZt0zTnMSgQ+xdf75MjCyaTOeQZNPgEPR6d8Cx3pVcb7pKFpmGOHVZNsExNiQEcILFSRa2MBgTXNcx',
    'KKwgEphzQZy4YLMsOichk9e3R2d/0Kz/NH3e7/t9nu/nffqqrUylWUO/IzkyGQfLManvOWVaZGmJfVgpOplSTqC7VlYQsqucI7J0hMQxDoklMnSE',
    'SAtKhc7MC/4s5jk768SFgor/j3hFeP+q3SGWEHszdOFz5TusKCDE3XZ7sOCUJR6LC6PUxZFmxXYHLUe72RySGCGpwA1LeIa27whdYWk5shvBi9gg',
    'ygE7PuC+zAscxiOUPy3wjORwLs8WZYZxPnAajuEFWklbjqHyTt4h4jqlD8bHuqDIENHB5pI5Z0wLiX6XWC6JVOziRTZqivtaTtwtRL/iVgW8S7A5',
    '7MozEjnBwmb8CNGMWFaK6xhvM3JC4njLwfCyK3L60Jvvjekn0yXOuP1oSaIVA17mBGekQ/SOcXvkuDsW3NtC3A3oScpgNJktVkjbGJYrTp1JSD/9',
    'zL9vz4PsJJC2YhGpwLDPl70fognPj1UjKdrxx91NNZ2uRHmPrNbk6wG4h1Rqbe6FFoHTkZ9ANDw4rgEqfESq1TQAC9QBiDz+HyiNmlbbAJg3HISo',
    'Z2LMAMBd4yGITl0bNd4Bn0HUNuM3qbsWyRMQ/ePuSMyHEIA/zTUQNd68Ygbgtv4IRLW3Riy3yKMQHbwzbA0ZpunyDB5tUbvhjWRyU+XaD93G6iJ6',
    '1bS2bvRid45znXji6FThutZtE9oDWRVtda88WlHo27pJPxc4+cj0+6+XPV/91mxHLIM1gSUGQMUlgc6UQDggFWRxDKKqBV8Ei6W8eN45TKseonto',
    'SMGTmE/qFQg3jQ0Q/VU1hAtkaOxZUyNEc58OUgDcMDdB9Mvhy/jUMKNvgWiydsA4jTlc+eKSCYDrVCtE3mav+Zrha4h62y5arrZD1PmtxwpAuk7H',
    'DDxbru5r7Up66ivX7Gtn2jW/s8dTnlzdNzhd9lzKb5XezemNUnNJ0eqhl8tznziWtj35m8fe/OOljqQX6noX6uWpBmuq58sPcszGy1kJwjIQ80sg',
    'NKrPk4AnZTIMwhQEcRIi9+kLMSBwCqiEnsAwOiBq6vk+BIPSh7KP609BVNffT5EAjJGdEB261Ef5qTMQfTT8HWUYMXRBtDh23giArxuivyd7TYOm',
    'cxAFrp8zD5jPQ/TrjR4LAF49Xsqrc91WpdtGTMIrCup264Z9W/x5yUdy3P3ZU7O53lX7Bxuq+YyWmn0718r9pVXTmo719dUfB9avKHBraw9v+Tmx',
    '9ifPTrI+Ma1mZfaLd/0bynY19z10fGNmaUIsDnWlKohDZzmrAh4U+oSXP4gE/wFGb59dhoSCoeixlv8Bs7VOVYQGAAA=',
  ].join(''),
};
const bytesOf = (name: keyof typeof FILES): Buffer => gunzipSync(Buffer.from(FILES[name], 'base64'));

for (const codec of ['null', 'deflate', 'snappy', 'zstandard'] as const) {
  test(`all types, ${codec}, however the bytes arrive`, async () => {
    for (const size of [1, 7, 65536]) {
      const { tables, reading } = await readBinary(avro, bytesOf(codec), size);
      assert.deepEqual(reading, { complete: true, losses: Object.create(null) });
      const rows = tables['']?.rows ?? [];
      assert.equal(rows.length, 30);
      rows.forEach((row, i) => {
        assert.deepEqual(row.slice(0, 10), [
          String(2n ** 63n - 1n - BigInt(i)),
          i % 5 === 0 ? '' : `Näme ${i % 7}`,
          '0.1',
          `1980-01-${String(1 + (i % 28)).padStart(2, '0')}`,
          `1969-05-01T10:00:${String(i).padStart(2, '0')}.123456Z`,
          '-12345678901234.567',
          i % 2 === 1 ? "x'0001'" : 'txt',
          'B',
          `X${i}`,
          i === 5 ? undefined : '',
        ]);
      });
      assert.equal(rows[5]?.[tables['']?.columns.indexOf('next.addr.city') ?? -1], 'X99');
      assert.equal(tables.tags?.rows.length, 30);
    }
  });
}

const MARK = '0123456789abcdef';

/** A container with this schema and these blocks: count and bytes. */
function container(schema: unknown, blocks: readonly (readonly [number, Uint8Array])[]): Buffer {
  const long = (value: number): Buffer => {
    const bytes: number[] = [];
    let rest = BigInt(value) * 2n;
    for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
    return Buffer.from([...bytes, Number(rest)]);
  };
  const text = (value: string): Buffer => Buffer.concat([long(Buffer.byteLength(value)), Buffer.from(value)]);
  return Buffer.concat([
    Buffer.from('Obj\x01'),
    long(1),
    text('avro.schema'),
    text(JSON.stringify(schema)),
    long(0),
    Buffer.from(MARK),
    ...blocks.flatMap(([count, bytes]) => [long(count), long(bytes.length), bytes, Buffer.from(MARK)]),
  ]);
}

const record = (fields: readonly unknown[]): unknown => ({ type: 'record', name: 'R', fields });

test('names in a schema are only names', async () => {
  const names = ['__proto__', 'constructor', "'];globalThis.broken=1;['", 'a`b"c'];
  const schema = record(names.map((name) => ({ name, type: 'int' })));
  const { tables } = await readBinary(avro, container(schema, [[1, Uint8Array.of(2, 4, 6, 8)]]));
  assert.deepEqual(tables['']?.columns, names);
  assert.deepEqual(tables['']?.rows, [['1', '2', '3', '4']]);
  assert.equal('broken' in globalThis, false);
});

test('counts beyond the bytes end at once', async () => {
  const many = Uint8Array.of(0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01);
  const nulls = container(record([{ name: 'a', type: { type: 'array', items: 'null' } }]), [[1, many]]);
  const empty = container(record([]), [[2 ** 50, Uint8Array.of(1)]]);
  const deep = container(record([{ name: 'next', type: 'R' }]), [[1, Uint8Array.of(1)]]);
  for (const file of [nulls, empty, deep]) {
    const { reading } = await readBinary(avro, file);
    assert.equal(reading.complete, false);
  }
});

test('a damaged block is passed over', async () => {
  const schema = record([{ name: 'n', type: 'string' }]);
  const good = (letter: string): readonly [number, Uint8Array] => [1, Buffer.from(`\x02${letter}`)];
  const file = container(schema, [good('a'), good('b'), good('c')]);
  const at = file.indexOf('\x02b');
  for (const [place, byte] of [
    [at - 1, 0x7e],
    [at, 0x7e],
  ] as const) {
    const copy = Buffer.from(file);
    copy[place] = byte;
    const { tables, reading } = await readBinary(avro, copy, 7);
    assert.equal(reading.complete, false);
    const names = tables['']?.rows.map((row) => row[0]) ?? [];
    assert.deepEqual([names[0], names.at(-1)], ['a', 'c']);
  }
});

test('a cut file keeps the records in front of the cut', async () => {
  const bytes = bytesOf('null');
  const header = bytes.indexOf(MARK) + MARK.length;
  for (let length = 4; length < bytes.length; length += 37) {
    const cut = bytes.subarray(0, length);
    if (length < header) await assert.rejects(readBinary(avro, cut), InputError);
    else {
      const { tables, reading } = await readBinary(avro, cut, 7);
      // Between two blocks a cut can't be seen.
      assert.ok(!reading.complete || cut.subarray(-16).equals(Buffer.from(MARK)), String(length));
      assert.ok((tables['']?.rows.length ?? 0) <= 31);
    }
  }
});

test('headers that make no sense: one line', async () => {
  const blocks = [[1, Uint8Array.of(0)]] as const;
  const missing = record([{ name: 'a', type: 'Missing' }]);
  for (const schema of [{ type: 'nothing' }, missing, 5, { type: 'record', name: 'x' }])
    await assert.rejects(readBinary(avro, container(schema, blocks)), InputError);
  let nested: unknown = 'int';
  for (let i = 0; i < 1000; i++) nested = { type: 'array', items: nested };
  await assert.rejects(readBinary(avro, container(nested, blocks)), InputError);
  assert.equal(avro.sniff(contentOf(bytesOf('null')).head), 1);
});

test('damaged copies never crash', async () => {
  for (const codec of ['null', 'deflate', 'snappy'] as const) await readDamaged(avro, bytesOf(codec), 150);
  await readDamaged(avro, bytesOf('zstandard'), 40);
});

test('blocks count against the budget of the evidence; records in front stand', async () => {
  const [read] = await readMembers(bytesOf('deflate'), { limits: { free: 1500, ratio: 0 } });
  assert.deepEqual([read?.manifest.complete, read?.manifest.losses.beyondBudget], [false, 1]);
  const [whole] = await readMembers(bytesOf('deflate'));
  const [some = 0, all = 0] = [read?.rows.length, whole?.rows.length];
  assert.ok(some > 0 && some < all, `${some} of ${all}`);
});
