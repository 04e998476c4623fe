/**
 * Enters: the transformed bytes of one bzip2 block. Leaves: its bytes, once they have been checked. Deliberately absent: bits
 * and codes.
 */
import { damaged } from './bzip2-block.ts';

/** Bytes in a piece of output. */
const PIECE = 1 << 18;
/** Pieces held until a block has been checked: twice what one without runs holds. */
const MOST_HELD = 8;
/** The fifth of equal bytes would be a number of repetitions. */
const RUN = 4;

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, i) => {
  let crc = i << 24;
  for (let bit = 0; bit < 8; bit++) crc = crc < 0 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  return crc;
});

/**
 * Undoes the transformation and the runs. Nothing comes out before all of it was checked: damaged bytes look like others.
 *
 * @throws Damaged if their checksum isn't `crc`
 */
export function* blockBytes(room: Uint32Array, count: number, start: number, crc: number): Generator<Uint8Array> {
  chain(room, count);
  const held: Uint8Array[] = [];
  let pieces = 0;
  const walk = new Walk(room, count, start);
  for (let piece = walk.piece(); piece.length > 0; piece = walk.piece()) if (pieces++ < MOST_HELD) held.push(piece);
  if (walk.checksum !== (crc | 0)) damaged('its checksum is that of other bytes');
  yield* held;
  if (pieces <= MOST_HELD) return;
  // Of what runs make larger than any memory should hold, the rest is made again.
  const again = new Walk(room, count, start);
  for (let i = 0; i < pieces; i++) {
    const piece = again.piece();
    if (i >= MOST_HELD) yield piece;
  }
}

/** Writes beside each byte where the next one stands. */
function chain(room: Uint32Array, count: number): void {
  const places = new Uint32Array(256);
  for (let i = 0; i < count; i++) {
    const byte = (room[i] ?? 0) & 255;
    places[byte] = (places[byte] ?? 0) + 1;
  }
  let sum = 0;
  for (let byte = 0; byte < 256; byte++) {
    const n = places[byte] ?? 0;
    places[byte] = sum;
    sum += n;
  }
  for (let i = 0; i < count; i++) {
    const byte = (room[i] ?? 0) & 255;
    const place = places[byte] ?? 0;
    places[byte] = place + 1;
    room[place] = (room[place] ?? 0) | (i << 8);
  }
}

/** A walk along the chain, a piece at a time: a hostile block holds 250 times its length. */
class Walk {
  private readonly room: Uint32Array;
  private left: number;
  private at: number;
  private before = -1;
  private same = 0;
  private owed = 0;
  private check = -1;

  constructor(room: Uint32Array, count: number, start: number) {
    this.room = room;
    this.left = count;
    this.at = (room[start] ?? 0) >>> 8;
  }

  get checksum(): number {
    return ~this.check;
  }

  /** Empty at the end. */
  piece(): Uint8Array {
    const { room } = this;
    let { left, at, before, same, owed, check } = this;
    const piece = new Uint8Array(PIECE);
    let filled = 0;
    while (filled < PIECE) {
      if (owed > 0) owed--;
      else {
        if (left === 0) break;
        const entry = room[at] ?? 0;
        left--;
        at = entry >>> 8;
        const byte = entry & 255;
        if (same === RUN) {
          owed = byte;
          same = 0;
          continue;
        }
        same = byte === before ? same + 1 : 1;
        before = byte;
      }
      piece[filled++] = before;
      check = (check << 8) ^ (CRC_TABLE[((check >>> 24) ^ before) & 255] ?? 0);
    }
    Object.assign(this, { left, at, before, same, owed, check });
    return piece.subarray(0, filled);
  }
}
