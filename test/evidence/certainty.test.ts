import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatOf } from './read-lines.ts';

const lines = (row: (i: number) => string, head = ''): string =>
  head + Array.from({ length: 12 }, (_, i) => `${row(i)}\n`).join('');
const page = (i: number): string => `https://x.example/p/${i}?a=1&b=${i}`;
const name = (i: number): string => ['Ada Lovelace', 'Bo Li', 'Cy van Dam'][i % 3] ?? '';

describe('what is a table beyond doubt, and what is not', () => {
  const cases: [string, string, string][] = [
    ['addresses of pages hold pairs', 'csv', lines((i) => `${page(i)},${name(i)},2020-01-01,${i},x`)],
    [
      'the same below a title and names',
      'csv',
      lines((i) => `${page(i)};${name(i)};${i}`, 'Export of users\nurl;name;id\n'),
    ],
    [
      'names above colons are no labels',
      'csv',
      lines((i) => `${name(i)}:note;x:F:${i}:new`, 'name:tags:gender:amount:status\n'),
    ],
    ['names above doubled colons', 'csv', lines((i) => `F::${page(i)}::${i}`, 'gender::url::phone\n')],
    ['a login first', 'csv', lines((i) => `a${i}@example.org^${page(i)}^late;again^1/1/1980^M`)],
    ['JSON last', 'csv', lines((i) => `1/1/1980|${name(i)}|${i}|x|{"a":${i}}`)],
    ['pairs between commas', 'key-value', lines((i) => `a=${i},b=2,c=3,d=x,e=${name(i)}`)],
    [
      'labels between commas',
      'key-value',
      lines((i) => `Email: a${i}@b.org, Name: ${name(i)}, Id: ${i}, City: Oslo, Sex: F`),
    ],
    ['JSON first', 'csv', lines((i) => `{"a":${i},"b":"x"}|{"c":${i}}|${name(i)}|1/1/1980`)],
    ['JSON and what is none behind it', 'ndjson', lines((i) => `{"a":${i},"b":"x"}`)],
    ['names of neither login nor password', 'csv', lines((i) => `+4915500${i}:new`, 'phone:status\n')],
    ['amounts and names', 'csv', lines((i) => `${i}.50:${name(i).split(' ')[0]}`)],
    ['a page first, a doubled colon', 'csv', lines((i) => `${page(i)}::Oslo::::1/1/1971::${name(i)}`)],
    ['pairs with a dash between', 'key-value', lines((i) => `First name: Ada - Room: none ${i} - Surname: Li`)],
    [
      'a title above pairs',
      'key-value',
      lines((i) => `name=${name(i).replaceAll(' ', '_')}&id=${i}`, 'Shared by nobody\n'),
    ],
    ['escapes of COPY', 'escaped-text', lines((i) => `${i}\t${name(i)}\tC:\\\\x\t\\N\tx`)],
  ];
  for (const [title, format, text] of cases) test(title, () => assert.equal(formatOf(text), format));
});
