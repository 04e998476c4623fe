/**
 * Enters: a window of a dump's bytes, again and again, each from where the last was left. Leaves: rows, in the tables they
 * belong to. Deliberately absent: execution; a statement without rows is passed over, whatever it would do.
 */
import type { Kernel } from '../../kernel/kernel.ts';
import type { Batch, Column, Reading } from '../types.ts';
import { readAssignments } from './assignments.ts';
import {
  BACKSLASH,
  BROKEN,
  byteAt,
  commentEnd,
  HASH,
  HYPHEN,
  isWordByte,
  keyword,
  lineEnd,
  MORE,
  OPEN,
  opened,
  SEMICOLON,
  SLASH,
  STAR,
  skipBlanks,
  wordEnd,
} from './bytes.ts';
import { readCopy } from './copy-rows.ts';
import { DumpEnds, LONGEST_SIGN } from './ends.ts';
import { KernelRows } from './kernel-rows.ts';
import { readMerge } from './merge.ts';
import { isBatchEnd, isStatementLine, isUnended, LINE_START, statementEnd, statementLine } from './resync.ts';
import { readSelect, readValues } from './rows.ts';
import { type Mode, SqlState, SUSPICIOUS } from './state.ts';
import { couldBeHead } from './targets.ts';
import { readUpdate } from './update.ts';
import { BODIES, CLIENT, couldBeStatement, ENDS, INSERTS, STATEMENTS, WATCHED } from './words.ts';

/** Behind BEGIN: a transaction, no block. */
const TRANSACTION = /^(?:\s*;|\s+(?:TRAN|WORK|BATCH|UNLOGGED|COUNTER|IMMEDIATE|EXCLUSIVE|DEFERRED|ISOLATION|READ))/i;
/** Rows, in a statement that is passed over: `VALUES (1`, `USING (SELECT 'x'`. */
const ROWS = /\bVALUES\s*\(\s*(?:[NE]?'|"|[-+]?\d)|\bUSING\s*\(\s*SELECT\s+(?:[NE]?'|[-+]?\d)/i;

/** Reads a dump. Give it windows until it is told that one is final. */
export class SqlReader {
  private readonly state: SqlState;
  private readonly kernel: KernelRows | null;
  /** What the dump has opened, by its own words, and not yet closed. */
  readonly ends = new DumpEnds();

  /**
   * @param backslash whether a backslash escapes in a literal
   * @param kernel reads plain rows; null where there is none, and the strict reader reads them all
   */
  constructor(reading: Reading, backslash: boolean, kernel: Kernel | null) {
    this.kernel = kernel === null ? null : new KernelRows(kernel);
    this.state = new SqlState(reading, backslash, this.kernel);
  }

  /** From here on there are lines as behind COPY … FROM stdin, which no statement leads up to. Call it before anything is read. */
  copied(columns: readonly Column[], delimiter: number): void {
    this.state.target = { ...this.state.targets.headless(), delimiter };
    this.state.target.table?.lay(columns);
    this.state.go('copy', 0);
  }

  /** What stands in front of all that is read: the end of a row, or lines of something else. */
  front(text: string, torn: boolean): void {
    if (torn) this.state.lost();
    else for (const line of text.split('\n')) this.state.foreign(line);
  }

  /** Whether it stopped in the middle, as enough rows wait: take them, and go on with the rest of the bytes. */
  paused = false;

  /** Reads what is whole of `bytes`, unescaping in place. @returns how many bytes are done with */
  read(bytes: Uint8Array, final: boolean): number {
    const end = bytes.length;
    let at = 0;
    this.kernel?.begin(bytes);
    while (at < end && !this.state.targets.heavy) {
      const next = this.step(bytes, at, end, final);
      if (next === MORE) break;
      at = next;
    }
    this.paused = at < end && this.state.targets.heavy;
    if (final && !this.paused) this.finish();
    this.state.before += at;
    return at;
  }

  /** The rows read so far; each batch holds until the bytes are changed: take them all before that. */
  take(bytes: Uint8Array): Iterable<Batch> {
    return this.state.targets.take(bytes);
  }

  private step(bytes: Uint8Array, at: number, end: number, final: boolean): number {
    const { state } = this;
    switch (state.mode) {
      case 'statement':
        return this.statement(bytes, at, end, final);
      case 'skipped statement':
        return this.skipped(bytes, at, end, final);
      case 'rows':
        return readValues(state, bytes, at, end, final);
      case 'select':
        return readSelect(state, bytes, at, end, final);
      case 'assignments':
        return readAssignments(state, bytes, at, end, final);
      case 'update':
        return readUpdate(state, bytes, at, end, final);
      case 'copy':
        return readCopy(state, bytes, at, end, final);
      case 'rest of row':
        return this.passed(state.skipper.skip(bytes, at, end, state.backslash), end, 'rows');
      case 'rest of copy line':
        return this.passed(lineEnd(bytes, at, end), end, 'copy');
      case 'rest of line':
        return this.passed(lineEnd(bytes, at, end), end, 'statement');
      case 'comment':
        return this.comment(bytes, at, end, final);
      case 'delimited':
        return this.delimited(bytes, at, end, final);
      case 'lost':
        return state.search(bytes, at, end, final);
    }
  }

  /** On in another mode if what was being passed over has ended. */
  private passed(next: number, end: number, mode: Mode): number {
    if (next === MORE) return end;
    this.state.due = false;
    return this.state.go(mode, next);
  }

  private finish(): void {
    const { state } = this;
    const { mode } = state;
    const headed = state.target?.headless !== true;
    if (
      (headed && ((mode === 'rows' && state.due) || mode === 'copy')) ||
      mode === 'rest of row' ||
      mode === 'rest of copy line'
    )
      state.truncated();
  }

  private statement(bytes: Uint8Array, from: number, end: number, final: boolean): number {
    const { state } = this;
    const at = skipBlanks(bytes, from, end);
    if (at >= end) return end;
    const byte = byteAt(bytes, at);
    const next = byteAt(bytes, at + 1);
    if (byte === SEMICOLON) return at + 1;
    const known = couldBeHead(bytes, at) ? state.targets.again(bytes, at, end) : undefined;
    if (known !== undefined) {
      state.target = known.target;
      state.due = true;
      return state.go(known.set ? 'assignments' : 'rows', known.at);
    }
    if (end - at < LINE_START && !final) return at > from ? at : MORE;
    if (byte === HYPHEN && next === HYPHEN) this.see(bytes, at);
    if ((byte === HYPHEN && next === HYPHEN) || byte === HASH) return state.go('rest of line', at);
    if (byte === SLASH && next === STAR) return opened(bytes, at) ?? state.go('comment', at);
    if (byte === STAR && next === SLASH) return at + 2;
    if (byte === SLASH && isBatchEnd(bytes, at, end)) return state.go('rest of line', at);
    if (byte === BACKSLASH) {
      const to = wordEnd(bytes, at + 1, end);
      if (/^C(?:ONNECT)?$/.test(keyword(bytes, at + 1, to))) state.targets.use(bytes, to, end);
      return state.go('rest of line', at);
    }
    if (byte === OPEN) {
      state.target = state.targets.headless();
      state.due = true;
      return state.go('rows', at);
    }
    if (!isWordByte(byte) || (byte >= 48 && byte <= 57)) return state.broken(bytes, at, at, end);
    return this.word(bytes, at, end, final);
  }

  private word(bytes: Uint8Array, at: number, end: number, final: boolean): number {
    const { state } = this;
    const to = wordEnd(bytes, at, end);
    const word = keyword(bytes, at, to);
    if (INSERTS.has(word)) return this.insert(bytes, at, end, final, word);
    if (word === 'DELIMITER') {
      const line = lineEnd(bytes, at, end);
      if (line === MORE) return final ? end : MORE;
      const mark = Buffer.from(bytes.subarray(to, line)).toString('latin1').trim();
      return state.go(mark === ';' || mark === '' ? 'statement' : 'delimited', line);
    }
    if (!STATEMENTS.has(word)) return this.unknownLine(bytes, at, end, final);
    if (word === 'UPDATE') return state.go('update', at);
    if (word === 'MERGE') return readMerge(state, bytes, at, end, final);
    if (ENDS.has(word)) this.see(bytes, at);
    state.body = word === 'DECLARE';
    state.watched = WATCHED.has(word);
    if (word === 'USE') state.targets.use(bytes, to, end);
    if (word === 'BEGIN') state.body = !TRANSACTION.test(Buffer.from(bytes.subarray(to, to + 16)).toString('latin1'));
    if (word === 'CREATE' || word === 'ALTER') {
      const what = state.targets.create(bytes, to, end, word === 'CREATE');
      if (what === 'cut' && !final && end - at < SUSPICIOUS * 8) return MORE;
      state.body = BODIES.has(what);
    }
    return state.go('skipped statement', at);
  }

  private see(bytes: Uint8Array, at: number): void {
    this.ends.see(Buffer.from(bytes.subarray(at, at + LONGEST_SIGN)).toString('latin1'));
  }

  private insert(bytes: Uint8Array, at: number, end: number, final: boolean, word: string): number {
    const { state } = this;
    const head = state.targets.head(bytes, at, end, word);
    if (head === MORE) {
      const next = state.cutOff(bytes, at, end, final, at);
      return next === MORE && end - at >= SUSPICIOUS * 8 ? state.broken(bytes, at, end, end) : next;
    }
    if (head === BROKEN) {
      state.lost();
      return state.skip(at, false);
    }
    state.target = head.target;
    state.due = true;
    if (head.rows === 'values') return state.go('rows', head.at);
    if (head.rows === 'select') return state.go('select', head.at);
    if (head.rows === 'copy') {
      const line = lineEnd(bytes, head.at, end);
      if (line === MORE) return final ? state.go('copy', end) : MORE;
      return state.go('copy', line);
    }
    if (head.rows === 'set') return state.go('assignments', head.at);
    return state.skip(at, word !== 'COPY');
  }

  /** A line that begins with no statement: words of a program, or rows whose beginning is missing. */
  private unknownLine(bytes: Uint8Array, at: number, end: number, final: boolean): number {
    const line = lineEnd(bytes, at, end);
    if (line === MORE && !final && end - at < SUSPICIOUS) return MORE;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset + at, (line === MORE ? end : line) - at);
    if (final && line === MORE && couldBeStatement(text.toString('latin1'))) this.state.truncated();
    else if (!CLIENT.has(keyword(bytes, at, wordEnd(bytes, at, end)))) this.state.foreign(text.toString('latin1'));
    return this.state.go('rest of line', at);
  }

  private skipped(bytes: Uint8Array, at: number, end: number, final: boolean): number {
    const { state } = this;
    const next = statementEnd(bytes, at, end, state.backslash, state.body);
    if (next === MORE && !final && end - at < SUSPICIOUS) return MORE;
    if (state.watched && ROWS.test(Buffer.from(bytes.subarray(at, next === MORE ? end : next)).toString('latin1')))
      state.lost();
    state.watched = false;
    if (next !== MORE) return state.go('statement', next);
    if (statementLine(bytes, at, end) !== MORE) return state.broken(bytes, at, end, end);
    state.rowLines = false;
    if (final && isUnended(bytes, at, end, state.backslash)) state.truncated();
    return state.go('lost', final ? end : at + 1);
  }

  /** A comment that holds no statement; one that doesn't end is looked through. */
  private comment(bytes: Uint8Array, at: number, end: number, final: boolean): number {
    const { state } = this;
    const close = commentEnd(bytes, at, end);
    if (close !== MORE) return state.go('statement', close);
    if (!final && end - at < SUSPICIOUS) return MORE;
    if (statementLine(bytes, at, end) !== MORE) return state.broken(bytes, at, end, end);
    // A longer one has its end looked for from here on; `/*` is three bytes before the earliest `*/`.
    return final ? end : Math.max(at + 1, end - 3);
  }

  /** Stored programs between `DELIMITER ;;` and `DELIMITER ;`. */
  private delimited(bytes: Uint8Array, from: number, end: number, final: boolean): number {
    const { state } = this;
    for (let at = from; ; ) {
      const line = lineEnd(bytes, at, end);
      const to = wordEnd(bytes, at, end);
      if (keyword(bytes, at, to) === 'DELIMITER' && (line !== MORE || final)) return state.go('statement', at);
      const begins = /^(?:INSERT\s+INTO\s+`|-- Table structure|-- Dump)/.test(
        Buffer.from(bytes.subarray(at, at + LINE_START)).toString('latin1'),
      );
      if (begins && isStatementLine(bytes, at, end)) return state.go('statement', at);
      if (line !== MORE) at = line;
      else if (final) return end;
      else if (at > from) return at;
      else return end - from < SUSPICIOUS ? MORE : end;
    }
  }
}
