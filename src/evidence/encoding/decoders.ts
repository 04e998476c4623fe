/**
 * Enters: bytes, block by block, and the label of their encoding. Leaves: text, cut anywhere between characters.
 * Deliberately absent: choosing the encoding, and failing: what means nothing becomes U+FFFD, and an ASCII byte that
 * follows a broken beginning stays (it may be the delimiter).
 */
import { isAscii } from 'node:buffer';
import { fourByteCharacter, type PairLabel, pairPlace, pairTable, singleByteTable } from './tables.ts';

/** Decodes a stream. `write` keeps a character that is cut at the end of its bytes for the next call. */
export interface Decoder {
  write(bytes: Uint8Array): string;
  end(): string;
}

const REPLACEMENT = 0xfffd;
/** A pair decoder has found that the bytes end before the character does. */
const CUT = -1;

/** @param label of the WHATWG Encoding Standard, lower case, or utf-32le, utf-32be; `mark` false at a place within a text */
export function decoderOf(label: string, mark = true): Decoder {
  if (label.startsWith('utf-32')) return new Utf32(label === 'utf-32le', mark);
  if (label.startsWith('utf-')) return new Native(label, mark);
  if (label === 'gb18030') return new Pairs('gbk');
  if (isPairLabel(label)) return new Pairs(label);
  return new Single(singleByteTable(label));
}

export function isPairLabel(label: string): label is PairLabel {
  return /^(?:gbk|big5|euc-kr|euc-jp|shift_jis)$/.test(label);
}

/** UTF-8 and UTF-16, which the platform reads well. */
class Native implements Decoder {
  private readonly decoder: InstanceType<typeof TextDecoder>;

  constructor(label: string, mark: boolean) {
    this.decoder = new TextDecoder(label, { ignoreBOM: !mark });
  }

  write(bytes: Uint8Array): string {
    return this.decoder.decode(bytes, { stream: true });
  }

  end(): string {
    return this.decoder.decode();
  }
}

/** Code units written one after the other. */
class Units {
  private readonly units: Uint16Array;
  private used = 0;

  constructor(most: number) {
    this.units = new Uint16Array(most);
  }

  add(unit: number): void {
    this.units[this.used++] = unit;
  }

  addText(text: string): void {
    for (let i = 0; i < text.length; i++) this.add(text.charCodeAt(i));
  }

  text(): string {
    return Buffer.from(this.units.buffer, 0, this.used * 2).toString('utf16le');
  }
}

class Single implements Decoder {
  private readonly table: Uint16Array;

  constructor(table: Uint16Array) {
    this.table = table;
  }

  write(bytes: Uint8Array): string {
    if (isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    const { table } = this;
    const units = new Uint16Array(bytes.length);
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i] ?? 0;
      units[i] = byte < 0x80 ? byte : (table[byte - 0x80] ?? REPLACEMENT);
    }
    return Buffer.from(units.buffer).toString('utf16le');
  }

  end(): string {
    return '';
  }
}

/** Keeps the bytes of a cut character; subclasses say how long a character is. */
abstract class Multibyte implements Decoder {
  private rest: Uint8Array = new Uint8Array(0);

  write(bytes: Uint8Array): string {
    return this.run(this.rest.length === 0 ? bytes : Buffer.concat([this.rest, bytes]), false);
  }

  end(): string {
    return this.run(this.rest, true);
  }

  private run(bytes: Uint8Array, last: boolean): string {
    const units = new Units(bytes.length + 1);
    let at = 0;
    while (at < bytes.length) {
      const taken = this.character(bytes, at, units, last);
      if (taken === CUT) break;
      at += taken;
    }
    // A copy: the block may be filled again, and slices of a Buffer are the block itself.
    this.rest = Uint8Array.from(bytes.subarray(at));
    return units.text();
  }

  /** Reads one character. @returns how many bytes it took (1 or more), or CUT, which `last` forbids */
  protected abstract character(bytes: Uint8Array, at: number, units: Units, last: boolean): number;
}

/** One or two bytes a character; four in GB18030, three in EUC-JP. Source: the WHATWG Encoding Standard. */
class Pairs extends Multibyte {
  private readonly label: PairLabel;
  private readonly table: Uint16Array;

  constructor(label: PairLabel) {
    super();
    this.label = label;
    this.table = pairTable(label);
  }

  protected character(bytes: Uint8Array, at: number, units: Units, last: boolean): number {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) return this.unit(units, lead, 1);
    const alone = this.aloneUnit(lead);
    if (alone > 0) return this.unit(units, alone, 1);
    const trail = bytes[at + 1];
    if (trail === undefined) return last ? this.unit(units, REPLACEMENT, 1) : CUT;
    if (this.label === 'gbk' && trail >= 0x30 && trail <= 0x39) return this.four(bytes, at, units, last);
    if (this.label === 'euc-jp' && lead === 0x8e)
      return trail >= 0xa1 && trail <= 0xdf ? this.unit(units, 0xff61 + trail - 0xa1, 2) : this.broken(units, trail);
    if (this.label === 'euc-jp' && lead === 0x8f) return this.three(bytes, at, units, last);
    const unit = trail < 0x40 ? 0 : (this.table[pairPlace(lead, trail)] ?? 0);
    return unit === 0 ? this.broken(units, trail) : this.unit(units, unit, 2);
  }

  /** What a byte above ASCII means without a second; 0 if it needs one. */
  private aloneUnit(lead: number): number {
    if (this.label === 'shift_jis') {
      if (lead === 0x80) return 0x80;
      if (lead >= 0xa1 && lead <= 0xdf) return 0xff61 + lead - 0xa1;
      return lead === 0xa0 || lead > 0xfc ? REPLACEMENT : 0;
    }
    if (this.label === 'gbk' && lead === 0x80) return 0x20ac;
    if (this.label === 'euc-jp')
      return (lead < 0xa1 && lead !== 0x8e && lead !== 0x8f) || lead === 0xff ? REPLACEMENT : 0;
    return lead === 0x80 || lead === 0xff ? REPLACEMENT : 0;
  }

  private four(bytes: Uint8Array, at: number, units: Units, last: boolean): number {
    const [a = 0, b = 0, c, d] = bytes.subarray(at, at + 4);
    if (c === undefined || (d === undefined && c >= 0x81 && c <= 0xfe))
      return last ? this.unit(units, REPLACEMENT, 1) : CUT;
    if (d === undefined || c < 0x81 || c > 0xfe || d < 0x30 || d > 0x39) return this.unit(units, REPLACEMENT, 1);
    units.addText(fourByteCharacter([a, b, c, d]));
    return 4;
  }

  /** JIS X 0212, rare: asked of the platform, three sound bytes at a time. */
  private three(bytes: Uint8Array, at: number, units: Units, last: boolean): number {
    const [lead = 0, second = 0, third] = bytes.subarray(at, at + 3);
    if (second < 0xa1 || second > 0xfe) return this.broken(units, second);
    if (third === undefined) return last ? this.unit(units, REPLACEMENT, 1) : CUT;
    if (third < 0xa1 || third > 0xfe) return this.unit(units, REPLACEMENT, third < 0x80 ? 2 : 3);
    const text = new TextDecoder('euc-jp').decode(Uint8Array.of(lead, second, third));
    return this.unit(units, text.length === 1 ? text.charCodeAt(0) : REPLACEMENT, 3);
  }

  private broken(units: Units, trail: number): number {
    return this.unit(units, REPLACEMENT, trail < 0x80 ? 1 : 2);
  }

  private unit(units: Units, unit: number, taken: number): number {
    units.add(unit);
    return taken;
  }
}

/** Which no platform decodes. */
class Utf32 extends Multibyte {
  private readonly little: boolean;
  private atStart: boolean;

  constructor(little: boolean, mark: boolean) {
    super();
    this.little = little;
    this.atStart = mark;
  }

  protected character(bytes: Uint8Array, at: number, units: Units, last: boolean): number {
    const left = bytes.length - at;
    if (left < 4) {
      if (!last) return CUT;
      units.add(REPLACEMENT);
      return left;
    }
    const a = bytes[at] ?? 0;
    const b = bytes[at + 1] ?? 0;
    const c = bytes[at + 2] ?? 0;
    const d = bytes[at + 3] ?? 0;
    const point = this.little
      ? a + b * 0x100 + c * 0x10000 + d * 0x1000000
      : d + c * 0x100 + b * 0x10000 + a * 0x1000000;
    const mark = this.atStart && point === 0xfeff;
    this.atStart = false;
    if (mark) return 4;
    if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) units.add(REPLACEMENT);
    else if (point < 0x10000) units.add(point);
    else units.addText(String.fromCodePoint(point));
    return 4;
  }
}
