/** A line of 500 MB in every text format: told as a loss or refused in a line, in memory that doesn't follow it. */
import assert from 'node:assert/strict';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { csvRecords } from '../../src/evidence/csv/records.ts';
import { readJson } from '../../src/evidence/json/read.ts';
import { LONGEST_RECORD } from '../../src/evidence/limits.ts';
import { linesOf } from '../../src/evidence/lines.ts';
import type { Reading } from '../../src/evidence/types.ts';
import { folderOf } from '../cli/leakprint.ts';
import { readAll } from '../evidence/read.ts';
import { held, measured, type Profiled } from './run.ts';

const LONG = 500 * 2 ** 20;
const MOST_MEGABYTES = 350;
/** A hundred times as long as it takes; quadratic time would be hours. */
const MOST_SECONDS = 120;

/** Start, a piece that comes again up to the length, end, and records that are found all the same. */
const FILES: Readonly<Record<string, readonly [string, string, string, number]>> = {
  'one cell of CSV': [`id,name,city\n${'1,Ada,Rome\n'.repeat(50)}2,`, 'x', '\n3,Cy,Oslo\n4,Di,Bonn\n', 52],
  'cells of CSV': [`id,name,city\n${'1,Ada,Rome\n'.repeat(50)}`, 'ab,', '\n3,Cy,Oslo\n4,Di,Bonn\n', 52],
  'a quoted cell of CSV': [`id,name,city\n${'1,Ada,Rome\n'.repeat(50)}2,"`, 'x', '",a\n3,Cy,Oslo\n4,Di,Bonn\n', 52],
  'the first line of CSV': ['', 'ab,', '\n3,Cy,Oslo\n4,Di,Bonn\n', 2],
  'labelled text': [
    `${'Name: Ada\nPhone: 9000000001\n\n'.repeat(50)}Name: `,
    'x',
    '\nPhone: 9000000002\n\nName: Cy\nPhone: 9000000003\n',
    51,
  ],
  pairs: [`${'id=1 name=Ada city=Rome\n'.repeat(50)}id=2 name=`, 'x', '\nid=3 name=Cy city=Oslo\n', 51],
  'fixed width': [`id   name      city\n${'1    Ada       Rome\n'.repeat(50)}`, 'x', '\n3    Cy        Oslo\n', 50],
  logins: [`${'ada@example.org:Xy1!\n'.repeat(50)}bo@example.org:`, 'x', '\ncy@example.org:Ab2?\n', 51],
  NDJSON: [`${'{"id":1,"name":"Ada"}\n'.repeat(50)}{"id":2,"name":"`, 'x', '"}\n{"id":3,"name":"Cy"}\n', 50],
  'an element of XML': [
    `<?xml version="1.0"?>\n<r>${'<p><id>1</id><name>Ada</name></p>'.repeat(50)}<p><id>2</id><name>`,
    'x',
    '</name></p><p><id>3</id><name>Cy</name></p></r>\n',
    51,
  ],
};

describe('500 MB in one line', { skip: process.platform !== 'linux' }, () => {
  for (const [what, [start, unit, end, least]] of Object.entries(FILES)) {
    test(what, async (t) => {
      const folder = folderOf(t);
      const file = openSync(join(folder, 'a.txt'), 'w');
      const block = Buffer.from(unit.repeat(Math.floor(2 ** 20 / unit.length)));
      writeSync(file, start);
      for (let written = 0; written < LONG; written += block.length) writeSync(file, block);
      writeSync(file, end);
      closeSync(file);
      const { outcome, seconds, megabytes } = await measured(['profile', 'a.txt', '-f', 'json'], folder);
      const { code, stdout } = held(outcome);
      t.diagnostic(`exit ${code}, ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`);
      assert.equal(code, 3, outcome.stderr);
      const [evidence] = (JSON.parse(stdout) as Profiled).evidence;
      assert.ok((evidence?.records ?? 0) >= least, `${evidence?.records} records`);
      assert.ok(Object.keys(evidence?.losses ?? {}).length > 0);
      assert.ok(megabytes < MOST_MEGABYTES, `${megabytes} MB`);
      assert.ok(seconds < MOST_SECONDS, `${seconds} s`);
    });
  }
});

const LIMIT = LONGEST_RECORD;
const reading = (): Reading => ({ complete: true, losses: Object.create(null) });

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

test('lines up to the limit are read, longer ones counted, wherever the pieces end', async () => {
  for (const [length, kept] of [
    [LIMIT, true],
    [LIMIT + 1, false],
  ] as const) {
    for (const size of [1 << 18, (1 << 20) + 7]) {
      for (const end of ['\n', '\r\n', '\r', '']) {
        const told = reading();
        const found: number[] = [];
        for await (const lines of linesOf(pieces(`a\n${'x'.repeat(length)}${end}${end === '' ? '' : 'b'}`, size), told))
          found.push(...lines.map((line) => line.length));
        assert.deepEqual(found, [1, ...(kept ? [length] : []), ...(end === '' ? [] : [1])]);
        assert.deepEqual([told.complete, told.losses.oversizedLines ?? 0], [kept, kept ? 0 : 1]);
      }
    }
  }
});

test('a record above the limit costs itself alone, in both readers of CSV', async () => {
  const long = 'x'.repeat(2 * LIMIT + 12_345);
  for (const [start, end] of [
    ['2,', ',Rome'],
    ['2,"', '",Rome'],
    ['', ''],
  ]) {
    const text = `id,name,city\n${'1,Ada,Rome\n'.repeat(60)}${start}${long}${end}\n${'3,Cy,Oslo\n'.repeat(40)}`;
    for (const size of [1 << 16, 1 << 18]) {
      const { tables, manifest } = await readAll(text, size);
      const ids = (tables['']?.rows ?? []).map(([id]) => id);
      assert.equal(ids.filter((id) => id === '1').length, 60);
      assert.equal(ids.filter((id) => id === '3').length, 40);
      assert.deepEqual([manifest.complete, manifest.losses.oversizedRecords], [false, 1]);
    }
    const told = reading();
    let count = 0;
    const dialect = {
      delimiter: ',',
      quote: '"',
      backslash: false,
      skipBlanks: false,
      loneReturn: false,
      skipLines: 0,
      otherwise: 0,
      sure: false,
      consistency: 1,
    };
    for await (const records of csvRecords(pieces(text, 1 << 18), dialect, told)) count += records.length;
    assert.deepEqual([count, told.complete, told.losses.oversizedRecords], [101, false, 1]);
  }
});

test('behind a first document of one line, a line above 64 MiB costs itself alone and is not held', async () => {
  const block = Buffer.alloc(1 << 20, 'x');
  const row = Buffer.from('{"n":"12345678"},');
  const rows = Buffer.alloc(1 << 20, row).subarray(0, Math.floor((1 << 20) / row.length) * row.length);
  for (const [start, filling, end] of [
    ['{"a":2,"b":"', block, '"}'],
    ['{"a":2,"b":[', rows, '{"n":"0"}]}'],
  ] as const) {
    async function* blocks(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`{"a":1,"b":"x"}\n${start}`);
      for (let i = 0; i < 66; i++) yield filling;
      yield Buffer.from(`${end}\n{"a":3,"b":"y"}\n`);
    }
    const told = reading();
    let records = 0;
    for await (const batch of readJson(blocks(), '', 'x.json', told)) records += batch.rows;
    assert.deepEqual([records, told.complete, { ...told.losses }], [2, false, { oversizedRecords: 1 }]);
  }
});
