/** Shipped systems by their ids: as candidates, in a case, as a side of a match, in the list; and leaks made of one's own. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { shippedFile, shippedIds } from '../../src/systems/shipped.ts';
import { folderOf, leakprint, ROOT, SAMPLE } from './leakprint.ts';

const OWN = 'leakprint: system/1\nid: wordpress\nname: Ours\ndomain: blog\ncompleteness: open\nfields: [name, phone]\n';
const candidates = (stdout: string): string[] =>
  JSON.parse(stdout).ranking.map(({ candidate }: { candidate: string }) => candidate.replace(/\/.*/s, ''));

test('every shipped id has a file, the catalogue’s before others, and nothing else has', () => {
  const ids = shippedIds();
  for (const folder of ['systems', 'population', 'described'])
    for (const name of readdirSync(join(ROOT, 'schemas', folder)))
      assert.ok(ids.includes(name.replace(/\.(yaml|json)$/, '')), name);
  for (const id of ids) assert.ok(shippedFile(id)?.includes(`${id}.`), id);
  assert.match(shippedFile('cowin') ?? '', /systems\/cowin\.yaml$/);
  for (const id of ['', '.', '..', '../systems/cowin', 'systems/cowin', 'cowin.yaml', '/etc/passwd', 'nothing-such'])
    assert.equal(shippedFile(id), null, id);
});

describe('shipped systems by id', { concurrency: 3 }, () => {
  test('candidates, beside files; a file of that name comes first', async (t) => {
    const folder = folderOf(t, { 'one.yaml': OWN.replace('wordpress', 'ours'), wordpress: OWN });
    const args = ['attribute', SAMPLE, '-f', 'json', '-s'];
    const named = await leakprint([...args, 'prestashop', 'one.yaml', 'cowin'], { cwd: folder });
    assert.equal(named.code, 0, named.stderr);
    assert.deepEqual([...new Set(candidates(named.stdout))].sort(), ['cowin', 'ours', 'prestashop']);
    const own = await leakprint([...args, 'wordpress'], { cwd: folder });
    assert.deepEqual(candidates(own.stdout), ['wordpress']);
  });

  test('a case names them, too', async (t) => {
    const folder = folderOf(t, {
      'case.yaml': `leakprint: case/1\nevidence: [${JSON.stringify(SAMPLE)}]\nsystems: [woocommerce, ours.yaml]\n`,
      'ours.yaml': OWN.replace('wordpress', 'ours'),
    });
    const { code, stdout, stderr } = await leakprint(['attribute', '--case', join(folder, 'case.yaml'), '-f', 'json']);
    assert.equal(code, 0, stderr);
    assert.deepEqual([...new Set(candidates(stdout))].sort(), ['ours', 'woocommerce']);
  });

  test('a slip of the hand is told', async () => {
    const { code, stderr } = await leakprint(['attribute', SAMPLE, '-s', 'prestshop']);
    assert.equal(code, 2);
    assert.match(stderr, /^leakprint: prestshop: there is no such file.*did you mean prestashop\?\)\n$/);
  });

  test('a side of a match, and the list', async () => {
    const match = await leakprint(['match', SAMPLE, 'prestashop/ps_customer']);
    assert.equal(match.code, 0, match.stderr);
    const list = await leakprint(['systems']);
    assert.match(list.stdout, /\d+ more systems of other kinds are described/);
    const one = await leakprint(['systems', 'prestashop']);
    assert.match(one.stdout, /^PRESTASHOP: PRESTASHOP$/m);
    const several = await leakprint(['systems', 'dev-collab']);
    assert.match(several.stdout, /^gitlab +GitLab/m);
    assert.doesNotMatch(several.stdout, /more systems/);
  });

  test('validate makes leaks of the systems that are named', async () => {
    const args = ['validate', '--trials', '3', '-f', 'json', '-q'];
    const { code, stdout, stderr } = await leakprint([...args, '-s', 'moodle', 'gitlab', 'koha', 'mastodon']);
    assert.equal(code, 0, stderr);
    assert.deepEqual(JSON.parse(stdout).population, { systems: 4, families: 4 });
    const none = await leakprint([...args, '-s', 'aggregator']);
    assert.equal(none.code, 2);
    assert.match(none.stderr, /no system that rows can be made of/);
  });
});
