/** Lines of JSON cut, damaged at every byte, and of any kind: the kernel reads what the strict reader reads. */
import { test } from 'node:test';
import fc from 'fast-check';
import { anyCharacter } from '../any-character.ts';
import { framed, same } from './ndjson-roads.ts';

const key = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      'a',
      'b',
      'id',
      'name',
      'a.b',
      '',
      'a long key of some kind',
      'é',
      '$oid',
      '$date',
      '$numberLong',
      '$binary',
      'base64',
      'index',
      '_id',
      '12345',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 20, unit: anyCharacter }) },
);
const leaf = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('"', '\\', '\n', 'x', 'é', '\ud800', '😀'), maxLength: 20 }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, tie('object'), leaf, tie('array')),
  array: fc.array(tie('value'), { maxLength: 2 }),
  object: fc.dictionary(key, tie('value'), { maxKeys: 4 }),
}));
const record = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record(
      { id: leaf, name: leaf, at: fc.record({ x: leaf, y: leaf }, { requiredKeys: [] }) },
      { requiredKeys: [] },
    ),
  },
  {
    weight: 4,
    arbitrary: fc.record(
      {
        id: leaf,
        tags: fc.array(leaf, { maxLength: 4 }),
        list: fc.array(
          fc.oneof(
            {
              weight: 5,
              arbitrary: fc.record({ x: leaf, y: fc.array(leaf, { maxLength: 2 }), z: fc.record({ u: leaf }) }),
            },
            { weight: 1, arbitrary: value },
          ),
          { maxLength: 3 },
        ),
      },
      { requiredKeys: [] },
    ),
  },
  { weight: 3, arbitrary: fc.dictionary(key, value, { maxKeys: 5 }) },
  { weight: 1, arbitrary: value },
);
const line = fc
  .tuple(
    record,
    fc.constantFrom(0, 0, 0, 1),
    fc.nat(),
    fc.constantFrom('', '', '', ',', '}', '\\', '"', '1', '\u0001', '\r'),
  )
  .map(([made, spaces, cut, noise]) => {
    const text = JSON.stringify(made, null, spaces).replaceAll('\n', ' ');
    const at = cut % (text.length * 8 + 1);
    return at < text.length && noise !== '' ? text.slice(0, at) + noise + text.slice(at + (cut % 2)) : text;
  });

test('cut off at every byte', async () => {
  const bytes = Buffer.from(
    framed(`${String.raw`{"a":"é\u00e9\ud83d\ude00","b":{"c":-1.5e3},"n":null}`}\r\n{"a":true},`),
  );
  for (let length = 1; length < bytes.length; length++) await same(bytes.subarray(0, length), [1, 1 << 16]);
});

test('every byte replaced', async () => {
  const bytes = Buffer.from(framed(`${String.raw`{"a":"x\u00e9","b":{"c":-1.5e3}}`}\n{"a":false}`));
  for (let at = 0; at < bytes.length; at++) {
    for (const byte of Buffer.from('"\\{}[]:,0-e \n\r\0')) {
      const broken = Buffer.from(bytes);
      broken[at] = byte;
      await same(broken, [1 << 16]);
    }
  }
});

const listed = (text: string): string =>
  `{"a":1,"t":["x"],"o":[{"c":2,"t":[3]}]}\n${text}\n{"o":[{"c":"last"}],"t":["end"]}\n`;

test('arrays cut off at every byte', async () => {
  const bytes = Buffer.from(
    listed(`${String.raw`{"t":["é","\u00e9",-1.5e3],"o":[{"c":null},{"t":[true],"c":{}}]}`}\r\n{"t":[],"o":[7]},`),
  );
  for (let length = 1; length < bytes.length; length++) await same(bytes.subarray(0, length), [1, 1 << 16]);
});

test('every byte of arrays replaced', async () => {
  const bytes = Buffer.from(
    listed(`${String.raw`{"t":["x\u00e9",1],"o":[{"c":-5,"t":[]},{}]}`}\n{"o":[1,{"t":["y"]}]}`),
  );
  for (let at = 0; at < bytes.length; at++) {
    for (const byte of Buffer.from('"\\{}[]:,0-e \n\r\0')) {
      const broken = Buffer.from(bytes);
      broken[at] = byte;
      await same(broken, [1 << 16]);
    }
  }
});

test('whatever lines hold, both read the same', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1, maxLength: 30 }),
      // Behind a line that the kernel can read it is asked about the next one.
      fc.constantFrom('\n', '\n{"id":0}\n', '\n', '\r\n', '\r'),
      (lines, end) => same(lines.join(end)).then(() => {}),
    ),
    { numRuns: 600, examples: [[['{\r'], '\n']] },
  ));
