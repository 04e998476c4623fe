/**
 * The encoding of a dBase table. Enters: its language driver and the first texts in it that aren't ASCII. Leaves: a label. Deliberately
 * absent: belief in drivers of Western Europe, which programs write whatever stands in the table.
 * Source: "Code pages supported by Visual FoxPro", Microsoft; language drivers of dBase IV, Borland.
 */
import { decoderOf } from '../encoding/decoders.ts';
import { guessEncoding } from '../encoding/guess.ts';
import { utf8Evidence } from '../encoding/unicode.ts';
import { lose } from '../losses.ts';
import type { Reading } from '../types.ts';

const LABELS: Readonly<Record<string, readonly number[]>> = {
  ibm437: [0x01, 0x09, 0x0b, 0x0d, 0x0f, 0x11, 0x15, 0x18, 0x19, 0x1b],
  ibm850: [0x02, 0x08, 0x0a, 0x0e, 0x10, 0x12, 0x14, 0x16, 0x1a, 0x1d, 0x25, 0x37],
  'windows-1252': [0x03, 0x57, 0x58, 0x59],
  macintosh: [0x04],
  shift_jis: [0x13, 0x7b],
  ibm852: [0x1f, 0x22, 0x23, 0x40, 0x64, 0x87],
  ibm866: [0x26, 0x65],
  gbk: [0x4d, 0x7a],
  'euc-kr': [0x4e, 0x79],
  big5: [0x4f, 0x78],
  'windows-874': [0x50, 0x7c],
  'windows-1255': [0x7d],
  'windows-1256': [0x7e],
  'x-mac-cyrillic': [0x96],
  'windows-1250': [0xc8],
  'windows-1251': [0xc9],
  'windows-1254': [0xca],
  'windows-1253': [0xcb],
  'windows-1257': [0xcc],
};
/** What programs write without having been asked. */
const PRESETS = new Set(['ibm437', 'ibm850', 'windows-1252', 'macintosh']);
/** Of the characters that aren't ASCII in names and addresses, so many are letters if a page is the right one. */
const LETTERS = 0.95;

/** @param texts with at least one byte that isn't ASCII */
export function encodingOf(language: number, texts: Uint8Array, reading: Reading): string {
  const { good, bad } = utf8Evidence(texts);
  if (good > bad) return 'utf-8';
  const told = Object.keys(LABELS).find((label) => LABELS[label]?.includes(language) === true);
  if (told !== undefined && !PRESETS.has(told)) return told;
  const { encoding, doubtful } = guessEncoding(texts);
  if (told !== undefined && (doubtful || isWestern(encoding)) && lettersOf(told, texts) >= LETTERS) return told;
  if (doubtful) lose(reading, 'encodingInDoubt');
  return encoding;
}

function isWestern(label: string): boolean {
  return /^(?:windows-1252|iso-8859-15|macintosh)$/.test(label);
}

function lettersOf(label: string, texts: Uint8Array): number {
  const decoder = decoderOf(label);
  const marks = (decoder.write(texts) + decoder.end()).match(/[^\0-\x7f]/gu) ?? [];
  return marks.filter((mark) => /[\p{L}ªº°]/u.test(mark)).length / marks.length;
}
