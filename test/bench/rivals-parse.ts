/**
 * Enters: `csv-parse`, `papaparse` or `json`, and a file, by command line. Leaves: one line of JSON, the rows and per
 * column the counts of a simple profile (empty, lengths, shapes) made on top of that parser, as one would write it in an
 * afternoon. Deliberately absent: everything that leakprint looks at besides.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parse } from 'csv-parse';
import papaparse from 'papaparse';

const [how, file = ''] = process.argv.slice(2);
const BLOCK_BYTES = 1 << 18;
const MOST_SHAPES = 1000;

interface Tally {
  empty: number;
  shortest: number;
  longest: number;
  readonly shapes: Map<string, number>;
}

const tallies: Tally[] = [];
let rows = 0;

const input = createReadStream(file, { encoding: 'utf8', highWaterMark: BLOCK_BYTES });
if (how === 'csv-parse') {
  const parser = input.pipe(parse({ relax_column_count: true, relax_quotes: true, from: 2 }));
  for await (const record of parser) add(record);
} else if (how === 'papaparse') {
  await new Promise<void>((resolve, reject) => {
    let header = true;
    papaparse.parse<string[]>(input, {
      skipEmptyLines: true,
      step: ({ data }) => {
        if (!header) add(data);
        header = false;
      },
      complete: () => resolve(),
      error: reject,
    });
  });
} else if (how === 'json') {
  for await (const line of createInterface({ input })) add(Object.values(JSON.parse(line)));
} else throw new RangeError(`no such parser: ${how}`);

const columns = tallies.map(({ empty, shortest, longest, shapes }) => ({
  empty,
  shortest,
  longest,
  shapes: shapes.size,
}));
process.stdout.write(`${JSON.stringify({ rows, columns })}\n`);

function add(cells: readonly unknown[]): void {
  rows++;
  for (let index = 0; index < cells.length; index++) {
    const tally = tallies[index] ?? { empty: 0, shortest: Number.POSITIVE_INFINITY, longest: 0, shapes: new Map() };
    tallies[index] = tally;
    const value = cells[index];
    const text = typeof value === 'string' ? value : String(value ?? '');
    if (text === '') {
      tally.empty++;
      continue;
    }
    if (text.length < tally.shortest) tally.shortest = text.length;
    if (text.length > tally.longest) tally.longest = text.length;
    const shape = shapeOf(text);
    const known = tally.shapes.get(shape);
    if (known !== undefined || tally.shapes.size < MOST_SHAPES) tally.shapes.set(shape, (known ?? 0) + 1);
  }
}

/** Digits as 9, capitals as A, other letters as a; repetitions once. */
function shapeOf(text: string): string {
  let shape = '';
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    let sign = code;
    if (code >= 48 && code <= 57) sign = 57;
    else if (code >= 65 && code <= 90) sign = 65;
    else if ((code >= 97 && code <= 122) || code > 127) sign = 97;
    if (sign !== before) shape += String.fromCharCode(sign);
    before = sign;
  }
  return shape;
}
