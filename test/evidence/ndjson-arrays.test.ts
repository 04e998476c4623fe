/** Lines of JSON with arrays in them by the kernel against the strict reader alone. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ChunkSource } from '../../src/evidence/chunk-source.ts';
import { peekSource } from '../../src/evidence/open.ts';
import { same } from './ndjson-roads.ts';

/** Teaches arrays of scalars (t), of objects (o) with arrays in them, empty ones (e), and one in an object (d.t). */
const FIRST =
  '{"a":1,"t":["x",1],"o":[{"x":1,"y":{"z":"q"},"t":["u"],"p":[{"k":"v"}]},5],"e":[],"d":{"t":[true]},"i":[{"$oid":"5f"}]}';
/** Between lines that teach something: where the kernel gets nowhere, it isn't asked for long. */
const apart = (text: string): string => text.replaceAll('\n', '\n{"a":0}\n');
/** Rows that it has. */
const FIRST_ROWS = 9;
const framed = (text: string): string => `${FIRST}\n${text}\n{"t":["last"],"o":[{"x":"last"}],"a":"end"}\n`;

describe('the kernel reads', () => {
  const cases: [name: string, text: string][] = [
    ['scalars', '{"t":["a","b"]}\n{"t":[1,-2.5e3,true,false,null,"",0,1e400]}\n{"t":["é€😀"],"a":2}'],
    ['nothing', '{"t":[],"o":[],"e":[],"d":{"t":[]}}\n{"o":[{}]}\n{"o":[{},{}, {"t":[]}]}\n{"o":[{"p":[{}]}]}'],
    ['objects', '{"o":[{"x":2},{"y":{"z":1},"x":3},{"y":{}}]}\n{"o":[{"y":{"z":null},"x":""}],"a":4}'],
    ['arrays in objects in arrays', '{"o":[{"t":["1","2"],"p":[{"k":1},{"k":2}],"x":9},{"p":[{"k":3}],"t":[4]}]}'],
    ['objects and scalars mixed', '{"o":[1,{"x":2},"3",{"x":4},{"x":5},null]}'],
    ['blanks', ' { "t" : [ "a" ,\t1 , 2 ] , "o":[ { "x" : 1 } , 7 ,{"x":2 } ] ,"e":[ \t] } \t,'],
    ['escapes', String.raw`{"t":["\"\\\/\b\f\n\r\tz","\u00e9\ud83d\ude00"],"o":[{"x":"\n\u20AC","y":{"z":"\""}}]}`],
    ['half pairs', String.raw`{"t":["\ud800","\udc00\ud800x"],"o":[{"x":"\ud800A"},"\udfff"],"a":"\ud800"}`],
    ['keys that wrap', '{"i":[{"$oid":"1"},{"$oid":"2"}]}'],
    ['an array twice', '{"t":[1],"t":[2]}\n{"d":{"t":[1]},"d":{"t":[2]}}'],
    ['an array in one record, a scalar in another', '{"a":1,"t":[1]}\n{"a":2}'],
    [
      'strings of every length',
      Array.from({ length: 70 }, (_, i) => `{"t":["${'x'.repeat(i)}",{}]}`.replace(',{}', '')).join('\n'),
    ],
    [
      'an escape at every place',
      Array.from({ length: 40 }, (_, i) => `{"t":["${'x'.repeat(i)}\\n${'y'.repeat(40 - i)}"]}`).join('\n'),
    ],
    ['other ends of lines', '{"t":[1]}\r\n{"t":[2]}\r{"o":[{"x":1}]},\r\n'],
  ];
  for (const [name, text] of cases) {
    test(name, async () => {
      const { fast, rows } = await same(framed(text));
      assert.equal(fast, rows - FIRST_ROWS, 'all but the first');
    });
  }
});

describe('moments of MongoDB that are numbers', () => {
  const wrap = (value: string | number): string =>
    `{"d":{"$date":${value}}}\n{"d":{"$date":{"$numberLong":"${value}"}},"o":[{"$date":${value}},{"$date":{"$numberLong":${value}}}]}`;
  // Between them a line that the kernel reads, or it gives up for two.
  const taught =
    '{"a":1,"d":{"$date":1},"o":[{"$date":2},{"$date":{"$numberLong":"3"}}]}\n{"a":0}\n{"d":{"$date":{"$numberLong":"4"}}}\n';
  const day = 86_400_000;
  const years = [
    0, 1, 3, 4, 99, 100, 101, 399, 400, 401, 1582, 1599, 1600, 1899, 1900, 1904, 1969, 1970, 2000, 2024, 2100, 9999,
  ];
  const numbers = years.flatMap((year) => {
    const first = Date.UTC(2000, 0, 1) + (Date.UTC(2000 + (year % 400), 0, 1) - Date.UTC(2000, 0, 1));
    const start = first + (Math.floor(year / 400) - 5) * 146_097 * day;
    return [0, 31, 58, 59, 60, 365, 364].flatMap((days) => [
      start + days * day,
      start + days * day - 1,
      start + days * day + 43_210_005,
    ]);
  });
  test('are written out by the kernel', async () => {
    const inRange = numbers.filter((number) => number >= -62_167_219_200_000 && number <= 253_402_300_799_999);
    const { fast, rows } = await same(taught + inRange.map(wrap).join('\n'), [1 << 16]);
    assert.equal(fast, rows - 4, 'all but what taught');
    const other = ['-0', '0', '-1', 'null', 'true', '1.5', '1e3', '00000000000000001', '12345678901234567'];
    await same(taught + other.map(wrap).join('\n{"a":1}\n'));
  });
  test('are the strict reader’s beyond four figures of the year, and as other than figures', async () => {
    const far = [-62_167_219_200_000, 253_402_300_799_999, 8.64e15, -8.64e15, 9_007_199_254_740_991];
    const near = far.flatMap((number) => [number - 1, number, number + 1].filter(Number.isSafeInteger));
    const odd = [
      '"x"',
      '"1\\u0030"',
      '"\\ud800"',
      '"12"',
      '[1]',
      '{"$date":5}',
      '{"$numberLong":6,"$numberInt":7}',
      '""',
    ];
    await same(taught + [...near.map(wrap), ...odd.map((value) => `{"d":{"$date":${value}}}`)].join('\n{"a":1}\n'));
  });
  test('many of them have room', async () => {
    const text = `${taught}${'{"d":{"$date":0}}\n'.repeat(30_000)}`;
    const { fast, rows } = await same(text, [1 << 18]);
    assert.equal(fast, rows - 4);
  });
});

describe('the strict reader takes', () => {
  const broken = (arrays: readonly string[]): string =>
    arrays.flatMap((array) => [`{"t":${array}}`, `{"o":${array},"a":1}`, `{"o":[{"t":${array}}]}`]).join('\n');
  const cases: [name: string, text: string][] = [
    [
      'commas',
      broken([
        '[,]',
        '[1,]',
        '[,1]',
        '[1,,2]',
        '[1 2]',
        '[{"x":1},]',
        '[{"x":1}{"x":2}]',
        '[{},,{}]',
        '[1{}]',
        '[{}1]',
      ]),
    ],
    ['brackets', broken(['[', ']', '[1', '[1}', '[{"x":1]', '[{"x":1}', '[}', '[]]', '[{]}', '[1]]', '[{"x":1}}'])],
    ['words', broken(['[01]', '[1.]', '[nul]', '[nullx]', '[NaN]', '[-]', '[ObjectId("5f")]', '[1a]', '["x"y]'])],
    ['strings', broken(['["]', '["\\"]', '["\\x"]', '["x\ty"]', '["\\ud8"]', "['x']", '["x\u0000"]'])],
    ['keys', broken(['[{"x"}]', '[{"x":}]', '[{x:1}]', '["x":1]', '[{"x":1,}]', '[{,}]', '[{"\\u0078":1}]'])],
    [
      'ends inside',
      '{"t":[1,2\n{"o":[{"x":1}\n{"o":[{"x":1},\n{"t":["x\n{"t":[1]\n{"t":[1]}}\n{"t":[\r1]}\n{"o":[{"x":\r1}]}',
    ],
    ['arrays in arrays', broken(['[[]]', '[[1]]', '[1,[2]]', '[{"x":1},[2]]', '[[{"x":1}],[["y"]]]', '[[[1]]]'])],
    ['a member twice', broken(['[{"x":1,"x":2}]', '[{"y":{"z":1},"y":{"z":2}}]', '[{"x":1},{"x":2,"x":3},4]'])],
    [
      'new members',
      '{"o":[{"x":1,"n":2}]}\n{"n":[1]}\n{"n":[2]}\n{"t":[{"m":1}]}\n{"t":[{"m":2},3]}\n{"e":[1]}\n{"e":[{"x":1}]}\n{"e":[2]}',
    ],
    [
      'a scalar or an object under the same key',
      '{"t":1}\n{"t":{"x":1}}\n{"t":[2],"o":3}\n{"t":"x"}\n{"t":{"x":2}}\n{"a":[1]}\n{"a":[{"b":2}]}\n{"a":{"b":3}}\n{"a":[4],"t":{"x":[5]}}\n{"a":[5],"t":{"x":[6]}}',
    ],
    [
      'names that meet',
      '{"o.t":[1]}\n{"o.t":[2]}\n{"o":{"t":[3]}}\n{"o":{"t":[4]}}\n{"o":[{"t":[5]}]}\n{"o.x":[6]}\n{"o":[{"x":[7]}]}\n{"o":[{"x":[8]}]}',
    ],
    [
      'keys of data',
      '{"12345":[1]}\n{"12345":[2]}\n{"o":[{"me@example.com":[1]}]}\n{"o":[{"me@example.com":{"n":2}}]}\n{"t":{"me@example.com":{"key":1}}}\n{"t":[{"key":2}]}\n{"key":["k"]}\n{"key":["l"]}\n{"key":{"me@example.com":{"n":1}}}\n{"key":["m"]}',
    ],
    [
      'odd keys',
      '{"":[1]}\n{"":[2]}\n{"":[{"":3}]}\n{"":[{"":[4]}]}\n{"__proto__":[1],"constructor":[{"toString":2}]}\n{"__proto__":[3],"constructor":[{"toString":4,"__proto__":[5]}]}\n{"o":[{"__proto__":1}]}\n{"o":[{"__proto__":2}]}',
    ],
    [
      'keys that wrap',
      '{"$oid":[1]}\n{"$oid":["2"]}\n{"i":[{"$oid":["3"]}]}\n{"i":[{"$oid":["4"],"z":1}]}\n{"i":{"$oid":["5"]}}\n{"i":{"$oid":["6"]}}\n{"_source":["7"]}\n{"_source":{"t":["8"]}}\n{"_source":{"t":["9"]}}\n{"#text":[{"#text":["x"]}]}',
    ],
    [
      'moments',
      '{"t":[{"$date":1}]}\n{"t":[{"$date":"x"}]}\n{"t":[{"$date":2},{"$date":"y"},{"$date":null}]}\n{"t":[{"$date":{"$numberLong":"3"}}]}\n{"o":[{"$date":[5]}]}\n{"o":[{"$date":[6,{"$numberLong":7}]}]}',
    ],
    [
      'bytes',
      '{"b":{"$binary":{"base64":"AA","subType":"00"}}}\n{"b":{"base64":"x"}}\n{"b":{"$binary":{"base64":"BB","subType":"01"}}}\n{"b":[{"$binary":{"base64":"CC"}}]}\n{"b":[{"base64":"y"}]}\n{"b":[{"$binary":{"base64":"DD"}},{"base64":"z"}]}\n{"$binary":{"base64":"EE"}}\n{"$binary":{"base64":"FF"}}',
    ],
    [
      'depth',
      `${`{"o":${'[{"o":'.repeat(40)}[1]${'}]'.repeat(40)}}\n`.repeat(3)}${`{"o":${'[{"o":'.repeat(12)}[1]${'}]'.repeat(12)}}\n`.repeat(3)}`,
    ],
    [
      'actions',
      '{"index":[1]}\n{"index":[2]}\n{"index":[{"_id":1}]}\n{"index":{"_id":"1"}}\n{"o":[{"index":{"_id":"1"}}]}\n{"o":[{"index":{"_id":"2"}}]}',
    ],
    ['records in arrays', '[{"t":[1]}]\n[[1,2]]\n["x"]\n[]\n[{"a":2,"o":[{"x":1}]}]'],
  ];
  for (const [name, text] of cases) test(name, async () => void (await same(framed(`${apart(text)}\n${apart(text)}`))));
});

test('tables that get columns late, and many of them', async () => {
  const rows = Array.from({ length: 3000 }, (_, i) =>
    JSON.stringify({ id: i, t: [i, `s${i}`], o: [{ x: i, [`k${i % 700}`]: `v${i}` }, { [`l${i % 50}`]: [i] }] }),
  );
  const { fast } = await same(rows.join('\n'), [1 << 16]);
  assert.ok(fast > 6_000);
});

test('more tables than the kernel has, and than a file may have', async () => {
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`t${i}x`, [i]]));
  const few = Array.from({ length: 80 }, (_, i) => JSON.stringify({ [`t${i}x`]: [{ y: i }], a: i }));
  const { losses, complete } = await same([...few, ...few, JSON.stringify(many), ...few].join('\n'), [1 << 16]);
  assert.ok((losses.rowsBeyondTableLimit ?? 0) > 0);
  assert.equal(complete, false);
});

test('more columns than a table has', async () => {
  const wide = Object.fromEntries(Array.from({ length: 9_990 }, (_, i) => [`w${i}`, i]));
  const rows = Array.from({ length: 40 }, (_, i) => `{"o":[{"w1":1,"n${i}":"${i}"}]}\n{"o":[{"w2":2},{"w3":3}]}`);
  const { losses } = await same([JSON.stringify({ o: [wide] }), ...rows].join('\n'), [1 << 16]);
  assert.equal(losses.cellsBeyondColumnLimit, 30);
});

/** A record of nothing but arrays. */
function list(length: number, size: number): string {
  const s = Array.from({ length: 40 }, () => 'y'.repeat(size));
  return JSON.stringify({ t: Array.from({ length }, (_, i) => i), s });
}

test('tables that are full in the middle of a record', async () => {
  const text = Array.from({ length: 60 }, (_, i) => list(i === 0 ? 1 : i * 37, i * 97)).join('\n');
  const { fast, rows } = await same(text, [1 << 16]);
  assert.equal(fast, rows - 42, 'all but the first');
});

test('a record above what a table holds, and one that just fits', async () => {
  const cases: [length: number, size: number, fits: boolean][] = [
    [16_384, 3, true],
    [16_385, 3, false],
    [5, 6553, true],
    [5, 6554, false],
    [40_000, 9000, false],
  ];
  for (const [length, size, fits] of cases) {
    const large = list(length, size);
    const { fast, rows } = await same([list(1, 1), large, list(2, 2), large, list(3, 3)].join('\n'), [1 << 16]);
    assert.equal(fast === rows - 42, fits, `${length} of ${size}`);
  }
});

test('hundreds of thousands of elements in a line', async () => {
  const many = `{"a":1,"t":[${'12,'.repeat(399_999)}12],"o":[${'{"x":1},'.repeat(9_999)}{"x":2}]}`;
  const { rows } = await same([FIRST, many, '{"t":[3]}'].join('\n'), [1 << 18]);
  assert.equal(rows, FIRST_ROWS + 410_001 + 2);
});

test('long lines, whole and broken, in blocks that hold them and in others', async () => {
  const long = `{"a":1,"t":[${'12,'.repeat(500_000)}"é\\n"],"o":[${'{"x":1},'.repeat(9_999)}{"x":2,"new":"y"}],"late":3}`;
  const text = [FIRST, long, '{"t":[3]}', `${long}}`, long.slice(0, -3), '{"a":9,"t":[4]}'].join('\n');
  const { rows, losses } = await same(text, [1 << 16, 1 << 22]);
  assert.deepEqual([rows, losses], [FIRST_ROWS + 510_002 + 2 + 2, { brokenLines: 2 }]);
});

test('rows of a long line are handed on while it is read', async () => {
  const line = `{"id":1,"t":[${'1,'.repeat(8_000_000)}2]}\n`;
  for (const first of ['{"id":0}\n'.repeat(3), '']) {
    const blocks = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from(first);
      yield Buffer.from(line);
      yield Buffer.from('{"id":2}\n');
    };
    const evidence = (await peekSource(new ChunkSource(blocks(), 'long.json'))).asEvidence();
    const before = process.memoryUsage().arrayBuffers;
    let [rows, most] = [0, 0];
    for await (const batch of evidence.batches()) {
      rows += batch.rows;
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }
    assert.deepEqual(
      [evidence.manifest().format, rows],
      [first === '' ? 'json' : 'ndjson', (first === '' ? 0 : 3) + 8_000_003],
    );
    // The line has 16 MB; its rows, waiting for its end, made 104 MB, and with the places of all their cells 181.
    assert.ok(most < 80e6, `${most} bytes`);
  }
});

test('strict and fast lines by turns keep the order of rows', async () => {
  const rows = Array.from({ length: 6000 }, (_, i) => {
    const odd = i % 3 === 0 ? ',"n":NaN' : i % 7 === 0 ? ',"c":[[1,2]]' : '';
    const long = i % 500 === 0 ? ',""'.repeat(4500) : '';
    return `{"id":${i},"t":["${i}","${'z'.repeat(i % 50)}"${long}],"o":[{"x":${i}}]${odd}}`;
  });
  await same(rows.join('\n'), [4096, 1 << 16]);
});
