/**
 * Enters: the first bytes. Leaves: which form of Unicode they are in, if in one. Deliberately absent: older encodings,
 * and any declaration inside the text.
 */

/** A wide form with or without its mark. */
export type WideEncoding = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** UTF-16 text has a NUL in one half of every unit of ASCII (blanks, digits, line ends): at least this share of units, */
const NUL_SHARE = 0.03;
/** and at most this share of them on the other side: stray NULs are kept, not believed. */
const STRAY_SHARE = 0.01;
/** Units with two bytes of ASCII would be rare Chinese; more than this share of the units and it is 8-bit text with NULs. */
const ASCII_PAIR_SHARE = 0.3;
/** Share of well-formed, assigned characters and of plain text below which it is no text at all. */
const SOUND_SHARE = 0.98;
/** Units looked at one by one. */
const SAMPLE = 1 << 12;

/** UTF-16 or UTF-32, by mark or by where the NULs stand. */
export function wideEncoding(bytes: Uint8Array): WideEncoding | undefined {
  const [a, b, c, d] = bytes;
  const utf32 = utf32Form(bytes);
  if (utf32 !== undefined) return utf32;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xef && b === 0xbb && c === 0xbf) return undefined;
  return d === undefined ? undefined : utf16Form(bytes);
}

/** Every group of four is a character, and (with a mark or without) at least two are there. */
function utf32Form(bytes: Uint8Array): WideEncoding | undefined {
  const groups = Math.min(bytes.length >> 2, SAMPLE);
  if (groups < 1) return undefined;
  const marked = isMark32(bytes);
  if (groups < 2 && marked === undefined) return undefined;
  for (const form of ['utf-32le', 'utf-32be'] as const) {
    if (marked !== undefined && marked !== form) continue;
    const [low, next, plane, zero] = form === 'utf-32le' ? [0, 1, 2, 3] : [3, 2, 1, 0];
    let odd = 0;
    for (let at = 0; at < groups * 4 && odd <= groups * (1 - SOUND_SHARE); at += 4) {
      const high = bytes[at + plane] ?? 0;
      const point = (bytes[at + low] ?? 0) + (bytes[at + next] ?? 0) * 0x100 + high * 0x10000;
      const sound = bytes[at + zero] === 0 && high <= 0x10 && point !== 0 && !(point >= 0xd800 && point <= 0xdfff);
      if (!sound) odd++;
    }
    if (odd <= groups * (1 - SOUND_SHARE)) return form;
  }
  return undefined;
}

function isMark32(bytes: Uint8Array): WideEncoding | undefined {
  const mark = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  return mark === 'fffe0000' ? 'utf-32le' : mark === '0000feff' ? 'utf-32be' : undefined;
}

function utf16Form(bytes: Uint8Array): WideEncoding | undefined {
  if (!bytes.includes(0)) return undefined;
  const units = bytes.length >> 1;
  let even = 0;
  let odd = 0;
  let bothAscii = 0;
  for (let i = 0; i < units; i++) {
    const first = bytes[i * 2] ?? 0;
    const second = bytes[i * 2 + 1] ?? 0;
    if (first === 0) even++;
    if (second === 0) odd++;
    if (isGraphic(first) && isGraphic(second)) bothAscii++;
  }
  if (bothAscii > units * ASCII_PAIR_SHARE) return undefined;
  const most = Math.max(even, odd);
  if (most < 2 || most < units * NUL_SHARE || Math.min(even, odd) > most * STRAY_SHARE) return undefined;
  const form = odd > even ? 'utf-16le' : 'utf-16be';
  return isText(new TextDecoder(form).decode(bytes.subarray(0, SAMPLE), { stream: true })) ? form : undefined;
}

function isGraphic(byte: number): boolean {
  return byte >= 0x20 && byte <= 0x7e;
}

/** Hardly anything unassigned, private, broken, or a control character other than blanks and delimiters. */
function isText(text: string): boolean {
  let odd = 0;
  for (const _ of text.matchAll(/[\p{Cn}\p{Co}\p{Cs}\ufffd]|(?![\t\n\f\r\u0001\u001c-\u001f])\p{Cc}/gu)) odd++;
  return odd <= text.length * (1 - SOUND_SHARE);
}

/**
 * How far bytes are UTF-8: characters of two bytes and more that are, and sequences that aren't. A character cut at the
 * end counts as neither.
 */
export function utf8Evidence(bytes: Uint8Array): { good: number; bad: number } {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: true });
  const good = text.match(BEYOND_ASCII)?.length ?? 0;
  const bad = text.match(/\ufffd/g)?.length ?? 0;
  if (bad === 0) return { good, bad };
  const pairs = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1').match(CESU)?.length ?? 0;
  return { good: good + pairs, bad: bad - pairs * CESU_BYTES };
}

/** CESU-8 (Oracle, Java): the two halves of a pair, three bytes each. They are replaced and counted, but speak for UTF-8. */
const CESU = /\xed[\xa0-\xaf][\x80-\xbf]\xed[\xb0-\xbf][\x80-\xbf]/g;
const CESU_BYTES = 6;

/** Characters beyond ASCII, of pairs the first half; none that stands for broken bytes. */
const BEYOND_ASCII = /[\u0080-\udbff\ue000-\ufffc\ufffe\uffff]/g;

/** Bytes of a character that is cut off at the end, 0 to 3. */
export function cutLength(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}
