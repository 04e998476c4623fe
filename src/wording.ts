/** Numbers in words, the same in every stage that writes sentences. Never "more likely to be the source". */

/** A factor from its log10: "1.2", "36", "4,200", "10^8.3". Always at least 1: say which side it favours. */
export function factor(log10: number): string {
  const size = Math.abs(log10);
  if (size >= 6) return `10^${size.toFixed(1)}`;
  const value = 10 ** size;
  if (value < 10) return value.toFixed(1);
  const rounded = Number(value.toPrecision(2));
  return thousands(rounded);
}

/**
 * A whole number, "4,200". The engine's own way of writing numbers for a place loads its tables: 115 million instructions
 * for one number, where all of node takes 510.
 */
export function thousands(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A number, "4,213"; of an estimate the figures that it has, "about 4,210", which rounding makes no more than there can be. */
export function estimate(n: number, estimated = false, most = Number.POSITIVE_INFINITY): string {
  return estimated ? `about ${thousands(Math.min(most, Number(n.toPrecision(3))))}` : thousands(n);
}

/** A number and what it counts: "1 record", "4,213 records". */
export function count(n: number, one: string, several = `${one}s`): string {
  return `${thousands(n)} ${n === 1 ? one : several}`;
}

/** "a, b and c"; `last`: what stands before the last. */
export function listed(items: readonly string[], last: 'and' | 'or' = 'and'): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

/** "a, b and 3 more": so many by name at most, '' for none. */
export function firstOf(items: readonly string[], most: number, between = ', '): string {
  const more = items.length - most;
  return `${items.slice(0, most).join(between)}${more > 0 ? ` and ${more} more` : ''}`;
}

const CAME = 'the leak came ';

/** "the findings are 36 times more probable if A than if B", the more probable one first. */
export function moreProbable(log10: number, a: string, b: string): string {
  if (Math.abs(log10) < 0.02) return `the findings are about as probable if ${a} as if ${b}`;
  // What both begin with is said of the first that is named.
  const shared = a.startsWith(CAME) && !b.startsWith(CAME) ? CAME : '';
  const [high, low] = log10 >= 0 ? [a, b] : [shared + b, a.slice(shared.length)];
  return `the findings are ${factor(log10)} times more probable if ${high} than if ${low}`;
}

/** "+1.56", "−0.30", "0.00". */
export function signed(value: number): string {
  const text = Math.abs(value).toFixed(2);
  return Number(text) === 0 ? '0.00' : value > 0 ? `+${text}` : `-${text}`;
}

/** "97 %", with "under 1 %" and "over 99 %" for what isn't quite nothing or all. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1 %';
  if (share < 1 && share > 0.99) return 'over 99 %';
  return `${Math.round(100 * share)} %`;
}

/** A share in percent without the sign, one decimal below 10 and above 90: "0.2", "47", "98.5"; 0 and 100 for nothing and all. */
export function percentage(share: number): string {
  const value = 100 * share;
  if (value === 0 || value === 100) return String(value);
  if (value < 0.1) return 'under 0.1';
  if (value > 99.9) return 'over 99.9';
  return value < 10 || value > 90 ? value.toFixed(1).replace(/\.0$/, '') : String(Math.round(value));
}
