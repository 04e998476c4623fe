/**
 * Enters: blocks of bytes. Leaves: as many as are asked for, held until they have been used. Deliberately absent: going back to what was dropped.
 */

/** Bytes as they come. */
export class HeldBytes {
  bytes: Buffer = Buffer.alloc(0);
  private readonly blocks: AsyncIterator<Uint8Array>;
  private ended = false;

  constructor(blocks: AsyncIterable<Uint8Array>) {
    this.blocks = blocks[Symbol.asyncIterator]();
  }

  /** Whether so many bytes are (or can be) held. */
  async has(length: number): Promise<boolean> {
    const parts = [this.bytes];
    let have = this.bytes.length;
    while (have < length && !this.ended) {
      const next = await this.blocks.next();
      if (next.done === true) this.ended = true;
      else {
        parts.push(Buffer.from(next.value));
        have += next.value.length;
      }
    }
    if (parts.length > 1) this.bytes = Buffer.concat(parts);
    return have >= length;
  }

  drop(length: number): void {
    this.bytes = this.bytes.subarray(length);
  }
}
