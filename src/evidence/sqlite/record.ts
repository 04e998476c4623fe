/**
 * Enters: the payload of a row. Leaves: its values as text: whole numbers with all digits, fractions as SQLite prints
 * them, text, bytes. Deliberately absent: conversion by declared types, but for whole numbers in columns of fractions,
 * which SQLite stores without theirs.
 */
import type { BatchBuilder } from '../batch.ts';
import { blobText, isPlainBlob, isPlainText, textOf } from '../cell-bytes.ts';
import type { Reading } from '../types.ts';
import type { TextEncoding } from './pages.ts';
import { length } from './tree.ts';

/** A table has at most 32,767 columns. */
const MOST_VALUES = 32_767;
const NULL = 0;
const REAL = 7;
/** From this type on, even ones are bytes and odd ones text. */
const BYTES = 12;
/** What the payload ends before. */
const MISSING = -1;
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
  private bytes: Uint8Array = new Uint8Array(0);
  /** Of each value of the current row. */
  private readonly types: number[] = [];
  private readonly starts: number[] = [];

  /** @param real whether the value at this place is of a column of fractions */
  constructor(encoding: TextEncoding, reading: Reading, real: (place: number) => boolean) {
    this.reading = reading;
    this.wide = encoding === 'utf-8' ? undefined : new TextDecoder(encoding, { ignoreBOM: true });
    this.real = real;
  }

  /** Goes to the row whose payload lies from `start` to before `end`. @returns how many values it has */
  row(bytes: Uint8Array, start: number, end: number): number {
    this.bytes = bytes;
    const { types, starts } = this;
    const head = length(bytes, start, end);
    let sound = head.end > 0 && head.value <= end - start;
    const headEnd = Math.min(start + head.value, end);
    let body = start + head.value;
    let count = 0;
    for (let at = head.end; at > 0 && at < headEnd && count < MOST_VALUES; ) {
      let type = bytes[at] ?? 0;
      if (type < 0x80) at++;
      else ({ value: type, end: at } = length(bytes, at, end));
      const size = sizeOf(type);
      const broken = at < 0 || size < 0;
      if (broken || body + size > end) {
        sound = false;
        type = MISSING;
      }
      types[count] = type;
      starts[count++] = body;
      if (broken) break;
      body += size;
    }
    if (!sound) this.damaged++;
    return count;
  }

  /** Fills a cell with a value of the row, unless the payload ends before it. */
  fill(place: number, builder: BatchBuilder, column: number): void {
    const { bytes } = this;
    const type = this.types[place] ?? MISSING;
    const start = this.starts[place] ?? 0;
    if (type >= BYTES) {
      const end = start + sizeOf(type);
      const plain = type % 2 === 0 ? isPlainBlob : this.wide === undefined ? isPlainText : undefined;
      if (plain?.(bytes, start, end) === true) builder.cellBytes(column, bytes, start, end, true);
      else builder.cell(column, this.text(place), true);
    } else if (type === NULL) builder.cell(column, '', false);
    else if (type > NULL) {
      const value = type === REAL ? 0 : wholeOf(bytes, type, start);
      if (type !== REAL && typeof value === 'number' && !this.real(place)) builder.cellWhole(column, value);
      else builder.cell(column, this.text(place), false);
    }
  }

  /** A value of the row; empty for none. */
  text(place: number): string {
    const { bytes } = this;
    const type = this.types[place] ?? MISSING;
    const start = this.starts[place] ?? 0;
    if (type <= NULL) return '';
    if (type >= BYTES) {
      const part = bytes.subarray(start, start + sizeOf(type));
      if (type % 2 === 0) return blobText(part, this.reading);
      return textOf(this.wide === undefined ? part : Buffer.from(this.wide.decode(part)), this.reading);
    }
    if (type === REAL) return realText(new DataView(bytes.buffer, bytes.byteOffset).getFloat64(start));
    const value = wholeOf(bytes, type, start);
    return this.real(place) ? realText(Number(value)) : String(value);
  }
}

/** A whole number by its serial type: 1 to 6, 8 or 9. */
function wholeOf(bytes: Uint8Array, type: number, start: number): number | bigint {
  if (type >= 8) return type - 8;
  if (type === 6) return new DataView(bytes.buffer, bytes.byteOffset).getBigInt64(start);
  let value = ((bytes[start] ?? 0) << 24) >> 24;
  for (let at = start + 1; at < start + sizeOf(type); at++) value = value * 256 + (bytes[at] ?? 0);
  return value;
}

const SIZES = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

/** Bytes of a value by its serial type; −1 for the two types that never stand in a file. */
function sizeOf(type: number): number {
  return type >= BYTES ? Math.floor((type - BYTES) / 2) : (SIZES[type] ?? -1);
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
