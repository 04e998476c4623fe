/** What a scheme of ids is. Deliberately absent: who was given a number; no scheme knows that. */

/** A scheme of ids: who gives them, what they mean, how they are written and how often random strings pass. */
export interface IdScheme {
  /** As well-kept validator libraries name it: `cpf`, `aadhaar`. */
  readonly scheme: string;
  /** Countries that use it (ISO 3166), separated by commas; `*` for any. */
  readonly country: string;
  /** Attribute of the vocabulary. */
  readonly attribute: string;
  /** A module of the validator library (`br/cpf`), or the name of a rule of ours. */
  readonly rule: string;
  readonly forms: readonly IdForm[];
  /** True when ids begin with zeros that a spreadsheet loses. */
  readonly zeros: boolean;
  /** True without a check digit: dates and ranges, which counters and order numbers keep to as well. */
  readonly soft: boolean;
}

/** One way of writing an id. */
export interface IdForm {
  /** 9 a digit, A a letter, anything else itself. */
  readonly shape: string;
  /** Share of random strings of this shape that pass, (0, 1). */
  readonly chance: number;
  /** True for the form of an id whose leading zero is gone. */
  readonly lost: boolean;
}

/**
 * A line of a table: scheme, country, attribute, rule, forms, and flags: `0` zeros are lost, `s` soft. Forms are separated by blanks (`_` is a
 * blank inside one); what stands after them, from `@`, is the chance of all since the last one.
 */
export type IdRow = readonly [string, string, string, string, string, ('0' | 's' | '0s')?];
