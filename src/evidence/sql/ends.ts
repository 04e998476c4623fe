/**
 * What a dump opens and should close again. Enters: the beginnings of its statements and comments. Leaves: what is still open, so that
 * the dump was cut off, if only between two statements. Deliberately absent: programs that close nothing.
 */

type Pair = readonly [opens: RegExp, closes: RegExp];

/** Statements that are closed by others. All patterns stand at the beginning. */
const STATEMENTS: readonly Pair[] = [
  [/^LOCK TABLES\s/i, /^UNLOCK TABLES/i],
  [/^(?:BEGIN|START) TRANSACTION\s*;/i, /^(?:COMMIT|ROLLBACK|END)\b/i],
];
/** Words of programs that say when they have finished; people who cut a sample out leave the first ones, too. */
const WORDS: readonly Pair[] = [
  // mysqldump does from 10.10 on.
  [/^-- (?:MySQL|MariaDB) dump 1\d\.\d\d/, /^-- Dump completed/],
  [/^-- PostgreSQL database dump\s*$/m, /^-- PostgreSQL database dump complete/],
  [/^-- PostgreSQL database cluster dump\s*$/m, /^-- PostgreSQL database cluster dump complete/],
];
/** Characters that are looked at. */
export const LONGEST_SIGN = 48;

/** Follows one dump. */
export class DumpEnds {
  private readonly open = new Set<Pair>();

  /** @param text the first characters of a statement or comment */
  see(text: string): void {
    for (const pair of [...STATEMENTS, ...WORDS])
      if (pair[0].test(text)) this.open.add(pair);
      else if (this.open.has(pair) && pair[1].test(text)) this.open.delete(pair);
  }

  /** Statements that are still open. */
  get statements(): number {
    return STATEMENTS.filter((pair) => this.open.has(pair)).length;
  }

  /** Programs that haven't said that they have finished. */
  get programs(): number {
    return WORDS.filter((pair) => this.open.has(pair)).length;
  }
}
