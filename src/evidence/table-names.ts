/**
 * Enters: names of tables that follow each other. Leaves: names that tell them apart. Deliberately absent: tables that come in
 * turns; here the next begins when the one before has ended.
 */

/** Names given so far. */
export class TableNames {
  readonly #taken = new Set<string>();
  /** By name, the number that was given last. */
  readonly #last = new Map<string, number>();

  /** The name, or `name (2)` and so on if a table is called so already. */
  next(name: string): string {
    let number = this.#last.get(name) ?? 1;
    let own = name;
    while (this.#taken.has(own)) own = `${name} (${++number})`;
    this.#last.set(name, number);
    this.#taken.add(own);
    return own;
  }
}
