/**
 * Loaded before any test (`--import`). Node's runner follows every promise to the test it came from (async hooks), which makes work that
 * waits often, as reading byte by byte does, up to four times as dear. Here it doesn't: an error that nobody waits for fails its
 * file, not its test.
 */
import { createRequire, syncBuiltinESMExports } from 'node:module';

const hooks: { createHook: () => object } = createRequire(import.meta.url)('node:async_hooks');
const hook = { enable: () => hook, disable: () => hook };
hooks.createHook = () => hook;
syncBuiltinESMExports();
