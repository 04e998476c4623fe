/** Tables and documents made to confuse: names that lie, columns without end, values that mean something to somebody else. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formats } from '../../src/evidence/index.ts';
import { pairsOf } from '../../src/evidence/key-value/line.ts';
import { cpuClock } from '../cpu.ts';
import { readAll, readOne } from '../evidence/read.ts';
import { readAs } from '../evidence/read-as.ts';
import { profile, run } from './run.ts';

const PEOPLE = 'id,name,phone\n1,Ada,9000000001\n2,Bo,9000000002\n';
const u = undefined;

test('an extension that lies decides nothing', async (t) => {
  const json = '[{"id":1,"name":"Ada"},{"id":2,"name":"Bo"}]';
  const { code, profile: read } = await profile(t, ['a.zip', 'b.json', 'c.csv'], {
    'a.zip': PEOPLE,
    'b.json': PEOPLE,
    'c.csv': json,
  });
  assert.equal(code, 0);
  assert.deepEqual(
    read.evidence.map(({ format }) => format),
    ['csv', 'csv', 'json'],
  );
});

test('NUL bytes stay in their cells; a file full of them is none', async (t) => {
  const { rows } = await readOne(`id,name\n${'1,Ada\n'.repeat(200)}2,B\0o\n3,\0\n`);
  assert.deepEqual(rows.slice(-2), [
    ['2', 'B\0o'],
    ['3', '\0'],
  ]);
  const { code, stderr } = await run(t, ['profile', 'a.csv'], { 'a.csv': Buffer.alloc(100_000) });
  assert.deepEqual([code, /is binary/.test(stderr)], [2, true]);
});

test('100,000 columns: those beyond the limit are counted', async (t) => {
  const line = (cell: (i: number) => string) => `${Array.from({ length: 100_000 }, (_, i) => cell(i)).join(',')}\n`;
  const text = line((i) => `column name ${i}`) + line((i) => String(i)).repeat(3);
  const { rows, columns, manifest } = await readOne(text);
  assert.equal(columns.length, 10_000);
  assert.deepEqual(rows.at(-1)?.slice(9998), ['9998', '9999']);
  assert.equal(manifest.complete, false);
  assert.equal(manifest.losses.cellsBeyondColumnLimit, manifest.records * 90_000);
  const { code } = await run(t, ['profile', 'a.csv'], { 'a.csv': text });
  assert.equal(code, 3);
});

test('an unclosed quote costs its line', async () => {
  const { rows, manifest } = await readOne(`id,name\n${'1,Ada\n'.repeat(50)}2,"Bo\n${'3,Cy\n'.repeat(400_000)}`);
  assert.equal(manifest.losses.unclosedQuotes, 1);
  assert.equal(rows.length, 400_051);
  assert.deepEqual(rows[50], ['2', '"Bo']);
});

test('mixed delimiters are counted, not guessed', async () => {
  const { manifest, rows } = await readOne(`id,name,city\n${'1,Ada,Rome\n'.repeat(20)}${'2;Bo;Oslo\n'.repeat(4)}`);
  assert.equal(rows.length, 24);
  assert.deepEqual(rows[21], ['2;Bo;Oslo', u, u]);
  assert.ok((manifest.losses.raggedRows ?? 0) + (manifest.losses.otherwiseDivided ?? 0) >= 4);
});

test('duplicate, empty and built-in names of columns', async () => {
  const names = ['name', 'name', '', '__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  const { columns, rows } = await readOne(`${names.join(',')}\n${'Ada,Bo,1,2,3,4,9000000001\n'.repeat(30)}`);
  assert.deepEqual(columns, ['name', 'name', '(column 3)', ...names.slice(3)]);
  assert.deepEqual(rows[0], ['Ada', 'Bo', '1', '2', '3', '4', '9000000001']);
  const json = await readOne(
    `[${'{"__proto__":"a","constructor":"b","toString":"c","a":{"__proto__":"d"}},'.repeat(3)}{"a":1}]`,
  );
  assert.deepEqual(json.columns, ['__proto__', 'constructor', 'toString', 'a.__proto__', 'a']);
  assert.deepEqual(json.rows[0], ['a', 'b', 'c', 'd', u]);
  for (const text of [
    '__proto__=1 constructor=2\n__proto__=3 constructor=4\n',
    '<r><__proto__><constructor>1</constructor></__proto__><__proto__><constructor>2</constructor></__proto__></r>',
    'INSERT INTO `__proto__` (`constructor`, `__proto__`) VALUES (1, 2);\n',
    '__proto__: 1\nconstructor: 2\n\n__proto__: 3\nconstructor: 4\n',
  ])
    await readAll(text);
  assert.equal(Object.keys(Object.prototype).length, 0);
});

test('built-in names end to end', async (t) => {
  const text = `__proto__,constructor,toString,phone\n${Array.from({ length: 20 }, (_, i) => `a,b,c,90000000${10 + i}\n`).join('')}`;
  const { code, profile: read } = await profile(t, ['a.csv'], { 'a.csv': text });
  assert.equal(code, 0);
  assert.deepEqual(
    read.tables[0]?.columns.map(({ name }) => name),
    ['__proto__', 'constructor', 'toString', 'phone'],
  );
  assert.equal((await run(t, ['attribute', 'a.csv', '-f', 'json'], { 'a.csv': text })).code, 0);
});

describe('JSON', () => {
  test('nested 10^5 deep', async (t) => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const objects = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    for (const text of [
      `[{"id":1,"x":${deep}},{"id":2,"x":${objects}}]`,
      `{"id":1,"x":${deep}}\n{"id":2,"x":${objects}}\n`,
    ]) {
      const { code, profile: read } = await profile(t, ['a.json'], { 'a.json': text });
      assert.ok(code === 0 || code === 3);
      assert.ok((read.evidence[0]?.records ?? 0) >= 2);
      assert.ok(Object.keys(read.evidence[0]?.losses ?? {}).length > 0);
    }
    for (const text of [deep, objects])
      assert.notEqual((await run(t, ['profile', 'a.json'], { 'a.json': text })).code, 70);
  });

  test('a key twice, 1e400, long numbers: nothing is coerced', async () => {
    const line = '{"id":007,"id":"b","n":1e400,"m":-0.0,"long":12345678901234567890,"e":1e5}';
    const { columns, rows, manifest } = await readOne(`${line.replace('007', '7')}\n`.repeat(3));
    const cell = (name: string) => rows[0]?.[columns.indexOf(name)];
    assert.deepEqual([cell('n'), cell('m'), cell('long'), cell('e')], ['1e400', '-0.0', '12345678901234567890', '1e5']);
    assert.ok(
      columns.filter((name) => name === 'id').length > 1 || Object.keys(manifest.losses).length > 0,
      'the second id is told',
    );
  });
});

test('ids stay text: leading zeros, 16 to 19 digits, 1e5', async () => {
  const ids = [
    '007',
    '0000000000000001',
    '1234567890123456',
    '9007199254740993',
    '9223372036854775807',
    '1e5',
    '0x10',
    '+1',
    '-0',
    '1.10',
    'Infinity',
    'NaN',
  ];
  const texts = [
    `id,name\n${ids.map((id) => `${id},Ada\n`).join('')}`,
    ids.map((id) => `${JSON.stringify({ id, name: 'Ada' })}\n`).join(''),
    `INSERT INTO t (id, name) VALUES ${ids.map((id) => `('${id}','Ada')`).join(',')};\n`,
    `<r>${ids.map((id) => `<p><id>${id}</id><name>Ada</name></p>`).join('')}</r>`,
    `${ids.map((id) => `id=${id} name=Ada`).join('\n')}\n`,
  ];
  for (const text of texts) {
    const { tables, manifest } = await readAll(text);
    const [table] = Object.values(tables);
    assert.deepEqual(
      table?.rows.map((row) => row[0]),
      ids,
      manifest.format,
    );
  }
});

test('300,000 copies of one row say no more than one', async (t) => {
  const row = 'Asha Rao,9000000001,1990-04-12,asha@example.org\n';
  const head = 'name,phone,birth date,email\n';
  const files = { 'one.csv': head + row, 'many.csv': head + row.repeat(300_000) };
  const totals: number[][] = [];
  for (const name of ['one.csv', 'many.csv']) {
    const { code, stdout } = await run(t, ['attribute', name, '-f', 'json'], files);
    assert.equal(code, 0);
    const report: { ranking: { system: string; path: string; log10LR: number }[] } = JSON.parse(stdout);
    totals.push(
      report.ranking
        .sort((a, b) => (`${a.system}/${a.path}` < `${b.system}/${b.path}` ? -1 : 1))
        .map(({ log10LR }) => log10LR),
    );
  }
  const [one = [], many = []] = totals;
  assert.ok(one.length > 3);
  for (const [i, total] of one.entries()) assert.ok(Math.abs((many[i] ?? 0) - total) < 0.3, `${total} and ${many[i]}`);
});

test('SQL is read, never run', async (t) => {
  const dump = `DROP DATABASE x;\n\\! touch pwned\n\\copy t from program 'touch pwned'\nSELECT LOAD_FILE('/etc/passwd') INTO OUTFILE 'pwned';\nLOAD DATA INFILE '/etc/passwd' INTO TABLE t;\nATTACH DATABASE 'pwned' AS x;\nINSERT INTO t (id, name) VALUES (1, LOAD_FILE('/etc/passwd')), (2, 'x'); DROP TABLE t;\nCOPY t FROM PROGRAM 'touch pwned';\nINSERT INTO t (id, name) VALUES (3, 'y');\n`;
  const { tables } = await readAll(dump);
  const ids = (tables.t?.rows ?? []).map((row) => row[0]);
  assert.ok(ids.includes('2') && ids.includes('3'), ids.join());
  assert.doesNotMatch(JSON.stringify(tables), /root:/);
  const { profile: read } = await profile(t, ['a.sql'], { 'a.sql': dump });
  assert.equal(read.evidence[0]?.format, 'sql');
});

test('long runs of any character take linear time in every text reader', async () => {
  const seeds: Record<string, string> = {
    csv: PEOPLE,
    ndjson: '{"a":1}\n{"a":2}\n',
    json: '[{"a":1},',
    sql: "INSERT INTO t VALUES (1,'a'),\n",
    xml: '<r><p><a>1</a></p><p>',
    html: '<table><tr><td>a</td></tr><tr><td>',
    labelled: 'Name: A\nPhone: 1\n\nName: ',
    'key-value': 'a=1 b=2\na=3 b=4\na=',
    combo: `${'a@b.example:x\n'.repeat(9)}a@b.example:`,
    'access-log': `${'1.1.1.1 - - [10/Oct/2023:13:55:36 +0000] "GET / HTTP/1.1" 200 1 "-" "x"\n'.repeat(3)}1.1.1.1 - - [10/Oct/2023:13:55:36 +0000] "GET /`,
    vcard: 'BEGIN:VCARD\nFN:',
    ldif: 'dn: cn=a\ncn: ',
    'escaped-text': '1\ta\\\\b\n2\t\\N\n3\t',
    'fixed-width': ' id | name\n----+------\n  1 | ',
    'whatsapp-chat': `${'31/12/22, 22:15 - Ann: hello\n'.repeat(3)}31/12/22, 22:15 - `,
    'telegram-chat': '{"messages":[{"type":"message","text":"Name: A\\nPhone: 1"},{"text":"',
  };
  for (const [id, seed] of Object.entries(seeds)) {
    const format = formats.find((entry) => entry.id === id);
    assert.ok(format !== undefined, id);
    for (const unit of [
      '9',
      'a',
      ' ',
      '"',
      "'",
      '\\',
      '\\"',
      '""',
      '(',
      '[',
      '{',
      '<',
      '&',
      ':',
      '=',
      ',',
      '-',
      '\t',
      '\r',
      '\n',
      'a=',
      'a:',
      '<a>',
      '\u0301',
      '\u00e9',
    ]) {
      const spent = cpuClock();
      await readAs(format, seed + unit.repeat(Math.ceil(120_000 / unit.length))).catch((error: Error) => {
        if (error.name !== 'InputError') throw new Error(`${id} ${JSON.stringify(unit)}`, { cause: error });
      });
      // Quadratic time would take minutes.
      assert.ok(spent() < 5000, `${id}, ${JSON.stringify(unit)}: ${spent()} ms`);
    }
  }
});

test('beginnings of many small pieces are told apart in linear time', async () => {
  for (const unit of [
    '<!---->',
    '<?x?>',
    '<!----> <x>',
    '%\n',
    '% \\\n',
    "','",
    "'',",
    '",",',
    'a|b\n\n',
    'a = [',
    'a.b(',
    '- a: ',
    '{"a":{',
    '*1\r\n',
    '\u001e',
    '\0a',
  ]) {
    const spent = cpuClock();
    await readAll(unit.repeat(Math.ceil(60_000 / unit.length))).catch((error: Error) => {
      if (error.name !== 'InputError') throw new Error(JSON.stringify(unit), { cause: error });
    });
    assert.ok(spent() < 5000, `${JSON.stringify(unit)}: ${spent()} ms`);
  }
});

test('a line of a log that no server wrote is a broken line, not the end of the stack', async () => {
  const log = '1.1.1.1 - - [10/Oct/2023:13:55:36 +0000] "GET / HTTP/1.1" 200 1 "-" "x"\n';
  const accessLog = formats.find(({ id }) => id === 'access-log');
  assert.ok(accessLog !== undefined);
  const { tables, losses } = await readAs(
    accessLog,
    `${log.repeat(5)}${log.replace('/ HTTP', 'a'.repeat(12_000_000))}${log}`,
  );
  assert.equal(tables['']?.rows.length, 6);
  assert.equal(losses.brokenLines, 1);
});

test('pairs: runs of blanks and marks cost linear time in every style', () => {
  for (const between of [' ', '&', ';', '|', ',', '\t'] as const) {
    for (const equals of ['=', ':'] as const) {
      for (const unit of [' ', '\t', ' \t', '&', '?&', 'a ', 'a=', 'a="', '\\"', ': ', '; ', ',,', 'a b ']) {
        const spent = cpuClock();
        pairsOf(unit.repeat(200_000), { equals, between });
        pairsOf(`a=1${between}b=${unit.repeat(200_000)}`, { equals, between });
        assert.ok(spent() < 3000, `${JSON.stringify([between, equals, unit])}: ${spent()} ms`);
      }
    }
  }
});
