/** The header of a delimited file, by which rows are known that are the header once more. */

/** Where the header's cells are told, and how many they are; none: there is no header. */
let header: usize = 0;
let cells: i32 = 0;
/** Where the cell lies in a row's spans that is asked first, */
export let signSpan: usize = 0;
/** which of its first eight bytes count, and what they are in the header; without a header, what none are. */
export let signMask: u64 = 0;
export let signBits: u64 = 1;

/** The header of the scans that follow; `at`: where the spans of its cells lie, relative to themselves; `sign`: the cell asked first. */
export function csvHeader(at: usize, count: i32, sign: i32): void {
  header = at;
  cells = count;
  signSpan = (<usize>sign) << 3;
  signMask = 0;
  signBits = 1;
  if (count == 0) return;
  const start = load<i32>(at + signSpan);
  const length = load<i32>(at + signSpan, 4) - start;
  signMask = length < 8 ? ((<u64>1) << <u64>(length << 3)) - 1 : u64.MAX_VALUE;
  signBits = load<u64>(at + <usize>start) & signMask;
}

/** Whether a row is the header, cell for cell; as in `src/evidence/repeated-header.ts`. */
export function isHeader(input: usize, row: usize, width: i32): bool {
  if (width > cells && load<i32>(row + ((<usize>cells) << 3)) >= 0) return false;
  for (let i = 0; i < cells; i++) {
    const span = row + ((<usize>i) << 3);
    if (load<i32>(span) < 0) return false;
    let from = input + <usize>load<i32>(span);
    let to = input + <usize>load<i32>(span, 4);
    if (i == 0 && to - from >= 3 && load<u16>(from) == 0xbbef && load<u8>(from, 2) == 0xbf) {
      from += 3;
      // Behind a byte order mark quotes are none for a scan.
      const mark = load<u8>(from);
      if (to - from >= 2 && (mark == 34 || mark == 39) && load<u8>(to - 1) == mark) {
        from++;
        to--;
      }
    }
    const name = header + ((<usize>i) << 3);
    const start = header + <usize>load<i32>(name);
    if (to - from != header + <usize>load<i32>(name, 4) - start || memory.compare(from, start, to - from) != 0) return false;
  }
  return true;
}
