/**
 * Records of a workbook's stream (BIFF). Enters: its bytes. Leaves: each record with its number, its place and its bytes; behind a damaged place it
 * goes on where records plainly follow each other. Deliberately absent: what they mean. Source: [MS-XLS] 2.1.4.
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
/** No record has a higher number. */
const LAST = 0x10ff;
const HEAD = 4;
/** Of the beginning of a sheet, as much as tells it. */
const TOLD = 8;
const BEGIN = 0x809;
const END = 0x0a;
/** Number and length of that record; version and kind, a worksheet, that stand in it. */
const SHEET = 0x00100809;
const OF_1997 = 0x00100600;

/** Records that nearly every sheet is made of, whose length is given or not. Behind damage so many in a row are no chance. */
const CHAIN = 3;
const USUAL: ReadonlyMap<number, number | undefined> = new Map([
  [END, 0],
  [0x201, 6],
  [0x203, 14],
  [0x205, 8],
  [0x208, 16],
  [0x27e, 10],
  [0xfd, 10],
  [0x06, undefined],
  [0x206, undefined],
  [0x406, undefined],
  [0x204, undefined],
  [0x207, undefined],
  [0xbd, undefined],
  [0xbe, undefined],
  [0xd6, undefined],
  [0xd7, undefined],
]);

/** What was lost: the stream ended in a record, or there was none where one should begin. */
type Loss = 'truncated' | 'corrupt';

/** Hands the records on, those of a block at once. @param lost is told of each damaged place, and of an end that is none */
export async function* biffRecords(
  blocks: AsyncIterable<Buffer>,
  lost: (loss: Loss) => void,
): AsyncGenerator<BiffRecord[]> {
  let rest: Buffer = Buffer.alloc(0);
  let place = 0;
  /** Beginnings of sheets and charts without their ends: between them zeros are no padding. */
  let depth = 0;
  let seeking = false;
  for await (const block of blocks) {
    const bytes = rest.length === 0 ? Buffer.from(block) : Buffer.concat([rest, block]);
    const records: BiffRecord[] = [];
    let at = 0;
    while (at + HEAD <= bytes.length) {
      if (seeking) {
        const chain = chainFrom(bytes, at);
        at = chain.at;
        if (!chain.found) break;
        seeking = false;
      }
      const id = bytes.readUInt16LE(at);
      const length = bytes.readUInt16LE(at + 2);
      if (length > LONGEST || (depth > 0 && (id > LAST || (id === 0 && length === 0)))) {
        lost('corrupt');
        seeking = true;
        continue;
      }
      if (at + HEAD + length > bytes.length) break;
      if (id === BEGIN) depth++;
      else if (id === END && depth > 0) depth--;
      records.push({ id, place: place + at, bytes: bytes.subarray(at + HEAD, at + HEAD + length) });
      at += HEAD + length;
    }
    if (records.length > 0) yield records;
    rest = bytes.subarray(at);
    place += at;
  }
  if (!seeking && rest.some((byte) => byte !== 0)) lost('truncated');
}

/** The next place from which records follow each other; if there is none yet, the place from which to look when more has come. */
function chainFrom(bytes: Buffer, from: number): { readonly at: number; readonly found: boolean } {
  for (let at = from; at + TOLD <= bytes.length; at++) {
    if (beginsSheet(bytes, at)) return { at, found: true };
    let next = at;
    for (let records = 0; ; records++) {
      if (records === CHAIN) return { at, found: true };
      if (next + HEAD > bytes.length) return { at, found: false };
      const length = bytes.readUInt16LE(next + 2);
      const usual = USUAL.get(bytes.readUInt16LE(next));
      if (!USUAL.has(bytes.readUInt16LE(next)) || length > LONGEST || length !== (usual ?? length)) break;
      next += HEAD + length;
    }
  }
  return { at: Math.max(from, bytes.length - TOLD + 1), found: false };
}

/** Whether the beginning of a sheet stands here, as Excel has written it since 1997: no chance of eight bytes. */
function beginsSheet(bytes: Buffer, at: number): boolean {
  return bytes.readUInt32LE(at) === SHEET && bytes.readUInt32LE(at + HEAD) === OF_1997;
}
