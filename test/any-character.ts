/** Enters: nothing. Leaves: characters at random, for properties. For tests only. */
import fc from 'fast-check';

/** Any code point but halves of pairs. fast-check's own ('binary') keeps a map of all of them, which every collection of garbage walks. */
export const anyCharacter = fc
  .integer({ min: 0, max: 0x10ffff - 0x800 })
  .map((code) => String.fromCodePoint(code < 0xd800 ? code : code + 0x800));
