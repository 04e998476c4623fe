/**
 * Enters: nothing. Leaves: lists of words as bytes, for the benchmark's rows: names, invented streets, places with the
 * first digits of their PIN, states of an order. Deliberately absent: pairs; no person stands behind a combination.
 */
import { NAME_POOLS } from '../../fixtures/generator/names.ts';

/** Words as whole little-endian quads of bytes: four are copied for the price of one, and what is too much overwritten. */
export interface Words {
  readonly texts: readonly string[];
  readonly quads: Uint32Array;
  /** The quad where word i starts; one entry more than there are words. */
  readonly starts: Int32Array;
  /** Bytes of word i, and how many of them only continue a character. */
  readonly lengths: Int32Array;
  readonly continuations: Int32Array;
}

/** Packs a list of words. */
function packed(texts: readonly string[]): Words {
  const bytes = texts.map((text) => Buffer.from(text));
  const padded = bytes.map((word) => Buffer.concat([word, Buffer.alloc((4 - (word.length % 4)) % 4)]));
  const all = Buffer.concat(padded);
  const starts = new Int32Array(texts.length + 1);
  padded.forEach((word, index) => {
    starts[index + 1] = (starts[index] ?? 0) + word.length / 4;
  });
  return {
    texts,
    quads: Uint32Array.from({ length: all.length / 4 }, (_, index) => all.readUInt32LE(index * 4)),
    starts,
    lengths: Int32Array.from(bytes, (word) => word.length),
    continuations: Int32Array.from(bytes, (word) => word.filter((byte) => (byte & 0xc0) === 0x80).length),
  };
}

const quad = (text: string): number => Buffer.from(text.padEnd(4, '0')).readUInt32LE();
/** Numbers below 10,000 as four digits, and as few digits as they have (rest: filling). */
export const FOUR_DIGITS = Uint32Array.from({ length: 10_000 }, (_, value) => quad(String(value).padStart(4, '0')));
export const DIGITS = Uint32Array.from({ length: 10_000 }, (_, value) => quad(String(value)));
/** Four hexadecimal digits of 16 bits. */
export const HEX = Uint32Array.from({ length: 65_536 }, (_, value) => quad(value.toString(16).padStart(4, '0')));

const pools = Object.values(NAME_POOLS);
const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
const given = unique(pools.flatMap(({ men, women }) => [...men, ...women]));
/** Two with an apostrophe, which SQL must escape. */
const surnames = unique([...pools.flatMap((pool) => [...pool.surnames]), "D'Souza", "D'Mello"]);

export const GIVEN = packed(given);
export const SURNAMES = packed(surnames);
export const GIVEN_LOWER = packed(given.map((name) => name.toLowerCase()));
export const SURNAMES_LOWER = packed(surnames.map((name) => name.toLowerCase().replaceAll("'", '')));
/** Names of two and three bytes a character: readers must not get by on ASCII alone. */
export const ACCENTED = packed(['Zoë', 'José', 'Renée', 'Inês', 'अनिता', 'सुरेश', 'கவிதா', 'রঞ্জন']);
export const DOMAINS = packed(['@example.com', '@example.org', '@example.net', '@mail.example', '@post.example']);

const stems = 'Ram Sukh Dev Chand Moti Kesh Kuman Velan Maran Sengu Bel Dhan Khar Nand Tal'.split(' ');
const endings = 'purwa nagla garhi khera palayam nallur kurichi halli wadi gaon khed pur'.split(' ');
export const STREETS = packed(stems.flatMap((stem) => endings.map((ending) => stem + ending)));
export const WAYS = packed([' Road', ' Marg', ' Lane', ' Cross', ' Nagar', ' Street']);
export const LANDMARKS = packed(['Sector ', 'Ward ', 'Block ', 'Flat ', 'Phase ']);

/** City, state, first three digits of the PIN: real, and belonging together. */
const PLACES: readonly (readonly [string, string, string])[] = [
  ['Lucknow', 'Uttar Pradesh', '226'],
  ['Varanasi', 'Uttar Pradesh', '221'],
  ['Gaya', 'Bihar', '823'],
  ['Jaipur', 'Rajasthan', '302'],
  ['Kota', 'Rajasthan', '324'],
  ['Ludhiana', 'Punjab', '141'],
  ['Kolkata', 'West Bengal', '700'],
  ['Pune', 'Maharashtra', '411'],
  ['Nagpur', 'Maharashtra', '440'],
  ['Surat', 'Gujarat', '395'],
  ['Chennai', 'Tamil Nadu', '600'],
  ['Madurai', 'Tamil Nadu', '625'],
  ['Kollam', 'Kerala', '691'],
  ['Mysuru', 'Karnataka', '570'],
  ['Hyderabad', 'Telangana', '500'],
  ['Guntur', 'Andhra Pradesh', '522'],
];
export const CITIES = packed(PLACES.map(([city]) => city));
export const STATES = packed(PLACES.map(([, state]) => state));
export const PINS = packed(PLACES.map(([, , pin]) => pin));
export const GENDERS = packed(['F', 'M', 'O']);
export const STATUSES = packed(['active', 'pending', 'closed', 'blocked']);
