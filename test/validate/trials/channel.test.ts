import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  halfEmpty,
  lostCells,
  mojibake,
  repeated,
  shifted,
  shuffled,
  spreadsheet,
  tornRows,
} from '../../../src/validate/trials/channel/damage.ts';
import {
  coarser,
  masked,
  padded,
  recased,
  redated,
  redialled,
  respecified,
  shownStep,
} from '../../../src/validate/trials/channel/edits.ts';
import {
  distinct,
  jargon,
  ownName,
  styled,
  thesaurus,
  translated,
} from '../../../src/validate/trials/channel/names.ts';
import { PURPOSES } from '../../../src/validate/trials/channel/purposes.ts';
import type { Column } from '../../../src/validate/trials/channel/types.ts';
import { Chance } from '../../../src/validate/trials/random.ts';
import { bareSpec } from '../../../src/validate/trials/spec.ts';
import { attribute } from '../../../src/vocabulary/index.ts';
import { POPULATION, SIDES, textOf, trials } from './population.ts';

const chance = new Chance('channel test');
const column = (id: string, header = 'field'): Column => ({
  header,
  fillings: [{ part: 0, field: null, spec: bareSpec(header, id) }],
});
const shown = (entry: Column): string | null =>
  entry.fillings[0] === undefined ? '?' : shownStep(entry.fillings[0].spec);

test('edits bring a column down its ladder, never up', () => {
  assert.equal(shown(masked(column('contact.phone'))), 'masked');
  assert.equal(shown(masked(column('person.gender'))), null);
  for (let i = 0; i < 40; i++) {
    assert.ok(['day', 'month', 'year'].includes(shown(coarser(column('person.birthDate'), chance)) ?? ''));
    assert.ok(['locality', 'district', 'state'].includes(shown(coarser(column('contact.address'), chance)) ?? ''));
    assert.equal(shown(coarser(column('contact.state'), chance)), 'state');
    assert.equal(shown(coarser(column('person.age'), chance)), 'year');
  }
  assert.equal(shown(padded(column('person.birthDate'), chance)), 'day');
  assert.match(padded(column('person.birthDate'), chance).fillings[0]?.spec.padded ?? '', /^\d\d-\d\d$/);
  const timed = respecified(column('account.createdAt'), (spec) => ({ ...spec, precision: 'second' }));
  assert.equal(shown(redated(timed, 'DD/MM/YY', 'DD/MM/YY')), 'day');
  assert.equal(shown(redated(timed, 'DD/MM/YY', 'DD/MM/YY HH:MM:SS')), 'second');
  assert.equal(redialled(column('contact.phone'), 'E.164').fillings[0]?.spec.format, 'E.164');
  assert.equal(recased(column('person.name'), true).finish?.('Ana'), 'ANA');
  assert.equal(recased(column('contact.email'), true).finish, undefined);
});

test('names: styles, words, languages, and no name twice', () => {
  const styles = ['snake', 'camel', 'title', 'upper', 'kebab', 'words', 'packed'] as const;
  assert.deepEqual(
    styles.map((style) => styled('date ofBirth', style)),
    ['date_of_birth', 'dateOfBirth', 'Date Of Birth', 'DATE_OF_BIRTH', 'date-of-birth', 'date of birth', 'dateofbirth'],
  );
  const redmine = POPULATION.find(({ id }) => id === 'fedena');
  const path = redmine?.paths[0];
  assert.ok(redmine !== undefined && path !== undefined);
  assert.equal(ownName(`${path.id}.gender`, { system: redmine, path }), 'gender');
  assert.equal(ownName('gender', { system: redmine, path }), 'gender');
  for (let i = 0; i < 30; i++) {
    assert.ok(attribute('contact.phone')?.headers.includes(thesaurus(column('contact.phone'), chance)));
    assert.notEqual(jargon(column('contact.phone'), chance), '');
    assert.equal(translated(column('person.gender'), 'de', chance)?.startsWith('geschl'), true);
  }
  assert.equal(thesaurus(column('other', 'x1'), chance), 'x1');
  assert.equal(translated(column('other'), 'de', chance), null);
  assert.deepEqual(
    distinct(['a', 'A', 'a', ''].map((header) => column('other', header))).map(({ header }) => header),
    ['a', 'A_2', 'a_3', 'column'],
  );
});

test('damage does what it says and nothing else', () => {
  const rows = Array.from({ length: 200 }, (_, at) => [`n${at}`, 'Käthe', `0${at}`, '12345678901234567890']);
  const count = (made: readonly string[][], value: string): number =>
    made.flat().filter((cell) => cell === value).length;
  assert.ok(Math.abs(count(lostCells(0.25)(rows, chance), '') - 200) < 60);
  assert.deepEqual(lostCells(0)(rows, chance), rows);
  const torn = tornRows(0.5)(rows, chance);
  assert.ok(torn.filter((row) => row.length !== 4).length > 60);
  assert.ok(torn.every((row) => row.length >= 2 && row.length <= 5));
  assert.equal(count(mojibake(1)(rows, chance), 'KÃ¤the'), 200);
  const again = repeated(0.5)(rows, chance);
  assert.ok(again.length > 250 && again.length < 350);
  assert.equal(new Set(again.map(([name]) => name)).size, 200);
  assert.equal(shifted(rows, chance).filter((row) => row[0] === '').length, 20);
  assert.equal(halfEmpty(rows, chance).filter((row) => row[3] === '').length, 40);
  assert.deepEqual(spreadsheet([['007', '0', '12345678901234567890', 'a01', '1']], chance), [
    ['7', '0', '12345678901234500000', 'a01', '1'],
  ]);
  const moved = shuffled(rows, chance);
  assert.notDeepEqual(moved, rows);
  assert.deepEqual([...moved].sort(), [...rows].sort());
});

test('purposes can be served: what they need is among what serves them', () => {
  assert.equal(new Set(PURPOSES.map(({ id }) => id)).size, PURPOSES.length);
  for (const { id, serves, needs } of PURPOSES) {
    const ids = POPULATION.flatMap((system) => system.fields.map((field) => field.attribute)).filter((entry) =>
      needs.test(entry),
    );
    assert.ok(ids.length > 0, id);
    if (serves !== null)
      assert.ok(
        ids.every((entry) => serves.test(entry)),
        id,
      );
  }
});

test('the two channels are different worlds', () => {
  const [fit = [], tested = []] = SIDES.map((side) => trials(side, 120, { kind: 'listed' }));
  const some = (list: typeof fit, words: RegExp): number =>
    list.filter(({ steps }) => words.test(steps.join('\n'))).length;
  assert.ok(some(fit, /^share to leave out/) > 80);
  assert.equal(some(tested, /share to leave out/), 0);
  assert.equal(some(tested, /^wanted: /), 120);
  assert.equal(some(fit, /wanted/), 0);
  assert.ok(some(tested, /several pastes/) > 3);
  // Sizes: from a few to thousands, evenly by logarithm, against what each purpose asks for.
  const median = (list: typeof fit): number => [...list].sort((a, b) => a.rows - b.rows)[60]?.rows ?? 0;
  assert.ok(fit.some(({ rows }) => rows < 15) && fit.some(({ rows }) => rows > 1000));
  assert.ok(tested.filter(({ rows }) => rows >= 10 && rows <= 20).length > 8);
  assert.ok(median(fit) > 40 && median(fit) < 300 && median(tested) > 30);
  // Damage strikes alone on one side, together on the other.
  assert.ok(some(fit, /one by one|single rows/) > 20);
  assert.equal(some(tested, /one by one|single rows/), 0);
  assert.ok(some(tested, /stretch of rows|spreadsheet|broken off|all text/) > 20);
  // Languages: no header of one side in a script that only the other uses.
  const scripts = /[\u0400-\u04ff\u4e00-\u9fff]/u;
  assert.ok(!fit.some(({ leaked }) => leaked.some(({ column: name }) => scripts.test(name))));
  assert.ok(tested.some(({ leaked }) => leaked.some(({ column: name }) => scripts.test(name))));
});

test('fit: who a person is stays longer than what only the software needs', () => {
  const kept = { identity: [0, 0], technical: [0, 0] };
  for (const trial of trials('fit', 150, { kind: 'listed', size: 1 })) {
    const system = POPULATION.find(({ id }) => id === trial.truthSystems[0]);
    const [truth = ''] = trial.truth;
    const path = system?.paths.find(({ id }) => truth.endsWith(`/${id}`));
    for (const field of system?.fields.filter(({ name }) => path?.shows.includes(name)) ?? []) {
      const salience = attribute(field.attribute)?.salience;
      if (salience !== 'identity' && salience !== 'technical') continue;
      const counts = kept[salience];
      counts[1] = (counts[1] ?? 0) + 1;
      if (trial.leaked.some((entry) => entry.field === field.name)) counts[0] = (counts[0] ?? 0) + 1;
    }
  }
  const share = ([some = 0, all = 1]: readonly number[]): number => some / all;
  assert.ok(share(kept.identity) > share(kept.technical) + 0.1, JSON.stringify(kept));
});

/** What two tables of people may be matched by. */
const KEYS = /^contact\.(?:phone|email)$|^id\.(?:national|health|voter)$|^account\.username$/;

test('joined, merged, aggregator: every source shows, joined ones by their key', () => {
  for (const side of SIDES) {
    for (const kind of ['joined', 'merged', 'aggregator'] as const) {
      const all = trials(side, 25, { kind, size: 30 }).filter((trial) => trial.kind === kind);
      assert.ok(all.length > 15, `${side} ${kind}`);
      for (const { id, leaked, truthSystems } of all) {
        for (const system of truthSystems) {
          assert.ok(
            leaked.some((entry) => entry.system === system && entry.field !== null),
            `${id} ${system}`,
          );
        }
        if (kind !== 'joined') continue;
        const held = truthSystems.map((system) => POPULATION.find((entry) => entry.id === system)?.fields ?? []);
        const key = leaked.some(
          ({ attribute: name }) =>
            KEYS.test(name) && held.every((fields) => fields.some((field) => field.attribute === name)),
        );
        assert.ok(key, id);
      }
    }
  }
});

test('merged: both tables are there, and few rows are empty', () => {
  const all = SIDES.flatMap((side) => trials(side, 30, { kind: 'merged', size: 40 }));
  const empty = all.map((trial) => {
    const lines = textOf(trial)
      .split(/\r?\n/)
      .filter((line) => line !== '');
    return lines.filter((line) => /^[;,|\t"-]*$/.test(line)).length / lines.length;
  });
  assert.ok(empty.filter((share) => share > 0.2).length <= 2, JSON.stringify(empty));
});
