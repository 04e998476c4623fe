/**
 * Enters: blocks of UTF-8 that are JSON documents, one or several. Leaves: batches of the tables in them, and what could not be
 * read, counted. Deliberately absent: where the JSON comes from.
 */

import { InputError } from '../../errors.ts';
import { lose, loseForGood } from '../losses.ts';
import { oneLine } from '../message.ts';
import type { Batch, Reading } from '../types.ts';
import { byRows } from './columnar.ts';
import { JsonDocuments } from './documents.ts';
import { mapPaths } from './map-paths.ts';
import { rowNames } from './row-names.ts';
import { JsonTable } from './table.ts';

/**
 * @param head the beginning of the JSON
 * @param name what it stands in, for the message
 * @param maps paths of objects whose keys are data
 * @throws InputError if no record can be read
 */
export async function* readJson(
  blocks: AsyncIterable<Uint8Array>,
  head: string,
  name: string,
  reading: Reading,
  maps = mapPaths(head),
): AsyncGenerator<Batch> {
  const table = new JsonTable(reading, false, true, maps, rowNames(head));
  const documents = new JsonDocuments(table);
  for await (const bytes of byRows(blocks, reading)) {
    documents.write(bytes);
    for (const _ of documents.rest?.read() ?? []) yield* table.drain();
    yield* table.drain();
  }
  documents.end();
  for (const _ of documents.rest?.read() ?? []) yield* table.drain();
  const { broken, damaged, rest } = documents;
  if (damaged > 0) loseForGood(reading, 'brokenRecords', damaged);
  for (let i = 0; i < (rest?.oversized ?? 0); i++) loseForGood(reading, 'oversizedRecords');
  if (rest !== undefined && rest.good > 0) {
    const lost = rest.broken + (broken === undefined ? 0 : 1) - (rest.cut ? 1 : 0);
    if (lost > 0) lose(reading, 'brokenLines', lost);
    if (rest.cut) loseForGood(reading, 'truncated');
  } else if (broken !== undefined || (rest?.broken ?? 0) > 0) {
    if (table.rows === 0)
      throw new InputError(
        `${name}: broken JSON before the first record (${oneLine(broken ?? '')}): repair it or export it again`,
      );
    loseForGood(reading, 'truncated');
  }
  yield* table.end();
}
