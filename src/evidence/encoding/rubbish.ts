/**
 * Places in a text that are none: what an unpacker, a bad disk or a dump of memory left among the lines. Enters: bytes. Leaves: a
 * count of such places; the reading is incomplete where there is one, since records may lie under it. Deliberately absent: repair,
 * and single control characters, which stand in values now and then.
 */
import { isUtf8 } from 'node:buffer';
import { controlsOf } from '../binary.ts';
import { loseForGood } from '../losses.ts';
import type { Reading } from '../types.ts';
import { cutLength } from './unicode.ts';

/** Bytes looked at together, counted from the first one on, so that nothing depends on how the bytes arrive. */
const WINDOW = 128;
/** Control characters in a window that is no text: of chance bytes there are twelve. */
const LEAST = 7;
/** Kinds of them: a separator that comes again is one. */
const KINDS = 3;
/** NUL bytes by which a window is a hole, or text of UTF-16 in a file of another encoding. */
export const HOLE = 56;

export class Rubbish {
  private readonly reading: Reading;
  /** The beginning of a window. */
  private rest: Uint8Array = new Uint8Array(0);
  private inside = false;
  private readonly blobs: boolean;

  /** @param blobs values may be bytes that are no text; but any writer of such escapes NUL */
  constructor(reading: Reading, blobs = false) {
    this.reading = reading;
    this.blobs = blobs;
  }

  /** Looks at the bytes that come next. They are copied where they are kept. */
  write(block: Uint8Array): void {
    const missing = this.rest.length === 0 ? 0 : WINDOW - this.rest.length;
    if (missing > 0) {
      const window = Buffer.concat([this.rest, block.subarray(0, missing)]);
      this.rest = window;
      if (window.length < WINDOW) return;
      this.windows(window);
    }
    const end = missing + Math.floor((block.length - missing) / WINDOW) * WINDOW;
    this.windows(block.subarray(missing, end));
    this.rest = Buffer.from(block.subarray(end));
  }

  end(): void {
    this.windows(this.rest);
  }

  private windows(bytes: Uint8Array): void {
    if ((this.blobs ? !bytes.includes(0) : isSound(bytes)) || controlsOf(bytes).length < LEAST) {
      if (bytes.length > 0) this.inside = false;
      return;
    }
    for (let at = 0; at < bytes.length; at += WINDOW) {
      const was = this.inside;
      this.inside = isRubbish(bytes.subarray(at, at + WINDOW), this.blobs);
      if (!this.inside || was) continue;
      loseForGood(this.reading, 'corrupt');
    }
  }
}

/** A place is looked at only where a byte is no text by itself: nearly all blocks pass at the speed of memory. */
function isSound(bytes: Uint8Array): boolean {
  return !bytes.includes(0) && isUtf8(whole(bytes));
}

function isRubbish(window: Uint8Array, blobs: boolean): boolean {
  const controls = controlsOf(window);
  if (controls.filter((control) => control === '\0').length >= HOLE) return true;
  if (blobs && !controls.includes('\0')) return false;
  return controls.length >= LEAST && new Set(controls).size >= KINDS && !isSound(window);
}

/** Without a character that is cut at either end. */
function whole(bytes: Uint8Array): Uint8Array {
  let start = 0;
  while (start < 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start++;
  return bytes.subarray(start, Math.max(start, bytes.length - cutLength(bytes)));
}
