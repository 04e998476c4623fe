/**
 * Records of a workbook's stream (BIFF). Enters: its bytes. Leaves: each record with its number, its place and its bytes. Deliberately absent: what they
 * mean. Source: [MS-XLS] 2.1.4.
 */

export interface BiffRecord {
  readonly id: number;
  /** Where it begins in the stream. */
  readonly place: number;
  /** They hold until the next record is asked for. */
  readonly bytes: Buffer;
}

/** No record is longer: BIFF8 allows 8,224 bytes. */
const LONGEST = 8224;
const HEAD = 4;

/** What was lost where the stream ended. */
type End = 'truncated' | 'corrupt' | undefined;

/** Hands the records on, those of a block at once; what is left at the end tells whether the stream was whole. */
export async function* biffRecords(blocks: AsyncIterable<Buffer>): AsyncGenerator<BiffRecord[], End> {
  let rest: Buffer = Buffer.alloc(0);
  let place = 0;
  for await (const block of blocks) {
    const bytes = rest.length === 0 ? Buffer.from(block) : Buffer.concat([rest, block]);
    const records: BiffRecord[] = [];
    let at = 0;
    let corrupt = false;
    while (at + HEAD <= bytes.length) {
      const id = bytes.readUInt16LE(at);
      const length = bytes.readUInt16LE(at + 2);
      if (length > LONGEST) {
        corrupt = true;
        break;
      }
      if (at + HEAD + length > bytes.length) break;
      records.push({ id, place: place + at, bytes: bytes.subarray(at + HEAD, at + HEAD + length) });
      at += HEAD + length;
    }
    if (records.length > 0) yield records;
    if (corrupt) return 'corrupt';
    rest = bytes.subarray(at);
    place += at;
  }
  return rest.some((byte) => byte !== 0) ? 'truncated' : undefined;
}
