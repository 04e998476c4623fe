/**
 * The seam of the vocabulary: one set of attributes for both sides, the leak and the systems. Pure data and pure
 * functions; no stage state.
 */
import type { Form } from './signs.ts';

/** Ladders of precision, finest step first. */
export type LadderId = 'date' | 'place' | 'identifier' | 'name' | 'geolocation' | 'ip' | 'password';

export interface Ladder {
  readonly id: LadderId;
  /** Finest first. A step to the right is coarsening; a step to the left is impossible without another source. */
  readonly steps: readonly string[];
  /** Other spellings of a step, and side branches with the step that they prove was held (`hashed` → `full`). */
  readonly aliases: Readonly<Record<string, string>>;
}

/**
 * How likely a leaker keeps a column: who a person is; what the system is about; what only its software needs. Each class
 * has its own dropping rate in the model of leaking.
 */
export type Salience = 'identity' | 'content' | 'technical';

/** What the values of a column look like, told by a detector: the shape-level meaning before the header is heard. */
export type ValueKind = string;

export interface Attribute {
  /** `family.attribute` */
  readonly id: string;
  readonly title: string;
  readonly ladder: LadderId | null;
  readonly salience: Salience;
  /** Header words and phrases, lower case, tokens separated by one space ("date of birth", "dob", "janam tithi"). */
  readonly headers: readonly string[];
  /** Value kinds that a column of this attribute can show; [] when any text may stand there. */
  readonly kinds: readonly ValueKind[];
  /** True when values come from a small list that names nobody (gender, vaccine, result): may be shown and compared. */
  readonly enumerable: boolean;
  /** Data class of Have I Been Pwned, term of W3C DPV-PD, property of schema.org; null where there is none. */
  readonly hibp: string | null;
  readonly dpv: string | null;
  readonly schemaOrg: string | null;
}

/** What one value turned out to be. */
export interface Detection {
  readonly kind: ValueKind;
  /** Step on the kind's ladder, or null where the kind has none. */
  readonly precision: string | null;
  /** Spelling of the value (`DD-MM-YYYY`, `E.164`, `last 4`), or null. */
  readonly format: string | null;
  /** Scheme of an id or hash (`luhn`, `bcrypt`), several with blanks between them for the column to judge, or null. */
  readonly scheme: string | null;
}

/** A detector: one file in `detectors/` plus one line in its list. It is stateless and order does not matter. */
export interface Detector {
  readonly id: string;
  readonly kind: ValueKind;
  /** Share of random values of the right length and alphabet that pass all the same (one check digit: 0.1). */
  readonly chance: number;
  /** How much a hit says, as a factor on the odds against a column of arbitrary text: e-mail ~1000, name ~10, integer ~1. */
  readonly specificity: number;
  /** What all values have that it finds something in: of others it isn't asked. */
  readonly form: Form;
  /** What a trimmed value is, or null. Cheap tests (length, first characters) come first. */
  detect(value: string): Detection | null;
  readonly examples: { readonly yes: readonly string[]; readonly no: readonly string[] };
}

/** A header word matched: which attribute, and how much of the header it explains (0 to 1). */
export interface HeaderMatch {
  readonly attribute: string;
  readonly coverage: number;
  readonly phrase: string;
}
