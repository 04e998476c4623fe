/**
 * The failures a user can cause. Each becomes one line on standard error and an exit code; anything else that is thrown is
 * a bug of ours (exit 70).
 */

/** Input that can't be used (exit 2). The message says what, where and what to do, on one line. */
export class InputError extends Error {
  override readonly name: string = 'InputError';
}

/** The command line itself is wrong (exit 2). */
export class UsageError extends InputError {
  override readonly name = 'UsageError';
}

/** Reading was stopped from outside. Whoever has read something by then keeps it and says so. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  constructor(message = 'interrupted') {
    super(message);
  }
}
