/** For tests of speed: processor time, which other programs of a loaded machine don't add to. */

/** Starts a clock. @returns milliseconds that this process has computed since, in user and system mode */
export function cpuClock(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}
