/**
 * How far a figure would lie elsewhere, had it been made of other families. Enters: the families, a figure without one of
 * them. Leaves: its standard error. For figures that compare families with each other, where drawing a family twice (as a
 * bootstrap does) would make it its own relative.
 */

/**
 * Standard error by leaving out each family in turn (Quenouille, Biometrika 43 (1956), 353–360; Tukey 1958).
 *
 * @param without the figure of all families but this one; null where it has no value
 * @returns 0 with fewer than two values
 */
export function jackknife(families: readonly string[], without: (family: string) => number | null): number {
  const values = families.flatMap((family) => without(family) ?? []);
  if (values.length < 2) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(((values.length - 1) / values.length) * squares);
}
