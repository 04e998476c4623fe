/**
 * Loaded before any test (`--import`). Node's runner follows every promise to the test it came from (async hooks), which makes work that
 * waits often, as reading byte by byte does, up to four times as dear. It has to while tests are defined, or else it loses those
 * of a `describe`; once they are, it doesn't here: an error that nobody waits for fails its file, not its test.
 */
import { createRequire, syncBuiltinESMExports } from 'node:module';

interface Hook {
  disable(): void;
}
const hooks: { createHook: (callbacks: object) => Hook } = createRequire(import.meta.url)('node:async_hooks');
const create = hooks.createHook;
hooks.createHook = (callbacks) => {
  const hook = create(callbacks);
  process.once('tests-defined', () => hook.disable());
  return hook;
};
syncBuiltinESMExports();
