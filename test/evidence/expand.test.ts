import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { InputError } from '../../src/errors.ts';
import { expand } from '../../src/evidence/expand.ts';
import { loadProfile } from '../../src/profile/load.ts';
import { CSV, zipOf } from './containers-make.ts';

const root = mkdtempSync(join(tmpdir(), 'leakprint-expand-'));
after(() => rmSync(root, { recursive: true }));

/** A folder with these files; its path. */
function folder(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = join(root, name);
  mkdirSync(path, { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(join(path, file, '..'), { recursive: true });
    writeFileSync(join(path, file), content);
  }
  return path;
}
const rejects = (paths: string[], pattern: RegExp, most?: number) =>
  assert.rejects(expand(paths, most), (error: Error) => {
    assert.ok(error instanceof InputError);
    assert.match(error.message, pattern);
    return !error.message.includes('\n');
  });
const names = async (path: string) =>
  (await expand([path])).flatMap((place) => ('path' in place ? [place.path.slice(path.length + 1)] : []));

const leak = folder('leak', {
  'b.csv': CSV,
  'B.csv': CSV,
  'a/z.csv': CSV,
  'a/é.csv': CSV,
  'packed.csv.gz': gzipSync(CSV),
  '.hidden.csv': CSV,
  '.git/config': 'x',
  'empty.csv': '',
  'p.png': Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'),
});
symlinkSync('/etc', join(leak, 'link'));
execFileSync('mkfifo', [join(leak, 'pipe')]);

test('a directory: all below it by the bytes of their paths', async () => {
  assert.deepEqual(await names(leak), ['B.csv', 'a/z.csv', 'a/é.csv', 'b.csv', 'p.png', 'packed.csv.gz']);
});

test('its line counts what was left out; every shard has a line', async () => {
  const { complete, evidence, tables } = await loadProfile([leak]);
  assert.equal(complete, true);
  const [line, ...rest] = evidence;
  assert.deepEqual(
    { ...line?.losses },
    { emptyFiles: 1, hiddenFiles: 2, links: 1, pipesAndDevices: 1, unreadMembers: 1 },
  );
  assert.deepEqual([line?.name, line?.format, line?.members, line?.records], [leak, 'directory', 6, 0]);
  assert.deepEqual(
    rest.map((entry) => [entry.name.slice(leak.length + 1), entry.format, entry.records, entry.within]),
    [
      ['B.csv', 'csv', 40, leak],
      ['a/z.csv', 'csv', 40, leak],
      ['a/é.csv', 'csv', 40, leak],
      ['b.csv', 'csv', 40, leak],
      ['p.png', 'unread', 0, leak],
      ['packed.csv.gz', 'gzip', 0, leak],
      ['packed.csv.gz/packed.csv', 'csv', 40, join(leak, 'packed.csv.gz')],
    ],
  );
  assert.deepEqual(
    tables.map(({ records }) => records),
    [200],
  );
  const listing = rest.filter(({ within }) => within === leak).map(({ sha256, name }) => `${sha256}  ${name}\n`);
  assert.equal(line?.sha256, createHash('sha256').update(listing.join('')).digest('hex'));
});

test('names that are no UTF-8, of files and of folders', { skip: process.platform !== 'linux' }, async () => {
  const place = folder('latin', { 'a.csv': CSV });
  const bytes = (name: string) => Buffer.concat([Buffer.from(`${place}/`), Buffer.from(name, 'latin1')]);
  writeFileSync(bytes('J\xfcrgen.csv'), CSV);
  mkdirSync(bytes('M\xe4rz'));
  writeFileSync(bytes('M\xe4rz/b.csv'), CSV);
  const { complete, evidence, tables } = await loadProfile([place]);
  assert.equal(complete, true);
  assert.deepEqual(
    evidence.map(({ name }) => name.slice(place.length + 1)),
    ['', 'J\ufffdrgen.csv', 'M\ufffdrz/b.csv', 'a.csv'],
  );
  assert.equal(tables[0]?.records, 120);
  const listed = execFileSync('sh', [
    '-c',
    'cd "$0" && find "$0" -type f | LC_ALL=C sort | xargs -d "\\n" sha256sum',
    place,
  ]);
  assert.equal(evidence[0]?.sha256, createHash('sha256').update(listed).digest('hex'));
  const byPattern = await loadProfile([join(place, '*.csv')]);
  assert.equal(byPattern.complete, false);
  assert.deepEqual({ ...byPattern.evidence[0]?.losses }, { unreadMembers: 1 });
});

test('found names that are values are shown as shapes; what was named stays', async () => {
  const place = folder('of-5551234567', {
    'ann.x@mail.example.csv': CSV,
    '+44 20 7946 0000/calls-2023-05-01.csv': CSV,
  });
  const { evidence } = await loadProfile([place, join(place, 'ann.*.csv')]);
  assert.deepEqual(
    evidence.map(({ name }) => name.slice(place.length + 1)),
    ['', '+99 99 9999 9999/calls-2023-05-01.csv', 'aaa.a@aaaa.aaaaaaa.csv', 'ann.*.csv', 'aaa.a@aaaa.aaaaaaa.csv'],
  );
});

test('a pattern, unless a file is called so', async () => {
  const place = folder('glob', { 'a.csv': CSV, 'b.csv': CSV, 'c.txt': CSV, '[x].csv': CSV });
  assert.deepEqual(await names(join(place, '[x].csv')), ['']);
  for (const [pattern, found] of [
    ['*.csv', ['[x].csv', 'a.csv', 'b.csv']],
    ['{a,b}.csv', ['a.csv', 'b.csv']],
    ['?.txt', ['c.txt']],
    ['[ab].csv', ['a.csv', 'b.csv']],
  ] as const) {
    const places = await expand([join(place, pattern)]);
    const paths = places.flatMap((each) => ('path' in each ? [each.path.replaceAll('\\', '/').split('/').at(-1)] : []));
    assert.deepEqual(paths, found, pattern);
  }
  await rejects([join(place, '*.json')], /matches no file: check the pattern/);
  const { evidence } = await loadProfile([join(place, '{a,b}.csv')]);
  assert.deepEqual(
    evidence.map(({ format }) => format),
    ['pattern', 'csv', 'csv'],
  );
});

test('what stands for no files is refused in one line', async () => {
  await rejects([folder('bare', {})], /is a directory without files/);
  await rejects([folder('hidden', { '.a': CSV, b: '' })], /is a directory without files/);
  await rejects([leak], /more than 3 files/, 3);
  await rejects([join(leak, '*')], /more than 2 files/, 2);
  const pictures = folder('pictures', { 'p.png': Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1') });
  await assert.rejects(loadProfile([pictures]), /holds no records that can be read/);
  await assert.rejects(loadProfile([join(root, 'none.csv')]), /does not exist/);
});

test('a directory that may not be listed', { skip: process.getuid?.() === 0 }, async () => {
  const closed = folder('closed', { 'a.csv': CSV });
  chmodSync(closed, 0);
  await rejects([closed], /can't be listed: permission denied/);
  chmodSync(closed, 0o700);
});

test('a file of no known kind in a directory makes it incomplete, not unusable', async () => {
  const { complete, evidence } = await loadProfile([folder('odd', { 'a.csv': CSV, 'x.bin': Buffer.alloc(99, 3) })]);
  assert.equal(complete, false);
  assert.deepEqual(
    evidence.map((entry) => [entry.format, entry.complete]),
    [
      ['directory', false],
      ['csv', true],
      ['unread', false],
    ],
  );
});

test('documents of leakprint are recognised among plain files, not inside archives', async () => {
  const reported = 'leakprint: reported/1\ncolumns:\n  - { name: mail, attribute: contact.email }\n';
  const place = folder('mixed', { 'a.csv': CSV, 'reported.yaml': reported });
  const { evidence } = await loadProfile([place]);
  assert.deepEqual(
    evidence.map(({ format }) => format),
    ['directory', 'csv', 'reported'],
  );
  writeFileSync(
    join(root, 'r.zip'),
    zipOf([
      { name: 'a.csv', data: CSV },
      { name: 'reported.yaml', data: reported },
    ]),
  );
  const zipped = await loadProfile([join(root, 'r.zip')]);
  assert.ok(zipped.evidence.every(({ format }) => format !== 'reported'));
});

test('hundreds of files, one open at a time', async () => {
  const many = folder(
    'many',
    Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`${i}.csv`, 'id,name\n1,Ada\n'])),
  );
  const script = `import { loadProfile } from './src/profile/load.ts';
    const { evidence } = await loadProfile([process.argv[1]]);
    console.log(evidence.length);`;
  const out = execFileSync(
    'bash',
    ['-c', 'ulimit -n 200; exec "$0" --import tsx --input-type=module -e "$1" "$2"', process.execPath, script, many],
    { cwd: new URL('../..', import.meta.url), encoding: 'utf8' },
  );
  assert.equal(out.trim(), '601');
});
