/**
 * Enters: chunks. Leaves: just as many bytes as are asked for, and what was taken too much may be put back. Deliberately
 * absent: waiting for more than is asked.
 */

/** Reads a stream of bytes piece by piece. */
export class ByteReader {
  private readonly source: AsyncIterator<Uint8Array>;
  private waiting: Uint8Array[] = [];
  private arrived = 0;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.source = chunks[Symbol.asyncIterator]();
  }

  /** The next bytes as they come, at most `most`; undefined at the end. Never empty. */
  async next(most = Number.POSITIVE_INFINITY): Promise<Uint8Array | undefined> {
    let chunk = this.waiting.pop();
    while (chunk === undefined || chunk.length === 0) {
      const next = await this.source.next();
      if (next.done === true) return undefined;
      chunk = next.value;
      this.arrived += chunk.length;
    }
    if (chunk.length <= most) return chunk;
    this.unread(chunk.subarray(most));
    return chunk.subarray(0, most);
  }

  /** Exactly `length` bytes; fewer only at the end. */
  async take(length: number): Promise<Uint8Array> {
    const first = length > 0 ? await this.next(length) : undefined;
    if (first === undefined) return new Uint8Array(0);
    if (first.length === length) return first;
    const parts = [first];
    for (let have = first.length; have < length; ) {
      const more = await this.next(length - have);
      if (more === undefined) break;
      parts.push(more);
      have += more.length;
    }
    return Buffer.concat(parts);
  }

  /** Passes over so many bytes, unseen. @returns how many there were; fewer only at the end */
  async skip(length: number): Promise<number> {
    let passed = 0;
    while (passed < length) {
      const bytes = await this.next(length - passed);
      if (bytes === undefined) break;
      passed += bytes.length;
    }
    return passed;
  }

  /** Looks at the next bytes without taking them; fewer than `length` only at the end. */
  async peek(length: number): Promise<Uint8Array> {
    const bytes = await this.take(length);
    this.unread(bytes);
    return bytes;
  }

  /** Bytes taken so far and not put back. */
  get taken(): number {
    return this.arrived - this.waiting.reduce((sum, chunk) => sum + chunk.length, 0);
  }

  /** Puts bytes back in front. */
  unread(bytes: Uint8Array): void {
    if (bytes.length > 0) this.waiting.push(bytes);
  }

  /** Reads to the end, unseen. @returns how many bytes that were */
  async rest(): Promise<number> {
    let bytes = 0;
    for (let chunk = await this.next(); chunk !== undefined; chunk = await this.next()) bytes += chunk.length;
    return bytes;
  }

  /** The same, counted from the first byte that isn't zero: zeros behind an end are padding. */
  async restBehindPadding(): Promise<number> {
    let bytes = 0;
    for (let chunk = await this.next(); chunk !== undefined; chunk = await this.next()) {
      const start = bytes > 0 ? 0 : chunk.findIndex((byte) => byte !== 0);
      if (start >= 0) bytes += chunk.length - start;
    }
    return bytes;
  }

  /** Gives up the stream. */
  async close(): Promise<void> {
    this.waiting = [];
    await this.source.return?.();
  }
}
