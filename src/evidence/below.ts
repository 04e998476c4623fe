/**
 * What stands below a table, or below its names, and is no record: how many rows there were, in the words of clients, and rows that
 * name types. Enters: a line, or the cells of a row. Leaves: what it says. Deliberately absent: a guess; what a record could say stays one.
 */

/** A count of rows in the words of clients; the number is the first group. */
const COUNT = new RegExp(
  [
    // psql, cqlsh, Presto, sqlcmd, isql; H2 adds its time.
    String.raw`\(?(\d{1,12}) (?:rows?|row\(s\)|tuples?|records?|record\(s\)|Zeilen?|lignes?|filas?|righe|riga|linhas?|строк[аи]?|строк|wierszy|行)(?: affected)?(?:, [\d.]+ ?m?s)?\)?\.?`,
    // mysql, SQL*Plus, Db2, Snowflake
    String.raw`(\d{1,12}) rows? in set(?:, \d+ warnings?)?(?: \(.{1,30}\))?\.?`,
    String.raw`(\d{1,12}) (?:rows?|Zeilen?|lignes?|filas?|record\(s\)) (?:selected|ausgewählt|sélectionnées?|seleccionadas?|fetched|returned|retrieved)(?: with \d+ warning messages? printed)?(?: \(.{1,30}\))?\.?`,
    String.raw`(\d{1,12}) Row\(s\) produced\. Time Elapsed: [\d.]+ ?m?s`,
    // Impala, Hive, Firebird, data frames, DuckDB
    String.raw`(?:Time taken: [\d.]+ seconds, )?Fetched:? (\d{1,12}) row\(s\)(?: in [\d.]+s)?`,
    String.raw`Records affected: (\d{1,12})`,
    String.raw`\[(\d{1,12}) rows? x \d+ columns?\]`,
    String.raw`(\d{1,12}) rows?(?: \(\d+ shown\))?(?: *\d+ columns?(?: \(\d+ shown\))?)?`,
  ].join('$|^'),
);
const COUNTED = new RegExp(`^${COUNT.source}$`, 'iu');
/** What else clients write there. */
const SAID =
  /^(?:no rows selected\.?|Empty set(?: \(.{1,30}\))?\.?|Query OK, .{1,80}|Time: [\d.]+ m?s(?: .{1,30})?|Elapsed: [\d:.]+|Commands completed successfully\.?|Completion time: \S+|Run Time: real .{1,60}|PL\/SQL procedure successfully completed\.?|Bye|---MORE---|-- More {1,2}--|[\d.]+ seconds?\.?)$/i;
/** That some rows were not printed. */
const SHORTENED = /^only showing top (\d+) rows?$/i;

/** What a pager leaves between the rows. */
const PAGED = /^-{2,3} ?more ? ?-{2,3}$/i;

/** What a line below a table says: `rows` where it counts them, `shortened` where it says that there were more. */
export interface Footer {
  readonly rows?: number;
  readonly shortened?: true;
  /** The rows go on below. */
  readonly paged?: true;
}

/** @returns undefined for any line that a client doesn't write of its own */
export function footerOf(line: string): Footer | undefined {
  const text = line.trim();
  if (text.length > 120) return undefined;
  const rows = COUNTED.exec(text)
    ?.slice(1)
    .find((number) => number !== undefined);
  if (rows !== undefined) return { rows: Number(rows) };
  if (SHORTENED.test(text)) return { shortened: true };
  if (PAGED.test(text)) return { paged: true };
  return SAID.test(text) ? {} : undefined;
}

/** Names of types in databases and data frames, with what may stand in parentheses behind them. */
const TYPE =
  /^<?(?:u?(?:tiny|small|medium|big|huge)?int(?:eger)?\d{0,3}|[iuf]\d{1,3}|(?:n?var|b?p|n)?char2?|(?:var)?binary|character(?: varying)?|(?:tiny|medium|long|n)?text|str(?:ing)?|(?:long|n?c|b)lob|bytea?|bytes|raw|date(?:time)?\d?(?:64|32|offset)?|timestamp(?:tz|ltz|_n?tz)?(?: with(?:out)? time zone)?|time(?: with(?:out)? time zone)?|interval|bool(?:ean)?|bit|real|double(?: precision)?|float\d{0,2}|dec(?:imal)?|num(?:ber|eric)?|(?:small)?money|uuid|uniqueidentifier|jsonb?|xml|variant|enum|serial|object|chr|int|dbl|lgl|fct|dttm|cat)(?:\s?\([\w ,'µ]{1,40}\))?(?:\[[\w, µ]*\])?(?: unsigned| not null| null)*>?$/i;

/** Whether each cell of a row names a type, as below the names of a frame; of one cell, or of cells all empty, nothing is said. */
export function isTypesRow(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.length > 1 && filled.length === cells.length && filled.every((cell) => TYPE.test(cell));
}
