/**
 * Enters: xz, one stream or several in a row. Leaves: their bytes as one file. Deliberately absent: dictionaries above
 * 64 MiB (`xz -9` needs 64), which the decoder refuses to hold, filters for programs, and SHA-256 as a checksum.
 */
import { CAME_BEFORE, Damaged } from '../budget.ts';
import { ByteReader } from '../byte-reader.ts';
import { lose } from '../losses.ts';
import type { Reading } from '../types.ts';
import { engine, XzContext } from '../xz-context.ts';
import { type Container, startsWith } from './types.ts';

/** What the decoder answers, as xz.h of XZ Embedded numbers it. */
const OK = 0;
const STREAM_END = 1;
/** The dictionary is larger than it holds. */
const TOO_LARGE: ReadonlySet<number> = new Set([3, 4]);
/** No stream begins where one should. */
const NO_STREAM = 5;
/** A filter or a checksum that it doesn't know. */
const UNKNOWN = 6;
/** It needs more input than there is. */
const NO_MORE = 8;
/** Bytes by which a stream is known. */
const HEADER = 12;

export const xz: Container = {
  id: 'xz',
  title: 'xz (.xz)',
  loses: 'bytes behind the end, which are counted',
  sniff: (head) => (startsWith(head, '\xfd7zXZ\0') ? 0.95 : 0),
  async *open(content, { inside, reading }) {
    yield { name: inside, bytes: unpacked(new ByteReader(content.raw()), reading) };
  },
};

async function* unpacked(reader: ByteReader, reading: Reading): AsyncGenerator<Uint8Array> {
  const context = new XzContext(await engine());
  let given = false;
  let ended = false;
  try {
    for (;;) {
      if (context.wantsInput) {
        const slice = await reader.next(context.room);
        ended = slice === undefined;
        context.supply(slice ?? new Uint8Array(0));
      }
      const { answer, bytes } = context.run();
      // What came before a fault stands there, too.
      if (bytes.length > 0) yield bytes;
      given ||= bytes.length > 0;
      if (answer === STREAM_END) return;
      if (answer === NO_STREAM && given) {
        lose(reading, 'bytesBehindTheEnd', HEADER + context.left + (await reader.rest()));
        return;
      }
      if (answer !== OK) throw broken(answer, ended);
    }
  } finally {
    context.dispose();
    await reader.close();
  }
}

function broken(answer: number, ended: boolean): Damaged {
  if (TOO_LARGE.has(answer))
    return new Damaged('unreadMembers', 'needs more than 64 MiB to be unpacked: unpack it with xz -d first');
  if (answer === UNKNOWN)
    return new Damaged(
      'unreadMembers',
      "is packed with a filter or a checksum leakprint can't read: unpack it with xz -d first",
    );
  if (ended && answer === NO_MORE) return new Damaged('truncated', 'is cut off', CAME_BEFORE);
  return new Damaged('corrupt', 'is damaged', CAME_BEFORE);
}
