/** The model under any picture of any systems: sums, bounds, and what order can't change. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { candidatesOf } from '../../src/match/holdings.ts';
import type { ColumnProfile } from '../../src/profile/types.ts';
import type { System } from '../../src/systems/types.ts';
import { prepare, totals, weigh } from '../../src/weigh/index.ts';
import { bestOfSystems, othersOf, settle } from '../../src/weigh/settle.ts';
import { AS_GRADED, type Weighed, type WeightLine } from '../../src/weigh/types.ts';
import { base, day, holding, name, phone, vaccine } from './clinic.ts';
import { column, field, OTHERS, profile, system } from './make.ts';

/** What is settled for all lines together. */
const SETTLING = new Set(['another candidate', 'calibration', 'cap']);

const isOrder = ({ finding }: WeightLine) => finding === 'column order';

/** The lines that no order of columns may change, one by one. */
function findingsOf({ lines }: Weighed): string[] {
  return lines
    .filter((line) => !isOrder(line) && !SETTLING.has(line.finding))
    .map(({ group, finding, log10 }) => `${group} ${finding} ${Math.round(log10 * 1e9)}`);
}

test('properties: finite, additive, indifferent to order', () => {
  let withoutOrder = 0;
  const attributes = [
    'person.name',
    'contact.phone',
    'contact.email',
    'person.birthDate',
    'contact.address',
    'health.vaccine',
    'id.national',
    'account.password',
    'contact.geolocation',
  ];
  const arbitrary = fc.record({
    seen: fc.uniqueArray(fc.constantFrom(...attributes), { minLength: 1 }),
    held: fc.array(fc.uniqueArray(fc.constantFrom(...attributes)), { minLength: 1, maxLength: 4 }),
    rows: fc.constantFrom(1, 7, 300, 1_000_000),
    open: fc.boolean(),
  });
  fc.assert(
    fc.property(arbitrary, ({ seen, held, rows, open }) => {
      const systems = held.map((list, i) =>
        system(`s${i}`, {
          fields: list.map((attribute) => field(attribute)),
          more: { completeness: open ? 'open' : 'closed' },
        }),
      );
      const picture = profile(
        seen.map((attribute) => column(attribute, { cells: rows, present: rows })),
        rows,
      );
      const plain = weigh(prepare(picture, candidatesOf(systems), OTHERS));
      for (const entry of plain) {
        assert.ok(Number.isFinite(entry.total));
        assert.equal(
          entry.total,
          entry.lines.reduce((sum, line) => sum + line.log10, 0),
        );
        for (const line of entry.lines) {
          if (line.pGivenCandidate === null || line.pGivenPopulation === null) continue;
          assert.ok(line.pGivenCandidate > 0 && line.pGivenPopulation > 0);
          assert.ok(Math.abs(Math.log10(line.pGivenCandidate / line.pGivenPopulation) - line.log10) < 1e-6);
        }
      }
      const weighed = (columns: readonly ColumnProfile[], list: readonly System[]) =>
        new Map(
          weigh(prepare(profile(columns, rows), candidatesOf(list), OTHERS)).map((entry) => [
            entry.candidate.id,
            entry,
          ]),
        );
      const columns = picture.tables[0]?.columns ?? [];
      const listedBackwards = weighed(columns, [...systems].reverse());
      const columnsBackwards = weighed([...columns].reverse(), systems);
      const ordered = [...plain, ...columnsBackwards.values()].some(({ lines }) => lines.some(isOrder));
      if (!ordered) withoutOrder++;
      for (const entry of plain) {
        const { id } = entry.candidate;
        assert.ok(Math.abs((listedBackwards.get(id)?.total ?? Number.NaN) - entry.total) < 1e-9);
        const turned = columnsBackwards.get(id);
        assert.deepEqual(turned === undefined ? [] : findingsOf(turned), findingsOf(entry));
        // Where their order says nothing, it changes nothing at all.
        if (!ordered) assert.ok(Math.abs((turned?.total ?? Number.NaN) - entry.total) < 1e-9);
      }
      // What is settled for all lines together comes from the sums of the others, and from nothing else.
      for (const all of [plain, [...columnsBackwards.values()]]) {
        const best = bestOfSystems(all.map(({ candidate, findings }) => [candidate.system.id, findings]));
        for (const { candidate, lines, findings, total } of all) {
          const told = lines.filter((line) => !SETTLING.has(line.finding));
          assert.ok(Math.abs(told.reduce((sum, line) => sum + line.log10, 0) - findings) < 1e-9);
          assert.ok(Math.abs(settle(findings, othersOf(best, candidate.system.id)).total - total) < 1e-9);
        }
      }
    }),
    { numRuns: 40, seed: 1 },
  );
  assert.ok(withoutOrder > 10, `only ${withoutOrder} without a line on order`);
});

test('lines and totals come from one derivation', () => {
  const seen = profile([name, phone, vaccine, day]);
  const weighing = prepare(seen, candidatesOf([holding('year'), system('i', { fields: base })]), OTHERS);
  const fast = totals(weighing, AS_GRADED);
  for (const entry of weigh(weighing))
    assert.ok(Math.abs(entry.total - (fast.get(entry.candidate.id) ?? Number.NaN)) < 1e-9);
});
