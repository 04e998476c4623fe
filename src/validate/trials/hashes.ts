/**
 * Enters: a plain value and the words for a scheme ("SHA-1 40 hex", "bcrypt $2y$10$"). Leaves: a string of that form. It
 * hashes nothing: the same value gives the same string, which is all that a reader of the form can tell.
 */
import { BASE64, CAPITALS, Chance, LETTERS } from './random.ts';

const CRYPT = `./${CAPITALS}${LETTERS}0123456789`;

/** The last characters of bcrypt's salt and digest carry fewer bits: every 16th and every 4th of the alphabet. */
const every = (step: number): string => [...CRYPT].filter((_, index) => index % step === 0).join('');
const SIXTEENTH = every(16);
const FOURTH = every(4);

export type Hash = (value: string) => string;

/** Schemes drawn where nothing is stated, as often as they are met. */
const USUAL: readonly (readonly [string, number])[] = [
  ['bcrypt $2y$10$', 4],
  ['32 hex', 4],
  ['40 hex', 2],
  ['64 hex', 2],
  ['phpass $P$', 1],
];

/** The form for passwords by what a descriptor says of it. */
export function hashOf(stated: string | null, chance: Chance): Hash {
  const words = stated ?? chance.weighted(USUAL);
  const variant = /\$2[aby]\$\d\d\$/.exec(words)?.[0] ?? (/bcrypt/i.test(words) ? '$2y$10$' : null);
  if (variant !== null)
    return seeded(
      (own) => `${variant}${own.text(CRYPT, 21)}${own.text(SIXTEENTH, 1)}${own.text(CRYPT, 30)}${own.text(FOURTH, 1)}`,
    );
  const portable = /\$([PH])\$/.exec(words)?.[0] ?? (/phpass/i.test(words) ? '$P$' : null);
  if (portable !== null) return seeded((own) => `${portable}B${own.text(CRYPT, 30)}`);
  if (/argon2/i.test(words))
    return seeded((own) => `$argon2id$v=19$m=65536,t=4,p=1$${own.text(BASE64, 22)}$${own.text(BASE64, 43)}`);
  if (/base64|cipher|encrypt/i.test(words)) return seeded((own) => `${own.text(BASE64, 43)}=`);
  if (/crc32/i.test(words)) return seeded((own) => String(own.int(100_000_000, 4_294_967_295)) + own.int(12, 30));
  const length = hexLength(words);
  return seeded((own) => own.hex(length));
}

/** Characters of a hexadecimal digest. */
function hexLength(words: string): number {
  const stated = /(\d{2,3})[ -]?hex/i.exec(words)?.[1] ?? /hex[ -]?(\d{2,3})/i.exec(words)?.[1];
  if (stated !== undefined) return Math.min(128, Number(stated));
  if (/sha-?1\b/i.test(words)) return 40;
  if (/sha-?512/i.test(words)) return 128;
  if (/md5/i.test(words)) return 32;
  return 64;
}

function seeded(make: (own: Chance) => string): Hash {
  return (value) => make(new Chance(value));
}

/** Only the last four characters remain. A style is drawn once for the column. */
export function masker(stated: string | null, chance: Chance): Hash {
  const bare = stated !== null && /last 4/.test(stated) && !/[X*]/.test(stated);
  const sign = stated !== null && /[X]/.test(stated) ? 'X' : chance.pick(['X', '*', 'x']);
  const before = /^did:[\w.:]*:(?=N)/.exec(stated ?? '')?.[0];
  if (before !== undefined) return (value) => before + value.slice(-4);
  if (bare || (stated === null && chance.of(0.2))) return (value) => value.slice(-4);
  return (value) => sign.repeat(Math.max(4, value.length - 4)) + value.slice(-4);
}
