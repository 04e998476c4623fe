/** Enters: that memory has become scarce. Leaves: an engine that collects garbage sooner, from then on. */
import { setFlagsFromString } from 'node:v8';

/** How much the heap may grow from one collection to the next, in percent: by itself it may become four times as large. */
const GROWTH = 50;
let thrifty = false;

/** Called where a file has more columns than usual: others would only pay for it. */
export function beThrifty(): void {
  if (thrifty) return;
  thrifty = true;
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}
