/**
 * Enters: what `pg_dump -Fc` writes: a list of contents, then a block for each table. Leaves: the tables in SQL. Deliberately absent:
 * large objects. Source: pg_backup_custom.c.
 */
import { CAME_BEFORE, Damaged } from '../budget.ts';
import { ByteReader } from '../byte-reader.ts';
import { zstdBytes } from '../containers/zstd.ts';
import { inflate } from '../inflate.ts';
import { loseForGood } from '../losses.ts';
import type { Reading } from '../types.ts';
import { rowsEnd, SQL_END, sqlStart, text } from './sql.ts';
import { broken, type Contents, cutOff, Fields, type Packing } from './toc.ts';

const DATA = 1;
const LARGE_OBJECTS = 3;
const PIECE = 1 << 18;
/** zlib's own header and checksum stand around what it deflates. */
const ZLIB_HEADER = 2;

/** Its tables in SQL. Closes the reader. @throws Damaged after what could be read */
export async function* blocksOf(reader: ByteReader, reading: Reading): AsyncGenerator<Uint8Array> {
  try {
    const fields = new Fields(reader);
    const contents = await fields.contents();
    yield sqlStart(contents);
    const missing = new Set(contents.statements.keys());
    for (let start = await reader.take(1); start.length > 0; start = await reader.take(1)) {
      const id = String(await fields.int());
      missing.delete(id);
      if (start[0] === LARGE_OBJECTS) await passObjects(reader, fields, reading);
      else if (start[0] === DATA) yield* rowsOf(id, contents, reader, fields, reading);
      else throw broken('a block that is none');
    }
    if (missing.size > 0) throw new Damaged('truncated', 'is cut off between two tables', CAME_BEFORE);
    yield SQL_END;
  } finally {
    await reader.close();
  }
}

/** The statement and the rows of one table. Where their packing is damaged the others are read all the same: their lengths are told. */
async function* rowsOf(id: string, contents: Contents, reader: ByteReader, fields: Fields, reading: Reading) {
  const statement = contents.statements.get(id) ?? '';
  yield text(`\n${statement}`);
  const packed = new ByteReader(pieces(reader, fields));
  try {
    yield* unpacked(contents.packing, packed, reading);
  } catch (error) {
    if (!(error instanceof Damaged) || error.loss !== 'corrupt') throw error;
    loseForGood(reading, 'corrupt');
    yield rowsEnd(statement);
  }
  await packed.rest();
}

async function* unpacked(packing: Packing, packed: ByteReader, reading: Reading): AsyncGenerator<Uint8Array> {
  if (packing === 'lz4')
    throw new Damaged('unreadMembers', 'is packed with LZ4, which is not read: pg_restore -f - writes it out');
  if (packing === 'zstd') yield* zstdBytes(packed, reading);
  else if (packing === 'zlib') {
    await packed.take(ZLIB_HEADER);
    yield* inflate(packed);
  } else for (let bytes = await packed.next(); bytes !== undefined; bytes = await packed.next()) yield bytes;
}

/** The data of an entry come in pieces with their lengths; one of length 0 ends them. */
async function* pieces(reader: ByteReader, fields: Fields): AsyncGenerator<Uint8Array> {
  for (let left = await fields.int(); left !== 0; left = await fields.int()) {
    if (left < 0) throw broken('a piece of no length');
    while (left > 0) {
      const bytes = await reader.next(Math.min(left, PIECE));
      if (bytes === undefined) throw cutOff();
      left -= bytes.length;
      yield bytes;
    }
  }
}

/** Objects one after another, each behind its number; number 0 ends them. */
async function passObjects(reader: ByteReader, fields: Fields, reading: Reading): Promise<void> {
  while ((await fields.int()) !== 0) {
    loseForGood(reading, 'largeObjects');
    const object = pieces(reader, fields);
    while ((await object.next()).done !== true);
  }
}
