/**
 * Enters: what lies on the disk. Leaves: the same; its bytes allow for what comes out of it. Deliberately absent: what came
 * out of archives, so that nesting doesn't multiply what may.
 */
import type { Content, RandomAccess } from './types.ts';

/** @returns the content; each of its bytes is told to its budget once, when it is read */
export function seized(content: Content): Content {
  const { budget } = content;
  async function* taken(): AsyncGenerator<Uint8Array> {
    for await (const block of content.raw()) {
      budget.take(block.length);
      yield block;
    }
  }
  return {
    ...content,
    raw: taken,
    async random(): Promise<RandomAccess> {
      const random = await content.random();
      // What is read again was seized once.
      let left = random.size;
      return {
        size: random.size,
        async read(offset, length) {
          const bytes = await random.read(offset, length);
          budget.take(Math.min(bytes.length, left));
          left -= Math.min(bytes.length, left);
          return bytes;
        },
      };
    },
  };
}
