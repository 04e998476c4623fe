/**
 * The loops of the weigh stage, over numbers that its host has laid in memory: the same operations in the same order as
 * `src/weigh/product.ts`, `pool-plan.ts` and `engine.ts` write them for engines without WebAssembly, so the same bits. Places
 * are in bytes. Deliberately absent: any idea of what the numbers mean.
 */

import {
  CLASSES,
  classOf,
  close,
  closeMixed,
  divideRow,
  marginal,
  mix,
  multiplyRow,
  one,
  replaceRow,
  seen,
  size,
  traits,
  width,
} from './product';

export { close, enter, productSize } from './product';

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

/** `writeAtRates` of `pool-plan.ts`. */
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
