/** Lines of JSON by the kernel against the strict reader alone: the same tables, cells and losses, whatever stands in them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { framed, kernelRoad, same } from './ndjson-roads.ts';

describe('the kernel reads', () => {
  const cases: [name: string, text: string][] = [
    ['a record', '{"a":2,"b":{"c":"y"}}'],
    ['other order', '{"b":{"c":"y"},"a":2}'],
    ['missing keys', '{"a":5}\n{"b":{}}\n{}'],
    ['null, true, false', '{"a":null,"b":{"c":true}}\n{"a":false}'],
    ['numbers as written', '{"a":-0}\n{"a":0.10}\n{"a":1e5}\n{"a":-12.5E-03}\n{"a":1E+2}\n{"a":12345678901234567890}'],
    ['escapes', String.raw`{"a":"\"\\\/\b\f\n\r\tz"}`],
    ['escapes of Unicode', String.raw`{"a":"\u00e9\u20AC\uD83D\uDE00\u0000A\u0800\u07ff"}`],
    ['half pairs', String.raw`{"a":"\ud800","b":{"c":"\udc00\ud800\ud800\udc00x\ud800A"}}`],
    ['text outside ASCII', '{"a":"é€😀\u2028\u007f"}'],
    ['blanks', ' \t{ "a" :\t1 , "b" : { "c" : "y" } }\t \r'],
    ['a comma behind the record', '{"a":1},\n{"a":2} , \n{"a":3},\r'],
    ['an empty string', '{"a":"","b":{"c":""}}'],
    ['blank lines', '\n\r\n  \n{"a":1}\n\n'],
    ['strings of every length', Array.from({ length: 70 }, (_, i) => `{"a":"${'x'.repeat(i)}"}`).join('\n')],
    [
      'an escape at every place',
      Array.from({ length: 40 }, (_, i) => `{"a":"${'x'.repeat(i)}\\n${'y'.repeat(40 - i)}"}`).join('\n'),
    ],
  ];
  for (const [name, text] of cases) {
    test(name, async () => {
      const { fast, rows } = await same(framed(text));
      assert.equal(fast, rows - 1, 'all but the first');
    });
  }
});

describe('the strict reader takes', () => {
  const cases: [name: string, text: string][] = [
    [
      'bad numbers',
      ['01', '1.', '.5', '-', '+1', '1e', '1e+', '0x1', '1.5.5', '--1', '1a'].map((n) => `{"a":${n}}`).join('\n'),
    ],
    [
      'bad literals',
      ['nul', 'nullx', 'True', 'truefalse', 'undefined', 'fals', "'x'"].map((n) => `{"a":${n}}`).join('\n'),
    ],
    ['literals of others', '{"a":NaN}\n{"a":-Infinity}\n{"a":ObjectId("5f")}'],
    [
      'bad escapes',
      ['\\x', '\\u12', '\\u12g4', '\\', '\\U0041', '\\u 041', '\\ud800\\u12'].map((e) => `{"a":"${e}"}`).join('\n'),
    ],
    ['control characters', '{"a":"x\ty"}\n{"a":"x\u0000"}\n{"\u0001":1}\n{"a":1}\u0000\n{"a":"x\ry"}'],
    ['commas', '{"a":1,}\n{,"a":1}\n{"a":1,,"b":{}}\n{"a":1},,\n{"a" 1}\n{"a"::1}\n{"a":}\n{"a":1 "b":2}'],
    ['brackets', '{"a":1\n{"a":1}}\n{"a":{"c":1}\n}\n{\n{"b":{"c":1}]\n{"a":1]\n('],
    ['garbage behind', '{"a":1} x\n{"a":1}{"a":2}\n{"a":1}"\n{"a":1}//'],
    ['no objects', '5\n"x"\nnull\n[1,2]\n[]\n[{"z":1}]\n[\n]\ntext'],
    ['a key twice', '{"a":1,"a":2}\n{"b":{"c":1},"b":{"c":2}}\n{"b.c":1,"b":{"c":2}}'],
    ['arrays', '{"a":[1,2]}\n{"a":1,"t":[{"x":1},{"y":[[2]]}]}\n{"b":{"c":[]}}'],
    [
      'escaped keys',
      `${String.raw`{"\u0061":1}`}\n${String.raw`{"q\"":1,"q\\":2,"\ud800":3}`}\n${String.raw`{"q\\":2,"q\"":1}`}`,
    ],
    ['keys of data', '{"a":{"9876543210":{"x":1}}}\n{"9876543210":"y"}\n{"users":{"me@example.com":{"n":1}}}'],
    [
      'odd keys',
      '{"":1}\n{"":{"":2}}\n{"__proto__":1,"constructor":{"toString":2}}\n{"$oid":1}\n{"a":{"$oid":"x"}}\n{"#text":1}',
    ],
    ['long keys', `{"${'k'.repeat(15)}":1,"${'k'.repeat(16)}":2,"${'k'.repeat(2000)}":3}\n`.repeat(3)],
    ['a value that is now an object', '{"a":{"z":1}}\n{"b":5}\n{"a":{"z":2},"b":{"c":3}}'],
    ['depth', `{"a":${'{"d":'.repeat(20)}1${'}'.repeat(20)}}\n${'{"a":'.repeat(70)}1${'}'.repeat(70)}\n`.repeat(2)],
    ['marks and odd blanks', '\ufeff{"a":1}\n\u00a0{"a":2}\u3000\n\f{"a":3}\n{"a":\f4}'],
    ['another line end', '{"a":1}\r{"a":2}\r\r\n{"a":3\r}'],
  ];
  for (const [name, text] of cases) test(name, async () => void (await same(framed(text))));
});

test('a file with other things first', async () => {
  for (const first of ['[1,"x"]\n[2,"y"]\n', '5\n', '{}\n', 'broken\n', '[\n', '{"t":[1]}\n'])
    await same(first + framed('{"a":1}\n[1]'));
});

test('returns alone end lines, however many', async () => {
  const text = Array.from({ length: 30_000 }, (_, i) => `{"a":${i},"b":"x"}`).join('\r');
  const { fast } = await same(text, [4096, 1 << 16]);
  assert.ok(fast > 25_000);
});

test('columns come late, and many', async () => {
  const rows = Array.from({ length: 3000 }, (_, i) =>
    JSON.stringify({ id: i, [`k${i % 700}`]: `v${i}`, [`o${i % 50}`]: { x: i } }),
  );
  await same(rows.join('\n'), [1 << 16]);
});

test('more columns than a table has', async () => {
  const wide = Object.fromEntries(Array.from({ length: 9_990 }, (_, i) => [`w${i}`, i]));
  const rows = Array.from({ length: 40 }, (_, i) => `{"w1":1,"n${i}":"${i}"}\n{"w2":2}`);
  const { losses } = await same([JSON.stringify(wide), ...rows].join('\n'), [1 << 16]);
  assert.equal(losses.cellsBeyondColumnLimit, 30);
});

test('arrays in some records, tables full in between', async () => {
  const rows = Array.from({ length: 9000 }, (_, i) =>
    JSON.stringify(i % 3 === 0 ? { id: i, t: [i, { x: i }] } : { id: i, s: 'x' }),
  );
  const { fast } = await same(rows.join('\n'), [4096, 1 << 16]);
  assert.ok(fast > 5_950);
});

test('lines longer than what is held in the kernel', async () => {
  const long = (size: number): string => `{"a":"${'x'.repeat(size)}\\n","b":1}`;
  const text = [long(5), long(3 << 20), long(7), long(1 << 20), long((1 << 20) + 9), '{"a":2}', long(2 << 20)].join(
    '\n',
  );
  await same(text, [4099, 1 << 16, 1 << 18]);
  await same(text.replaceAll('\n', '\r\n'), [4099, 1 << 16]);
  await same(text.replaceAll('\n', '\r'), [4099, 1 << 16]);
});

test('a line above the limit is left out and counted', async () => {
  const text = `{"a":1}\n{"a":"${'x'.repeat((1 << 26) + 10)}"}\n{"a":2}\n`;
  const read = await kernelRoad(text, 1 << 18);
  assert.deepEqual(read.tables['']?.rows, [['1'], ['2']]);
  assert.deepEqual(read.losses, { oversizedRecords: 1 });
  assert.equal(read.complete, false);
});
