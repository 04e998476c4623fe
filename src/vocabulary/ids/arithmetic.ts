/** Arithmetic of check digits. Enters: a string of digits. Leaves: sums and small tests. No scheme is known here. */

/** Sum of digits times weights; as many digits as there are weights, from the first. */
export function weighted(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (digits.charCodeAt(i) - 48);
  return sum;
}

/** The number that some of the digits make. */
export function at(digits: string, from: number, length = 1): number {
  return Number(digits.slice(from, from + length));
}

/** `count` numbers from `first` on, `step` apart. */
export function series(first: number, count: number, step: number): number[] {
  return Array.from({ length: count }, (_, i) => first + i * step);
}

/** ISO 7064 mod 11,10: the last digit checks the others. */
export function mod1110(digits: string): boolean {
  let product = 10;
  for (let i = 0; i < digits.length - 1; i++) {
    const sum = (digits.charCodeAt(i) - 48 + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === digits.charCodeAt(digits.length - 1) - 48;
}

export function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

export function isDay(day: number): boolean {
  return day >= 1 && day <= 31;
}
