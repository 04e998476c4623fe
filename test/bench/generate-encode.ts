/**
 * Enters: rows as bytes. Leaves: the same rows as CSV, NDJSON or a mysqldump of extended inserts, in one output buffer.
 * Deliberately absent: files.
 */
import { COLUMNS, MOST_BEYOND, type RowMaker } from './generate-row.ts';

export type Encoding = 'csv' | 'ndjson' | 'sql';

const ADDRESS = COLUMNS.indexOf('address');
const AMOUNT = COLUMNS.indexOf('amount');
/** Written bare in JSON and SQL, null where empty. */
const NUMBERS: readonly number[] = [0, AMOUNT];
const [LF, QUOTE, APOSTROPHE, COMMA, OPEN, CLOSE, SEMICOLON, BACKSLASH, LETTER_N] = [
  10, 34, 39, 44, 40, 41, 59, 92, 110,
];

/** mysqldump starts a new INSERT when the packet would pass this (net_buffer_length of its defaults, 1 MB). */
const INSERT_BYTES = 1 << 20;

export class Encoder {
  readonly out: Uint8Array;
  used = 0;
  private readonly view: DataView;
  private inInsert = 0;
  private readonly keys: readonly Uint8Array[];
  private readonly encoding: Encoding;

  /** @param capacity bytes that may gather before the buffer has to be taken; a row must fit in on top */
  constructor(encoding: Encoding, capacity: number) {
    this.encoding = encoding;
    this.out = new Uint8Array(capacity + 8192);
    this.view = new DataView(this.out.buffer);
    const beyond = Array.from({ length: MOST_BEYOND }, (_, index) => `beyond_${index + 1}`);
    this.keys = [...COLUMNS, ...beyond].map((name, index) => {
      return Uint8Array.from(Buffer.from(`${index === 0 ? '{' : ','}"${name}":`));
    });
  }

  begin(): void {
    if (this.encoding === 'csv') this.copy(Buffer.from(`${COLUMNS.join(',')}\n`));
    if (this.encoding === 'sql') this.copy(Buffer.from(SQL_HEAD));
  }

  /** Appends one row. Stray quotes exist in CSV only: elsewhere every quote is escaped. */
  row(row: RowMaker): void {
    if (this.encoding === 'csv') this.csv(row);
    else if (this.encoding === 'ndjson') this.ndjson(row);
    else this.sql(row);
  }

  end(): void {
    if (this.encoding !== 'sql') return;
    if (this.inInsert > 0) this.closeInsert();
    this.copy(Buffer.from(SQL_TAIL));
  }

  /** Local variables and one loop: this is where the generator's time goes. */
  private csv(row: RowMaker): void {
    const { out } = this;
    const { bytes, ends, width, strayAddress } = row;
    let { used } = this;
    let from = 0;
    for (let cell = 0; cell < width; cell++) {
      const start = from;
      const to = ends[cell] ?? 0;
      if (cell !== ADDRESS || from === to) {
        // Four at a time; what is too much is overwritten by what comes next.
        for (let at = used; from < to; from += 4, at += 4)
          this.view.setUint32(at, row.view.getUint32(from, true), true);
        used += to - start;
        from = to;
      } else {
        out[used++] = QUOTE;
        for (; from < to; from++) {
          const code = bytes[from] ?? 0;
          if (code === QUOTE && !strayAddress) out[used++] = QUOTE;
          out[used++] = code;
        }
        out[used++] = QUOTE;
      }
      out[used++] = COMMA;
    }
    out[used - 1] = LF;
    this.used = used;
  }

  private ndjson(row: RowMaker): void {
    let from = 0;
    for (let cell = 0; cell < row.width; cell++) {
      const key = this.keys[cell];
      if (key !== undefined) this.copy(key);
      const to = row.ends[cell] ?? 0;
      if (NUMBERS.includes(cell)) this.bare(row.bytes, from, to, NULL_LOWER);
      else this.escaped(row.bytes, from, to, QUOTE);
      from = to;
    }
    this.out[this.used++] = 125;
    this.out[this.used++] = LF;
  }

  private sql(row: RowMaker): void {
    const start = this.used;
    if (this.inInsert === 0) this.copy(INSERT);
    else this.out[this.used++] = COMMA;
    this.out[this.used++] = OPEN;
    let from = 0;
    // A table has as many values as columns: what a torn row lacks or has too many is not written here.
    for (let cell = 0; cell < COLUMNS.length; cell++) {
      if (cell > 0) this.out[this.used++] = COMMA;
      const to = row.ends[cell] ?? 0;
      if (cell >= row.width) this.copy(NULL_UPPER);
      else if (NUMBERS.includes(cell)) this.bare(row.bytes, from, to, NULL_UPPER);
      else this.escaped(row.bytes, from, to, APOSTROPHE);
      from = to;
    }
    this.out[this.used++] = CLOSE;
    this.inInsert += this.used - start;
    if (this.inInsert >= INSERT_BYTES) this.closeInsert();
  }

  private closeInsert(): void {
    this.out[this.used++] = SEMICOLON;
    this.out[this.used++] = LF;
    this.inInsert = 0;
  }

  private bare(bytes: Uint8Array, from: number, to: number, none: Uint8Array): void {
    if (from === to) this.copy(none);
    else this.span(bytes, from, to);
  }

  private escaped(bytes: Uint8Array, from: number, to: number, quote: number): void {
    const { out } = this;
    let used = this.used;
    out[used++] = quote;
    for (let i = from; i < to; i++) {
      const code = bytes[i] ?? 0;
      if (code === LF) {
        out[used++] = BACKSLASH;
        out[used++] = LETTER_N;
      } else {
        // mysqldump escapes both kinds of quotes, JSON must not escape the apostrophe.
        if (code === QUOTE || (code === APOSTROPHE && quote === APOSTROPHE)) out[used++] = BACKSLASH;
        out[used++] = code;
      }
    }
    out[used++] = quote;
    this.used = used;
  }

  private span(bytes: Uint8Array, from: number, to: number): void {
    const { out } = this;
    let used = this.used;
    for (let i = from; i < to; i++) out[used++] = bytes[i] ?? 0;
    this.used = used;
  }

  private copy(bytes: Uint8Array): void {
    this.span(bytes, 0, bytes.length);
  }
}

const ascii = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text));
const NULL_LOWER = ascii('null');
const NULL_UPPER = ascii('NULL');
const INSERT = ascii('INSERT INTO `people` VALUES ');

const SQL_TYPE = (name: string, index: number): string => {
  if (index === 0) return '  `id` int NOT NULL,';
  return `  \`${name}\` ${index === AMOUNT ? 'decimal(10,2)' : 'varchar(255)'} DEFAULT NULL,`;
};
const SQL_HEAD = `-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)
--
-- Host: localhost    Database: shop
-- ------------------------------------------------------
-- Server version\t8.0.36

/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!50503 SET NAMES utf8mb4 */;

--
-- Table structure for table \`people\`
--

DROP TABLE IF EXISTS \`people\`;
CREATE TABLE \`people\` (
${COLUMNS.map(SQL_TYPE).join('\n')}
  PRIMARY KEY (\`id\`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

--
-- Dumping data for table \`people\`
--

LOCK TABLES \`people\` WRITE;
/*!40000 ALTER TABLE \`people\` DISABLE KEYS */;
`;
const SQL_TAIL = `/*!40000 ALTER TABLE \`people\` ENABLE KEYS */;
UNLOCK TABLES;

-- Dump completed on 2023-06-12 10:00:00
`;
