/**
 * Enters: the label of an old encoding. Leaves: what its bytes and pairs of bytes mean, as tables. Deliberately absent:
 * decoding by the platform. TextDecoder reads some of these wrongly (Node's issue 56542: windows-1252 as Latin-1, since
 * 20.18.3) and throws at broken GB18030, so it is asked once, about sound sequences only, and checked.
 */

/** Bytes 80 to 9F of windows-1252; the rest is Latin-1. Source: the WHATWG Encoding Standard. */
const WESTERN = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
/** Bytes 80 to FF of pages of DOS that the platform doesn't know. Source: Unicode's mapping tables, CP437, CP850 and CP852. */
const DOS: Readonly<Record<string, string>> = {
  ibm437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xa0',
  ibm850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\xad±‗¾¶§÷¸°¨·¹³²■\xa0',
  ibm852:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\xad˝˛ˇ˘§÷¸°¨˙űŘř■\xa0',
};
/** Lead bytes 81 to FE, trail bytes 40 to FF. */
const LEADS = 0xfe - 0x81 + 1;
const TRAILS = 0xc0;

/** Encodings of one or two bytes a character. */
export type PairLabel = 'gbk' | 'big5' | 'euc-kr' | 'euc-jp' | 'shift_jis';

const singles = new Map<string, Uint16Array>();
const pairs = new Map<string, Uint16Array>();

/** Code units of the bytes 80 to FF; U+FFFD where a byte means nothing. */
export function singleByteTable(label: string): Uint16Array {
  const table = singles.get(label) ?? buildSingle(label);
  singles.set(label, table);
  return table;
}

function buildSingle(label: string): Uint16Array {
  const table = new Uint16Array(128);
  const bytes = Uint8Array.from(table, (_, i) => i + 128);
  const known = label === 'windows-1252' ? WESTERN : (DOS[label] ?? new TextDecoder(label).decode(bytes));
  for (let i = 0; i < 128; i++) table[i] = settled(i < known.length ? known.charCodeAt(i) : i + 128);
  return table;
}

/** Code units of pairs, 0 where a pair means nothing; see `pairPlace`. */
export function pairTable(label: PairLabel): Uint16Array {
  const table = pairs.get(label) ?? buildPairs(label);
  pairs.set(label, table);
  return table;
}

/** Where a pair stands in the table. */
export function pairPlace(lead: number, trail: number): number {
  return (lead - 0x81) * TRAILS + trail - 0x40;
}

function buildPairs(label: PairLabel): Uint16Array {
  const table = new Uint16Array(LEADS * TRAILS);
  // One call for all pairs, each on a line of its own: what is broken ends there.
  const bytes = Buffer.alloc(table.length * 3, 0x0a);
  for (let place = 0; place < table.length; place++) {
    bytes[place * 3] = 0x81 + Math.floor(place / TRAILS);
    bytes[place * 3 + 1] = 0x40 + (place % TRAILS);
  }
  const text = new TextDecoder(label).decode(bytes);
  let start = 0;
  for (let place = 0; place < table.length; place++) {
    const end = text.indexOf('\n', start);
    const unit = end === start + 1 ? settled(text.charCodeAt(start)) : 0;
    if (unit >= 0x80 && unit !== 0xfffd) table[place] = unit;
    start = end + 1;
  }
  for (const [lead, trail, unit] of LATER[label] ?? []) table[pairPlace(lead, trail)] = unit;
  if (label === 'euc-kr') addUnifiedHangul(table);
  return table;
}

/** What came into an encoding after the platform's table was made: mostly the euro sign. */
const LATER: Readonly<Partial<Record<PairLabel, readonly (readonly [number, number, number])[]>>> = {
  gbk: [
    [0xa2, 0xe3, 0x20ac],
    [0xa8, 0xbf, 0x01f9],
  ],
  'euc-kr': [
    [0xa2, 0xe6, 0x20ac],
    [0xa2, 0xe7, 0x00ae],
  ],
};

/** Private use is what a table leaves to its user: no meaning. */
function settled(unit: number): number {
  return unit >= 0xe000 && unit <= 0xf8ff ? 0xfffd : unit;
}

/**
 * The syllables that KS X 1001 lacks, which Korean Windows added (Unified Hangul Code): in the order of Unicode, in the
 * places that were free. The platform knows KS X 1001 only.
 */
function addUnifiedHangul(table: Uint16Array): void {
  const known = new Set(table);
  let syllable = 0xac00;
  for (let lead = 0x81; lead <= 0xc6; lead++) {
    for (let trail = 0x41; trail <= (lead <= 0xa0 ? 0xfe : 0xa0); trail++) {
      if ((trail > 0x5a && trail < 0x61) || (trail > 0x7a && trail < 0x81)) continue;
      while (known.has(syllable)) syllable++;
      if (syllable > 0xd7a3) return;
      table[pairPlace(lead, trail)] = syllable++;
    }
  }
}

/** The character of a sound GB18030 sequence of four bytes; U+FFFD if it has none. */
export function fourByteCharacter(bytes: readonly [number, number, number, number]): string {
  const [a, b, c, d] = bytes;
  const linear = (((a - 0x81) * 10 + b - 0x30) * 126 + c - 0x81) * 10 + d - 0x30;
  const astral = linear - 189_000 + 0x10000;
  if (astral >= 0x10000) return astral <= 0x10ffff ? String.fromCodePoint(astral) : '\ufffd';
  const known = fourByte.get(linear);
  if (known !== undefined) return known;
  let text = '\ufffd';
  try {
    text = new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
  } catch {
    // Node throws where it should replace.
  }
  if (text.length !== 1) text = '\ufffd';
  fourByte.set(linear, text);
  return text;
}

const fourByte = new Map<number, string>();
