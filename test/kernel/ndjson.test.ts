/** The kernel's reading of lines of JSON by itself: what it accepts, JSON.parse accepts, and reads the same in it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Kernel } from '../../src/kernel/kernel.ts';

const MORE = 0;
const FULL = 1;
const DOUBT = 2;
const NEW_KEY = 3;
const ROOM = 1 << 12;

interface Scanned {
  reason: number;
  end: number;
  lone: number;
  rows: (readonly [text: string, quoted: boolean] | undefined)[][];
  /** Rows of arrays. */
  elements: number;
}

/** A kernel that knows the members a, b and long, c in d, and arrays under t, of scalars and of objects with an x. */
function taught(): {
  teach: (owner: number, key: string, column: number) => void;
  scan: (text: string, most?: number) => Scanned;
} {
  const kernel = Kernel.create();
  if (kernel === null) throw new Error('the kernel is not built: npm run build');
  const { exports } = kernel;
  const input = exports.takeRegion(2 * ROOM + 256);
  const spans = exports.takeRegion(ROOM);
  const quotes = exports.takeRegion(ROOM);
  const root = exports.jsonStart();
  const teach = (owner: number, key: string, column: number, nested = 0): number => {
    kernel.bytes.set(Buffer.from(key), input);
    return exports.jsonKey(owner, input, Buffer.byteLength(key), column, nested);
  };
  const keys = ['a', 'b', 'a long key, over sixteen bytes'];
  keys.forEach((key, column) => void teach(root, key, column));
  teach(teach(root, 'd', -1, 1), 'c', 3);
  const elements = exports.jsonTable(2);
  kernel.bytes.set(Buffer.from('t'), input);
  teach(exports.jsonArray(root, input, 1, elements, 0), 'x', 1);
  const width = 4;
  return {
    teach: (owner, key, column) => void teach(owner === 0 ? root : owner, key, column),
    scan(text, most = 20) {
      const bytes = Buffer.from(text);
      kernel.bytes.set(bytes, input);
      exports.jsonEmpty(elements, 2);
      const reason = exports.jsonScan(input, 0, bytes.length, width, spans, quotes, most, ROOM + 128);
      const view = kernel.view();
      const rows = Array.from({ length: Number(exports.jsonRows.value) }, (_, row) =>
        Array.from({ length: width }, (_, column) => {
          const place = row * width + column;
          const start = view.word(spans + place * 8);
          if (start < 0) return undefined;
          const text = view.text(input + start, view.word(spans + place * 8 + 4) - start);
          return [text, view.bytes[quotes + place] === 1] as const;
        }),
      );
      const [end, lone, below] = [exports.jsonEnd, exports.jsonLone, exports.jsonElements].map(({ value }) => value);
      return { reason, end: end ?? -1, lone: lone ?? -1, elements: below ?? -1, rows };
    },
  };
}

test('reasons, and where the first record begins that was not read', () => {
  const { scan } = taught();
  const cases: [text: string, reason: number, rows: number, end: number][] = [
    ['', MORE, 0, 0],
    ['\n\r\n \n', MORE, 0, 5],
    ['{"a":1}\n{"b":2}\n', MORE, 2, 16],
    ['{"a":1}\r\n{"b":2},\r\n', MORE, 2, 19],
    ['{"a":1}\n{"x":2}\n{"a":3}\n', NEW_KEY, 1, 8],
    ['{"a":1}\n{"d":2}\n', NEW_KEY, 1, 8],
    ['{"a":1}\n{"a":{"c":2}}\n', NEW_KEY, 1, 8],
    ['{"a":1}\n{"a":[2]}\n', NEW_KEY, 1, 8],
    ['{"a":1}\n{"t":[1,{"x":2}]}\n', MORE, 2, 26],
    ['{"a":1}\n{"t":[[]]}\n', DOUBT, 1, 8],
    ['{"a":1}\n{"t":[{"z":1}]}\n', NEW_KEY, 1, 8],
    ['{"a":1}\n{"a":2,"a":3}\n', DOUBT, 1, 8],
    ['{"a":1}\n[]\n', DOUBT, 1, 8],
    ['{"\\u0061":1}\n', DOUBT, 0, 0],
    [`${'{"a":1}\n'.repeat(21)}`, FULL, 20, 160],
  ];
  for (const [text, reason, rows, end] of cases) {
    const read = scan(text);
    assert.deepEqual([read.reason, read.rows.length, read.end], [reason, rows, end], text);
  }
});

test('cells', () => {
  const { rows, lone } = taught().scan(
    `${String.raw`{"a":"x\n\ud83d\ude00\ud800","a long key, over sixteen bytes":-0.5E+3,"d":{"c":null}}`}\n{"d":{ },"b":""}\n`,
  );
  assert.equal(lone, 1);
  assert.deepEqual(rows, [
    [['x\n😀\ufffd', true], undefined, ['-0.5E+3', false], ['', false]],
    [undefined, ['', true], undefined, undefined],
  ]);
});

test('thousands of keys, also such as begin alike', () => {
  const { teach, scan } = taught();
  for (let i = 0; i < 5000; i++) teach(0, `a long key, over sixteen bytes ${i}`, i % 4);
  for (let i = 0; i < 5000; i += 37) {
    const { rows } = scan(`{"a long key, over sixteen bytes ${i}":${i}}\n`);
    assert.deepEqual(rows[0]?.[i % 4], [String(i), false]);
  }
  assert.equal(scan('{"a long key, over sixteen bytes 5000":1}\n').reason, NEW_KEY);
});

test('what it accepts, JSON.parse accepts', () => {
  const { scan } = taught();
  const tokens = [
    '{',
    '}',
    '"a":',
    '"b":',
    '"d":{',
    '"t":[',
    '{"x":',
    '"c":',
    ',',
    ':',
    '"',
    '"x"',
    '\\',
    '\\u00',
    'e9',
    '-',
    '0',
    '12',
    '.',
    'e',
    '+',
  ];
  const token = fc.constantFrom(...tokens, 'true', 'false', 'null', 'nul', ' ', '\t', '\u0001', '\r', 'é', '[', ']');
  const valid = fc.constantFrom('{"a":', '{"b":"x","a":', '{"d":{"c":1},"a":', '{"d":{"c":', '{"t":[', '{"t":[{"x":');
  let accepted = 0;
  let acceptedElements = 0;
  fc.assert(
    fc.property(
      valid,
      fc.array(token, { maxLength: 6 }),
      fc.constantFrom('}', '}}', '},', '', ']}', '}]}', '1]}'),
      (head, middle, tail) => {
        const line = head + middle.join('') + tail;
        const { rows, reason, end, elements } = scan(`${line}\n`);
        if (reason !== MORE || rows.length === 0) return;
        accepted++;
        assert.equal(end, Buffer.byteLength(line) + 1);
        const parts = line.split('\r').filter((part) => part.trim() !== '');
        const values = parts.map((part): { a?: unknown; t?: unknown[] } => JSON.parse(part.trim().replace(/,$/, '')));
        assert.equal(rows.length, values.length);
        // Of an array twice JSON.parse has the second only.
        const listed = values.reduce((sum, { t }) => sum + (t?.length ?? 0), 0);
        if (parts.every((part) => part.split('"t"').length <= 2)) assert.equal(elements, listed);
        if (elements > 0) acceptedElements++;
        values.forEach(({ a }, i) => {
          const [text = undefined, quoted = false] = rows[i]?.[0] ?? [];
          assert.equal(quoted, typeof a === 'string');
          assert.equal(text === undefined, a === undefined);
          if (typeof a === 'string') assert.equal(text, Buffer.from(a).toString());
          else if (typeof a === 'number') assert.equal(Number(text), a);
        });
      },
    ),
    { numRuns: 30_000 },
  );
  assert.ok(accepted > 250, `only ${accepted} accepted`);
  assert.ok(acceptedElements > 100, `only ${acceptedElements} accepted with elements`);
});
