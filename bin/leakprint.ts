#!/usr/bin/env node
/** argv to exit code; nothing else. */
import { main } from '../src/cli/main.ts';

process.exitCode = await main(process.argv.slice(2));
