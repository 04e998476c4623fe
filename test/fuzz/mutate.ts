/** Enters: bytes that make sense. Leaves: bytes that may not: what damage, carelessness and malice do to files. For tests only. */
import type { Random } from './random.ts';

/** No input is longer, whatever was inserted. */
const LONGEST = 1 << 18;

/** Numbers at the edges of what lengths and counts are kept in. */
const NUMBERS = [
  0, 1, 2, 3, 7, 8, 9, 15, 16, 63, 64, 127, 128, 255, 256, 511, 512, 4095, 32767, 32768, 65535, 65536,
] as const;
const WIDE = [2 ** 24, 2 ** 27, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32 - 2] as const;

/** Pieces that mean something in some format. */
const TOKENS: readonly string[] = [
  ...[
    '"',
    '""',
    "'",
    "''",
    '\\',
    '\\"',
    "\\'",
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    ',',
    ';',
    '\t',
    '|',
    ':',
    '=',
    '&',
    ' ',
    '\0',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '{"',
    '":',
    '[[',
    '},{',
    'null',
    'true',
    '1e400',
    '-',
    '0x',
    '\\u0000',
    '\\ud800',
    '__proto__',
  ],
  ...['constructor', 'toString', 'hasOwnProperty', '{"__proto__":{"polluted":1}}', '<', '>', '</', '/>', '<!--', '-->'],
  ...[
    '<![CDATA[',
    ']]>',
    '&amp;',
    '&#x0;',
    '&#99999999;',
    '<!DOCTYPE x [<!ENTITY a "&a;">]>',
    '<table>',
    '</tr>',
    '<td colspan=99999>',
  ],
  ...[
    '(',
    ')',
    '),(',
    ');',
    'VALUES',
    'INSERT INTO t VALUES (',
    'CREATE TABLE t (',
    'COPY t FROM stdin;\n',
    '\\.\n',
    '\\N',
    '/*',
    '*/',
  ],
  ...[
    '--',
    '#',
    '$$',
    '`',
    "E'",
    "x'",
    'DELIMITER ;;\n',
    '/*!40000 ',
    'BEGIN:VCARD\n',
    'END:VCARD\n',
    'dn: ',
    ':: ',
    '-\n',
    '\n ',
  ],
  ...[
    '+----+',
    '----',
    '│',
    '─',
    '\ufeff',
    '\u2028',
    '\u202e',
    '\u200b',
    'ä',
    '王',
    '👤',
    'İ',
    '\ud800',
    '%00',
    '%',
    '@',
    'http://',
  ],
  ...[
    'PK\x01\x02',
    'PK\x03\x04',
    'PK\x05\x06',
    '\x1f\x8b\x08',
    'BZh9',
    'PAR1',
    'Obj\x01',
    'SQLite format 3\0',
    'ustar',
  ],
];

type Mutation = (bytes: Buffer, random: Random, other: () => Buffer) => Buffer;

const place = (bytes: Buffer, random: Random): number => random.below(bytes.length + 1);

function range(bytes: Buffer, random: Random): [number, number] {
  const from = random.below(bytes.length + 1);
  return [from, Math.min(bytes.length, from + 1 + random.length(Math.max(1, bytes.length)))];
}

function insert(bytes: Buffer, at: number, piece: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
}

/** Tokens that aren't text stand for their bytes. */
function tokenBytes(token: string): Buffer {
  return Buffer.from(token, /[\x80-\xff]/.test(token) && !/[^\0-\xff]/.test(token) ? 'latin1' : 'utf8');
}

const MUTATIONS: readonly Mutation[] = [
  function flip(bytes, random) {
    for (let times = 1 + random.below(8); times > 0 && bytes.length > 0; times--) {
      const at = random.below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
    }
    return bytes;
  },
  function set(bytes, random) {
    if (bytes.length > 0) bytes[random.below(bytes.length)] = random.below(256);
    return bytes;
  },
  function truncate(bytes, random) {
    return bytes.subarray(0, place(bytes, random));
  },
  function behead(bytes, random) {
    return bytes.subarray(random.length(bytes.length + 1));
  },
  function remove(bytes, random) {
    const [from, to] = range(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  function duplicate(bytes, random) {
    const [from, to] = range(bytes, random);
    const piece = bytes.subarray(from, to);
    return insert(bytes, random.once(2) ? to : place(bytes, random), Buffer.concat(random.many(1, 6, () => piece)));
  },
  function swap(bytes, random) {
    const [from, to] = range(bytes, random);
    const rest = Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
    return insert(rest, place(rest, random), bytes.subarray(from, to));
  },
  function splice(bytes, random, other) {
    const strange = other();
    return Buffer.concat([bytes.subarray(0, place(bytes, random)), strange.subarray(place(strange, random))]);
  },
  function token(bytes, random) {
    const piece = tokenBytes(random.pick(TOKENS));
    return insert(bytes, place(bytes, random), piece);
  },
  function overwrite(bytes, random) {
    tokenBytes(random.pick(TOKENS)).copy(bytes, random.below(bytes.length + 1));
    return bytes;
  },
  function number(bytes, random) {
    const size = random.pick([1, 2, 4, 4, 8]);
    if (bytes.length < size) return bytes;
    const at = random.below(bytes.length - size + 1);
    const value = random.once(3) ? random.pick(WIDE) : random.pick(NUMBERS);
    const cut = size === 1 ? value & 0xff : size === 2 ? value & 0xffff : value;
    const little = random.once(2);
    if (size === 8) {
      const big = random.once(3) ? 2n ** 63n - 1n : BigInt(value);
      if (little) bytes.writeBigUInt64LE(big, at);
      else bytes.writeBigUInt64BE(big, at);
    } else if (little) bytes.writeUIntLE(cut, at, size);
    else bytes.writeUIntBE(cut, at, size);
    return bytes;
  },
  function varint(bytes, random) {
    const length = 1 + random.below(9);
    const piece = Buffer.from([...random.many(length, length, () => 0x80 | random.below(128)), random.below(128)]);
    piece.copy(bytes, place(bytes, random));
    return bytes;
  },
  function run(bytes, random) {
    const piece = Buffer.alloc(
      1 + random.length(3000),
      random.once(2) ? random.below(256) : bytes[random.below(bytes.length)],
    );
    return insert(bytes, place(bytes, random), piece);
  },
];

/** Changes bytes in one to six ways; `other` gives a stranger to splice with. */
export function mutate(bytes: Uint8Array, random: Random, other: () => Uint8Array): { bytes: Buffer; by: string[] } {
  let changed: Buffer = Buffer.from(bytes);
  const by: string[] = [];
  for (let times = 1 + random.length(6); times > 0; times--) {
    const mutation = random.pick(MUTATIONS);
    changed = Buffer.from(mutation(changed, random, () => Buffer.from(other()))).subarray(0, LONGEST);
    by.push(mutation.name);
  }
  return { bytes: changed, by };
}
