/** What a form of hashes tells. Deliberately absent: which scheme it is for certain; a form is a set of schemes. */

/** A form of hashes: all schemes that are written so. */
export interface HashScheme {
  /** Stable id of the form: `hex-32`, `bcrypt`. */
  readonly id: string;
  /** All schemes that leave values of this form, most usual first. */
  readonly schemes: readonly string[];
  /** Whether the value holds a salt; null where the form doesn't tell. */
  readonly salted: boolean | null;
  /** Who is known to write so, as a hint: others do, too. */
  readonly hint: string;
}

/** A form that a value was found to have. */
export interface HashForm {
  readonly id: string;
  /** How it is spelled: its mark and its cost, or its length. */
  readonly format: string;
}
