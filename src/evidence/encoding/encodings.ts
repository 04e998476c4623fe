/** The encodings that are told apart, by their labels: for people. Leaves: names, none of them written here a second time. */
import { PAIR_RARITY } from './characters.ts';
import { SINGLE_BYTE } from './letters.ts';
import type { WideEncoding } from './unicode.ts';

/** The compiler sees to it that none is missing. */
const WIDE: Readonly<Record<WideEncoding, true>> = {
  'utf-16le': true,
  'utf-16be': true,
  'utf-32le': true,
  'utf-32be': true,
};

/** Encodings as the manifest names them: Unicode, single bytes, pairs. */
export const ENCODINGS: readonly string[] = [
  'utf-8',
  'utf-8-bom',
  ...Object.keys(WIDE),
  ...SINGLE_BYTE.map(({ label }) => label),
  ...Object.keys(PAIR_RARITY),
  'gb18030',
];
