import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { InputError } from '../../src/errors.ts';
import { formats } from '../../src/evidence/index.ts';
import { openEvidence, peekEvidence } from '../../src/evidence/open.ts';
import type { EvidenceFile } from '../../src/evidence/types.ts';
import { readOne } from './read.ts';

const folder = mkdtempSync(join(tmpdir(), 'leakprint-'));
after(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const oneLine = (pattern: RegExp) => (error: Error) =>
  error instanceof InputError && pattern.test(error.message) && !error.message.includes('\n');

describe('opening evidence', () => {
  test('every file in formats/ is in the list', () => {
    const files = readdirSync(new URL('../../src/evidence/formats', import.meta.url));
    assert.equal(formats.length, files.length);
    assert.equal(new Set(formats.map(({ id }) => id)).size, formats.length);
  });

  test('hash and length cover the whole file, read to the end or not', async () => {
    const content = `id,name\n${'1,Ada\n'.repeat(50_000)}`;
    const path = file('long.csv', content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    for (const stop of [false, true]) {
      const evidence = await openEvidence(path, { name: 'long' });
      for await (const batch of evidence.batches()) if (stop && batch.rows > 0) break;
      const { name, bytes, sha256: found, complete } = evidence.manifest();
      assert.deepEqual([name, bytes, found, complete], ['long', content.length, sha256, !stop]);
    }
  });

  test('what is no readable file is refused in one line', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const refused: [string, RegExp][] = [
      [join(folder, 'none.csv'), /does not exist/],
      [join(folder, 'no\nne\u202e.csv'), /\\u\{a\}ne\\u\{202e\}/],
      [folder, /is a directory/],
      [join(folder, 'pipe'), /not a regular file/],
      ['/dev/null', /not a regular file/],
      [file('empty', ''), /is empty/],
      [file('a.zip', 'PK\x03\x04rest of it'), /is a container/],
      ['/dev/zero', /not a regular file/],
      [file('a.rar', 'Rar!\x1a\x07\0more'), /is a container/],
      [file('noise', Buffer.from(Array.from({ length: 999 }, (_, i) => i % 7))), /is binary/],
      [file('t.php', "<?php\n$users = array(\n  array('id' => '1','mail' => 'a@b.org')\n);\n"), /is PHP code: export/],
      [file('t.tex', '% dump\n\\begin{tabular}{l|l}\nid & name \\\\\n\\end{tabular}\n'), /is LaTeX: convert/],
      [file('t.js', 'window.users = [ {\n  id : 1,\n  \'email\' : "a@b.org"\n} ]'), /is JavaScript, and not only/],
      [
        file('u.js', 'var users = [{"id":1,"mail":"a@b.org"}];\nvar more = [{"id":2}];\n'),
        /is JavaScript, and not only/,
      ],
      [file('v.js', `var users = [${'{"id":1},'.repeat(20)}{"id":1}];\nalert({});\n`), /is JavaScript, and not only/],
      [file('t.jsonp', 'callback({"id":1,"mail":"a@b.org"}, 200);'), /is JavaScript, and not only/],
      [
        file('u.jsonp', 'show({"id":1,"mail":"a@b.org"});\nshow({"id":2,"mail":"b@b.org"});'),
        /is JavaScript, and not only/,
      ],
      [file('a.cpio', `0707070${'1'.repeat(69)}a.csv\0id,name\n1,Ada\n`), /looks like a cpio archive/],
      [
        file('c.cpio', Buffer.concat([Buffer.from('c7711a00', 'hex'), Buffer.from('id,name\n1,Ada\n')])),
        /a cpio archive/,
      ],
      [file('b.cpio', `070701${'0A'.repeat(52)}a.csv\0id,name\n1,Ada\n`), /looks like a cpio archive/],
      [file('e.csv', Buffer.from('898495819485c6f16b40'.repeat(20), 'hex')), /looks like text in EBCDIC/],
      [file('t.dbf', dbase()), /looks like a dBase table/],
      [file('a.mdb', `\0\x01\0\0Standard Jet DB\0\x01${'\0'.repeat(99)}`), /an Access database \(mdb-export/],
      [file('a.accdb', `\0\x01\0\0Standard ACE DB\0\x03${'\0'.repeat(99)}`), /an Access database/],
      [file('a.feather', `ARROW1\0\0\xff${'\0'.repeat(99)}`), /an Arrow or Feather file/],
      [file('a.sav', `$FL2@(#) SPSS DATA FILE${' '.repeat(99)}id name\n`), /a file of SPSS/],
      [file('a.bak', `TAPE\0\0\x03${'\0'.repeat(99)}`), /a backup of SQL Server/],
      [file('a.rdb', 'REDIS0009\xfa\tredis-ver\x056.0.1\xfe\0\0\x01k\x01v'), /a dump of Redis/],
      [file('t.ms', '.LP\n.TS\nr | l.\n1\tAda\n.TE\n'), /is troff: convert/],
      [file('t.aof', '*2\r\n$6\r\nSELECT\r\n$1\r\n0\r\n'), /is in Redis' protocol: export/],
      [file('page.html', '<html><body>hello</body></html>'), /no format/],
      ['', /not a file name/],
      ['a\0b', /not a file name/],
    ];
    for (const [path, pattern] of refused) await assert.rejects(openEvidence(path), oneLine(pattern), path);
  });

  test('a file that is written to while it is read', async () => {
    const content = `id,name\n${'1,Ada\n'.repeat(200_000)}`;
    const path = join(folder, 'growing.csv');
    for (const [change, complete] of [
      [() => writeFileSync(path, content.replace('Ada', 'Eda')), false],
      [() => writeFileSync(path, 'id,name\n'), false],
      // Cut off beyond what has been read: the rest was there when it was opened.
      [() => truncateSync(path, 1_000_000), false],
      [() => utimesSync(path, 1, 2), true],
    ] as const) {
      const evidence = await openEvidence(file('growing.csv', content));
      let changed = false;
      for await (const batch of evidence.batches()) {
        if (batch.rows > 0 && !changed) change();
        changed = true;
      }
      const manifest = evidence.manifest();
      assert.equal(manifest.complete, complete);
      assert.deepEqual({ ...manifest.losses }, complete ? {} : { changedWhileRead: 1 });
    }
  });

  test('names that lie', async () => {
    const read = async (path: string) => {
      const files: EvidenceFile[] = [];
      for await (const evidence of (await peekEvidence(path)).files()) {
        for await (const batch of evidence.batches()) void batch;
        files.push(evidence);
      }
      return files.map((evidence) => evidence.manifest().format);
    };
    assert.deepEqual(await read(file('really-gzip.csv', gzipSync('id,name\n1,Ada\n'))), ['gzip', 'csv']);
    assert.deepEqual(await read(file('really-csv.zip', 'id,name\n1,Ada\n')), ['csv']);
  });

  test('without the right to read', { skip: process.getuid?.() === 0 }, async () => {
    const path = file('secret.csv', 'id,name\n1,Ada\n');
    chmodSync(path, 0);
    await assert.rejects(openEvidence(path), oneLine(/permission denied/));
  });

  test('standard input', () => {
    const script = `import { openEvidence } from './src/evidence/open.ts';
      const file = await openEvidence('-');
      for await (const batch of file.batches()) void batch;
      console.log(JSON.stringify(file.manifest()));`;
    const cwd = new URL('../..', import.meta.url);
    for (const [format, input] of [
      ['csv', 'id,name\n1,Ada\n'],
      ['ndjson', '{"a":1}\n{"a":2}\n'],
      ['labelled', 'Name: Ada\nCity: Rome\n'],
    ] as const) {
      const run = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
        cwd,
        input,
        encoding: 'utf8',
      });
      assert.equal(run.status, 0, run.stderr);
      const manifest = JSON.parse(run.stdout);
      assert.deepEqual([manifest.name, manifest.format, manifest.bytes], ['-', format, input.length]);
    }
  });

  test('a head can be seen before it is decided what the file is', async () => {
    const peeked = await peekEvidence(file('reported.yaml', 'leakprint: reported/1\ncolumns: []\n'));
    assert.match(peeked.head.text, /^leakprint: reported\/1/);
    assert.equal(await peeked.asText(1000), 'leakprint: reported/1\ncolumns: []\n');
  });
});

describe('encodings', () => {
  const text = 'name,city\nJosé,Zürich\nÅse,Łódź\n';
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
  const cases: [string, Uint8Array, string, string][] = [
    ['UTF-8', Buffer.from(text), 'utf-8', 'Łódź'],
    ['UTF-8 with mark', Buffer.from(`\ufeff${text}`), 'utf-8-bom', 'Łódź'],
    ['UTF-16LE', utf16, 'utf-16le', 'Łódź'],
    ['UTF-16BE', Buffer.from(utf16).swap16(), 'utf-16be', 'Łódź'],
    ['UTF-16LE without mark', utf16.subarray(2), 'utf-16le', 'Łódź'],
    ['windows-1252', Buffer.from('name,city\nJosé,Zürich\nÅse,Malmö\n', 'latin1'), 'windows-1252', 'Malmö'],
  ];
  for (const [name, bytes, encoding, city] of cases) {
    for (const size of [65_536, 1]) {
      test(`${name}, in pieces of ${size}`, async () => {
        const { columns, rows, manifest } = await readOne(bytes, size);
        assert.deepEqual([columns, rows[1], manifest.encoding], [['name', 'city'], ['Åse', city], encoding]);
        assert.deepEqual({ ...manifest.losses }, {});
      });
    }
  }

  test('western letters after a long ASCII start', async () => {
    const { rows, manifest } = await readOne(
      Buffer.from(`name,city\n${'Bo,Rome\n'.repeat(20_000)}José,Malmö\n`, 'latin1'),
    );
    assert.deepEqual([rows.at(-1), manifest.encoding], [['José', 'Malmö'], 'windows-1252']);
  });

  test('damage in UTF-8 is counted', async () => {
    const { manifest } = await readOne(
      Buffer.concat([Buffer.from('name,city\nJosé,Zürich\n'), Buffer.from([0xff]), Buffer.from(',Łódź\n')]),
    );
    assert.deepEqual([manifest.encoding, { ...manifest.losses }], ['utf-8', { replacedCharacters: 1 }]);
  });

  test('a character across a block border', async () => {
    const { rows } = await readOne(`name,city\n${'é'.repeat(70_000)},x${'é'.repeat(70_000)}\n`);
    assert.deepEqual(rows, [['é'.repeat(70_000), `x${'é'.repeat(70_000)}`]]);
  });
});

/** A dBase III table of one column and some rows, whose records are longer than the column. */
function dbase(): Buffer {
  const header = Buffer.alloc(65);
  header.set([3, 123, 6, 12, 30, 0, 0, 0, 65, 0, 22, 0]);
  header.write('NAME', 32);
  header.write('C', 43);
  header[48] = 20;
  header[64] = 13;
  return Buffer.concat([header, Buffer.from(` ${'Ada'.padEnd(20)}`.repeat(30))]);
}
