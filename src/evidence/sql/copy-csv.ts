/**
 * Enters: bytes at the start of a row of PostgreSQL's COPY … FROM stdin in its CSV format. Leaves: where its cells begin and
 * end, and their bytes without what wraps them. Deliberately absent: guesses; the statement says how its rows are written.
 */
import { byteAt, CR, DOUBLE, LF, MORE } from './bytes.ts';
import { isNull } from './copy.ts';
import { type Cells, ESCAPED, NULL, PLAIN, QUOTED } from './tuple.ts';

/** How cells are wrapped. */
export interface CsvForm {
  readonly quote: number;
  /** Stands before a quote that is a part of its cell. */
  readonly escape: number;
  /** Whether a line of names comes first, */
  readonly header: boolean;
  /** and whether something else has named the columns. */
  readonly named: boolean;
}

/** What a statement says, and what holds where it says nothing. */
export function csvForm(
  options: { readonly quote?: string; readonly escape?: string; readonly header?: boolean },
  named: boolean,
): CsvForm {
  const quote = options.quote?.charCodeAt(0) ?? DOUBLE;
  return { quote, escape: options.escape?.charCodeAt(0) ?? quote, header: options.header === true, named };
}

/**
 * Scans a row. As in the database, a quote opens and closes anywhere in a cell; `cells.open` is that of one that doesn't close.
 * @param nullMark the bytes of NULL, where they stand without quotes
 * @returns the place after its line end, or MORE
 */
export function scanCsvLine(
  bytes: Uint8Array,
  start: number,
  end: number,
  delimiter: number,
  nullMark: Uint8Array,
  { quote, escape: mark }: CsvForm,
  cells: Cells,
): number {
  cells.begin();
  let from = start;
  let quotes = 0;
  for (let at = start; ; at++) {
    if (at >= end) return MORE;
    const byte = bytes[at] ?? 0;
    if (byte === quote) {
      quotes++;
      const close = quoteEnd(bytes, at + 1, end, quote, mark);
      if (close === MORE) {
        cells.open = at;
        return MORE;
      }
      at = close;
      continue;
    }
    if (byte !== delimiter && byte !== LF) continue;
    const to = byte === LF && at > from && byteAt(bytes, at - 1) === CR ? at - 1 : at;
    if (quotes === 0 && isNull(bytes, from, to, nullMark)) cells.add(from, from, NULL);
    else cells.add(from, to, quotes > 0 ? ESCAPED : to > from ? PLAIN : QUOTED);
    if (byte === LF) return at + 1;
    from = at + 1;
    quotes = 0;
  }
}

/** Takes the quotes of wrapped cells away, in place. */
export function unwrapCsv(bytes: Uint8Array, form: CsvForm, { places, count }: Cells): void {
  for (let i = 0; i < count * 3; i += 3) {
    if (places[i + 2] !== ESCAPED) continue;
    places[i + 1] = unwrapped(bytes, places[i] ?? 0, places[i + 1] ?? 0, form);
    places[i + 2] = QUOTED;
  }
}

/** The place of the quote that closes; MORE if none does. */
function quoteEnd(bytes: Uint8Array, from: number, end: number, quote: number, mark: number): number {
  for (let at = from; at < end; at++) {
    const byte = bytes[at];
    const escapes = byte === mark && at + 1 < end && (bytes[at + 1] === quote || bytes[at + 1] === mark);
    if (escapes) at++;
    // Whether it is doubled can't be told before the next byte has come.
    else if (byte === quote) return at + 1 < end ? at : MORE;
  }
  return MORE;
}

/** @returns the end of the cell's own bytes */
function unwrapped(bytes: Uint8Array, start: number, end: number, { quote, escape: mark }: CsvForm): number {
  let into = start;
  let inside = false;
  for (let at = start; at < end; at++) {
    const byte = byteAt(bytes, at);
    const next = at + 1 < end ? byteAt(bytes, at + 1) : -1;
    if (inside && byte === mark && (next === quote || next === mark)) bytes[into++] = byteAt(bytes, ++at);
    else if (byte === quote) inside = !inside;
    else bytes[into++] = byte;
  }
  return into;
}
