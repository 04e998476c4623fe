/**
 * A product of P over traits, one for each setting of what belongs to the leak: its rows, and what is done to them. As
 * `src/weigh/product.ts` writes it. Enters: places, in bytes, where the host has laid what all of one model have in common.
 */

// Of the host: an engine rounds its own logarithm and power its own way.
@external('host', 'log')
declare function log(x: f64): f64;
@external('host', 'pow')
declare function pow(x: f64, y: f64): f64;

/** As in `product.ts`. */
export const CLASSES: i32 = 3;
const FLOOR: f64 = 1e-12;
const SMALL: f64 = 4.909093465297727e-91; // 2^-300
const STEP: f64 = 2.037035976334486e90; // 2^300
const STEP_BITS: i32 = 300;
const LN2: f64 = 0.6931471805599453;

// What all of one model have in common, from `enter` on.
export let traits: i32 = 0;
let half: i32 = 0;
export let size: i32 = 0;
/** Bytes of a vector. */
export let width: usize = 0;
export let classOf: usize = 0;
export let seen: usize = 0;
let weights: usize = 0;
let enriched: f64 = 0;
let excerpt: f64 = 0;
/** A product: its rows, then the powers of two that were taken out of each; then its rows summed over dropping. */
let values: usize = 0;
let bits: usize = 0;
let sums: usize = 0;

/** Bytes of a product with its sums, whatever the settings: `half` of them. */
export function productSize(settings: i32): i32 {
  return 2 * CLASSES * (2 * settings * 8 + 4 + 2 * 8);
}

export function enter(
  traitsGiven: i32,
  settings: i32,
  classOfAt: usize,
  seenAt: usize,
  weightsAt: usize,
  product: usize,
  enrichedShare: f64,
  excerptShare: f64,
): void {
  traits = traitsGiven;
  half = settings;
  size = 2 * settings;
  width = <usize>size << 3;
  classOf = classOfAt;
  seen = seenAt;
  weights = weightsAt;
  values = product;
  sums = values + 2 * CLASSES * width;
  bits = sums + 4 * CLASSES * 8;
  enriched = enrichedShare;
  excerpt = excerptShare;
}

/** The empty product. */
export function one(): void {
  for (let at = values; at < sums; at += 8) store<f64>(at, 1);
  memory.fill(bits, 0, 2 * CLASSES * 4);
}

function lift(row: i32): void {
  const from = values + <usize>row * width;
  for (let i: usize = 0; i < width; i += 8) store<f64>(from + i, load<f64>(from + i) * STEP);
  const at = bits + (<usize>row << 2);
  store<i32>(at, load<i32>(at) - STEP_BITS);
}

export function multiplyRow(row: i32, vector: usize): void {
  const from = values + <usize>row * width;
  let most: f64 = 0;
  for (let i: usize = 0; i < width; i += 8) {
    const factor = load<f64>(vector + i);
    const value = load<f64>(from + i) * (factor > FLOOR ? factor : FLOOR);
    store<f64>(from + i, value);
    if (value > most) most = value;
  }
  if (most < SMALL) lift(row);
}

export function divideRow(row: i32, vector: usize): void {
  const from = values + <usize>row * width;
  for (let i: usize = 0; i < width; i += 8) {
    const factor = load<f64>(vector + i);
    store<f64>(from + i, load<f64>(from + i) / (factor > FLOOR ? factor : FLOOR));
  }
}

export function replaceRow(row: i32, old: usize, vector: usize): void {
  const from = values + <usize>row * width;
  let most: f64 = 0;
  for (let i: usize = 0; i < width; i += 8) {
    const less = load<f64>(old + i);
    const factor = load<f64>(vector + i);
    const rest = load<f64>(from + i) / (less > FLOOR ? less : FLOOR);
    const value = rest * (factor > FLOOR ? factor : FLOOR);
    store<f64>(from + i, value);
    if (value > most) most = value;
  }
  if (most < SMALL) lift(row);
}

/** P of one vector by itself, the settings of the leak averaged out. */
export function marginal(salience: i32, vector: usize): f64 {
  const own = weights + (<usize>(salience * half) << 3);
  const middle = <usize>half << 3;
  let plain: f64 = 0;
  let rich: f64 = 0;
  for (let i: usize = 0; i < middle; i += 8) {
    const weight = load<f64>(own + i);
    plain += weight * load<f64>(vector + i);
    rich += weight * load<f64>(vector + middle + i);
  }
  return (1 - enriched) * plain + enriched * rich;
}

export function mix(row: i32): void {
  const own = weights + (<usize>((row % CLASSES) * half) << 3);
  const from = values + <usize>row * width;
  const middle = <usize>half << 3;
  let plain: f64 = 0;
  let rich: f64 = 0;
  for (let i: usize = 0; i < middle; i += 8) {
    const weight = load<f64>(own + i);
    plain += weight * load<f64>(from + i);
    rich += weight * load<f64>(from + middle + i);
  }
  const to = sums + (<usize>row << 4);
  store<f64>(to, plain);
  store<f64>(to + 8, rich);
}

function overEnrichment(row: i32): f64 {
  let plain = 1 - enriched;
  let rich = enriched;
  for (let i = row; i < row + CLASSES; i++) {
    const at = sums + (<usize>i << 4);
    plain *= load<f64>(at);
    rich *= load<f64>(at + 8);
  }
  return plain + rich;
}

function bitsFrom(row: i32): i32 {
  let sum = 0;
  for (let i = row; i < row + CLASSES; i++) sum += load<i32>(bits + (<usize>i << 2));
  return sum;
}

export function closeMixed(): f64 {
  const whole = (1 - excerpt) * overEnrichment(0);
  const part = excerpt * overEnrichment(CLASSES);
  const wholeBits = bitsFrom(0);
  const partBits = bitsFrom(CLASSES);
  if (wholeBits == 0 && partBits == 0) return log(whole + part);
  const most = max(wholeBits, partBits);
  const sum = whole * pow(2, <f64>(wholeBits - most)) + part * pow(2, <f64>(partBits - most));
  return log(sum) + <f64>most * LN2;
}

/** `Settings.close`. */
export function close(): f64 {
  for (let row = 0; row < 2 * CLASSES; row++) mix(row);
  return closeMixed();
}
