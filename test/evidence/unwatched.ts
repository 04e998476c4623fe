/**
 * Enters: a long piece of work that waits often, as reading byte by byte does. Leaves: a test's function that says how it
 * went. Node's runner looks at every promise from a file's first test on (async hooks), which makes such work four times
 * as dear; so it is done before that.
 */

/** Does the work at once: to be awaited above the first test of a file. What it throws, the test throws. */
export async function unwatched(work: () => Promise<void>): Promise<() => void> {
  try {
    await work();
    return () => {};
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
