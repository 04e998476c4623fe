/**
 * Enters: the payload of a row. Leaves: its values as text: whole numbers with all digits, fractions as SQLite prints
 * them, text, bytes. Deliberately absent: conversion by declared types, but for whole numbers in columns of fractions,
 * which SQLite stores without theirs.
 */
import { blobText, textOf } from '../cell-bytes.ts';
import type { RawCell } from '../csv/records.ts';
import type { Reading } from '../types.ts';
import type { TextEncoding } from './pages.ts';
import { length } from './tree.ts';

/** A table has at most 32,767 columns. */
const MOST_VALUES = 32_767;
const NULL: RawCell = { text: '', quoted: false };
/** Digits of a fraction, as SQLite prints it. */
const DIGITS = 15;
/** Smaller ones are printed with an exponent. */
const SMALLEST_PLAIN = 1e-4;

/** Decodes the rows of one table. */
export class RecordDecoder {
  /** Rows whose payload ended too early or made no sense. */
  damaged = 0;
  private readonly reading: Reading;
  private readonly wide: InstanceType<typeof TextDecoder> | undefined;
  private readonly real: (place: number) => boolean;

  /** @param real whether the value at this place is of a column of fractions */
  constructor(encoding: TextEncoding, reading: Reading, real: (place: number) => boolean) {
    this.reading = reading;
    this.wide = encoding === 'utf-8' ? undefined : new TextDecoder(encoding, { ignoreBOM: true });
    this.real = real;
  }

  /** The values of a row; undefined where the payload ends before them. */
  values(payload: Uint8Array): (RawCell | undefined)[] {
    const bytes = Buffer.from(payload.buffer, payload.byteOffset, payload.length);
    const head = length(bytes, 0);
    const values: (RawCell | undefined)[] = [];
    let sound = head.end > 0 && head.value <= bytes.length;
    const end = Math.min(head.value, bytes.length);
    let body = head.value;
    for (let at = head.end; at > 0 && at < end && values.length < MOST_VALUES; ) {
      const type = length(bytes, at);
      at = type.end;
      const size = sizeOf(type.value);
      if (at < 0 || size < 0 || body + size > bytes.length) {
        sound = false;
        values.push(undefined);
        if (at < 0 || size < 0) break;
      } else values.push(this.value(bytes, type.value, body, size, values.length));
      body += size;
    }
    if (!sound) this.damaged++;
    return values;
  }

  private value(bytes: Buffer, type: number, at: number, size: number, place: number): RawCell {
    if (type === 0) return NULL;
    if (type === 7) return { text: realText(bytes.readDoubleBE(at)), quoted: false };
    if (type < 10) {
      const text =
        type >= 8 ? String(type - 8) : size <= 6 ? String(bytes.readIntBE(at, size)) : String(bytes.readBigInt64BE(at));
      return { text: this.real(place) ? realText(Number(text)) : text, quoted: false };
    }
    const part = bytes.subarray(at, at + size);
    if (type % 2 === 0) return { text: blobText(part, this.reading), quoted: true };
    const text =
      this.wide === undefined ? textOf(part, this.reading) : textOf(Buffer.from(this.wide.decode(part)), this.reading);
    return { text, quoted: true };
  }
}

/** Bytes of a value by its serial type; −1 for the two types that never stand in a file. */
function sizeOf(type: number): number {
  if (type >= 12) return Math.floor((type - 12) / 2);
  return [0, 1, 2, 3, 4, 6, 8, 8, 0, 0][type] ?? -1;
}

/** A fraction as SQLite's CAST prints it: 15 digits, always with a point. */
export function realText(value: number): string {
  if (Number.isNaN(value)) return '';
  if (!Number.isFinite(value)) return value > 0 ? 'Inf' : '-Inf';
  if (value === 0) return '0.0';
  // The shortest text that gives the value back, if that is short enough, is what rounding to 15 digits gives.
  const short = String(value);
  if (short.length <= DIGITS && Math.abs(value) >= SMALLEST_PLAIN && !short.includes('e'))
    return short.includes('.') ? short : `${short}.0`;
  const [mantissa = '', power = ''] = value.toExponential(DIGITS - 1).split('e');
  const exponent = Number(power);
  if (exponent < -4 || exponent >= DIGITS) {
    const digits = pointed(mantissa);
    return `${digits}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  }
  return pointed(value.toFixed(DIGITS - 1 - exponent));
}

/** Without the zeros at its end, but for one after the point. */
function pointed(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end--;
  const kept = digits.slice(0, end);
  if (!kept.includes('.')) return `${digits}.0`;
  return kept.endsWith('.') ? `${kept}0` : kept;
}
