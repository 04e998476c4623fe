/** What is large is made when it is first needed: lists when a value is looked up in them, patterns when one may match. */

/** What `make` makes, on its first use; the same ever after. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** A set that is made on its first use. */
export function lazily(make: () => Iterable<string>): () => ReadonlySet<string> {
  return once(() => new Set(make()));
}
