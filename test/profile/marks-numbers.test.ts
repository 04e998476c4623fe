import assert from 'node:assert/strict';
import test from 'node:test';
import { HASH_SPACE, hashBytes, hashText } from '../../src/kernel/hash.ts';
import { NUMBER_RUN } from '../../src/profile/marks/number-run.ts';
import { signsOf } from '../../src/vocabulary/index.ts';

test('neighbours counted up in bytes are those of the text, also where a number gets longer', () => {
  for (const value of ['1', '9', '95', '99', '098', '0999', 'A-0099', 'EMP9999', '+919876543219', '999999999999995']) {
    const more = { signs: signsOf(value), last: HASH_SPACE, printBytes: hashBytes };
    const facts = NUMBER_RUN.read?.(value, hashText, more) ?? [];
    assert.deepEqual(facts, NUMBER_RUN.read?.(value, hashText), value);
    const [, prefix = '', digits = ''] = /^(\D*)(\d+)$/.exec(value) ?? [];
    const next = prefix + String(Number(digits) + 1).padStart(digits.length, '0');
    assert.equal(facts.find(({ kind }) => kind === 'next1')?.print, hashText(next));
  }
});

test('what no sample can hold is not told', () => {
  const more = { signs: signsOf('12345'), last: 0, printBytes: hashBytes };
  assert.deepEqual(
    NUMBER_RUN.read?.('12345', hashText, more)?.map(({ kind }) => kind),
    ['number'],
  );
});

test('short texts hash as all texts do', () => {
  for (const text of ['', 'a', 'sharma', 'é', 'a'.repeat(48), 'a'.repeat(49), '\u007f\u0080'])
    assert.equal(hashText(text), hashBytes(Buffer.from(text)), text);
});
