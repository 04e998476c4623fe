/**
 * A page without a medium. Sections turn a report into blocks; renderers lay blocks out and know nothing of leaks. All
 * text is plain: a renderer escapes it for its medium.
 */

export interface TableColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
  /** The column that may be wrapped when the page is narrow; at most one. */
  readonly flexible?: boolean;
}

export type Tone = 'plain' | 'strong' | 'weak' | 'warning';

export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone: Tone }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly columns: readonly TableColumn[]; readonly rows: readonly (readonly string[])[] };

/** What a reader asks to see beyond the usual. */
export interface ViewOptions {
  /** Candidate whose full chain of reasons is shown. */
  readonly explain: string | null;
  /** How many leading candidates are shown with their reasons. */
  readonly reasons: number;
}

/** A paragraph. */
export function paragraph(text: string, tone: Tone = 'plain'): Block {
  return { kind: 'paragraph', text, tone };
}

/** A probability: "0.83", "0.0042", "3e-7". */
export function probability(value: number | null): string {
  if (value === null) return '';
  if (value >= 0.0995) return value.toFixed(2);
  if (value >= 0.0001) return Number(value.toPrecision(2)).toString();
  return value.toExponential(0);
}
