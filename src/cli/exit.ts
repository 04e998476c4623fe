/** Exit codes, the same for every command. */
export const EXIT = {
  /** Completed, whatever the finding. */
  done: 0,
  /** An expectation failed. */
  expectation: 1,
  /** Bad usage, or input that can't be used. */
  unusable: 2,
  /** The evidence could not be read to its end. */
  incomplete: 3,
  /** A bug of ours. */
  bug: 70,
  /** Stopped by a signal with nothing written: 128 + SIGINT, as shells have it. */
  interrupted: 130,
} as const;
