/**
 * The formats leakprint reads, in order of preference where two are equally sure. Adding one: a file in formats/ and a
 * line here.
 */
import { delimited } from './formats/delimited.ts';
import { json } from './formats/json.ts';
import { labelled } from './formats/labelled.ts';
import { ndjson } from './formats/ndjson.ts';
import { telegram } from './formats/telegram.ts';
import type { Format } from './types.ts';

export const formats: readonly Format[] = [telegram, ndjson, json, labelled, delimited];
