import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cellsAt } from '../../src/evidence/fixed-width/line.ts';
import { blankLayout } from '../../src/evidence/fixed-width/shape.ts';

/** Rows laid out with single blanks between columns as wide as their widest value, to the left or, where told, the right. */
function laidOut(rows: readonly (readonly string[])[], right: readonly number[] = [], gap = 1): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, i) => (right.includes(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join(' '.repeat(gap))
      .trimEnd(),
  );
}

const people = (row: (i: number) => string[], count = 12): string[][] =>
  Array.from({ length: count }, (_, i) => row(i));
const name = (i: number): string => ['Ada Lovelace', 'Bo Li', 'Cy van Dam', 'Di Example'][(i * 7) % 4] ?? '';
const amount = (i: number): string => `${[3, 14_002, 250][i % 3]}.5${i % 10}`;
const road = (i: number): string => `${10 + i} Main Road ${i % 2 ? 'North' : 'East'}`;

describe('columns of equal width', () => {
  const cases: [string, string[][], number[], number?][] = [
    ['a first column at its right edge', people((i) => [amount(i), name(i), road(i)]), [0]],
    [
      'columns that touch in every line',
      people((i) => ['MF'[i % 2] ?? '', name(i), `${1000 + i}`, `19${50 + i}-01-0${1 + (i % 9)}`]),
      [],
    ],
    ['figures that touch the words behind them', people((i) => [name(i), amount(i), road(i)]), [1]],
    ['a column that is mostly empty', people((i) => [name(i), i % 5 === 0 ? 'B.' : '', `${1000 + i}`]), []],
    [
      'one with a single value of two words',
      people((i) => [name(i), `${1000 + i}`, i === 4 ? 'no answer' : '', road(i)]),
      [],
    ],
    [
      'names above columns that touch',
      [['sum', 'seq', 'name', 'road'], ...people((i) => [amount(i), `${i}`, name(i), road(i)], 5)],
      [0, 1],
    ],
    [
      'names wider than the values',
      [['identity', 'initial', 'person'], ...people((i) => [`${i}`, 'x', name(i)], 40)],
      [0],
    ],
    ['a day and its time are one value', people((i) => [name(i), `2023-01-${10 + i} 10:0${i % 10}:00`, `${i}`]), []],
    ["a number behind its country's", people((i) => [name(i), `+49 1550000${10 + i}`, road(i)]), []],
    ['the same words in every line', people((i) => [road(i), name(i)]), [], 2],
    [
      'words that come behind full ones only',
      people((i) => [i === 2 ? 'Maximilian Li' : (['Ada', 'Bo', 'Cyrus', 'Di', 'Eve'][i] ?? ''), road(i)], 5),
      [],
      3,
    ],
  ];
  for (const [title, rows, right, gap] of cases)
    test(title, () => {
      const lines = laidOut(rows, right, gap);
      const layout = blankLayout(lines);
      assert.ok(layout !== undefined);
      assert.deepEqual(
        lines.map((line) => cellsAt(line, layout.spans, layout.measure)),
        rows,
      );
    });

  const none: [string, string[]][] = [
    [
      'prose',
      [
        'It was late, and nobody came.',
        'The rain had stopped at noon.',
        'We waited for the last train,',
        'which was said to be on time.',
      ],
    ],
    ['a log', people((i) => [`2023-06-01 10:00:0${i % 10} INFO ${name(i)} came`]).flat()],
    ['too few lines', laidOut(people((i) => [name(i), road(i)], 3))],
  ];
  for (const [title, lines] of none) test(`none in ${title}`, () => assert.equal(blankLayout(lines), undefined));
});
