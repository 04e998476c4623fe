/**
 * What the kernel asks while it counts: the classes of characters outside ASCII, what is masked or a digest, and what dates
 * mean. Enters: a kernel. Leaves: the kernel with its tables filled and its questions answered by the same functions that
 * the slow road uses.
 */
import type { Kernel } from '../kernel/kernel.ts';
import { MONTH_STARTS } from '../vocabulary/index.ts';
import { isHashed, isMasked, PLACEHOLDERS } from './cell.ts';
import { kindOf } from './shape.ts';

/** Characters whose classes are told at once, two bits each. */
const PAGE = 256;
const BITS: ReadonlyMap<string, number> = new Map([
  ['·', 0],
  ['¤', 1],
  ['a', 2],
  ['A', 3],
]);

const pages = new Map<number, Uint8Array>();

/** Readies a kernel for counting. `takeDates` gets the place of a column whose dates are to be counted. */
export function hostKernel(kernel: Kernel, takeDates: (column: number) => void): void {
  const { exports } = kernel;
  const text = (at: number, length: number): string => Buffer.from(kernel.bytes.buffer, at, length).toString('utf8');
  kernel.host = {
    charClasses: (page, at) => kernel.bytes.set(classesOf(page), at),
    isMasked: (at, length) => Number(isMasked(text(at, length))),
    isHashed: (at, length) => Number(isHashed(text(at, length))),
    takeDates,
  };
  const scratch = exports.take(64) >>> 0;
  for (const word of PLACEHOLDERS) {
    const bytes = Buffer.from(word);
    kernel.bytes.set(bytes, scratch);
    exports.addPlaceholder(scratch, bytes.length);
  }
  for (const start of MONTH_STARTS) exports.addMonth(start.charCodeAt(0), start.charCodeAt(1), start.charCodeAt(2));
}

/** Most evidence has characters of two or three pages. */
function classesOf(page: number): Uint8Array {
  const known = pages.get(page);
  if (known !== undefined) return known;
  const classes = new Uint8Array(PAGE >> 2);
  for (let i = page === 0 ? 0x80 : 0; i < PAGE; i++) {
    const bits = BITS.get(kindOf(String.fromCharCode(page * PAGE + i), 0)) ?? 0;
    classes[i >> 2] = (classes[i >> 2] ?? 0) | (bits << ((i & 3) << 1));
  }
  pages.set(page, classes);
  return classes;
}
