/** What support hangs on, and what a column could do that somebody planted. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { candidatesOf } from '../../src/match/holdings.ts';
import type { ColumnProfile, Profile } from '../../src/profile/types.ts';
import { rank } from '../../src/rank/index.ts';
import { robustnessOf } from '../../src/rank/robustness.ts';
import type { Decoy, Turned } from '../../src/rank/types.ts';
import { SUPPORTED } from '../../src/rank/verdict.ts';
import type { System } from '../../src/systems/types.ts';
import { prepare } from '../../src/weigh/index.ts';
import { column, FORTY, field, profile, statement, system } from '../weigh/make.ts';

const full = { precision: { full: 1 } };
const id = (name: string) => `${name}/database`;
const ids = (turned: readonly Turned[]) => turned.map(({ candidate }) => candidate).sort();

function robustness(seen: Profile, systems: readonly System[]) {
  const weighing = prepare(seen, candidatesOf(systems), [...FORTY, ...systems]);
  const ranking = rank(weighing);
  return { ...robustnessOf(weighing, ranking), ranking };
}

const clinic = ['person.name', 'contact.phone', 'health.vaccine', 'health.dose', 'health.facility', 'health.batch'];
const columnsOf = (attributes: readonly string[]) =>
  attributes.map((attribute) =>
    column(attribute, attribute === 'person.name' || attribute === 'contact.phone' ? full : {}),
  );
const fieldsOf = (attributes: readonly string[]) => attributes.map((attribute) => field(attribute));
const holder = (name: string, attributes: readonly string[], more = {}) =>
  system(name, { fields: fieldsOf(attributes), more });

/** Seen; candidates, the first of them first; a column that is added, and what becomes of the order and of support. */
interface Row {
  readonly what: string;
  readonly seen: readonly string[];
  readonly systems: readonly System[];
  readonly supported: readonly string[];
  readonly trait: string;
  readonly decoy: { readonly becomes: string | null; readonly gained: string[]; readonly lost: string[] } | null;
}

const plain = clinic.slice(0, 5);
const TABLE: readonly Row[] = [
  {
    what: 'a column that only the second holds puts it first and hands it the support of the first',
    seen: plain,
    systems: [holder('a', plain), holder('b', [...plain, 'id.passport', 'health.batch', 'person.gender'])],
    supported: [id('a')],
    trait: 'id.passport',
    decoy: { becomes: id('b'), gained: [id('b')], lost: [id('a')] },
  },
  {
    what: 'a column that both hold decides nothing between them',
    seen: plain,
    systems: [holder('a', [...plain, 'id.passport']), holder('b', [...plain.slice(0, 3), 'id.passport'])],
    supported: [id('a')],
    trait: 'id.passport',
    decoy: null,
  },
  {
    what: 'a rare column of its own gives support to who had none',
    seen: ['person.name', 'contact.phone', 'health.vaccine'],
    systems: [holder('a', ['person.name', 'contact.phone', 'health.vaccine', 'id.passport'])],
    supported: [],
    trait: 'id.passport',
    decoy: { becomes: null, gained: [id('a')], lost: [] },
  },
  {
    what: 'nothing is far enough off for a common column to matter',
    seen: plain,
    systems: [holder('a', [...plain, 'person.gender']), holder('b', ['person.name', 'person.gender'])],
    supported: [id('a')],
    trait: 'person.gender',
    decoy: null,
  },
];

for (const { what, seen, systems, supported, trait, decoy } of TABLE) {
  test(`decoys: ${what}`, () => {
    const { decoys, ranking } = robustness(profile(columnsOf(seen)), systems);
    assert.equal(ranking.entries[0]?.candidate.id, id('a'));
    assert.deepEqual(ranking.supported, supported);
    const found = decoys.worst.find((other) => other.trait === trait);
    const short = found && { becomes: found.becomes, gained: ids(found.gained), lost: ids(found.lost) };
    assert.deepEqual(short ?? null, decoy);
    if (found?.becomes != null) assert.ok(found.lead > 0);
  });
}

test('decoys: as many columns as are told of change anything, and none where all is firm', () => {
  const lone = robustness(profile(columnsOf(clinic)), [holder('a', clinic)]);
  assert.equal(lone.decoys.changeFirst, 0, 'nobody else could come first');
  const { decoys } = robustness(profile(columnsOf(plain)), TABLE[0]?.systems ?? []);
  assert.ok(decoys.tried > 90);
  assert.ok(decoys.worst.length > 0 && decoys.worst.length <= 10);
  assert.ok(decoys.changeFirst >= decoys.worst.filter(({ becomes }) => becomes !== null).length);
  assert.equal(new Set(decoys.worst.map(({ trait }) => trait)).size, decoys.worst.length);
});

test('hinges: support that hangs on one group, on one statement, on none', () => {
  const thin = ['person.name', 'contact.phone', 'health.vaccine', 'id.passport'];
  const a = system('a', {
    fields: [
      ...fieldsOf(['person.name', 'contact.phone', 'id.passport']),
      field('health.vaccine', { statements: ['other'] }),
    ],
    statements: [statement('doc'), statement('other', { by: 'other' })],
  });
  const { hinges, ranking } = robustness(profile(columnsOf(thin)), [a]);
  assert.deepEqual(ranking.supported, [id('a')]);
  const losing = hinges.filter(({ lost }) => ids(lost).includes(id('a'))).map((hinge) => `${hinge.kind} ${hinge.id}`);
  assert.deepEqual(losing.sort(), ['group id.passport', 'statement a: doc', 'statement a: other']);
  for (const { candidate, log10LR, lowLog10 } of hinges.flatMap(({ lost }) => lost)) {
    assert.ok(log10LR < SUPPORTED || lowLog10 <= 0, candidate);
  }
  const rich = [...clinic, 'health.practitioner', 'health.appointment'];
  const firm = robustness(profile(columnsOf(rich)), [holder('a', rich)]);
  assert.deepEqual(
    firm.hinges.filter(({ kind }) => kind === 'group'),
    [],
  );
});

test('hinges: a column that it does not hold, left out, gives support', () => {
  const held = ['person.name', 'contact.phone', 'health.dose'];
  const { hinges, ranking } = robustness(profile(columnsOf([...held, 'contact.address'])), [holder('a', held)]);
  assert.deepEqual(ranking.supported, []);
  const gaining = hinges.filter(({ gained }) => ids(gained).includes(id('a'))).map(({ id: name }) => name);
  assert.deepEqual(gaining, ['contact.address']);
});

test('property: decoys and hinges depend on no order, of columns or of candidates', () => {
  const rounded = (list: readonly Turned[]) =>
    list.map(({ candidate, log10LR, lowLog10 }) => `${candidate} ${log10LR.toFixed(6)} ${lowLog10.toFixed(6)}`).sort();
  const shown = (decoy: Decoy) => ({
    ...decoy,
    lead: decoy.lead.toFixed(6),
    gained: rounded(decoy.gained),
    lost: rounded(decoy.lost),
  });
  const systems = [
    holder('a', plain),
    holder('b', [...plain.slice(0, 3), 'id.passport', 'account.username']),
    holder('c', ['person.name', 'contact.phone', 'id.national'], { completeness: 'open' }),
  ];
  const told = (columns: readonly ColumnProfile[], list: readonly System[]) => {
    // Whether columns stand in the order of a system is a finding, and not asked here.
    const weighing = { ...prepare(profile(columns), candidatesOf(list), [...FORTY, ...list]), values: new Map() };
    const { decoys, hinges } = robustnessOf(weighing, rank(weighing));
    return {
      counts: [decoys.tried, decoys.changeFirst, decoys.changeSystem, decoys.changeSupport],
      worst: decoys.worst.map(shown),
      hinges: hinges
        .map(({ kind, id: name, gained, lost }) => ({ kind, name, gained: ids(gained), lost: ids(lost) }))
        .sort((x, y) => (x.name < y.name ? -1 : 1)),
    };
  };
  const columns = columnsOf(['health.dose', 'person.name', 'health.vaccine', 'contact.phone']);
  const plainly = told(columns, systems);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(columns, { minLength: columns.length }),
      fc.shuffledSubarray(systems, { minLength: systems.length }),
      (shuffled, list) => assert.deepEqual(told(shuffled, list), plainly),
    ),
    { numRuns: 8 },
  );
});

/** What may be handed over and holds little. */
const POOR: readonly (readonly [string, Profile, boolean])[] = [
  ['no tables', { ...profile([]), tables: [] }, false],
  ['no columns', profile([]), false],
  ['no records', profile(columnsOf(plain), 0), true],
  ['columns without values', profile(columnsOf(plain).map((one) => ({ ...one, present: 0 }))), false],
  ['columns that nobody recognises', profile([column('other')]), false],
];

for (const [what, seen, tried] of POOR) {
  test(`hostile: ${what}`, () => {
    const { decoys, hinges } = robustness(seen, [holder('a', plain), holder('b', clinic)]);
    assert.equal(decoys.tried > 0, tried);
    const numbers = [...hinges, ...decoys.worst].flatMap(({ gained, lost }) =>
      [...gained, ...lost].flatMap(({ log10LR, lowLog10 }) => [log10LR, lowLog10]),
    );
    for (const number of [...numbers, ...decoys.worst.map(({ lead }) => lead)]) assert.ok(Number.isFinite(number));
  });
}

test('hostile: no candidates, and systems of nothing', () => {
  assert.deepEqual(robustness(profile(columnsOf(plain)), []).decoys.tried, 0);
  const { decoys } = robustness(profile(columnsOf(plain)), [holder('nothing', [])]);
  assert.ok(Number.isFinite(decoys.changeSupport));
});

test('reported evidence: one report counts as one record', () => {
  const reported = {
    statement: 'paper',
    by: 'a newspaper',
    title: null,
    date: null,
    url: null,
    reliability: 'B',
    credibility: 3,
    interested: false,
  } as const;
  const columns = columnsOf(plain).map((one) => ({ ...one, reported: reported as ColumnProfile['reported'] }));
  const { decoys } = robustness(profile(columns, 1), [holder('a', plain), holder('b', [...plain, 'id.passport'])]);
  assert.ok(decoys.tried > 90);
  assert.ok(decoys.worst.every(({ lead }) => Number.isFinite(lead)));
});
