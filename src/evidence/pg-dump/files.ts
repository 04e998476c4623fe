/**
 * Enters: what `pg_dump -Ft` writes: an archive of a list of contents (`toc.dat`) and a file for each table. Leaves: the tables in SQL.
 * Deliberately absent: large objects, `restore.sql`, which says the same in words for psql. Source: pg_backup_tar.c.
 */
import { CAME_BEFORE, Damaged } from '../budget.ts';
import { ByteReader } from '../byte-reader.ts';
import { tarMembers } from '../containers/tar.ts';
import { loseForGood } from '../losses.ts';
import type { Reading } from '../types.ts';
import { SQL_END, sqlStart, text } from './sql.ts';
import { type Contents, Fields } from './toc.ts';

const SCRIPT = 'restore.sql';
const LIST_OF_OBJECTS = 'blobs.toc';
const OBJECT = /^blob_\d+\.dat$/;

/** Its tables in SQL. Closes the reader. @throws Damaged after what could be read */
export async function* filesOf(reader: ByteReader, reading: Reading): AsyncGenerator<Uint8Array> {
  try {
    let contents: Contents | undefined;
    const missing = new Set<string>();
    for await (const { name, bytes } of tarMembers(reader, reading)) {
      const statement = contents?.statements.get(name);
      missing.delete(name);
      if (contents === undefined) {
        contents = await new Fields(new ByteReader(bytes)).contents();
        for (const file of contents.statements.keys()) missing.add(file);
        yield sqlStart(contents);
      } else if (OBJECT.test(name)) loseForGood(reading, 'largeObjects');
      else if (name === LIST_OF_OBJECTS || name === SCRIPT) continue;
      else if (statement === undefined) loseForGood(reading, 'unreadMembers');
      else {
        yield text(`\n${statement}`);
        yield* bytes;
        yield text('\n');
      }
    }
    if (missing.size > 0) throw new Damaged('truncated', 'is cut off between two tables', CAME_BEFORE);
    yield SQL_END;
  } finally {
    await reader.close();
  }
}
