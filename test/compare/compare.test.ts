/** What surrounds a verdict: keys, missing fingerprints, samples, several tables, both directions, what is never shown. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareEvidence } from '../../src/compare/evidence.ts';
import { compareProfiles, worthLookingUp } from '../../src/compare/index.ts';
import { lookUp } from '../../src/compare/lookup.ts';
import { Interrupted } from '../../src/errors.ts';
import { keyOf } from '../../src/profile/key.ts';
import { loadProfile } from '../../src/profile/load.ts';
import type { Profile } from '../../src/profile/types.ts';
import { comparePage, compareReport } from '../../src/report/compare-page.ts';
import { layTerminal } from '../../src/report/layouts/terminal.ts';
import { columnsOf, csv, HEADER, ndjson, people, shuffled } from './people.ts';
import { faults } from './schema.ts';
import { inOrder, mirrored, profileFiles, profileTable } from './sides.ts';

const A = people(1, 400);
const B = people(2, 400);
const A_CSV = csv(HEADER, A);
const key = keyOf(Buffer.from('a secret of the house, long enough'), 'test');

test('one key on both sides compares records; another, or none, only columns, and the reason is said', async () => {
  const [keyed, again, open] = await Promise.all([
    profileFiles({ a: A_CSV }, { key }),
    profileFiles({ b: csv(HEADER, shuffled(A, 2)) }, { key }),
    profileFiles({ b: csv(HEADER, shuffled(A, 2)) }),
  ]);
  assert.deepEqual(compareProfiles(keyed, again).verdict, { kind: 'same', differs: ['bytes'] });
  const other = compareProfiles(keyed, open);
  assert.deepEqual([other.verdict, other.compared], [{ kind: 'unknown', because: 'other-key' }, 'structure']);
  assert.deepEqual(other.tables[0]?.schema, { a: 6, b: 6, common: 6, renamed: 0, onlyA: 0, onlyB: 0, sameOrder: true });
  assert.equal(other.tables[0]?.columns[0]?.values, null, 'unknown, not zero');
  assert.match(compareReport(other).says[0] ?? '', /can't be told: the fingerprints .* different keys/);
  const bare = compareProfiles(open, await profileFiles({ a: A_CSV }, { sketch: false }));
  assert.deepEqual([bare.verdict, bare.compared], [{ kind: 'unknown', because: 'no-fingerprints' }, 'structure']);
  assert.equal(bare.tables[0]?.schema.common, 6);
  // The bytes are the same whatever the key.
  assert.deepEqual(compareProfiles(keyed, await profileFiles({ a: A_CSV })).verdict, { kind: 'same', differs: [] });
});

test('samples of strangers and samples of the same look alike', async () => {
  const sampled = (profile: Profile): Profile => ({
    ...profile,
    evidence: profile.evidence.map((entry) => ({ ...entry, sampled: { bytes: 1, blocks: 1, seed: 1 } })),
  });
  const [a, b] = [await profileFiles({ a: A_CSV }), await profileFiles({ b: csv(HEADER, B) })];
  assert.deepEqual(compareProfiles(a, b).verdict, { kind: 'same-schema' });
  assert.deepEqual(compareProfiles(a, sampled(b)).verdict, { kind: 'unknown', because: 'sampled' });
  assert.deepEqual(compareProfiles(sampled(a), sampled(a)).verdict, { kind: 'same', differs: ['bytes'] });
});

test('several tables: each finds its own, and what has none stands outside', async () => {
  const books = csv(
    ['isbn', 'title'],
    B.map(([, email = '', phone = '']) => [`978${phone}`, `On ${email.slice(0, 12)}`]),
  );
  const both = await profileFiles({ 'x.csv': books, 'y.csv': A_CSV });
  const swapped = await profileFiles({ '1.csv': csv(HEADER, shuffled(A, 4)), '2.csv': books });
  assert.deepEqual(compareProfiles(both, swapped).verdict, { kind: 'same', differs: ['bytes'] });
  const alone = compareProfiles(await profileFiles({ z: csv(HEADER, A.slice(0, 100)) }), both);
  assert.deepEqual(alone.verdict, { kind: 'part-of' });
  assert.deepEqual([alone.tables.length, alone.alone.a.length, alone.alone.b.length], [1, 0, 1]);
  assert.deepEqual(compareProfiles(both, await profileFiles({ z: csv(HEADER, A.slice(0, 100)) })).verdict, {
    kind: 'superset',
  });
});

test('no records: nothing is claimed', async () => {
  const empty = compareProfiles(profileTable(['a'], []), await profileFiles({ b: A_CSV }));
  assert.deepEqual(empty.verdict, { kind: 'unknown', because: 'no-records' });
});

test('what the report holds: the schema, no value, no name that is a value or acts on a terminal', async () => {
  const hostile = ['\u001b[2Jx', 'asha@mail.example', '__proto__', '| a | b |', '\u202efdp', '9000012345'];
  const rows = shuffled(A, 3);
  const comparison = compareProfiles(
    await profileFiles({ a: csv(hostile, A) }),
    await profileFiles({ b: csv(HEADER, rows) }),
  );
  const report = compareReport(comparison);
  assert.deepEqual(report.verdict, { kind: 'same', differs: ['names'] });
  assert.deepEqual(faults(JSON.parse(JSON.stringify(report))), []);
  const page = layTerminal(comparePage(report), 80, false);
  for (const text of [JSON.stringify(report), page]) {
    assert.ok(!text.includes('asha@mail') && !text.includes('9000012345'));
    for (const row of A.slice(0, 50)) for (const i of [0, 1, 2, 3, 4]) assert.ok(!text.includes(row[i] ?? '-'), row[i]);
  }
  // C0 and bidi controls never reach a terminal.
  assert.doesNotMatch(page, /(?!\n)[\p{Cc}\p{Cf}]/u);
  for (const line of page.split('\n')) assert.ok(line.length <= 80, line);
});

test('every verdict has its sentence', async () => {
  const kinds = [
    'same',
    'repost',
    'part-of',
    'superset',
    'merge',
    'overlapping',
    'same-schema',
    'unrelated',
    'unknown',
  ];
  const profile = await profileFiles({ a: A_CSV });
  const same = compareProfiles(profile, profile);
  const detail = { differs: [], fewer: 'a', whole: 'a', own: ['x'], others: [], because: 'sampled' };
  const says = kinds.map(
    (kind) => compareReport({ ...same, verdict: { kind, ...detail } as typeof same.verdict }).says[0],
  );
  assert.equal(new Set(says).size, kinds.length);
  for (const text of says) assert.match(text ?? '', /^(?:A|B|Whether A and B) .*\.$/);
});

const subset = fc.subarray([...Array(60).keys()], { minLength: 0 });
const columns = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 1 });
const side = fc.record({
  rows: subset,
  columns,
  renamed: fc.constantFrom('', 'x', null),
  ids: fc.boolean(),
  from: fc.nat(1),
});

test('compare(b, a) mirrors compare(a, b)', () => {
  const pool = [people(5, 60), people(6, 60)];
  const profileOf = ({
    rows,
    columns: order,
    renamed,
    ids,
    from,
  }: typeof side extends fc.Arbitrary<infer T> ? T : never) => {
    const cells = columnsOf(
      rows.map((i) => pool[from]?.[i] ?? []),
      order,
    ).map((row, i) => (ids ? [String(i), ...row] : row));
    const names = [...(ids ? ['id'] : []), ...order.map((i) => HEADER[i] ?? '')];
    return profileTable(
      names.map((name) => (renamed === null ? null : renamed + name)),
      cells,
    );
  };
  fc.assert(
    fc.property(side, side, (x, y) => {
      const [a, b] = [profileOf(x), profileOf(y)];
      assert.deepEqual(inOrder(compareProfiles(b, a)), mirrored(compareProfiles(a, b)));
      assert.deepEqual(faults(JSON.parse(JSON.stringify(compareReport(compareProfiles(a, b))))), []);
    }),
    { numRuns: 60, seed: 7 },
  );
});

test('a few records in a large leak are looked for one by one', async () => {
  const all = people(21, 30_000);
  const few = [...shuffled(all, 22).slice(0, 45), ...people(23, 15)];
  const small = await profileFiles({ few: csv(HEADER, few) });
  const folder = mkdtempSync(join(tmpdir(), 'leakprint-'));
  try {
    const path = join(folder, 'all.ndjson');
    writeFileSync(path, ndjson(['n', 'm', 't', 'd', 'o', 'g'], all));
    const large = await loadProfile([path], { sketch: true });
    const first = compareProfiles(small, large);
    assert.deepEqual(first.verdict, { kind: 'unknown', because: 'too-few' });
    const more = worthLookingUp(small, large, first);
    assert.equal(more?.side, 'b');
    assert.equal(worthLookingUp(large, small, compareProfiles(large, small))?.side, 'a');
    const wanted = more?.wanted ?? { hashes: new Set<number>(), length: [0, 0] as const };
    const b = (await lookUp(path, large.tables, wanted, {})) ?? undefined;
    const { verdict, tables } = compareProfiles(small, large, { b });
    assert.deepEqual(verdict, { kind: 'overlapping' });
    assert.match(tables[0]?.carrier?.a.join() ?? '', /^(?:email|phone)$/);
    assert.deepEqual(tables[0]?.carrier?.overlap.aInB?.interval, [0.75, 0.75]);
    assert.ok(Math.abs((tables[0]?.carrier?.overlap.bInA?.share ?? 0) / (45 / 30_000) - 1) < 0.1);
    assert.deepEqual(inOrder(compareProfiles(large, small, { a: b })), mirrored(compareProfiles(small, large, { b })));
    // Not from a stream, not from what was saved, not with another key.
    assert.equal(await lookUp('-', large.tables, wanted, {}), null);
    assert.equal(await lookUp(join(folder, 'gone'), large.tables, wanted, {}), null);
    const keyed = await lookUp(path, large.tables, wanted, { key });
    assert.equal(keyed?.[0]?.records.size, 0);
    writeFileSync(path, JSON.stringify(small));
    assert.equal(await lookUp(path, large.tables, wanted, {}), null);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('whole records are looked for, too', async () => {
  const all = people(31, 30_000);
  const folder = mkdtempSync(join(tmpdir(), 'leakprint-'));
  try {
    const path = join(folder, 'all.csv');
    writeFileSync(path, csv(HEADER, all));
    const large = await loadProfile([path], { sketch: true, key });
    // Half of them with another city.
    const few = all.slice(500, 540).map((row, i) => (i % 2 === 0 ? row : row.with(4, 'Nowhere')));
    const small = await profileFiles({ few: csv(HEADER, few) }, { key });
    const more = worthLookingUp(small, large, compareProfiles(small, large));
    assert.ok(more);
    const b = (await lookUp(path, large.tables, more.wanted, { key })) ?? undefined;
    const { verdict, tables } = compareProfiles(small, large, { b });
    assert.deepEqual(verdict, { kind: 'part-of' });
    const share = (kind: string) => tables[0]?.carriers.find((entry) => entry.kind === kind)?.overlap.aInB?.share;
    assert.deepEqual([share('column'), share('records')], [1, 0.5]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a second reading that is interrupted is no answer: incomplete, and said', async () => {
  const all = people(41, 30_000);
  const folder = mkdtempSync(join(tmpdir(), 'leakprint-'));
  try {
    const [few, path] = [join(folder, 'few.csv'), join(folder, 'all.csv')];
    writeFileSync(few, csv(HEADER, all.slice(20_000, 20_020)));
    writeFileSync(path, csv(HEADER, all));
    const whole = await compareEvidence(few, path, {});
    assert.deepEqual([whole.verdict, whole.complete], [{ kind: 'part-of' }, true]);
    // Stopped as soon as more was read than there is to profile.
    const stop = new AbortController();
    const size = statSync(few).size + statSync(path).size;
    let read = 0;
    const meter = {
      expect: () => {},
      read: (bytes: number) => {
        read += bytes;
        if (read > size) stop.abort();
      },
      end: () => {},
    };
    const cut = await compareEvidence(few, path, { meter, signal: stop.signal });
    assert.ok(stop.signal.aborted);
    assert.deepEqual([cut.verdict, cut.complete], [{ kind: 'unknown', because: 'too-few' }, false]);
    assert.deepEqual([cut.a.complete, cut.b.complete], [true, true]);
    assert.match(compareReport(cut).says[1] ?? '', /^INCOMPLETE: .* interrupted/);
    assert.deepEqual(faults(JSON.parse(JSON.stringify(compareReport(cut)))), []);
    const wanted = { hashes: new Set<number>(), length: [0, 9] as const };
    await assert.rejects(lookUp(path, [], wanted, { signal: AbortSignal.abort() }), Interrupted);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('what warns is shown as a warning, whatever it says', async () => {
  const profile = await profileFiles({ a: A_CSV });
  const comparison = { ...compareProfiles(profile, profile), complete: false };
  const tones = comparePage(compareReport(comparison)).flatMap((block) =>
    block.kind === 'paragraph' ? [block.tone] : [],
  );
  assert.deepEqual(tones.slice(0, 3), ['strong', 'warning', 'plain']);
});
