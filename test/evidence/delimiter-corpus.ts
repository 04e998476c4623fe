/**
 * Invented tables in every dialect, with the marks of others inside their values. Enters: a seed. Leaves: a text and the
 * delimiter it was written with. For tests only.
 */
import { Random } from '../fuzz/random.ts';

export interface Written {
  readonly text: string;
  readonly delimiter: string;
  readonly whole: boolean;
}

const GIVEN = ['Ana', 'Jonas', 'Priya', 'Björn', 'Mei', 'Иван', 'José'];
const FAMILY = ['Silva', 'Kowalska', "O'Neil", 'van Dam', 'Smith-Jones', 'Петрова'];
const TOWNS = ['Oslo', 'Porto', 'New Town', 'São Paulo'];
const WORDS = ['late', 'called', 'again', 'refund', 'please', 'none'];
const two = (n: number): string => String(n).padStart(2, '0');
const date = (r: Random): string => `${1950 + r.below(60)}-${two(1 + r.below(12))}-${two(1 + r.below(28))}`;
const time = (r: Random): string => `${two(r.below(24))}:${two(r.below(60))}:${two(r.below(60))}`;
const hex = (r: Random, length: number): string => Array.from({ length }, () => r.below(16).toString(16)).join('');
const list = (r: Random, mark: string): string => r.many(1, 4, () => r.pick(WORDS)).join(mark);

type Column = readonly [name: string, value: (r: Random, row: number) => string];
const COLUMNS: readonly Column[] = [
  ['id', (_, row) => String(1000 + row)],
  ['name', (r) => `${r.pick(GIVEN)} ${r.pick(FAMILY)}`],
  ['contact', (r) => `${r.pick(FAMILY)}, ${r.pick(GIVEN)}`],
  ['address', (r) => `${1 + r.below(99)}, Main Road, ${r.pick(TOWNS)}`],
  ['home', (r) => `Flat ${1 + r.below(99)}; ${r.pick(TOWNS)}`],
  ['email', (r, row) => `a${r.below(99)}.${row}@example.org`],
  ['phone', (r) => `+4915500${r.below(99999)}`],
  ['tel', (r) => `(0${r.below(9)}) 555-${1000 + r.below(8999)}`],
  ['dob', date],
  ['birthday', (r) => `${1 + r.below(28)}/${1 + r.below(12)}/${1950 + r.below(60)}`],
  ['created_at', (r) => `${date(r)} ${time(r)}`],
  ['updated', (r) => `${date(r)}T${time(r)}+02:00`],
  ['start', (r) => time(r).slice(0, 5)],
  ['url', (r, row) => `https://x${r.below(9)}.example:8443/p/${row}?a=1&b=${r.below(99)}`],
  ['device', (r) => Array.from({ length: 6 }, () => hex(r, 2)).join(':')],
  ['ip', (r) => `10.${r.below(256)}.${r.below(256)}.${r.below(256)}`],
  ['balance', (r) => `${r.below(1000)}.${two(r.below(100))}`],
  ['betrag', (r) => `${r.below(1000)},${two(r.below(100))}`],
  ['income', (r) => `${1 + r.below(9)},${String(r.below(1000)).padStart(3, '0')},000`],
  ['sex', (r) => r.pick(['M', 'F'])],
  ['meta', (r) => `{"a":${r.below(9)},"b":"${r.pick(WORDS)}"}`],
  ['tags', (r) => list(r, ';')],
  ['groups', (r) => list(r, '|')],
  ['items', (r) => list(r, ',')],
  ['note', (r) => r.many(0, 8, () => r.pick(WORDS) + r.pick(['', '', '', ',', ':', ';', '.'])).join(' ')],
  ['hash', (r) => hex(r, 32)],
  ['user_agent', () => 'Mozilla/5.0 (X11; Linux x86_64; rv:109.0) Gecko/20100101'],
  ['dn', (_, row) => `CN=u${row},OU=People,DC=example,DC=org`],
  ['gps', (r) => `${r.below(90)}.${10000 + r.below(89999)},${r.below(90)}.${10000 + r.below(89999)}`],
  ['fax', (r) => (r.once(8) ? `x${r.below(99)}` : '')],
];
/** The commoner ones oftener. */
const DELIMITERS = [',', ',', ',', ',', ';', ';', ';', '\t', '\t', '|', '|', ':', '^', '~', '||', '::', '\u0001'];

export function written(seed: number): Written {
  const r = new Random(seed);
  const delimiter = r.pick(DELIMITERS);
  const quotes = [',', ';', '\t', '|'].includes(delimiter) && !r.once(4);
  const columns: Column[] = [];
  for (const most = 2 + r.below(delimiter === ':' ? 6 : 13); columns.length < most; ) {
    const column = r.pick(COLUMNS);
    const probe = Array.from({ length: 8 }, (_, row) => column[1](r, row)).join('');
    if (quotes || !probe.includes(delimiter)) columns.push(column);
  }
  const quoted = (cell: string): string =>
    quotes && (cell.includes(delimiter) || cell.includes('"')) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const rows = Array.from({ length: r.pick([3, 5, 8, 12, 30, 60, 150]) }, (_, row) =>
    columns.map(([, value]) => quoted(value(r, row))),
  );
  const names = columns.map(([name]) => name);
  const shape = r.pick(['plain', 'plain', 'trimmed', 'wider', 'torn', 'ragged', 'empty', 'cut']);
  for (const row of rows) {
    if (shape === 'trimmed') while (row.length > 2 && (row.at(-1) === '' || r.once(3))) row.pop();
    if (shape === 'wider' && r.once(2)) row.push('x');
    if (shape === 'ragged' && r.once(4)) row.push(r.pick(WORDS));
    if (shape === 'empty') for (const i of row.keys()) if (r.once(4)) row[i] = '';
  }
  const lines = rows.map((row) => row.join(delimiter));
  if (!r.once(2)) lines.unshift(names.join(delimiter));
  if (shape === 'torn') lines[0] = lines[0]?.slice(r.below(lines[0].length)) ?? '';
  const text = `${lines.join('\n')}\n`;
  return { text: shape === 'cut' ? text.slice(0, -2 - r.below(9)) : text, delimiter, whole: shape !== 'cut' };
}
