/**
 * The loops of the weigh stage, over numbers that its host has laid in memory: the same operations in the same order as
 * `src/weigh/product.ts`, `pool-plan.ts` and `model.ts` write them for engines without WebAssembly, so the same bits. Places
 * are in bytes. Deliberately absent: any idea of what the numbers mean.
 */

// Of the host: an engine rounds its own logarithm and power its own way.
@external('host', 'log')
declare function log(x: f64): f64;
@external('host', 'pow')
declare function pow(x: f64, y: f64): f64;

/** As in `product.ts`. */
const CLASSES: i32 = 3;
const FLOOR: f64 = 1e-12;
const SMALL: f64 = 4.909093465297727e-91; // 2^-300
const STEP: f64 = 2.037035976334486e90; // 2^300
const STEP_BITS: i32 = 300;
const LN2: f64 = 0.6931471805599453;

// What all of one model have in common, from `enter` on.
let traits: i32 = 0;
let half: i32 = 0;
let size: i32 = 0;
/** Bytes of a vector. */
let width: usize = 0;
let classOf: usize = 0;
let seen: usize = 0;
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
function one(): void {
  for (let at = values; at < sums; at += 8) store<f64>(at, 1);
  memory.fill(bits, 0, 2 * CLASSES * 4);
}

function lift(row: i32): void {
  const from = values + <usize>row * width;
  for (let i: usize = 0; i < width; i += 8) store<f64>(from + i, load<f64>(from + i) * STEP);
  const at = bits + (<usize>row << 2);
  store<i32>(at, load<i32>(at) - STEP_BITS);
}

function multiplyRow(row: i32, vector: usize): void {
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

function divideRow(row: i32, vector: usize): void {
  const from = values + <usize>row * width;
  for (let i: usize = 0; i < width; i += 8) {
    const factor = load<f64>(vector + i);
    store<f64>(from + i, load<f64>(from + i) / (factor > FLOOR ? factor : FLOOR));
  }
}

function replaceRow(row: i32, old: usize, vector: usize): void {
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
function marginal(salience: i32, vector: usize): f64 {
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

/** `Settings.mixed`: the product stays. */
export function mixed(notHeld: usize, atBase: usize, share: f64, vectors: usize, marginals: usize): void {
  const rest = 1 - share;
  one();
  for (let trait = 0; trait < traits; trait++) {
    const salience = <i32>load<u8>(classOf + trait);
    const at = <usize>trait * width;
    for (let i = at; i < at + width; i += 8) {
      store<f64>(vectors + i, load<f64>(notHeld + i) * share + rest * load<f64>(atBase + i));
    }
    multiplyRow(salience, vectors + at);
    if (load<u8>(seen + trait) != 0) multiplyRow(CLASSES + salience, vectors + at);
    store<f64>(marginals + (<usize>trait << 3), marginal(salience, vectors + at));
  }
}

/** Takes the traits out of the product whose numbers lie in `list`, in their order: another would round otherwise. */
export function divide(vectors: usize, count: i32, list: usize): void {
  for (let k = 0; k < count; k++) {
    const trait = load<i32>(list + (<usize>k << 2));
    const row = <i32>load<u8>(classOf + trait);
    const vector = vectors + <usize>trait * width;
    divideRow(row, vector);
    if (load<u8>(seen + trait) != 0) divideRow(CLASSES + row, vector);
  }
}

/** `Settings.replace`. `own`: numbers of the traits; `at`: where in `vectors` that of each begins, in numbers. */
export function replace(old: usize, count: i32, own: usize, at: usize, vectors: usize, without: usize): void {
  for (let k = 0; k < count; k++) {
    const trait = load<i32>(own + (<usize>k << 2));
    if (load<u8>(without + trait) != 0) continue;
    const row = <i32>load<u8>(classOf + trait);
    const less = old + <usize>trait * width;
    const vector = vectors + (<usize>load<i32>(at + (<usize>k << 2)) << 3);
    replaceRow(row, less, vector);
    if (load<u8>(seen + trait) != 0) replaceRow(CLASSES + row, less, vector);
  }
}

function mix(row: i32): void {
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

function closeMixed(): f64 {
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

/** ln P after the first, the first two, … traits into `prefixes`, `first` of the scenario itself. As in `engine.ts`. */
export function prefixes(
  silence: usize,
  count: i32,
  own: usize,
  at: usize,
  vectors: usize,
  first: f64,
  into: usize,
): void {
  one();
  for (let row = 0; row < 2 * CLASSES; row++) mix(row);
  let next = 0;
  for (let trait = 0; trait < traits; trait++) {
    let vector = silence + <usize>trait * width;
    if (next < count && load<i32>(own + (<usize>next << 2)) == trait) {
      vector = vectors + (<usize>load<i32>(at + (<usize>next << 2)) << 3);
      next++;
    }
    const salience = <i32>load<u8>(classOf + trait);
    multiplyRow(salience, vector);
    mix(salience);
    if (load<u8>(seen + trait) != 0) {
      multiplyRow(CLASSES + salience, vector);
      mix(CLASSES + salience);
    }
    store<f64>(into + (<usize>trait << 3), first + closeMixed());
  }
}

/** P of vectors by themselves; `own`: of which trait each is. */
export function marginals(count: i32, own: usize, vectors: usize, into: usize): void {
  for (let i = 0; i < count; i++) {
    const salience = <i32>load<u8>(classOf + load<i32>(own + (<usize>i << 2)));
    store<f64>(into + (<usize>i << 3), marginal(salience, vectors + <usize>i * width));
  }
}

/**
 * Adds P of each trait by itself, times `share`, to `into`. `known`: of each vector of its own, which are `width` apart;
 * `silent`: of all traits under silence.
 */
export function addMarginals(
  silent: usize,
  count: i32,
  own: usize,
  at: usize,
  known: usize,
  share: f64,
  into: usize,
): void {
  let next = 0;
  for (let trait = 0; trait < traits; trait++) {
    let from = silent + (<usize>trait << 3);
    if (next < count && load<i32>(own + (<usize>next << 2)) == trait) {
      from = known + (<usize>(load<i32>(at + (<usize>next << 2)) / size) << 3);
      next++;
    }
    const to = into + (<usize>trait << 3);
    store<f64>(to, load<f64>(to) + share * load<f64>(from));
  }
}

/** `totalJoined` of `engine.ts` for two scenarios; `room`: for a vector. */
export function joined(
  silence: usize,
  count: i32,
  own: usize,
  at: usize,
  vectors: usize,
  otherSilence: usize,
  otherCount: i32,
  otherOwn: usize,
  otherAt: usize,
  otherVectors: usize,
  room: usize,
): f64 {
  one();
  let next = 0;
  let otherNext = 0;
  for (let trait = 0; trait < traits; trait++) {
    let mine = silence + <usize>trait * width;
    let theirs = otherSilence + <usize>trait * width;
    if (next < count && load<i32>(own + (<usize>next << 2)) == trait) {
      mine = vectors + (<usize>load<i32>(at + (<usize>next << 2)) << 3);
      next++;
    }
    if (otherNext < otherCount && load<i32>(otherOwn + (<usize>otherNext << 2)) == trait) {
      theirs = otherVectors + (<usize>load<i32>(otherAt + (<usize>otherNext << 2)) << 3);
      otherNext++;
    }
    const wasSeen = load<u8>(seen + trait) != 0;
    for (let i: usize = 0; i < width; i += 8) {
      const x = load<f64>(mine + i);
      const y = load<f64>(theirs + i);
      store<f64>(room + i, wasSeen ? (x > y ? x : y) : x * (0.5 + 0.5 * y));
    }
    const salience = <i32>load<u8>(classOf + trait);
    multiplyRow(salience, room);
    if (wasSeen) multiplyRow(CLASSES + salience, room);
  }
  return close();
}

/** Vectors of all traits held at rates, where no rows speak. */
export function atRates(rates: usize, notHeld: usize, held: usize, into: usize): void {
  for (let trait = 0; trait < traits; trait++) {
    const rate = load<f64>(rates + (<usize>trait << 3));
    const from = <usize>trait * width;
    for (let i = from; i < from + width; i += 8) {
      store<f64>(into + i, (1 - rate) * load<f64>(notHeld + i) + rate * load<f64>(held + i));
    }
  }
}

/** `writeMixes` of `pool-plan.ts`. */
export function writeMixes(
  count: i32,
  recipes: usize,
  bases: usize,
  ends: usize,
  helds: usize,
  others: usize,
  givens: usize,
  atBase: usize,
  held: usize,
  into: usize,
): void {
  for (let n = 0; n < count; n++) {
    const to = into + <usize>load<i32>(recipes + (<usize>n << 2)) * width;
    const end = load<i32>(ends + (<usize>n << 2), 4);
    memory.copy(to, atBase + <usize>load<i32>(bases + (<usize>n << 2)) * width, width);
    for (let m = load<i32>(ends + (<usize>n << 2)); m < end; m++) {
      const rest = load<f64>(others + (<usize>m << 3));
      const share = load<f64>(givens + (<usize>m << 3));
      const field = held + <usize>load<i32>(helds + (<usize>m << 2)) * width;
      for (let i: usize = 0; i < width; i += 8) {
        store<f64>(to + i, load<f64>(to + i) * rest + share * load<f64>(field + i));
      }
    }
  }
}
