/** What one language calls things in column names. Kept as text, so that a file that nobody asks for costs nothing to load. */

export interface Language {
  /** ISO 639-1 code; also the name of the file. */
  readonly id: string;
  readonly title: string;
  /** The word that names the thing comes first (`сумма заказа`), not last as in English (`order total`). */
  readonly headFirst?: true;
  /** Attribute id → phrases, comma-separated, in the spelling of the language; transliterations beside them. */
  readonly headers: Readonly<Record<string, string>>;
  /** Words that say whose value it is, or nothing: customer, patient, number, current. */
  readonly light?: string;
  /** Relatives, facilities of care, companies and things: they change what a name next to them is the name of. */
  readonly relatives?: string;
  readonly facilities?: string;
  readonly companies?: string;
  readonly things?: string;
}
