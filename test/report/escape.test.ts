/** Text from evidence in reports: nothing that acts gets through, and nothing else is changed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nameForReport, safeJson, visible } from '../../src/report/escape.ts';
import { acting, hostileName, SAMPLES } from './hostile.ts';

/** What stands in the text, what is shown. */
const SHOWN: readonly (readonly [string, string])[] = [
  ['plain text, ümlaut, नाम, 名前, 🙂', 'plain text, ümlaut, नाम, 名前, 🙂'],
  ['', ''],
  ['a\tb', 'a\\u0009b'],
  ['a\nb\r\nc', 'a\\u000ab\\u000d\\u000ac'],
  ['\u0000', '\\u0000'],
  ['\u001b[31mred\u001b[0m', '\\u001b[31mred\\u001b[0m'],
  ['\u007f', '\\u007f'],
  ['\u0085\u009b31m', '\\u0085\\u009b31m'],
  ['\u202egpj.exe\u202c', '\\u202egpj.exe\\u202c'],
  ['\u2066x\u2069', '\\u2066x\\u2069'],
  ['zero\u200bwidth\ufeff', 'zero\\u200bwidth\\ufeff'],
  ['\u2028\u2029', '\\u2028\\u2029'],
  ['\ud800 \udc00', '\\ud800 \\udc00'],
  ['\udc00\ud800', '\\udc00\\ud800'],
  ['\u{e0041}\u{e007f}', '\\udb40\\udc41\\udb40\\udc7f'],
  ['\u{e0100}', '\\udb40\\udd00'],
  ['\u3164\u115f', '\\u3164\\u115f'],
];

for (const [text, shown] of SHOWN) {
  test(`shown: ${JSON.stringify(shown)}`, () => {
    assert.equal(visible(text), shown);
  });
}

test('every kind of acting character is shown, whatever stands beside it', () => {
  for (const sample of SAMPLES) {
    assert.deepEqual(acting(sample), [`U+${(sample.codePointAt(0) ?? 0).toString(16)}`], 'the check itself');
    assert.deepEqual(acting(visible(`a${sample}b`)), []);
    assert.deepEqual(acting(safeJson(`a${sample}b`)), []);
  }
});

test('property: nothing that acts survives, and what is shown stays as it is', () => {
  fc.assert(
    fc.property(hostileName, (name) => {
      const shown = visible(name);
      assert.deepEqual(acting(shown), []);
      assert.ok(!shown.includes('\n'));
      assert.equal(visible(shown), shown);
    }),
  );
});

test('property: safe JSON says what JSON says', () => {
  fc.assert(
    fc.property(fc.dictionary(hostileName, fc.oneof(hostileName, fc.integer(), fc.constant(null))), (value) => {
      assert.deepEqual(acting(safeJson(value)), []);
      assert.deepEqual(JSON.parse(safeJson(value)), JSON.parse(JSON.stringify(value)));
    }),
  );
});

/** A column name in the evidence, in a report. */
const NAMES: readonly (readonly [string, string])[] = [
  ['Date of birth', 'Date of birth'],
  ['line_2_of_address_1', 'line_2_of_address_1'],
  ['year 2021', 'year 2021'],
  ['@timestamp', '@timestamp'],
  ['_source.@timestamp', '_source.@timestamp'],
  ['user.@id', 'user.@id'],
  ['@odata.context', '@odata.context'],
  ['value.manager@odata.navigationLink', 'value.manager@odata.navigationLink'],
  ['asha@odata.example', 'aaaa@aaaaa.aaaaaaa'],
  ['asha9@odata.id', 'aaaa9@aaaaa.aa'],
  ['@asha_rao', '@aaaa_aaa'],
  ['@idris', '@aaaaa'],
  ['x@type', 'a@aaaa'],
  ['asha@type.@id', 'aaaa@aaaa.@aa'],
  ['asha@mail.example', 'aaaa@aaaa.aaaaaaa'],
  ['9876543210', '9999999999'],
  ['+91 98765 43210', '+99 99999 99999'],
  ['1990-05-13', '9999-99-99'],
  ['९८७६५४३२१०', '9999999999'],
  ['Aadhaar 123412341234', 'Aaaaaaa 999999999999'],
  ['x'.repeat(120), 'x'.repeat(120)],
  ['x'.repeat(121), `${'x'.repeat(119)}…`],
  ['🙂'.repeat(121), `${'🙂'.repeat(119)}…`],
];

for (const [name, shown] of NAMES) {
  test(`name in a report: ${name.slice(0, 24)}`, () => {
    assert.equal(nameForReport(name), shown);
    assert.equal(nameForReport(shown), shown, 'twice is once');
  });
}

test('property: safe JSON is indented as JSON is, however deep; members of a list may be made as they are read', () => {
  fc.assert(
    fc.property(fc.jsonValue({ depthSize: 'large', maxDepth: 8 }), (value) => {
      const plain = JSON.stringify(value, null, 2);
      if (acting(plain).length === 0) assert.equal(safeJson(value), plain);
    }),
  );
  assert.equal(safeJson({ a: undefined, b: [undefined, {}, []] }), JSON.stringify({ b: [null, {}, []] }, null, 2));
  let made = 0;
  const list = Object.defineProperty([0], 0, { enumerable: true, get: () => ++made });
  assert.equal(safeJson({ list }), '{\n  "list": [\n    1\n  ]\n}');
});
