#!/usr/bin/env node
/** argv to exit code; nothing else. */
import { main } from '../src/cli/main.ts';

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
