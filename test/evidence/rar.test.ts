import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { InputError } from '../../src/errors.ts';
import { CSV } from './containers-make.ts';
import { lines, losses } from './containers-read.ts';
import { RAR_PACKED, rarOf } from './rar-make.ts';
import { readMembers } from './read.ts';

const TWO = [
  { name: 'a.csv', data: CSV },
  { name: 'b/c.csv', data: CSV.replaceAll('Ada', 'Eve') },
];

describe('RAR', () => {
  for (const layout of [4, 5] as const) {
    test(`layout ${layout}: members in their order`, async () => {
      const read = await readMembers(rarOf(TWO, { layout }));
      assert.deepEqual(lines(read), ['sample rar 0', 'sample/a.csv csv 40', 'sample/b/c.csv csv 40']);
      assert.ok(read.every(({ manifest }) => manifest.complete));
    });

    test(`layout ${layout}: cut off between two members it is incomplete, and what came before is kept`, async () => {
      const whole = rarOf(TWO, { layout });
      const first = rarOf(TWO.slice(0, 1), { layout }).length - (layout === 4 ? 7 : 8);
      for (let length = first; length < whole.length; length++) {
        const read = await readMembers(whole.subarray(0, length));
        assert.equal(lines(read)[1], 'sample/a.csv csv 40', `${length}`);
        assert.ok(
          read.some(({ manifest }) => !manifest.complete),
          `${length} of ${whole.length}`,
        );
      }
    });

    test(`layout ${layout}: a volume is never whole`, async () => {
      const read = await readMembers(rarOf(TWO, { layout, volume: true }));
      assert.equal(lines(read)[1], 'sample/a.csv csv 40');
      assert.deepEqual([read[0]?.manifest.complete, losses(read)], [false, { truncated: 1 }]);
    });
  }

  test('solid, before RAR 5: the first member is read, the others are missed', async () => {
    const read = await readMembers(rarOf(TWO, { layout: 4, solid: true }));
    assert.deepEqual(lines(read), ['sample rar 0!', 'sample/a.csv csv 40']);
    assert.deepEqual(losses(read), { unreadMembers: 1 });
  });

  test('a wrong checksum is told', async () => {
    const wrong = Buffer.from(RAR_PACKED);
    wrong[200] = (wrong[200] ?? 0) ^ 1;
    await assert.rejects(readMembers(wrong), (error) => error instanceof InputError && /unpack/.test(error.message));
  });
});
