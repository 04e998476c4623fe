/** The words that begin statements of SQL, by what is done with what follows. Deliberately absent: words that begin rows. */

/** Statements that are passed over as a whole; behind any other word only its line is. */
export const STATEMENTS = new Set([
  ...[
    'SET',
    'DROP',
    'ALTER',
    'CREATE',
    'LOCK',
    'UNLOCK',
    'USE',
    'BEGIN',
    'COMMIT',
    'START',
    'END',
    'ROLLBACK',
    'SELECT',
  ],
  ...[
    'UPDATE',
    'DELETE',
    'GRANT',
    'REVOKE',
    'COMMENT',
    'ANALYZE',
    'PRAGMA',
    'ATTACH',
    'DETACH',
    'EXEC',
    'EXECUTE',
    'CALL',
  ],
  ...['DECLARE', 'IF', 'PRINT', 'TRUNCATE', 'WITH', 'MERGE', 'FLUSH', 'CHANGE', 'VACUUM', 'REINDEX', 'DO', 'SAVEPOINT'],
  ...[
    'LOAD',
    'HANDLER',
    'KILL',
    'SHOW',
    'RENAME',
    'OPTIMIZE',
    'REFRESH',
    'SECURITY',
    'REASSIGN',
    'RETURN',
    'RAISERROR',
  ],
]);
/** INTO: the second table of Oracle's INSERT ALL. */
export const INSERTS = new Set(['INSERT', 'REPLACE', 'UPSERT', 'INTO', 'COPY']);
/** Objects whose definition holds statements of its own. */
export const BODIES = new Set(['TRIGGER', 'PROCEDURE', 'PROC', 'FUNCTION', 'EVENT', 'PACKAGE', 'RULE', 'VIEW', 'TYPE']);
/** Words of clients, to the end of their line. */
export const CLIENT = new Set([
  'GO',
  'REM',
  'PROMPT',
  'SPOOL',
  'WHENEVER',
  'EXIT',
  'QUIT',
  'SOURCE',
  'CONNECT',
  'DEFINE',
]);
/** Statements that may carry rows where they can't be read; stored programs don't. */
export const WATCHED = new Set(['WITH', 'IF', 'BEGIN', 'DO', 'DECLARE', 'EXEC', 'EXECUTE', 'CALL']);

/** Statements that open or close something that a dump says of its end. */
export const ENDS = new Set(['LOCK', 'UNLOCK', 'BEGIN', 'START', 'COMMIT', 'ROLLBACK', 'END']);

/** Whether the end of a file is the beginning of a word that begins statements. */
export function couldBeStatement(text: string): boolean {
  const word = text.toUpperCase();
  return [...INSERTS, ...STATEMENTS].some((whole) => whole.startsWith(word));
}
