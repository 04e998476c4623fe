/** Long lists are read when a value is first looked up in them. Enters: how to make a set. Leaves: one set, made once. */

/** A set that is made on its first use. */
export function lazily(make: () => Iterable<string>): () => ReadonlySet<string> {
  let made: ReadonlySet<string> | undefined;
  return () => {
    made ??= new Set(make());
    return made;
  };
}
