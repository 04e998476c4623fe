/** Numbers in words, the same in every stage that writes sentences. Never "more likely to be the source". */

/** A factor from its log10: "1.2", "36", "4,200", "2 × 10^8". Always at least 1: say which side it favours. */
export function factor(log10: number): string {
  const size = Math.abs(log10);
  if (size >= 6) return `10^${size.toFixed(1)}`;
  const value = 10 ** size;
  if (value < 10) return value.toFixed(1);
  const rounded = Number(value.toPrecision(2));
  return String(rounded).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** "the findings are 36 times more probable if A than if B", the more probable one first. */
export function moreProbable(log10: number, a: string, b: string): string {
  if (Math.abs(log10) < 0.02) return `the findings are about as probable if ${a} as if ${b}`;
  const [high, low] = log10 >= 0 ? [a, b] : [b, a];
  return `the findings are ${factor(log10)} times more probable if ${high} than if ${low}`;
}

/** "97 %", with "under 1 %" and "over 99 %" for what isn't quite nothing or all. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1 %';
  if (share < 1 && share > 0.99) return 'over 99 %';
  return `${Math.round(100 * share)} %`;
}
