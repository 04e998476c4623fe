/**
 * Enters: xz, one stream or several in a row. Leaves: their bytes as one file. Deliberately absent: dictionaries above
 * 64 MiB (`xz -9` needs 64), which the decoder refuses to hold, filters for programs, and SHA-256 as a checksum.
 */
import { CAME_BEFORE, Damaged } from '../budget.ts';
import { type Container, startsWith } from './types.ts';

/** What the decoder says when the dictionary is larger than it holds. */
const TOO_LARGE = /code [34]\b/;
/** What it says of a filter or a checksum that it doesn't know. */
const UNKNOWN = /code 6\b/;
/** What it says when there is no more input. */
const NO_MORE = /code 8\b/;

export const xz: Container = {
  id: 'xz',
  title: 'xz (.xz)',
  loses: 'nothing',
  sniff: (head) => (startsWith(head, '\xfd7zXZ\0') ? 0.95 : 0),
  async *open(content, { inside }) {
    yield { name: inside, bytes: unpacked(content.raw()) };
  },
};

type Library = typeof import('xz-decompress');

/** The library is CommonJS in a form whose names Node doesn't see from outside; bundlers and loaders do. */
async function library(): Promise<Library> {
  const module: Library & { readonly default?: Library } = await import('xz-decompress');
  return module.XzReadableStream === undefined && module.default !== undefined ? module.default : module;
}

async function* unpacked(blocks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { XzReadableStream } = await library();
  // Its lock lets one stream at a time live, so that an xz inside an xz would wait for ever.
  Reflect.set(XzReadableStream, '_contextMutex', { acquire: () => Promise.resolve(), release: () => {} });
  const source = blocks[Symbol.asyncIterator]();
  let ended = false;
  const input = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await source.next();
        if (next.done === true) {
          ended = true;
          controller.close();
        } else controller.enqueue(next.value);
      },
      async cancel() {
        await source.return?.();
      },
    },
    { highWaterMark: 0 },
  );
  const reader = new XzReadableStream(input).getReader();
  let done = false;
  try {
    for (;;) {
      const next = await reader.read();
      if (next.done) {
        done = true;
        return;
      }
      if (next.value.length > 0) yield next.value;
    }
  } catch (error) {
    done = true;
    throw broken(error, ended);
  } finally {
    if (!done) await reader.cancel().catch(() => {});
    await source.return?.();
  }
}

function broken(error: unknown, ended: boolean): Damaged {
  const message = error instanceof Error ? error.message : String(error);
  if (TOO_LARGE.test(message))
    return new Damaged('unreadMembers', 'needs more than 64 MiB to be unpacked: unpack it with xz -d first');
  if (UNKNOWN.test(message))
    return new Damaged(
      'unreadMembers',
      "is packed with a filter or a checksum leakprint can't read: unpack it with xz -d first",
    );
  if (ended && NO_MORE.test(message)) return new Damaged('truncated', 'is cut off', CAME_BEFORE);
  return new Damaged('corrupt', 'is damaged', CAME_BEFORE);
}
