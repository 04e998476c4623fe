/**
 * Enters: a packed page or block and the name of its codec. Leaves: its bytes. Deliberately absent: trust in the size it
 * claims; what unpacks to more than a bound is refused.
 */
import { brotliDecompressSync, gunzipSync, inflateRawSync } from 'node:zlib';
import type { Budget } from '../budget.ts';

/** A page or block can't be unpacked. The message is a phrase. */
export class CodecBroken extends Error {
  override readonly name = 'CodecBroken';
}

/** Bytes a page or block may unpack to: writers make them of 1 MB, at most some tens. */
export const MOST_UNPACKED = 1 << 28;

/** Unpacks a page. @param size unpacked bytes as claimed, 0 if unknown. @throws CodecBroken */
export type Unpack = (packed: Uint8Array, size: number) => Uint8Array;

/**
 * The codec of a name as Avro and Parquet write it, in any case. What it unpacks counts against the budget of the evidence.
 * @returns undefined if leakprint doesn't know it
 */
export async function codecNamed(name: string, budget: Budget): Promise<Unpack | undefined> {
  const unpack = await unpackNamed(name);
  if (unpack === undefined) return undefined;
  return (packed, size) => {
    const bytes = unpack(packed, size);
    if (bytes !== packed) budget.make(bytes.length);
    return bytes;
  };
}

async function unpackNamed(name: string): Promise<Unpack | undefined> {
  const limit = { maxOutputLength: MOST_UNPACKED };
  switch (name.toUpperCase()) {
    case 'NULL':
    case 'UNCOMPRESSED':
      return (packed) => packed;
    case 'DEFLATE':
      return guarded((packed) => inflateRawSync(packed, limit));
    case 'GZIP':
      return guarded((packed) => gunzipSync(packed, limit));
    case 'BROTLI':
      return guarded((packed) => brotliDecompressSync(packed, limit));
    default:
  }
  const { compressors } = await import('hyparquet-compressors');
  switch (name.toUpperCase()) {
    case 'SNAPPY':
      return guarded((packed, size) => compressors.SNAPPY?.(packed, bounded(size || preamble(packed))));
    case 'LZ4': {
      // Under this name stand blocks in Hadoop's frames, and bare ones, which may look like frames at first.
      const framed = guarded((packed, size) => compressors.LZ4?.(packed, bounded(size)));
      const bare = guarded((packed, size) => lz4Raw(packed, size, compressors.LZ4_RAW));
      return (packed, size) => {
        try {
          return framed(packed, size);
        } catch {
          return bare(packed, size);
        }
      };
    }
    case 'LZ4_RAW':
      return guarded((packed, size) => lz4Raw(packed, size, compressors.LZ4_RAW));
    case 'ZSTD':
    case 'ZSTANDARD':
      return guarded((packed, size) => {
        bounded(zstdSize(packed));
        return compressors.ZSTD?.(packed, size);
      });
    default:
      return undefined;
  }
}

function guarded(unpack: (packed: Uint8Array, size: number) => Uint8Array | undefined): Unpack {
  return (packed, size) => {
    try {
      const bytes = unpack(packed, size);
      if (bytes !== undefined && bytes.length <= MOST_UNPACKED) return bytes;
    } catch (error) {
      // Whatever a library makes of broken input, down to a trap, is the input's fault.
      throw new CodecBroken(error instanceof Error ? error.message : String(error));
    }
    throw new CodecBroken('it unpacks to nothing, or to too much');
  };
}

/** An LZ4 block. One of nothing is a single zero, which the library takes for damage. */
function lz4Raw(packed: Uint8Array, size: number, unpack: Unpack | undefined): Uint8Array | undefined {
  if (packed.length === 1 && packed[0] === 0) return new Uint8Array(0);
  return unpack?.(packed, bounded(size));
}

function bounded(size: number): number {
  if (size > MOST_UNPACKED) throw new RangeError(`${size} bytes claimed`);
  return size;
}

/** The unpacked length in front of a Snappy block. */
function preamble(packed: Uint8Array): number {
  let size = 0;
  for (let i = 0; i < 5; i++) {
    const byte = packed[i] ?? 0;
    size += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) break;
  }
  return size;
}

/** The unpacked length, or else the window, a zstd frame claims: what is allocated for it. Source: RFC 8878, 3.1.1.1. */
function zstdSize(packed: Uint8Array): number {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.length);
  if (view.getUint32(0, true) !== 0xfd2fb528) return 0;
  const descriptor = view.getUint8(4);
  const single = (descriptor & 0x20) !== 0;
  const window = single ? 0 : view.getUint8(5);
  const at = (single ? 5 : 6) + ([0, 1, 2, 4][descriptor & 3] ?? 0);
  const flag = descriptor >> 6;
  if (flag === 0 && !single) return (1 << (10 + (window >> 3))) * (1 + (window & 7) / 8);
  if (flag === 0) return view.getUint8(at);
  if (flag === 1) return view.getUint16(at, true) + 256;
  return flag === 2 ? view.getUint32(at, true) : Number(view.getBigUint64(at, true));
}
