import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { areEnvelopes } from '../../src/evidence/json/envelope.ts';
import { JsonBroken, JsonEvents, type JsonSink } from '../../src/evidence/json/events.ts';

/** Builds values from events, numbers by their text. */
class Values implements JsonSink {
  readonly all: unknown[] = [];
  private readonly stack: { keys: string[]; values: unknown[]; object: boolean }[] = [];
  open(kind: 'object' | 'array'): void {
    this.stack.push({ keys: [], values: [], object: kind === 'object' });
  }
  close(): void {
    const top = this.stack.pop();
    if (top === undefined) throw new Error('close without open');
    this.value(top.object ? new Map(top.keys.map((key, i) => [key, top.values[i]])) : top.values);
  }
  key(name: string): void {
    this.stack.at(-1)?.keys.push(name);
  }
  scalar(text: string, quoted: boolean): void {
    this.value(quoted ? `"${text}` : text);
  }
  private value(value: unknown): void {
    (this.stack.at(-1)?.values ?? this.all).push(value);
  }
}
/** The same through byte ranges. */
class Spans extends Values {
  span(bytes: Uint8Array, start: number, end: number, quoted: boolean): void {
    this.scalar(Buffer.from(bytes.subarray(start, end)).toString(), quoted);
  }
}

function expected(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(expected);
  if (value === null) return '';
  if (typeof value === 'object') return new Map(Object.entries(value).map(([key, below]) => [key, expected(below)]));
  return typeof value === 'string' ? `"${value}` : JSON.stringify(value);
}

function parse(text: string, size: number, sink: Values): unknown[] {
  const events = new JsonEvents(sink);
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) events.write(bytes.subarray(at, at + size));
  events.end();
  return sink.all;
}

describe('JSON events', () => {
  test('agree with JSON.parse on what is JSON', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue(), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 40 }),
        fc.nat(2),
        (values, size, indent) => {
          const text = values.map((value) => JSON.stringify(value, undefined, indent)).join('\n');
          const want = values.map((value) => expected(JSON.parse(JSON.stringify(value))));
          assert.deepEqual(parse(text, size, new Values()), want);
          assert.deepEqual(parse(text, size, new Spans()), want);
        },
      ),
      { numRuns: 400, seed: 7 },
    );
  });

  test('agree with JSON.parse on what is not', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"\\u00e9"',
      '"\\x"',
      '1',
      '-0.5e3',
      '01',
      '1.',
      'true',
      'nul',
      ' ',
      '\n',
      '"',
      '\t',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 9 }), fc.integer({ min: 1, max: 9 }), (pieces, size) => {
        const text = `[${pieces.join('')}]`;
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        let read: unknown[] | undefined;
        try {
          read = parse(text, size, new Spans());
        } catch (error) {
          assert.ok(error instanceof JsonBroken, String(error));
        }
        // Several documents in a row are read; one that JSON.parse refuses is not.
        if (valid) assert.equal(read?.length, 1, text);
        else assert.ok(read === undefined || read.length > 1, text);
      }),
      { numRuns: 3000, seed: 7 },
    );
  });

  test('tell the same wherever the text is cut', () => {
    const text = '{"a\\"é":["😀\\\\","\\ud83d\\ude00",-1.5E+10,null,{"ü":ObjectId("x")}],"b":12345678901234567890}';
    const want = parse(text, 1000, new Spans());
    for (let size = 1; size < 40; size++) assert.deepEqual(parse(text, size, new Spans()), want);
  });

  for (const text of [
    '[ObjectId]',
    '[ObjectId("a"]',
    '[ObjectId("a",)]1',
    '[ObjectId("a"):1]',
    '[Evil("a")]',
    '{ObjectId("a"):1}',
    '(1)',
    '[1)',
  ])
    test(`refuse ${text}`, () => {
      assert.throws(() => parse(text, 3, new Values()), JsonBroken);
    });
});

describe('answers of services', () => {
  for (const [text, is] of [
    ['{"status":"ok","data":[{"a":1}]}', true],
    ['{"data":[{"a":1}]}\n{"data":[]}', true],
    ['{"took":1,"_shards":{"total":1},"hits":{"total":2,"hits":[{"_id":"1","_sour', true],
    ['{"page":1,"total_pages":3,"users":[{"a":1', true],
    ['{"users":[{"a":1}],"name":"x"}', false],
    ['{"message":"hi","attachments":[{"a":1}]}', false],
    ['{"id":1,"data":[{"a":1}]}', false],
    ['{"status":"ok","data":["a"]}', false],
    ['{"total":1}', false],
    ['[{"data":[{"a":1}]}]', false],
    ['', false],
  ] as const)
    test(`${text} ${is}`, () => assert.equal(areEnvelopes(text), is));
});
