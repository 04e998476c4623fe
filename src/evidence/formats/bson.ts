/**
 * Enters: a dump of MongoDB (`mongodump`): documents of one collection, or an archive of several. Leaves: batches, as of
 * JSON. Deliberately absent: a repair of documents; a damaged one keeps what could be read of it and is counted.
 */

import { ARCHIVE_MAGIC, BsonArchive } from '../bson/archive.ts';
import { BsonDocuments } from '../bson/documents.ts';
import { BsonBroken, BsonValues } from '../bson/values.ts';
import { JsonTable } from '../json/table.ts';
import { loseForGood } from '../losses.ts';
import type { Batch, Format, Head, Reading } from '../types.ts';

/** A head that ends inside the first document says less than a whole one. */
const SURE_OF_PART = 0.9;

/** Who takes the documents. */
interface Place {
  /** @throws BsonBroken */
  document(bytes: Buffer, start: number): void;
  mark(): void;
  readonly atRest: boolean;
  drain(): Iterable<Batch>;
  end(): Iterable<Batch>;
}

export const bson: Format = {
  id: 'bson',
  title: 'dump of MongoDB (`mongodump`, BSON)',
  loses: 'which parent record a nested array belongs to; moments are written out, variables of code left out',
  binary: true,

  sniff(head) {
    return isArchive(head) ? 1 : likeness(head);
  },

  async *read(content, reading) {
    const archive = isArchive(content.head);
    const place: Place = archive ? new BsonArchive(reading) : collectionOf(reading);
    const documents = new BsonDocuments(reading, !archive);
    let behind = archive ? ARCHIVE_MAGIC.length : 0;
    for await (const block of content.raw()) {
      documents.write(block.subarray(behind));
      behind = Math.max(0, behind - block.length);
      readAll(documents, place);
      yield* place.drain();
    }
    documents.end();
    readAll(documents, place);
    if (!place.atRest) loseForGood(reading, 'truncated');
    yield* place.end();
  },
};

function isArchive({ bytes }: Head): boolean {
  return ARCHIVE_MAGIC.equals(bytes.subarray(0, ARCHIVE_MAGIC.length));
}

/** Whether the head is a document with members, or the beginning of one. */
function likeness({ bytes, whole }: Head): number {
  let members = 0;
  const sink = { open() {}, close() {}, key() {}, scalar: () => void members++ };
  try {
    new BsonValues(sink, { complete: true, losses: {} }).document(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
      0,
    );
  } catch (error) {
    if (!(error instanceof BsonBroken)) throw error;
    return error.cut && !whole && members > 0 ? SURE_OF_PART : 0;
  }
  return members > 0 ? 1 : 0;
}

function collectionOf(reading: Reading): Place {
  const table = new JsonTable(reading, true);
  const values = new BsonValues(table, reading);
  return {
    document: (bytes, start) => values.document(bytes, start),
    // No mark stands between documents of one collection: it is a damaged length.
    mark() {
      loseForGood(reading, 'corrupt');
    },
    atRest: true,
    drain: () => table.drain(),
    end: () => table.end(),
  };
}

function readAll(documents: BsonDocuments, place: Place): void {
  for (let piece = documents.next(); piece !== undefined; piece = documents.next()) {
    if (piece.kind === 'mark') place.mark();
    else {
      try {
        place.document(documents.bytes, piece.start);
      } catch (error) {
        if (!(error instanceof BsonBroken)) throw error;
        if (piece.cut) documents.cutAt(error.at);
        else documents.brokenAt(error.at);
      }
    }
  }
}
