/** Each signal, pair by pair: for, against, or nothing to say. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { scoresOf } from '../../src/match/scores.ts';
import { SIGNALS } from '../../src/match/signals/index.ts';
import type { Item, Side } from '../../src/match/types.ts';
import { ATTRIBUTES, traitOf } from '../../src/vocabulary/index.ts';
import { counts, item, side } from './items.ts';

/** log10 of the ratio that one signal gives the first pair, null if it is silent. Others stand around as chance. */
function weigh(id: string, a: Item, b: Item, others: readonly Item[] = OTHERS): number | null {
  const mine = side(a, ...others);
  const theirs = side(b, ...others);
  return said(id, mine, theirs, 0, 0);
}

function said(id: string, mine: Side, theirs: Side, i: number, j: number): number | null {
  const signal = SIGNALS.find((entry) => entry.id === id);
  assert.ok(signal !== undefined, id);
  const needed = signal.second === true ? SIGNALS : [signal];
  const reason = scoresOf(mine, theirs, needed)
    .reasons(i, j)
    .find((entry) => entry.signal === id);
  if (reason === undefined) return null;
  assert.ok(reason.because.length > 0 && reason.value > 0 && reason.value < 1);
  return reason.value >= 0.5 ? reason.weight : -reason.weight;
}

const OTHERS = ['colour', 'height', 'engine', 'wheel', 'seat', 'door', 'roof', 'brake', 'mirror', 'lamp'].map((name) =>
  item(name),
);

type Case = readonly [string, Item, Item, 'for' | 'against' | 'silent'];
const step = (attribute: string, name: string): Item =>
  item('x', { attribute, step: traitOf(attribute)?.steps.indexOf(name) ?? null });

const TABLE: Readonly<Record<string, readonly Case[]>> = {
  name: [
    ['the same', item('passport_no'), item('PassportNumber'), 'for'],
    ['written together', item('followup'), item('follow_up'), 'for'],
    ['taken apart', item('voterhistory'), item('voter_history'), 'for'],
    ['an acronym', item('dob'), item('date_of_birth'), 'for'],
    ['without vowels', item('cntry'), item('country'), 'for'],
    ['inflected', item('pathologic stage'), item('stage_pathological'), 'for'],
    ['misspelt', item('recieved'), item('received'), 'for'],
    ['a synonym', item('sex'), item('gender'), 'for'],
    ['nothing in common', item('vaccine'), item('password'), 'against'],
    ['another number', item('dose1'), item('line2'), 'against'],
    ['no name', item('column 1', { named: false }), item('column'), 'silent'],
    ['in disguise', item('\u0440hone'), item('phone'), 'silent'],
  ],
  attribute: [
    ['the same', item('x', { attribute: 'contact.phone' }), item('y', { attribute: 'contact.phone' }), 'for'],
    ['the same fact', item('x', { attribute: 'person.age' }), item('y', { attribute: 'person.birthDate' }), 'for'],
    ['a kind of it', item('x', { attribute: 'id.number' }), item('y', { attribute: 'id.passport' }), 'for'],
    ['another', item('x', { attribute: 'contact.phone' }), item('y', { attribute: 'person.name' }), 'against'],
    ['unknown', item('x'), item('y', { attribute: 'person.name' }), 'silent'],
    [
      'a second guess',
      item('x', {
        attribute: 'contact.phone',
        meanings: [
          { attribute: 'contact.phone', confidence: 0.6 },
          { attribute: 'id.number', confidence: 0.4 },
        ],
      }),
      item('y', { attribute: 'id.number' }),
      'for',
    ],
  ],
  values: [
    ['listed', item('x', { values: counts('RED', 'blue') }), item('y', { values: counts('Red', 'Blue') }), 'for'],
    [
      'by its words',
      item('x', { values: counts('R0:  no residual') }),
      item('y', { values: counts('residual no') }),
      'for',
    ],
    [
      'decorated codes',
      item('x', { values: counts('pT1a (early)') }),
      item('y', { values: counts('T1a', 'T2') }),
      'for',
    ],
    ['others', item('x', { values: counts('red') }), item('y', { values: counts('north', 'south') }), 'against'],
    ['none', item('x', { values: counts('red') }), item('y'), 'silent'],
  ],
  kind: [
    ['the same', item('x', { kind: 'date' }), item('y', { kind: 'date' }), 'for'],
    ['unlike', item('x', { kind: 'number' }), item('y', { kind: 'date' }), 'silent'],
    ['number and list of words', item('x', { kind: 'date' }), item('y', { kind: 'list' }), 'against'],
    ['as expected', item('x', { kind: 'number' }), item('days_to_death'), 'for'],
    ['not as expected', item('x', { kind: 'text' }), item('days_to_death'), 'against'],
    ['unknown', item('x'), item('y'), 'silent'],
  ],
  precision: [
    ['equal', step('person.birthDate', 'day'), step('person.birthDate', 'day'), 'for'],
    ['coarser', step('person.birthDate', 'year'), step('person.birthDate', 'day'), 'against'],
    ['finer', step('person.birthDate', 'day'), step('person.birthDate', 'year'), 'against'],
    ['other facts', step('person.birthDate', 'day'), step('contact.phone', 'full'), 'silent'],
  ],
  format: [
    ['the same', item('x', { format: 'YYYY' }), item('y', { format: 'YYYY' }), 'for'],
    ['another', item('x', { format: 'YYYY' }), item('y', { format: 'DD.MM.YYYY' }), 'against'],
    ['one scheme', item('x', { scheme: 'bcrypt' }), item('y', { scheme: 'bcrypt' }), 'for'],
    ['two schemes', item('x', { scheme: 'bcrypt' }), item('y', { scheme: 'md5' }), 'against'],
    ['unknown', item('x'), item('y', { format: 'YYYY' }), 'silent'],
  ],
  shapes: [
    ['the same', item('x', { shapes: counts('AA-9999') }), item('y', { shapes: counts('AA-9999') }), 'silent'],
    ['outlined', item('x', { shapes: counts('9'.repeat(14)) }), item('y', { shapes: counts('9'.repeat(14)) }), 'for'],
    ['unlike', item('x', { shapes: counts('9'.repeat(14)) }), item('y', { shapes: counts('AAAAA9999A') }), 'against'],
    ['words', item('x', { shapes: counts('Aa+') }), item('y', { shapes: counts('Aa+') }), 'silent'],
  ],
  length: [
    ['alike', item('x', { length: [10, 12] }), item('y', { length: [10, 12] }), 'for'],
    ['apart', item('x', { length: [1, 2] }), item('y', { length: [10, 12] }), 'against'],
    ['overlapping', item('x', { length: [1, 10] }), item('y', { length: [8, 30] }), 'silent'],
    ['unknown', item('x', { length: [1, 10] }), item('y'), 'silent'],
  ],
  key: [
    ['both', item('x', { unique: true }), item('y', { unique: true }), 'for'],
    ['one', item('x', { unique: true }), item('y', { unique: false }), 'against'],
    ['neither', item('x', { unique: false }), item('y', { unique: false }), 'silent'],
    ['unknown', item('x', { unique: true }), item('y'), 'silent'],
  ],
};

describe('signals', () => {
  for (const [id, cases] of Object.entries(TABLE)) {
    for (const [title, a, b, expected] of cases) {
      test(`${id}: ${title}`, () => {
        const weight = weigh(id, a, b);
        const found = weight === null ? 'silent' : weight > 0 ? 'for' : 'against';
        assert.equal(found, expected, String(weight));
      });
    }
  }

  test('neighbours: what stands between two sure pairs is looked for between their partners', () => {
    const meanings = ATTRIBUTES.filter(({ id }) => id !== 'other').slice(0, 12);
    const known = meanings.map(({ id }) => item(id, { attribute: id }));
    const mine = side(...known.map((entry, i) => (i === 1 ? item('x') : entry)));
    const theirs = side(...known.map((entry, i) => (i === 1 ? item('y') : entry)));
    const inPlace = said('neighbours', mine, theirs, 1, 1);
    const elsewhere = said('neighbours', mine, theirs, 1, 8);
    assert.ok(inPlace !== null && inPlace > 0.2, String(inPlace));
    assert.ok(elsewhere !== null && elsewhere < 0, String(elsewhere));
  });

  test('company: what a name leaves open, its neighbours let expect', () => {
    const lines = [1, 2, 3].map((i) => item(`line ${i}`, { attribute: 'contact.addressLine' }));
    const mine = side(...lines.slice(0, 2), item('qx'), ...lines.slice(2));
    const theirs = side(
      item('house', { attribute: 'contact.addressLine' }),
      item('mail', { attribute: 'contact.email' }),
      item('sex', { attribute: 'person.gender' }),
    );
    const among = said('company', mine, theirs, 2, 0);
    const elsewhere = said('company', mine, theirs, 2, 1);
    assert.ok(among !== null && among > 0.3, String(among));
    assert.ok(elsewhere !== null && elsewhere < 0, String(elsewhere));
    assert.equal(said('company', mine, theirs, 1, 1), null, 'a sure meaning asks nobody');
  });

  test('name: two words for one meaning hardly speak against it', () => {
    const apart = weigh('name', item('gender'), item('nationality'));
    const phone = { attribute: 'contact.phone' };
    const alike = weigh('name', item('gender', phone), item('nationality', phone));
    assert.ok(apart !== null && alike !== null && alike > apart && alike < 0, `${alike} ${apart}`);
  });

  test('a meaning that a name alone suggests counts for little where few names are read', () => {
    const grade = { attribute: 'education.grade', byName: true };
    const strange = Array.from({ length: 60 }, (_, i) => item(`finding ${i}`));
    const known = Array.from({ length: 60 }, (_, i) => item(`finding ${i}`, { attribute: 'contact.email' }));
    const far = weigh('attribute', item('x', grade), item('y', grade), strange);
    const near = weigh('attribute', item('x', grade), item('y', grade), known);
    assert.ok(far !== null && near !== null && far < near / 2, `${far} ${near}`);
  });

  test('every signal is tried', () => {
    assert.deepEqual([...Object.keys(TABLE), 'company', 'neighbours'].sort(), SIGNALS.map(({ id }) => id).sort());
  });

  test('rare words say more than common ones', () => {
    const common = ['tumour_size', 'tumour_site', 'tumour_grade', 'tumour_stage'].map((name) => item(name));
    const rare = weigh('name', item('passport'), item('passport'), common);
    const usual = weigh('name', item('tumour'), item('tumour'), common);
    assert.ok(rare !== null && usual !== null && rare > usual + 0.3, `${rare} ${usual}`);
  });

  test('lists that many have say less: yes and no', () => {
    const flags = Array.from({ length: 12 }, (_, i) => item(`f${i}`, { values: counts('yes', 'no') }));
    const flag = weigh(
      'values',
      item('x', { values: counts('Yes', 'No') }),
      item('y', { values: counts('yes', 'no') }),
      flags,
    );
    const list = weigh(
      'values',
      item('x', { values: counts('A+', 'B-') }),
      item('y', { values: counts('A+', 'B-') }),
      flags,
    );
    assert.ok(flag !== null && list !== null && list > flag + 0.5, `${list} ${flag}`);
  });

  test('a meaning that many fields share says less', () => {
    const phones = Array.from({ length: 6 }, (_, i) => item(`p${i}`, { attribute: 'contact.phone' }));
    const a = item('x', { attribute: 'contact.phone' });
    assert.ok((weigh('attribute', a, a) ?? 0) > (weigh('attribute', a, a, phones) ?? 0) + 0.5);
  });
});

test('the ratio of a pair is the sum of its reasons: no signal is passed over that has something to say', () => {
  const cases = Object.values(TABLE).flat();
  const scores = scoresOf(side(...cases.map(([, a]) => a)), side(...cases.map(([, , b]) => b)));
  for (let i = 0; i < scores.rows; i++) {
    for (let j = 0; j < scores.columns; j++) {
      const reasons = scores.reasons(i, j);
      const sum = reasons.reduce((all, { value, weight }) => all + (value >= 0.5 ? weight : -weight), 0);
      assert.ok(Math.abs(sum - scores.ratio(i, j)) < 1e-9, reasons.map(({ signal }) => signal).join());
    }
  }
});
