/**
 * Invented records as labels, pairs, logins and tables of one mark, and talks. Enters: a kind, a seed. Leaves: a text, its records,
 * and the values no name of a column may be. For tests only.
 */
import { Random } from '../fuzz/random.ts';

export type Kind = 'labels' | 'pairs' | 'logins' | 'table' | 'talk';

export interface Recorded {
  readonly text: string;
  /** Records as name and value; names are '' where the text has none. */
  readonly records: readonly (readonly (readonly [name: string, value: string])[])[];
  readonly people: ReadonlySet<string>;
}

const GIVEN = ['Ana', 'Jonas', 'Priya', 'Mei', 'Tariq', 'Wanjiru', 'Ольга', 'José'];
const FAMILY = ['Silva', 'Kowalski', "O'Neil", 'Yadav', 'van Dam', 'Петрова', 'Demir'];
const WORDS = ['late', 'called', 'again', 'refund', 'please', 'paid'];
const two = (n: number): string => String(n).padStart(2, '0');
const hex = (r: Random, length: number): string => Array.from({ length }, () => r.below(16).toString(16)).join('');
const person = (r: Random): string => `${r.pick(GIVEN)} ${r.pick(FAMILY)}`;
const date = (r: Random): string => `${1950 + r.below(60)}-${two(1 + r.below(12))}-${two(1 + r.below(28))}`;
const email = (r: Random): string => `${r.pick(['ana', 'jon', 's.y', 'mei'])}${r.below(9999)}@example.org`;
const user = (r: Random): string => `${r.pick(['ana', 'jon', 'ivan.p', 'mei_x'])}${r.below(999)}`;
const password = (r: Random): string =>
  r.many(6, 11, () => r.pick([...'abcdefghkmnpqrstuvwxyzABCDEF0123456789!#$%*+-_?@:;|'])).join('');

type Column = readonly [names: readonly string[], value: (r: Random, row: number) => string];
const COLUMNS: readonly Column[] = [
  [['ID', '№', 'Kundennummer'], (_, row) => String(1000 + row)],
  [['Name', 'ФИО', 'नाम', 'Beneficiary'], person],
  [['Address', 'Anschrift'], (r) => `${1 + r.below(99)}, Main Road, ${r.pick(['Oslo', 'Pune', 'New Town'])}`],
  [['email', 'E-Mail'], email],
  [['Phone', 'WhatsApp'], (r) => `+49155${1000000 + r.below(8999999)}`],
  [['dob', 'Date of birth'], date],
  [['Created at', 'Time'], (r) => `${date(r)} ${two(r.below(24))}:${two(r.below(60))}:07`],
  [['Device', 'mac'], (r) => Array.from({ length: 6 }, () => hex(r, 2)).join(':')],
  [['Profile', 'url'], (r, row) => `https://x${r.below(9)}.example:8443/p/${row}?a=1&b=2`],
  [['Note', 'Remarks'], (r) => r.many(1, 8, () => r.pick(WORDS) + r.pick(['', '', ':', ';', '.'])).join(' ')],
  [['Gender', 'sex'], (r) => r.pick(['M', 'F'])],
  [['Hash'], (r) => hex(r, 32)],
  [['F001', 'xq_7'], (r) => r.pick(WORDS)],
];
const LOGINS: readonly (readonly ((r: Random) => string)[])[] = [
  [email, password],
  [user, password],
  [(r) => `https://x${r.below(99)}.example/login`, user, (r) => password(r).replaceAll(':', '')],
  [user, email, password],
  [(r) => `10.0.${r.below(256)}.${r.below(256)}`, (r) => String(1 + r.below(65000)), user, password],
];

export function recorded(kind: Kind, seed: number): Recorded {
  const r = new Random(seed * 7919 + kind.length);
  const rows = r.pick([5, 10, 30, 100]);
  const columns: { name: string; value: Column[1] }[] = [];
  for (const wanted = 3 + r.below(6); columns.length < wanted; ) {
    const [names, value] = r.pick(COLUMNS);
    if (!columns.some((column) => column.value === value)) columns.push({ name: r.pick(names), value });
  }
  const people = new Set<string>();
  const made = Array.from({ length: rows }, (_, row) =>
    columns.map(({ name, value }) => [name, value(r, row)] as const),
  );
  for (const [, value] of made.flat()) if (/^\p{Lu}\p{Ll}+ /u.test(value)) people.add(value);
  if (kind === 'labels') return { text: labels(r, made), records: made, people };
  if (kind === 'pairs') return pairs(r, made, people);
  if (kind === 'logins') {
    const shape = r.pick(LOGINS);
    const records = made.map(() => shape.map((part) => ['', part(r)] as const));
    return { text: joined(records, ':'), records, people: new Set(records.flat().map(([, value]) => value)) };
  }
  if (kind === 'table') {
    const records = made.map((row) => row.map(([, value]) => ['', value.replaceAll(':', '.')] as const));
    return { text: joined(records, ':'), records, people };
  }
  const speakers = Array.from({ length: 2 + r.below(4) }, () => person(r));
  const text = made.map(() => `${r.pick(speakers)}: ${r.many(2, 8, () => r.pick(WORDS)).join(' ')}\n`).join('');
  return { text, records: [], people: new Set(speakers) };
}

function joined(records: Recorded['records'], mark: string): string {
  return records.map((row) => `${row.map(([, value]) => value).join(mark)}\n`).join('');
}

function labels(r: Random, records: Recorded['records']): string {
  const separator = r.pick([': ', ': ', ':', ' : ', ' = ', '=', ' - ', '：', ' => ', '\t']);
  const bullet = r.pick(['', '', '', '- ', '* ', '• ', '  ']);
  const between = r.pick(['\n', '\n', '-----\n', '\n\n', '']);
  return records
    .map((row) => row.map(([name, value]) => `${bullet}${name}${separator}${value}\n`).join('') + between)
    .join('');
}

function pairs(r: Random, made: Recorded['records'], people: Recorded['people']): Recorded {
  const [equals, between] = r.pick([
    ['=', ' '],
    ['=', '; '],
    ['=', ' | '],
    [': ', ', '],
    [': ', ' | '],
    [': ', ' - '],
  ] as const);
  const key = (name: string): string => (equals === '=' ? name.toLowerCase().replaceAll(/[\s-]/g, '_') : name);
  const bare = (value: string): string => (between === ' ' ? value : value.replaceAll(/[,;|]| - /g, ' '));
  const records = made.map((row) => row.map(([name, value]) => [key(name), bare(value).trim()] as const));
  const quoted = (value: string): string => (between === ' ' && /[\s="]/.test(value) ? `"${value}"` : value);
  const line = (row: Recorded['records'][number]): string =>
    row.map(([name, value]) => `${name}${equals}${quoted(value)}`).join(between);
  return { text: `${records.map(line).join('\n')}\n`, records, people };
}
