/**
 * Limits that several readers share: of what is looked at before something is decided, and of what is held. What lies beyond
 * the latter is counted. Deliberately absent: those of one reader, which stand beside it, and those of archives (`budget.ts`).
 */

/** Bytes of the beginning of a file, by which its format is told. */
export const HEAD_BYTES = 1 << 16;
/** Rows looked at before it is decided whether a header stands above them: a page of them shows what its columns are. */
export const SAMPLE_ROWS = 100;
/** Characters of such rows: a few rows may be megabytes. */
export const SAMPLE_CHARACTERS = 1 << 20;
/** Characters of a line that are looked at, where its layout is told: tables printed for people are far narrower. */
export const LAYOUT_CHARACTERS = 4000;
/** Characters that a logger or a script writes in front of JSON on its line. */
export const LONGEST_FRONT = 1 << 12;

/** Characters of a name of a column or table: no field has a longer one; forms use whole questions. */
export const LONGEST_NAME = 200;
/** Columns of a table. Wide tables have thousands, not tens of thousands. */
export const MAX_COLUMNS = 10_000;
/** Tables of a file in which the data make them: one with more has data for names of tables. */
export const MAX_TABLES = 256;
/** Tables of a file in which a schema makes them: multi-site blogs have thousands. */
export const MAX_SCHEMA_TABLES = 10_000;

/** Characters after which a value isn't continued in the next line: no honest one is that long. */
export const LONGEST_CONTINUED = 1 << 20;
/**
 * The longest line or record of text, in characters (in bytes where bytes are read): 16 MiB, some thousand times a person's
 * record with its photo. A longer one is passed over and counted; strings end at 2^29 characters.
 */
export const LONGEST_RECORD = 1 << 24;
/** The longest line of JSON, in bytes or characters: 64 MiB, a thousand times what the longest records of exports have. */
export const LONGEST_JSON_LINE = 1 << 26;

/** Places (rows × columns) at which a batch is handed on, so that wide tables don't cost memory row by row: 2 MiB of spans. */
export const BATCH_GRID = 1 << 18;
/** Lines or rows that the strict reader takes at once where the kernel gets nowhere. */
export const MOST_PATIENCE = 512;
