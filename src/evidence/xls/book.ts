/**
 * A workbook's stream. Enters: its records. Leaves: for each sheet its name and cells, in the order they stand in the file. Deliberately absent: charts, macros, and
 * workbooks under a password.
 */
import type { Budget } from '../budget.ts';
import type { Decoder } from '../encoding/decoders.ts';
import { loseForGood } from '../losses.ts';
import type { Reading } from '../types.ts';
import { XlsxStrings } from '../xlsx/strings.ts';
import { XlsxStyles } from '../xlsx/styles.ts';
import type { XlsCells } from './cells.ts';
import type { BiffRecord } from './records.ts';
import { XlsSheet } from './sheet.ts';
import { pageDecoder, pageText, sharedStrings, unicodeText } from './strings.ts';

const BEGIN = 0x809;
/** How sheets began before 1993. */
const OLD_BEGIN = new Set([0x09, 0x209, 0x409]);
const END = 0x0a;
const SHEET_LIST = 0x85;
const PAGE = 0x42;
const DATES = 0x22;
const FORMAT = 0x41e;
const STYLE = 0xe0;
const SHARED = 0xfc;
const GOES_ON = 0x3c;
const PASSWORD = 0x2f;
const GLOBALS = 5;
const WORKSHEET = 0x10;
const OF_1997 = 0x600;
const MOST_SHEETS = 10_000;
/** Some programs write an empty text more often than once. */
const HOLE = 16;

interface Listed {
  readonly name: string;
  readonly place: number;
  found: boolean;
}

/** Why a workbook isn't read: a phrase behind its name. */
export class XlsRefused extends Error {}

export interface ReadSheet {
  /** As the workbook lists it. */
  readonly name: string;
  readonly cells: XlsCells;
}

/** Takes the records of a stream. */
export class XlsBook {
  readonly strings: XlsxStrings;
  readonly styles: XlsxStyles;
  private readonly reading: Reading;
  private readonly listed: Listed[] = [];
  /** Beginnings without their ends. */
  private depth = 0;
  private sheet: { readonly name: string; readonly records: XlsSheet } | undefined;
  private inGlobals = false;
  private modern = true;
  private decoder: Decoder = pageDecoder(1252);
  private sharing: Generator<undefined, void, Buffer> | undefined;
  private room = true;
  /** Shared texts without a character since the last that had some. */
  private empty = 0;

  constructor(reading: Reading, budget: Budget) {
    this.reading = reading;
    this.strings = new XlsxStrings(budget);
    this.styles = new XlsxStyles(reading);
  }

  /** How many worksheets there should be. */
  get sheets(): number {
    return this.listed.length;
  }

  /** Worksheets that haven't come. */
  get missing(): number {
    return this.listed.filter(({ found }) => !found).length;
  }

  /**
   * Takes a record.
   * @returns a sheet that it ends; `styles` where they are all known now, and should be settled
   * @throws XlsRefused
   */
  take(record: BiffRecord): ReadSheet | 'styles' | undefined {
    const { id, bytes } = record;
    if (id !== GOES_ON) this.sharing = undefined;
    if (OLD_BEGIN.has(id) && this.depth === 0)
      throw new XlsRefused('is a workbook older than Excel 5: save it as .xlsx');
    if (id === PASSWORD) throw new XlsRefused('is encrypted: save it without its password');
    if (id === BEGIN) return this.begin(record);
    if (id === END) return this.end();
    if (this.depth !== 1) return undefined;
    if (this.sheet !== undefined) this.sheet.records.take(record);
    else if (this.inGlobals) this.global(id, bytes);
    return undefined;
  }

  /** What is left when the stream ends: a sheet that was cut off. */
  rest(): ReadSheet | undefined {
    return this.leave();
  }

  private begin({ place, bytes }: BiffRecord): ReadSheet | undefined {
    const type = bytes.length < 4 ? 0 : bytes.readUInt16LE(2);
    const own = this.listed.find((sheet) => sheet.place === place);
    // The end before it was lost.
    const left = own !== undefined && this.depth > 0 ? this.leave() : undefined;
    if (own !== undefined && this.depth > 0) {
      loseForGood(this.reading, 'corrupt');
      this.depth = 0;
    }
    this.depth++;
    if (this.depth > 1) return left;
    this.inGlobals = type === GLOBALS;
    if (this.inGlobals) this.modern = bytes.readUInt16LE(0) >= OF_1997;
    if (type !== WORKSHEET) return left;
    const listed = own ?? this.listed.find(({ found }) => !found);
    if (listed !== undefined) listed.found = true;
    this.sheet = {
      name: listed?.name ?? '',
      records: new XlsSheet(this.reading, (text, at) => this.text(text, at, 2), this.modern),
    };
    return left;
  }

  private end(): ReadSheet | 'styles' | undefined {
    this.depth = Math.max(0, this.depth - 1);
    if (this.depth > 0) return undefined;
    const globals = this.inGlobals;
    this.inGlobals = false;
    return globals ? 'styles' : this.leave();
  }

  private leave(): ReadSheet | undefined {
    const { sheet } = this;
    this.sheet = undefined;
    sheet?.records.end();
    return sheet === undefined ? undefined : { name: sheet.name, cells: sheet.records.cells };
  }

  private global(id: number, bytes: Buffer): void {
    if (id === PAGE && bytes.length >= 2) this.decoder = pageDecoder(bytes.readUInt16LE(0));
    else if (id === DATES && bytes.length >= 2) this.styles.from1904 = bytes.readUInt16LE(0) === 1;
    else if (id === FORMAT && bytes.length > 2)
      this.styles.code(bytes.readUInt16LE(0), this.text(bytes, 2, this.modern ? 2 : 1));
    else if (id === STYLE && bytes.length >= 4) this.styles.style(bytes.readUInt16LE(2));
    else if (id === SHEET_LIST && bytes.length > 6) this.list(bytes);
    else if (id === SHARED) {
      this.sharing = sharedStrings((text) => this.share(text));
      this.sharing.next();
      this.sharing.next(bytes);
    } else if (id === GOES_ON) this.sharing?.next(bytes);
  }

  private list(bytes: Buffer): void {
    // Charts, macros and programs hold no cells that are evidence.
    if (bytes[5] !== 0 || this.listed.length >= MOST_SHEETS) return;
    this.listed.push({ name: this.text(bytes, 6, 1), place: bytes.readUInt32LE(0), found: false });
  }

  private share(text: string): void {
    // Each text stands there once: as many empty ones are a hole, and all behind it are others' texts.
    this.empty = text === '' ? this.empty + 1 : 0;
    if (this.empty === HOLE) loseForGood(this.reading, 'corrupt');
    if (this.strings.add(text)) return;
    this.strings.add('');
    if (this.room) loseForGood(this.reading, 'sharedStringsBeyondLimit');
    this.room = false;
  }

  private text(bytes: Buffer, at: number, wide: 1 | 2): string {
    return this.modern ? unicodeText(bytes, at, wide) : pageText(bytes, at, wide, this.decoder);
  }
}
