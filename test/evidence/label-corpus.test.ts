/** Labels, pairs, logins and tables of colons against known truth: each value under its name, no person's value a name. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Kind, recorded } from './label-corpus.ts';
import { readAll } from './read.ts';

const TEXTS = 150;
/** Share of the texts that must be read as they were made; of few rows some can be read in two ways. */
const KINDS: readonly (readonly [kind: Kind, right: number])[] = [
  ['labels', 0.98],
  ['pairs', 0.98],
  ['logins', 0.95],
  ['table', 0.95],
  ['talk', 1],
];
const WHOLE = 0.98;

describe('records invented in every form of text', () => {
  for (const [kind, least] of KINDS)
    test(kind, async () => {
      const wrong: number[] = [];
      for (let seed = 0; seed < TEXTS; seed++) {
        const { text, records, people } = recorded(kind, seed);
        const { tables } = await readAll(text);
        const cells = new Map<string, number>();
        const key = (name: string, value: string): string =>
          `${name.replace(/^\(.*\)$/, '').toLowerCase()}\0${value.trim()}`;
        for (const { columns, rows } of Object.values(tables)) {
          const named = columns.filter((name) => [...people].some((value) => name.includes(value)));
          // Names of three people and more are shown as their shapes.
          assert.ok(new Set(named).size === 0 || new Set(named).size > 2, `${seed}: ${named.join()}`);
          for (const row of rows)
            row.forEach((value, i) => {
              const own = key(columns[i] ?? '', value ?? '');
              cells.set(own, (cells.get(own) ?? 0) + 1);
            });
        }
        let found = 0;
        for (const [name, value] of records.flat()) {
          const own = key(name, value);
          const left = cells.get(own) ?? 0;
          if (left > 0) found++;
          cells.set(own, left - 1);
        }
        if (found < WHOLE * records.flat().length) wrong.push(seed);
      }
      assert.ok(wrong.length <= (1 - least) * TEXTS + 1e-9, `${wrong.length} of ${TEXTS}: ${wrong.join()}`);
    });
});
