/**
 * What the kernel asks while it counts: the classes of characters outside ASCII, what is masked or a digest, and what dates
 * mean. Enters: a kernel. Leaves: the kernel with its tables filled and its questions answered by the same functions that
 * the slow road uses.
 */
import type { Kernel } from '../kernel/kernel.ts';
import { MONTH_STARTS } from '../vocabulary/index.ts';
import { isHashed, isMasked, PLACEHOLDERS } from './cell.ts';
import { kindOf } from './shape.ts';

/** Characters of the basic plane, two bits each. */
const BMP_BYTES = 1 << 14;
const BITS: ReadonlyMap<string, number> = new Map([
  ['·', 0],
  ['¤', 1],
  ['a', 2],
  ['A', 3],
]);

let classes: Uint8Array | undefined;

/** Readies a kernel for counting. `takeDates` gets the place of a column whose dates are to be counted. */
export function hostKernel(kernel: Kernel, takeDates: (column: number) => void): void {
  const { exports } = kernel;
  const text = (at: number, length: number): string => Buffer.from(kernel.bytes.buffer, at, length).toString('utf8');
  kernel.host = {
    bmpClasses() {
      const at = exports.takeRegion(BMP_BYTES);
      classes ??= bmpClasses();
      kernel.bytes.set(classes, at);
      return at;
    },
    isMasked: (at, length) => Number(isMasked(text(at, length))),
    isHashed: (at, length) => Number(isHashed(text(at, length))),
    takeDates,
  };
  const scratch = exports.take(64);
  for (const word of PLACEHOLDERS) {
    const bytes = Buffer.from(word);
    kernel.bytes.set(bytes, scratch);
    exports.addPlaceholder(scratch, bytes.length);
  }
  for (const start of MONTH_STARTS) exports.addMonth(start.charCodeAt(0), start.charCodeAt(1), start.charCodeAt(2));
}

function bmpClasses(): Uint8Array {
  const table = new Uint8Array(BMP_BYTES);
  for (let code = 0x80; code < 0x10000; code++) {
    const bits = BITS.get(kindOf(String.fromCharCode(code), 0)) ?? 0;
    table[code >> 2] = (table[code >> 2] ?? 0) | (bits << ((code & 3) << 1));
  }
  return table;
}
