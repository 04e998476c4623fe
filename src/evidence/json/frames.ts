/** What of a JSON document is open while it becomes tables. Deliberately absent: what is done with it. */
import type { RawCell } from '../types.ts';
import type { Columns } from './tables.ts';

/** An object on the way to the tables. */
export interface Descend {
  readonly kind: 'descend';
  readonly path: string;
  key: string;
}
/** An array whose elements are rows of `table`; `prefix` is its path within the record it lies in. */
export interface Rows {
  readonly kind: 'rows';
  readonly table: string;
  readonly base: string;
  readonly prefix: string;
  /** Name of the column for elements that are scalars; '' for an unnamed one. */
  readonly scalars: string;
  readonly entry: string | undefined;
  /** Of the elements that are objects. */
  readonly place: Place;
}
/** An object that is a row, or part of one. */
export interface RecordPart {
  readonly kind: 'record';
  readonly place: Place;
  readonly ends: boolean;
  key: string;
}
/** What is the same for all records at one place: made once, so that a record costs no strings of its own. */
export interface Place {
  readonly table: string;
  readonly base: string;
  readonly prefix: string;
  readonly columns: Columns;
  /** What lies below by key, but for keys that are data. */
  readonly objects: Map<string, Place>;
  readonly arrays: Map<string, Rows>;
}
/** An array that is a row itself. */
export interface Positions {
  readonly kind: 'positions';
  readonly table: string;
  readonly cells: (RawCell | undefined)[];
  /** Whether its first element is an object that holds a cell. */
  wrapped: boolean;
}
/** An object in a row that is a list, before its first key; then, if that says so, one that holds a cell. */
export interface Wrapped {
  readonly kind: 'wrapped';
  readonly row: Positions;
  key: string;
  filled: boolean;
}
export type Frame = Descend | Rows | RecordPart | Positions | Wrapped;
