/**
 * Records of a dBase table. Enters: their bytes. Leaves: cells in a batch. Deliberately absent: order of the cells other than the file's.
 */
import { isAscii } from 'node:buffer';
import type { BatchBuilder } from '../batch.ts';
import { type Decoder, decoderOf } from '../encoding/decoders.ts';
import { lose, loseForGood } from '../losses.ts';
import type { Reading } from '../types.ts';
import type { DbfField, DbfHeader } from './header.ts';
import { encodingOf } from './language.ts';
import { dbfValue } from './values.ts';

const DELETED = 0x2a;
const LIVING = 0x20;
/** Fields that hold text, the last two with a length of their own. */
const TEXT = /[CVQX]/;
const VARYING = /[VQ]/;
/** A field of FoxPro's own. */
const FLAGS = '0';

/** Where the field of flags tells something of a field. */
interface Flagged {
  readonly field: DbfField;
  readonly column: number;
  /** Bits, or −1. */
  readonly short: number;
  readonly none: number;
}

/** Reads the records of one table. */
export class DbfRecords {
  private readonly header: DbfHeader;
  private readonly builder: BatchBuilder;
  private readonly reading: Reading;
  private readonly fields: Flagged[] = [];
  private readonly texts: readonly DbfField[];
  private readonly flags: DbfField | undefined;
  private decoder: Decoder | undefined;
  private named = false;

  constructor(header: DbfHeader, builder: BatchBuilder, reading: Reading) {
    this.header = header;
    this.builder = builder;
    this.reading = reading;
    this.texts = header.fields.filter(({ type }) => TEXT.test(type));
    this.flags = header.fields.find(({ type }) => type === FLAGS);
    let bit = 0;
    for (const field of header.fields) {
      if (field.type === FLAGS) continue;
      const short = VARYING.test(field.type) ? bit++ : -1;
      const none = field.nullable ? bit++ : -1;
      this.fields.push({ field, column: this.fields.length, short, none });
    }
  }

  /** Whether the record that these bytes begin with (or a name) can't be read before the encoding is settled. */
  isOpen(bytes: Uint8Array): boolean {
    if (this.decoder !== undefined) return false;
    const plain = ({ start, length }: DbfField): boolean => isAscii(bytes.subarray(start, start + length));
    return !this.header.fields.every(({ name }) => isAscii(name)) || !this.texts.every(plain);
  }

  /** The texts of the whole records in these bytes, a line each; for the encoding. Names of fields are in front. */
  textsIn(bytes: Uint8Array): Buffer {
    const { header } = this;
    const line = Buffer.from('\n');
    const parts = header.fields.flatMap(({ name }) => [name, line]);
    for (let at = 0; at + header.length <= bytes.length; at += header.length)
      for (const { start, length } of this.texts) parts.push(bytes.subarray(at + start, at + start + length), line);
    return Buffer.concat(parts);
  }

  /** Settles the encoding by the first texts that aren't ASCII. */
  settle(texts: Uint8Array): void {
    const label = encodingOf(this.header.language, texts, this.reading);
    this.reading.encoding = label;
    this.decoder = decoderOf(label, false);
  }

  /** Fills a row with the record that these bytes begin with. */
  read(bytes: Uint8Array): void {
    if (!this.named) for (const { field } of this.fields) this.builder.addColumn(this.decoded(field.name).trim(), true);
    this.named = true;
    if (bytes[0] === DELETED) lose(this.reading, 'deletedRecords');
    else if (bytes[0] !== LIVING) loseForGood(this.reading, 'brokenRecords');
    for (const place of this.fields) this.cell(place, bytes);
  }

  private cell({ field, column, short, none }: Flagged, record: Uint8Array): void {
    if (this.flagged(record, none)) return;
    const { start, length } = field;
    if (!TEXT.test(field.type)) {
      const value = dbfValue(field, record.subarray(start, start + length), this.header.fox);
      if (value === 'elsewhere') loseForGood(this.reading, 'memosElsewhere');
      else if (value === 'stars') lose(this.reading, 'numbersInStars');
      else this.builder.cell(column, value.text, false);
      return;
    }
    let end = start + (this.flagged(record, short) ? Math.min(record[start + length - 1] ?? 0, length - 1) : length);
    while (end > start && (record[end - 1] === 0x20 || record[end - 1] === 0)) end--;
    const text = record.subarray(start, end);
    if (isAscii(text)) this.builder.cellBytes(column, record, start, end, false);
    else this.builder.cell(column, this.decoded(text), false);
  }

  private flagged(record: Uint8Array, bit: number): boolean {
    if (bit < 0 || this.flags === undefined || bit >= this.flags.length * 8) return false;
    return ((record[this.flags.start + (bit >> 3)] ?? 0) & (1 << (bit & 7))) !== 0;
  }

  private decoded(bytes: Uint8Array): string {
    const { decoder } = this;
    if (decoder === undefined) return Buffer.from(bytes).toString('latin1');
    const text = decoder.write(bytes) + decoder.end();
    if (text.includes('\ufffd')) lose(this.reading, 'replacedCharacters', text.split('\ufffd').length - 1);
    return text;
  }
}
