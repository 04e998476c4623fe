/**
 * Enters: the styles of a workbook. Leaves: the text of numbers that are shown as dates or times, or with all the digits of an id
 * (00000). Deliberately absent: any other format: a number stays as it is written in the file, but for digits that no sheet has,
 * whatever it is rounded or grouped to on a screen.
 */
import { plainDecimal } from '../cell-numbers.ts';
import { lose } from '../losses.ts';
import type { Reading } from '../types.ts';
import { dateOrTime, displayedDates, type Show, SYSTEM_FORMAT } from './displayed-dates.ts';

/**
 * Formats every workbook has without naming them. Those a reader's settings decide (14, 22) are shown as ISO 8601.
 * Source: ECMA-376 part 1, 18.8.30.
 */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [14, 'yyyy-mm-dd'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy-mm-dd hh:mm'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
]);
/** Dates of East Asian settings, which differ by reader. */
const LOCAL_DATES: readonly (readonly [number, number])[] = [
  [27, 31],
  [34, 36],
  [50, 54],
  [57, 58],
];
/** Dates by the settings of some, times by those of others. */
const LOCAL_EITHER: ReadonlySet<number> = new Set([32, 33, 55, 56]);
const ISO_DATE = 'yyyy-mm-dd';
/** Formats of ids: two noughts or more and what stands between the digits, as in 000-00-0000; and where they begin. */
const PADDED = /^(?=[^0]*0[^0]*0)(?:0|[-() ]|\\[^0\\]|"[^"0]{1,9}")+$/;
const LOCALE = /^(?:\[\$[^\]]{0,20}\])?/;
const WHOLE = /^\d{1,15}$/;
const NOUGHTS = /^0+$/;
/** Days between the two systems of dates. */
const DAYS_1904 = 1462;
/** Excel takes no longer format. */
const LONGEST_FORMAT = 255;
/** Texts kept; dates repeat. */
const MOST_KEPT = 20_000;

/** What numbers look like by the style of their cell. */
export class XlsxStyles {
  /** Set by the workbook: dates count from 1904. */
  from1904 = false;
  private readonly codes = new Map<number, string>();
  private readonly formats: number[] = [];
  private readonly shows = new Map<number, Show | undefined>();
  /** The same for formats of ids. */
  private readonly ids = new Map<number, (written: string) => string>();
  private readonly kept = new Map<string, ReturnType<Show>>();
  private readonly reading: Reading;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  /** A format the workbook names. */
  code(id: number, code: string): void {
    if (code.length <= LONGEST_FORMAT) this.codes.set(id, code);
  }

  /** The next style of cells, with the number of its format. */
  style(format: number): void {
    this.formats.push(format);
  }

  /** Makes the dates among the styles ready. */
  async settle(): Promise<void> {
    const numfmt = await import('numfmt');
    const { format, isDateFormat } = numfmt;
    for (const id of new Set(this.formats)) {
      if (!this.codes.has(id) && LOCAL_EITHER.has(id)) this.shows.set(id, dateOrTime(numfmt));
      const code = this.codes.get(id) ?? builtIn(id);
      if (code === undefined) continue;
      try {
        if (SYSTEM_FORMAT.test(code) || isDateFormat(code)) this.shows.set(id, displayedDates(code, numfmt));
        else {
          const [first = ''] = code.replace(LOCALE, '').split(';', 1);
          if (NOUGHTS.test(first)) this.ids.set(id, (written) => written.padStart(first.length, '0'));
          else if (PADDED.test(first)) this.ids.set(id, (written) => format(first, Number(written)));
        }
      } catch {
        lose(this.reading, 'unreadableFormats');
      }
    }
  }

  /** The number as it is shown, if it is a date, a time or an id; else as it is written, to the digits that a sheet has. */
  shown(written: string, style: number): string {
    const form = this.formats[style] ?? 0;
    const show = this.shows.get(form);
    if (written === '') return written;
    if (show === undefined)
      return WHOLE.test(written) ? (this.ids.get(form)?.(written) ?? written) : plainDecimal(written);
    const key = `${style} ${written}`;
    let known = this.kept.get(key);
    if (known === undefined) {
      known = this.date(written, show);
      if (this.kept.size >= MOST_KEPT) this.kept.clear();
      this.kept.set(key, known);
    }
    const [text, hidden] = known;
    if (hidden) lose(this.reading, 'datesHiddenInPart');
    return text;
  }

  private date(written: string, show: Show): ReturnType<Show> {
    const stored = Number(written);
    try {
      if (Number.isFinite(stored)) return show(stored + (this.from1904 ? DAYS_1904 : 0), stored);
    } catch {
      // Out of the range of dates: Excel shows hash signs there, which would hide what was stored.
    }
    return [written, false];
  }
}

function builtIn(id: number): string | undefined {
  return BUILT_IN.get(id) ?? (LOCAL_DATES.some(([from, to]) => id >= from && id <= to) ? ISO_DATE : undefined);
}
