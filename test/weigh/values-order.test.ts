/** Column order: kept orders weigh, natural and shuffled ones hardly. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { candidatesOf } from '../../src/match/holdings.ts';
import type { Profile } from '../../src/profile/types.ts';
import type { System } from '../../src/systems/types.ts';
import { prepare, weigh } from '../../src/weigh/index.ts';
import { bestOfSystems, othersOf, settle } from '../../src/weigh/settle.ts';
import { ROW_CAP } from '../../src/weigh/values/bounded.ts';
import {
  factorial,
  inversions,
  keptAgainstRandom,
  naturalPlaces,
  sequenceOf,
} from '../../src/weigh/values/sequence.ts';
import { column, field, OTHERS, profile, system } from './make.ts';

const FINDING = 'column order';
const ODD = [
  'health.facility',
  'contact.email',
  'id.national',
  'person.gender',
  'health.vaccine',
  'person.name',
  'contact.phone',
];

function weighed(seen: Profile, listed: readonly System[]) {
  return weigh(prepare(seen, candidatesOf(listed), OTHERS));
}

function lineOf(seen: Profile, one: System) {
  return weighed(seen, [one])[0]?.lines.find((line) => line.finding === FINDING);
}

/** Columns without names, so that only their order speaks. */
const leak = (attributes: readonly string[]) =>
  profile(attributes.map((attribute) => column(attribute, { named: false })));

/** A system that lists its fields in this order, or whose path states it. */
function ordered(attributes: readonly string[], stated: boolean, id = 'h'): System {
  const fields = attributes.map((attribute) => field(attribute));
  const order = attributes.map((attribute) => field(attribute).name);
  return system(id, {
    fields: stated ? [...fields].sort((x, y) => (x.name < y.name ? -1 : 1)) : fields,
    paths: [stated ? { order, statements: ['doc'] } : {}],
  });
}

test('a stated order that was kept weighs, the more the odder it is, up to the cap', () => {
  const kept = lineOf(leak(ODD), ordered(ODD, true))?.log10 ?? 0;
  assert.ok(kept > 1 && kept <= ROW_CAP, String(kept));
  const natural = ['person.name', 'person.gender', 'contact.phone', 'contact.email'];
  const plain = lineOf(leak(natural), ordered(natural, true))?.log10 ?? 0;
  assert.ok(plain > 0 && plain < kept / 3, `${plain} against ${kept}`);
});

test('the natural order: of the population, and of the vocabulary where the population has none', () => {
  const names = ['health.vaccine', 'person.name', 'contact.phone'];
  const sorted = (places: ReadonlyMap<string, number>) =>
    [...names].sort((x, y) => (places.get(x) ?? 0) - (places.get(y) ?? 0));
  assert.deepEqual(sorted(naturalPlaces(names, [])), ['person.name', 'contact.phone', 'health.vaccine']);
  const places = new Map(names.map((entry, place) => [entry, place]));
  assert.deepEqual(sorted(naturalPlaces(names, [{ weight: 30, places }])), names);
});

test('an order as listed weighs less than one that is stated', () => {
  const listed = lineOf(leak(ODD), ordered(ODD, false))?.log10 ?? 0;
  const stated = lineOf(leak(ODD), ordered(ODD, true))?.log10 ?? 0;
  assert.ok(listed > 0.2 && listed <= 0.5 && listed < stated, `${listed} against ${stated}`);
});

test('another order costs little: leaks are put in order anew', () => {
  const turned = lineOf(leak([...ODD].reverse()), ordered(ODD, true))?.log10 ?? 0;
  assert.ok(turned < 0 && turned > -0.5, String(turned));
});

test('the more pairs stand the other way round, the less it weighs', () => {
  const moved = [ODD, [...ODD.slice(1, 2), ...ODD.slice(0, 1), ...ODD.slice(2)], [...ODD].reverse()];
  const ratios = moved.map((seen) =>
    keptAgainstRandom(inversions(seen, new Map(ODD.map((attribute, place) => [attribute, place])))),
  );
  assert.ok((ratios[0] ?? 0) > (ratios[1] ?? 0) && (ratios[1] ?? 0) > (ratios[2] ?? 0), `${ratios}`);
});

test('fewer than four columns in common, names in the order of the alphabet, reported columns: no line', () => {
  assert.equal(lineOf(leak(ODD.slice(0, 3)), ordered(ODD, true)), undefined);
  assert.equal(lineOf(leak(ODD), ordered(ODD.slice(0, 3), true)), undefined);
  const named = (name: (i: number) => string) => profile(ODD.map((entry, i) => column(entry, { name: name(i) })));
  assert.ok(
    lineOf(
      named((i) => `${'bacdefg'[i]}`),
      ordered(ODD, true),
    ) !== undefined,
  );
  assert.equal(
    lineOf(
      named((i) => `${'abcdefg'[i]}`),
      ordered(ODD, true),
    ),
    undefined,
  );
  const reported = { statement: 'paper', by: 'paper', reliability: 'B', credibility: 3, interested: false } as const;
  const told = profile(ODD.map((entry) => column(entry, { named: false, reported })));
  assert.equal(lineOf(told, ordered(ODD, true)), undefined);
});

test('P of all orders adds up to 1', () => {
  const permutations = (items: readonly string[]): string[][] =>
    items.length === 0
      ? [[]]
      : items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map((rest) => [item, ...rest]));
  for (const n of [1, 2, 3, 5]) {
    const items = ODD.slice(0, n);
    const places = new Map(items.map((item, place) => [item, place]));
    const sum = permutations(items).reduce((all, one) => all + keptAgainstRandom(inversions(one, places)), 0);
    assert.ok(Math.abs(sum / factorial(n) - 1) < 1e-12, `${n}: ${sum / factorial(n)}`);
  }
});

test('of several tables the widest speaks', () => {
  const wide = leak(ODD).tables;
  const narrow = leak([...ODD].reverse().slice(0, 5)).tables;
  assert.deepEqual(sequenceOf([...narrow, ...wide]), ODD);
  assert.deepEqual(sequenceOf([]), []);
});

/** What is settled for all lines together. */
const SETTLING = new Set(['another candidate', 'calibration', 'cap']);

test('property: shuffled columns change this line alone; the order of candidates changes nothing', () => {
  const systems = [ordered(ODD, true, 'a'), ordered([...ODD].reverse(), false, 'b')];
  const shuffled = fc.shuffledSubarray(ODD, { minLength: 1 });
  fc.assert(
    fc.property(shuffled, (attributes) => {
      const spelled = (list: readonly string[]) =>
        profile(list.map((entry) => column(entry, { name: `q_${entry.slice(entry.indexOf('.') + 1)}` })));
      const plain = weighed(spelled(ODD.filter((entry) => attributes.includes(entry))), systems);
      const turned = weighed(spelled(attributes), [...systems].reverse());
      const best = bestOfSystems(turned.map(({ candidate, findings }) => [candidate.system.id, findings]));
      for (const { candidate, lines, findings, total } of turned) {
        const twin = plain.find((other) => other.candidate.id === candidate.id);
        const rest = (all: typeof lines) =>
          all
            .filter((line) => line.finding !== FINDING && !SETTLING.has(line.finding))
            .map((line) => `${line.group} ${line.finding} ${Math.round(line.log10 * 1e9)}`);
        const sum = (all: typeof lines) => all.reduce((before, line) => before + line.log10, 0);
        assert.deepEqual(rest(lines), rest(twin?.lines ?? []));
        // What is settled follows from the sums of the others.
        assert.ok(Math.abs(settle(findings, othersOf(best, candidate.system.id)).total - total) < 1e-9);
        assert.equal(total, sum(lines));
        const line = lines.find((entry) => entry.finding === FINDING);
        if (line === undefined) continue;
        assert.ok(Math.abs(line.log10) <= ROW_CAP);
        for (const p of [line.pGivenCandidate, line.pGivenPopulation]) assert.ok(p !== null && p > 0 && p < 1);
      }
    }),
    { numRuns: 60, seed: 1 },
  );
});
