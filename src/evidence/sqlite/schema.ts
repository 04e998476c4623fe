/**
 * Enters: the CREATE TABLE statement of a table as SQLite keeps it. Leaves: its columns in the order they are stored in.
 * Deliberately absent: SQL: nothing is run, and of expressions only their end is found.
 */

/** A column as it is stored. */
interface StoredColumn {
  readonly name: string;
  /** Fractions: whole ones are stored as whole numbers. */
  readonly real: boolean;
  /** Stands for the row number; stored as NULL. */
  readonly rowid: boolean;
  /** What rows hold that were written before the column was added; undefined if that is an expression. */
  readonly preset: { readonly text: string; readonly quoted: boolean } | undefined;
}

/** The columns of a table, in the order of its definition. */
export interface StoredTable {
  readonly columns: readonly StoredColumn[];
  /** Place in a record → place in `columns`. */
  readonly order: readonly number[];
}

interface Token {
  readonly text: string;
  /** Word or sign in upper case; '' for quoted names, so that they are never taken for a keyword. */
  readonly key: string;
  readonly kind: 'name' | 'string' | 'number' | 'sign';
}

/** White space, comments; quoted names and strings; words; numbers; signs. No alternative overlaps another, and a quote that never closes takes the
 * rest: the time is linear. */
const TOKEN =
  /\s+|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|("(?:[^"]|"")*(?:"|$)|`(?:[^`]|``)*(?:`|$)|\[[^\]]*(?:\]|$))|('(?:[^']|'')*(?:'|$))|([\p{L}_$\u0080-\uffff][\p{L}\p{N}_$\u0080-\uffff]*)|(\d[\w.]*|\.\d\w*)|([\s\S])/gu;
/** Longer statements are not SQLite's. */
const LONGEST_STATEMENT = 1_000_000;
const CONSTRAINT = new Set(['CONSTRAINT', 'PRIMARY', 'UNIQUE', 'CHECK', 'FOREIGN']);
const AFTER_TYPE = new Set([...CONSTRAINT, 'NOT', 'NULL', 'DEFAULT', 'COLLATE', 'REFERENCES', 'GENERATED', 'AS', 'ON']);

/** Reads the definition of a table. @returns undefined if it can't be followed */
export function storedTable(sql: string): StoredTable | undefined {
  if (sql.length > LONGEST_STATEMENT) return undefined;
  const tokens = tokenize(sql);
  const open = tokens.findIndex((token) => token.key === '(');
  if (open < 0 || tokens[0]?.key !== 'CREATE') return undefined;
  const parts: Token[][] = [[]];
  let depth = 1;
  let at = open + 1;
  for (; at < tokens.length && depth > 0; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.key === '(') depth++;
    if (token.key === ')') depth--;
    if (depth === 1 && token.key === ',') parts.push([]);
    else if (depth > 0) parts.at(-1)?.push(token);
  }
  const withoutRowid = tokens.slice(at).some((token) => token.key === 'ROWID');
  return arranged(parts, withoutRowid);
}

function arranged(parts: readonly Token[][], withoutRowid: boolean): StoredTable | undefined {
  const found: (StoredColumn & { readonly virtual: boolean; readonly integer: boolean })[] = [];
  let key: number[] = [];
  for (const part of parts) {
    const [first] = part;
    if (first === undefined) return undefined;
    if (CONSTRAINT.has(first.key)) {
      const primary = part.findIndex((token) => token.key === 'PRIMARY');
      if (primary >= 0 && part[primary + 1]?.key === 'KEY') key = named(part.slice(primary + 2), found);
      continue;
    }
    const end = part.findIndex((token, i) => i > 0 && AFTER_TYPE.has(token.key));
    const type = part
      .slice(1, end < 0 ? part.length : end)
      .map((token) => token.text.toUpperCase())
      .join(' ');
    const rest = end < 0 ? [] : part.slice(end);
    const primary = outside(rest, 'PRIMARY');
    const integer = type === 'INTEGER';
    // A quirk kept by SQLite: a descending key written at the column doesn't stand for the row number.
    const rowid = primary >= 0 && integer && rest[primary + 2]?.key !== 'DESC';
    if (primary >= 0) key = [found.length];
    const generated = outside(rest, 'AS') >= 0;
    found.push({
      name: first.text,
      real: isReal(type),
      rowid: rowid && !withoutRowid,
      preset: presetOf(rest),
      virtual: generated && outside(rest, 'STORED') < 0,
      integer: integer && primary < 0,
    });
  }
  const only = found[key[0] ?? -1];
  if (key.length === 1 && only?.integer === true && !withoutRowid) found[key[0] ?? 0] = { ...only, rowid: true };
  // Columns computed when they are read aren't stored.
  const stored = [...found.keys()].filter((i) => found[i]?.virtual !== true);
  const order = withoutRowid ? [...new Set([...key, ...stored])].map((i) => stored.indexOf(i)) : [...stored.keys()];
  return { columns: found.filter((column) => !column.virtual), order };
}

/** The columns a key names, each once. */
function named(tokens: readonly Token[], columns: readonly StoredColumn[]): number[] {
  const places: number[] = [];
  let start = true;
  let depth = 0;
  for (const token of tokens) {
    if (token.key === '(') depth++;
    else if (token.key === ')') depth--;
    if (depth === 0) break;
    if (token.key === '(' || token.key === ',') start = true;
    else if (start) {
      const place = columns.findIndex((column) => column.name.toLowerCase() === token.text.toLowerCase());
      if (place >= 0 && !places.includes(place)) places.push(place);
      start = false;
    }
  }
  return places;
}

/** Where a keyword stands that isn't part of an expression in parentheses. */
function outside(tokens: readonly Token[], key: string): number {
  let depth = 0;
  return tokens.findIndex((token) => {
    if (token.key === '(') depth++;
    if (token.key === ')') depth--;
    return depth === 0 && token.key === key;
  });
}

/** Affinity by the declared type. Source: sqlite.org/datatype3.html, 3.1. */
function isReal(type: string): boolean {
  return !/INT|CHAR|CLOB|TEXT|BLOB/.test(type) && /REAL|FLOA|DOUB/.test(type);
}

function presetOf(rest: readonly Token[]): StoredColumn['preset'] {
  const at = outside(rest, 'DEFAULT');
  if (at < 0) return { text: '', quoted: false };
  const sign = rest[at + 1]?.key === '-' ? '-' : '';
  const token = rest[at + (sign === '' && rest[at + 1]?.key !== '+' ? 1 : 2)];
  if (token?.kind === 'string') return { text: token.text, quoted: true };
  if (token?.kind === 'number' && !/^0x/i.test(token.text)) return { text: sign + token.text, quoted: false };
  if (token?.key === 'NULL') return { text: '', quoted: false };
  if (token?.key === 'TRUE') return { text: '1', quoted: false };
  return token?.key === 'FALSE' ? { text: '0', quoted: false } : undefined;
}

function tokenize(sql: string): Token[] {
  const tokens: Token[] = [];
  for (const [, name, string, word, number, sign] of sql.matchAll(TOKEN)) {
    if (name !== undefined) tokens.push({ text: unquoted(name), key: '', kind: 'name' });
    else if (string !== undefined) tokens.push({ text: unquoted(string), key: '', kind: 'string' });
    else if (word !== undefined) tokens.push({ text: word, key: word.toUpperCase(), kind: 'name' });
    else if (number !== undefined) tokens.push({ text: number, key: '', kind: 'number' });
    else if (sign !== undefined) tokens.push({ text: sign, key: sign, kind: 'sign' });
  }
  return tokens;
}

function unquoted(text: string): string {
  const quote = text[0] ?? '';
  const inner = text.slice(1, -1);
  return quote === '[' ? inner : inner.replaceAll(quote + quote, quote);
}
