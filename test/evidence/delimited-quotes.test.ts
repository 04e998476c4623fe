/** Quotes in delimited text: closed, doubled, stray, forgotten. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cpuClock } from '../cpu.ts';
import { type Case, readCases } from './delimited-cases.ts';
import { readOne } from './read.ts';

const u = undefined;
const cases: readonly Case[] = [
  {
    name: 'exports laid end to end: the header again, behind a byte order mark, in quotes, after wider rows',
    text:
      'id,name,mail\n1,Ada,a@b.org\n\ufeffid,name,mail\n2,Bo,b@b.org\n"id","name",mail\r\n3,Cy,c@b.org\nid,name,mail\n' +
      '4,Di,d@b.org,5\nid,name,mail\n6,Ed,e@b.org\n\ufeff"id",name,"mail"\n\n7,Fy,"f@b.org\nid,name,mail\n8,Gil,g@b.org\nid,name,mail',
    columns: ['id', 'name', 'mail', '(column 4)'],
    rows: [
      ['1', 'Ada', 'a@b.org', u],
      ['2', 'Bo', 'b@b.org', u],
      ['3', 'Cy', 'c@b.org', u],
      ['4', 'Di', 'd@b.org', '5'],
      ['6', 'Ed', 'e@b.org', u],
      ['7', 'Fy', '"f@b.org', u],
      ['8', 'Gil', 'g@b.org', u],
    ],
    losses: { raggedRows: 1, repeatedHeaders: 7, unclosedQuotes: 1 },
  },
  {
    name: 'apostrophes around cells, doubled, escaped and around line ends; a quotation mark in a value',
    text: "'id','name','note'\n1,'O''Brien','x, \"y\"'\n2,'D\\'Arc','two\nlines'\n3,'Cy','c; \"d\"'\n",
    columns: ['id', 'name', 'note'],
    rows: [
      ['1', "O'Brien", 'x, "y"'],
      ['2', "D'Arc", 'two\nlines'],
      ['3', 'Cy', 'c; "d"'],
    ],
  },
  {
    name: 'words in apostrophes beside quoted cells',
    text: "1,O'Neil,'so',\"5\\\" pipe\"\n2,Li,it's,none\n3,D'Arcy,'so',\"12\\\"\"\n",
    columns: ['(column 1)', '(column 2)', '(column 3)', '(column 4)'],
    rows: [
      ['1', "O'Neil", "'so'", '5" pipe'],
      ['2', 'Li', "it's", 'none'],
      ['3', "D'Arcy", "'so'", '12"'],
    ],
  },
  {
    name: 'words in apostrophes that need none',
    text: "id,name,note\n1,Ada,'so'\n2,Bo,no\n3,Cy,it's\n4,Di,'so'\n5,Eve,\n",
    columns: ['id', 'name', 'note'],
    rows: [
      ['1', 'Ada', "'so'"],
      ['2', 'Bo', 'no'],
      ['3', 'Cy', "it's"],
      ['4', 'Di', "'so'"],
      ['5', 'Eve', ''],
    ],
  },
  {
    name: 'apostrophes where cells need them, one before a line end',
    text: "id,name,note\n1,Ada,'two\nlines'\n2,'O''Neil','ends\n'\n3,Cy,no\n4,Di,\n",
    columns: ['id', 'name', 'note'],
    rows: [
      ['1', 'Ada', 'two\nlines'],
      ['2', "O'Neil", 'ends\n'],
      ['3', 'Cy', 'no'],
      ['4', 'Di', ''],
    ],
  },
  {
    name: 'quoted newline and doubled quote',
    text: 'id,note\n1,"a\nb ""c"""\n2,d\n',
    columns: ['id', 'note'],
    rows: [
      ['1', 'a\nb "c"'],
      ['2', 'd'],
    ],
  },
  {
    name: 'unclosed quote',
    text: 'id,name,city\n1,"Ada,Paris\n2,Bo,Rome\n3,Cy,Oslo\n',
    columns: ['id', 'name', 'city'],
    rows: [
      ['1', '"Ada', 'Paris'],
      ['2', 'Bo', 'Rome'],
      ['3', 'Cy', 'Oslo'],
    ],
    losses: { unclosedQuotes: 1 },
  },
  {
    name: 'unclosed quote before a stray one',
    text: 'id,name\n1,"Ada\n2,Bo "the" Rock\n3,Cy\n',
    columns: ['id', 'name'],
    rows: [
      ['1', '"Ada'],
      ['2', 'Bo "the" Rock'],
      ['3', 'Cy'],
    ],
    losses: { unclosedQuotes: 1 },
  },
  {
    name: 'a quote that is missing at the end of a line joins no records',
    text: '"id","name","city"\n"1","Ada","Paris\n"2","Bo","Rome\n"3","Cy","Oslo"\n"4","Di, Dr","Bonn\n',
    columns: ['id', 'name', 'city'],
    rows: [
      ['1', 'Ada', '"Paris'],
      ['2', 'Bo', '"Rome'],
      ['3', 'Cy', 'Oslo'],
      ['4', 'Di, Dr', '"Bonn'],
    ],
    losses: { unclosedQuotes: 3 },
  },
  {
    name: 'the same where only the last cell has quotes',
    text: 'id,city\n1,"Paris, FR\n2,"Rome, IT"\n3,"Oslo, NO"\n',
    columns: ['id', 'city', '(column 3)'],
    rows: [
      ['1', '"Paris', ' FR'],
      ['2', 'Rome, IT', undefined],
      ['3', 'Oslo, NO', undefined],
    ],
    losses: { unclosedQuotes: 1, raggedRows: 1 },
  },
  {
    name: 'a quoted word at the start of a line inside a cell',
    text: 'id,note\n1,"see\n"Ada" first"\n2,Bo\n',
    columns: ['id', 'note'],
    rows: [
      ['1', 'see\n"Ada" first'],
      ['2', 'Bo'],
    ],
    losses: { strayQuotes: 1 },
  },
  {
    name: 'a quote that is open at the very end',
    text: 'id,name\n1,Ada\n2,"Bo',
    columns: ['id', 'name'],
    rows: [
      ['1', 'Ada'],
      ['2', '"Bo'],
    ],
    losses: { unclosedQuotes: 1 },
  },
  {
    name: 'backslashes: before a quote, before the last quote, and before both',
    text: 'id,path,note\n1,"a \\"b\\" c","x"\n2,"C:\\\\","y"\n3,"\\\\\\"d\\\\\\"","z"\n',
    columns: ['id', 'path', 'note'],
    rows: [
      ['1', 'a "b" c', 'x'],
      ['2', 'C:\\', 'y'],
      ['3', '\\"d\\"', 'z'],
    ],
  },
  {
    name: 'quotes inside a word',
    text: 'id,name\n1,"Rock" Smith\n2,5" disk\n3,"a "b" c"\n',
    columns: ['id', 'name'],
    rows: [
      ['1', '"Rock" Smith'],
      ['2', '5" disk'],
      ['3', 'a "b" c'],
    ],
    losses: { strayQuotes: 2 },
  },
  { name: 'sep line', text: 'sep=;\nid;name\n1;Ada\n', columns: ['id', 'name'], rows: [['1', 'Ada']] },
  {
    name: 'blanks before quotes',
    text: 'id, name, city\n1, "Ex, Ada", "Paris"\n2, "Ex, Bo", "Rome"\n',
    columns: ['id', 'name', 'city'],
    rows: [
      ['1', 'Ex, Ada', 'Paris'],
      ['2', 'Ex, Bo', 'Rome'],
    ],
  },
];

describe('quotes in delimited text', () => {
  readCases(cases);

  test('an unclosed quote far from the end costs one line', async () => {
    const body = Array.from({ length: 60_000 }, (_, i) => `${i},name number ${i},city`).join('\n');
    const { rows, manifest } = await readOne(`id,name,city\n7,"Ada,Paris\n${body}\n`);
    assert.equal(rows.length, 60_001);
    assert.deepEqual(rows[0], ['7', '"Ada', 'Paris']);
    assert.equal(manifest.losses.unclosedQuotes, 1);
  });

  test('long lines and hostile quotes take linear time', async () => {
    // Of this process alone: what else the machine does is no matter of the lines.
    const spent = cpuClock();
    for (const text of [
      'x'.repeat(20_000_000),
      `a,b\n1,"${'y""'.repeat(3_000_000)}"\n`,
      '""a,'.repeat(300_000),
      '"\n'.repeat(300_001),
    ]) {
      await readOne(`name,name\n${text}\n`);
    }
    assert.ok(spent() < 20_000, `${spent()} ms`);
  });
});
