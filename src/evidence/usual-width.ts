/** How wide the rows of a table are. Enters: its first rows, as lists of cells. Leaves: the commonest number of cells. */

/** What most rows agree on. */
interface UsualWidth {
  /** The commonest number of cells, the larger of equals; 0 if there are no rows. */
  readonly width: number;
  /** Share of the rows that have it, 0 to 1. */
  readonly consistency: number;
}

export function usualWidth(rows: readonly { readonly length: number }[]): UsualWidth {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  let width = 0;
  let most = 0;
  for (const [cells, times] of counts) {
    if (times > most || (times === most && cells > width)) [width, most] = [cells, times];
  }
  return { width, consistency: rows.length === 0 ? 0 : most / rows.length };
}
