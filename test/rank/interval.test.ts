import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidatesOf } from '../../src/match/holdings.ts';
import { intervals } from '../../src/rank/interval.ts';
import { prepare, weigh } from '../../src/weigh/index.ts';
import { column, FORTY, field, profile, system } from '../weigh/make.ts';

/** Width of the interval of a system whose fields are called so, and whether its numbers of columns were weighed. */
function widthOf(names: readonly [string, string]): { width: number; counted: boolean } {
  const seen = profile(
    ['person.name', 'contact.phone'].map((attribute) => column(attribute, { precision: { full: 1 }, named: false })),
  );
  const fields = [field('person.name', { name: names[0] }), field('contact.phone', { name: names[1] })];
  const weighing = prepare(seen, candidatesOf([system('h', { fields })]), FORTY);
  const [weighed] = weigh(weighing);
  assert.ok(weighed);
  const [low, high] = intervals(weighing, new Map([[weighed.candidate.id, weighed.total]])).get(weighed.candidate.id)
    ?.interval ?? [0, 0];
  return { width: high - low, counted: weighed.lines.some(({ finding }) => finding === 'make-up') };
}

test('numbers of columns are one more habit that no draw varies', () => {
  const prose = widthOf(['full name', 'mobile number']);
  const code = widthOf(['full_nm', 'mobile_nr']);
  assert.deepEqual([prose.counted, code.counted], [false, true]);
  assert.ok(Math.abs(code.width - prose.width - 0.2) < 0.01, `${prose.width} ${code.width}`);
});
