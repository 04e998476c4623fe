/**
 * Enters: draws. Leaves: one row after another as bytes in one buffer that is used again, about a microsecond each.
 * Deliberately absent: any file format (generate-encode.ts) and any counting (generate-truth.ts).
 */
import { CellWriter } from './generate-cell.ts';
import { FastRandom } from './generate-random.ts';
import * as words from './generate-words.ts';

export const COLUMNS = [
  'id',
  'national_id',
  'full_name',
  'email',
  'phone',
  'birth_date',
  'gender',
  'address',
  'city',
  'state',
  'pincode',
  'amount',
  'created_at',
  'status',
  'password_md5',
] as const;

const WIDTH: number = COLUMNS.length;
/** Long rows have up to this many cells beyond the last column. */
export const MOST_BEYOND = 2;

export const FIRST_YEAR = 1940;
const YEARS = 71;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** What may be wrong with rows: shares of 0 to 1. */
export interface RowOptions {
  readonly seed: number;
  /** Cells left empty, in every column but the first. */
  readonly null: number;
  /** Line ends inside half of the addresses. */
  readonly newlines: boolean;
  /** Rows cut short or with cells beyond the last column. */
  readonly ragged: number;
  /** Rows with a quotation mark that is neither doubled nor closes anything. */
  readonly stray: number;
}

const [SPACE, QUOTE, COMMA, LF] = [32, 34, 44, 10];

export class RowMaker extends CellWriter {
  /** Cell i lies from `ends[i - 1]` (0) to `ends[i]`; of it, so many bytes only continue a character. */
  readonly ends = new Int32Array(WIDTH + MOST_BEYOND);
  readonly continuations = new Int32Array(WIDTH + MOST_BEYOND);
  /** Cells of this row. */
  width = WIDTH;
  /** Facts of this row; −1 where the cell is empty. */
  birthYear = -1;
  gender = -1;
  status = -1;
  lineEnds = 0;
  /** True if a stray quote stands in the name, or in the address. */
  strayName = false;
  strayAddress = false;
  private cell = 0;
  private id = 0;
  private readonly random: FastRandom;
  private readonly options: RowOptions;

  constructor(options: RowOptions) {
    super();
    this.options = options;
    this.random = new FastRandom(options.seed);
  }

  /** Makes the next row. */
  next(): void {
    const { random } = this;
    this.at = this.cell = this.lineEnds = 0;
    this.continuations.fill(0);
    const stray = this.options.stray > 0 && random.chance(this.options.stray);
    this.strayName = stray && random.chance(0.5);
    this.strayAddress = stray && !this.strayName;
    this.number(++this.id);
    this.end();
    if (this.filled()) this.nationalId();
    this.end();
    const first = random.below(words.GIVEN.texts.length);
    const last = random.below(words.SURNAMES.texts.length);
    if (this.filled(this.strayName)) this.name(first, last);
    this.end();
    if (this.filled()) this.email(first, last);
    this.end();
    if (this.filled()) this.phone();
    this.end();
    this.birthYear = this.filled() ? this.birthDate() : -1;
    this.end();
    this.gender = this.filled() ? this.oneOf(words.GENDERS, random.chance(0.02) ? 2 : random.below(2)) : -1;
    this.end();
    if (this.filled(this.strayAddress)) this.address();
    this.end();
    this.placeAndMoney();
    this.end();
    this.status = this.filled() ? this.oneOf(words.STATUSES, Math.min(random.below(5), random.below(4))) : -1;
    this.end();
    if (this.filled()) for (let word = 0; word < 4; word++) this.hex(random.next());
    this.end();
    this.width = WIDTH;
    if (this.options.ragged > 0 && random.chance(this.options.ragged)) this.tear();
  }

  /** Half of the torn rows lose their last cells (facts of lost cells are forgotten), half get some more. */
  private tear(): void {
    const { random } = this;
    if (random.chance(0.5)) {
      this.width = WIDTH - 1 - random.below(WIDTH - 8);
      if (this.width <= COLUMNS.indexOf('status')) this.status = -1;
      return;
    }
    for (let beyond = 1 + random.below(MOST_BEYOND); beyond > 0; beyond--) {
      this.number(random.below(1000));
      this.end();
      this.width++;
    }
  }

  private filled(must = false): boolean {
    return !this.random.chance(this.options.null) || must;
  }

  private end(): void {
    this.ends[this.cell++] = this.at;
  }

  /** Twelve digits, the first 2 to 9, the last a Verhoeff check digit. */
  private nationalId(): void {
    this.number(200_000 + this.random.below(800_000));
    this.fiveDigits(this.random.below(100_000));
    this.verhoeff();
  }

  private name(first: number, last: number): void {
    const { random } = this;
    if (random.chance(0.01)) {
      const accented = this.oneOf(words.ACCENTED, random.below(words.ACCENTED.texts.length));
      this.continuations[this.cell] = words.ACCENTED.continuations[accented] ?? 0;
    } else this.oneOf(words.GIVEN, first);
    this.put(SPACE);
    if (this.strayName) this.put(QUOTE);
    if (random.chance(0.2)) {
      this.oneOf(words.GIVEN, random.below(words.GIVEN.texts.length));
      this.put(SPACE);
    }
    this.oneOf(words.SURNAMES, last);
  }

  private email(first: number, last: number): void {
    this.oneOf(words.GIVEN_LOWER, first);
    this.put(46);
    this.oneOf(words.SURNAMES_LOWER, last);
    this.number(this.random.below(10_000));
    this.oneOf(words.DOMAINS, this.random.below(words.DOMAINS.texts.length));
  }

  private phone(): void {
    this.put(43);
    this.number(91);
    this.number(60_000 + this.random.below(40_000));
    this.fiveDigits(this.random.below(100_000));
  }

  /** @returns the year; the middle of the range is the commonest. */
  private birthDate(): number {
    const year = FIRST_YEAR + ((this.random.below(YEARS) + this.random.below(YEARS)) >> 1);
    const month = this.random.below(12);
    this.twoDigits(1 + this.random.below(MONTH_DAYS[month] ?? 28));
    this.put(47);
    this.twoDigits(month + 1);
    this.put(47);
    this.number(year);
    return year;
  }

  /** Three parts; now and then a quoted house name, which CSV must double. A stray quote keeps to a line of its own. */
  private address(): void {
    const { random } = this;
    this.number(1 + random.below(499));
    if (this.strayAddress) this.put(QUOTE);
    this.put(47);
    this.number(1 + random.below(40));
    if (random.chance(0.02) && !this.strayAddress) {
      this.put(SPACE);
      this.put(QUOTE);
      this.oneOf(words.GIVEN, random.below(words.GIVEN.texts.length));
      this.put(QUOTE);
    }
    this.part();
    this.oneOf(words.STREETS, random.below(words.STREETS.texts.length));
    this.oneOf(words.WAYS, random.below(words.WAYS.texts.length));
    this.part();
    this.oneOf(words.LANDMARKS, random.below(words.LANDMARKS.texts.length));
    this.number(1 + random.below(90));
  }

  private part(): void {
    this.put(COMMA);
    if (this.options.newlines && !this.strayAddress && this.random.chance(0.3)) {
      this.put(LF);
      this.lineEnds++;
    } else this.put(SPACE);
  }

  private placeAndMoney(): void {
    const { random } = this;
    const place = random.below(words.CITIES.texts.length);
    if (this.filled()) this.oneOf(words.CITIES, place);
    this.end();
    if (this.filled()) this.oneOf(words.STATES, place);
    this.end();
    if (this.filled()) {
      this.oneOf(words.PINS, place);
      this.threeDigits(random.below(1000));
    }
    this.end();
    if (this.filled()) {
      this.number(1 + random.below(random.chance(0.1) ? 200_000 : 9000));
      this.put(46);
      this.twoDigits(random.below(100));
    }
    this.end();
    if (this.filled()) this.created();
  }

  private created(): void {
    const { random } = this;
    const month = random.below(12);
    this.number(2017 + random.below(7));
    this.put(45);
    this.twoDigits(month + 1);
    this.put(45);
    this.twoDigits(1 + random.below(MONTH_DAYS[month] ?? 28));
    this.put(SPACE);
    this.twoDigits(random.below(24));
    this.put(58);
    this.twoDigits(random.below(60));
    this.put(58);
    this.twoDigits(random.below(60));
  }
}
