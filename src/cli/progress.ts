/**
 * A sign of life. Enters: work. Leaves: its result. While it takes long, one line on the terminal counts the seconds; it
 * is wiped before anything else is written, and never shown where standard error is no terminal.
 */

/** Work that is done by then needs no sign of life. */
const PATIENCE_MS = 1500;

/** The part of a terminal stream that is needed. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Runs `work`; `quiet` keeps the terminal clean. */
export async function withProgress<T>(
  quiet: boolean,
  work: () => Promise<T>,
  screen: Screen = process.stderr,
  patience = PATIENCE_MS,
): Promise<T> {
  if (quiet || screen.isTTY !== true) return work();
  const start = performance.now();
  let shown = '';
  const tick = () => {
    shown = `leakprint: reading and weighing, ${Math.floor((performance.now() - start) / 1000)} s`;
    screen.write(`\r${shown}`);
  };
  const timer = setInterval(tick, patience);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (shown !== '') screen.write(`\r${' '.repeat(shown.length)}\r`);
  }
}
