import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidatesOf } from '../../src/match/holdings.ts';
import { prepare, weigh } from '../../src/weigh/index.ts';
import { column, field, OTHERS, profile, system } from './make.ts';

const SEEN = profile([
  column('person.name', { precision: { full: 1 } }),
  column('contact.phone', { precision: { full: 1 } }),
]);
const TWO = { ...SEEN, tables: [...SEEN.tables, ...SEEN.tables.map((table) => ({ ...table, name: 'more' }))] };
const NAMES = ['person.name', 'contact.phone', 'health.vaccine', 'health.dose'];

function shop(paths: readonly (readonly [id: string, access: string, shows: readonly string[]])[]) {
  const plain = system('shop', { fields: NAMES.map((attribute) => field(attribute, { name: attribute })) });
  const [usual] = plain.paths;
  assert.ok(usual);
  return { ...plain, paths: paths.map(([id, access, shows]) => ({ ...usual, id, access, shows })) };
}

function weights(seen: typeof SEEN, one: ReturnType<typeof shop>): Record<string, number> {
  const weighed = weigh(prepare(seen, candidatesOf([one]), OTHERS));
  return Object.fromEntries(
    weighed.map(({ candidate, lines }) => [
      candidate.path.id,
      Math.sign(lines.find(({ finding }) => finding === 'tables')?.log10 ?? 0),
    ]),
  );
}

test('one table speaks for a table and against all of them together, several the other way', () => {
  const one = shop([
    ['people', 'database', NAMES.slice(0, 2)],
    ['doses', 'database', NAMES.slice(2)],
    ['database', 'database', NAMES],
  ]);
  assert.deepEqual(weights(SEEN, one), { people: 1, doses: 1, database: -1 });
  assert.deepEqual(weights(TWO, one), { people: -1, doses: -1, database: 1 });
});

test('nothing is said of ways in that are no tables of one another', () => {
  const alone = shop([['database', 'database', NAMES]]);
  const views = shop([
    ['citizen', 'otp', NAMES.slice(0, 2)],
    ['worker', 'staff-login', NAMES.slice(1)],
    ['database', 'database', NAMES],
  ]);
  const single = shop([
    ['people', 'database', NAMES.slice(0, 2)],
    ['database', 'database', NAMES],
  ]);
  for (const one of [alone, views, single]) for (const sign of Object.values(weights(SEEN, one))) assert.equal(sign, 0);
});

test('interfaces that show more or less of one record are no tables', () => {
  const views = shop([
    ['full', 'api', NAMES],
    ['partner', 'api', NAMES.slice(0, 2)],
    ['kiosk', 'api', NAMES.slice(0, 3)],
  ]);
  for (const seen of [SEEN, TWO]) assert.deepEqual(weights(seen, views), { full: 0, partner: 0, kiosk: 0 });
});
