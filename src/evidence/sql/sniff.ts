/**
 * Enters: the head's text. Leaves: whether it is a dump of SQL, and what in it says whether a backslash escapes in its literals.
 * Deliberately absent: trust in a word alone; a text about SQL isn't a dump.
 */

/** A dump: it begins with a statement and has one with rows, or a table, or is nothing but statements. */
const DUMP = 0.9;
/** Rows cut out of a dump. Above any delimited text. */
export const BARE_ROWS = 0.85;
/** Statements behind something else, as where a program's warnings went into the same file. */
const AFTER_OTHERS = 0.75;

/**
 * A line that begins rows or a table. Names are in quotes of any kind or none. Repetitions
 * that share bytes with their neighbours are short, for the sake of hostile heads.
 */
const WITH_ROWS = new RegExp(
  String.raw`^[ \t]{0,40}(?:/\*M?!\d+ +)?(?:` +
    [
      String.raw`(?:INSERT|REPLACE)\s{1,9}(?:[A-Z_]+\s{1,9}){0,4}?(?:[\w$#@.]|["\x60[][^"\x60\]\n]{1,128}["\x60\]])[^\n;]{0,2000}?(?:\(|\b(?:VALUES?|SELECT|SET)\b|\n[ \t]{0,40}(?:VALUES?|SELECT|SET)(?:[ \t]{1,9}\S|\s{0,9}\())`,
      String.raw`CREATE\s{1,9}(?:[A-Z_]+\s{1,9}){0,3}?TABLE\s{1,9}[^\n(;]{1,300}(?:\(|$)`,
      String.raw`UPDATE\s{1,9}[^\n;]{1,300}?\s{1,9}SET\s{1,9}[^\n;=]{1,130}=`,
      String.raw`MERGE\s{1,9}(?:INTO\s{1,9})?[^\n;]{1,300}?\s{1,9}USING\b`,
      String.raw`COPY\s{1,9}[^\n;]{1,2000}\sFROM\s{1,9}stdin\b`,
    ].join('|') +
    ')',
  'im',
);
/** The beginning of any statement a dump has. */
const STATEMENT =
  /^(?:(?:INSERT|REPLACE|UPDATE|MERGE|UPSERT|CREATE|DROP|ALTER|SET|USE|LOCK|UNLOCK|COPY|BEGIN|COMMIT|START|PRAGMA|DELIMITER|DELETE|TRUNCATE|GRANT|COMMENT|SELECT|DECLARE|IF|EXEC|REM|PROMPT|PRINT|ATTACH|REVOKE|ANALYZE)\b|GO[ \t]*\r?$|\\[a-z!]+\b|\/\*M?!)/im;
const STATEMENT_FIRST = new RegExp(`^\\s*${STATEMENT.source.slice(1)}`, 'i');
/** A row on a line of its own, or at the beginning of one. */
const ROW = /^[ \t]*\(\s*(?:N?'|"|-?\d|NULL\b|0x)[^\n]*(?:\)[ \t]*[,;]|\),\s*\()/i;
/** Lines looked at. */
const LINES = 400;
/** Share of the lines that must begin statements or rows. */
const STATEMENT_SHARE = 0.5;

/** Texts, names, comments and bodies of functions, up to the end of the head where nothing closes them. */
const APART = /\$(\w*)\$[\s\S]*?(?:\$\1\$|$)|'[^']*(?:'|$)|"[^"]*(?:"|$)|--[^\n]*|\/\*(?!M?!)[\s\S]*?(?:\*\/|$)/g;
const LEAST_STATEMENTS = 3;

/** How sure the head looks like a dump. @param whole whether this is all there is */
export function sniffSql(text: string, whole: boolean): number {
  const body = withoutComments(text);
  if (/^\s*[{[<]/.test(body)) return 0;
  if (STATEMENT_FIRST.test(body)) {
    if (WITH_ROWS.test(body)) return DUMP;
    if (whole && !endsStatement(body)) return 0;
    const lines = share(body, whole, (line) => STATEMENT.test(line) || /^(?:\s|--|#|\/\*)|[;,)]\s*$/.test(line));
    return lines === 1 || areStatements(body, whole) ? DUMP : 0;
  }
  if (body.trim() === '') return 0;
  if (ROW.test(body) && share(body, whole, isRow) >= STATEMENT_SHARE) return BARE_ROWS;
  const statements = share(body, whole, (line) => STATEMENT.test(line) || ROW.test(line) || /^\s+\S|^\)/.test(line));
  return WITH_ROWS.test(body) && statements >= STATEMENT_SHARE && /;\s*$/m.test(body) ? AFTER_OTHERS : 0;
}

/** Whether every statement begins with a word of SQL; what texts, names, comments and bodies of functions hold is none of it. */
function areStatements(text: string, whole: boolean): boolean {
  const all = text.replace(APART, ' ').split(';');
  const statements = (whole ? all : all.slice(0, -1)).filter((statement) => statement.trim() !== '');
  return statements.length >= LEAST_STATEMENTS && statements.every((statement) => STATEMENT_FIRST.test(statement));
}

/** Whether a text begins with a statement, with comments or without, or holds nothing else than those. */
export function beginsStatement(text: string): boolean {
  const body = withoutComments(text);
  return body.trim() === '' || STATEMENT_FIRST.test(body);
}

/** Whether a line of it begins a statement that has rows, or a table. */
export function hasStatementWithRows(text: string): boolean {
  return WITH_ROWS.test(text);
}

/** Whether a line is in brackets, but for what divides it from the next. */
function isRow(line: string): boolean {
  const text = line.trim();
  const row = /[,;]$/.test(text) ? text.slice(0, -1).trimEnd() : text;
  return row.startsWith('(') && row.endsWith(')') && row.length > 1;
}

/** Share of the lines that hold for something. */
function share(text: string, whole: boolean, holds: (line: string) => boolean): number {
  const all = text.split('\n', LINES);
  const lines = (whole || all.length === LINES ? all : all.slice(0, -1)).filter((line) => line.trim() !== '');
  if (lines.length === 0) return ROW.test(text) ? 1 : 0;
  return lines.filter(holds).length / lines.length;
}

/** The text behind the comments and blank lines it begins with, `/*!…` not being one. */
function withoutComments(text: string): string {
  let at = 0;
  for (;;) {
    while (at < text.length && /\s/.test(text[at] ?? '')) at++;
    const line = text.startsWith('--', at) || text.startsWith('#', at);
    const block = text.startsWith('/*', at) && !/^\/\*M?!/.test(text.slice(at, at + 4));
    if (!line && !block) return text.slice(at);
    const end = line ? text.indexOf('\n', at) : text.indexOf('*/', at);
    if (end < 0) return '';
    at = end + (line ? 1 : 2);
  }
}

/** Names that dumping programs write into their first comment. */
const BACKSLASH_PROGRAMS =
  /^(?:--|#|\/\*).{0,40}\b(?:MySQL|MariaDB|phpMyAdmin|HeidiSQL|mydumper|Adminer .{0,20}(?:MySQL|MariaDB))\b/im;
const STANDARD_PROGRAMS =
  /^(?:--|#|\/\*).{0,40}\b(?:PostgreSQL|SQLite|Oracle|SQL Server)\b|^PRAGMA foreign_keys|^SET standard_conforming_strings = on|^SET IDENTITY_INSERT|^REM INSERTING|^BEGIN TRANSACTION|^SET DEFINE OFF|\[dbo\]\./im;
const BACKSLASH_SYNTAX =
  /\bENGINE ?=|^\/\*!\d{5}|\bAUTO_INCREMENT\b|^SET standard_conforming_strings = off|INTO `|TABLE (?:IF NOT EXISTS )?`/im;

/** Whether nothing but comments stands behind the end of a statement: definitions without rows, as in a file beside the data. */
function endsStatement(text: string): boolean {
  const last = text
    .split('\n')
    .map((line) => line.trim())
    .findLast((line) => line !== '' && !line.startsWith('--'));
  return last?.endsWith(';') === true;
}

/** Whether a backslash escapes in `'…'`, by a setting or a program's name in a comment; undefined if neither is there. */
export function toldBackslashes(text: string): boolean | undefined {
  if (/^SET standard_conforming_strings = off/im.test(text)) return true;
  const mine = BACKSLASH_PROGRAMS.exec(text)?.index ?? Number.POSITIVE_INFINITY;
  const other = STANDARD_PROGRAMS.exec(text)?.index ?? Number.POSITIVE_INFINITY;
  return mine === other ? undefined : mine < other;
}

/**
 * The same by syntax that only one side has (it may stand in a value), else by the literals: `\'` that isn't the end of one, or
 * an escaped line end, is MySQL's. Standard SQL if nothing tells.
 */
export function likelyBackslashes(text: string): boolean {
  if (BACKSLASH_SYNTAX.test(text)) return true;
  if (/[^\\]\\'(?!\s*(?:[,):;|+']|AS\b|$))/i.test(text)) return true;
  if (/\bchar\((?:10|13)\)|[(,\s]N'|\bto_date\(|'::\w/i.test(text)) return false;
  return /\\r\\n|\\"|[^\\]\\\\[^\\]/.test(text);
}
