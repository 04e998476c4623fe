/** Comparable spellings: descriptors describe formats in free text, profiles in patterns. */

const PART = 'Y{4}|Y{2}|D{1,2}|M{1,4}';
const DATE = new RegExp(`(?<![A-Z])(?:${PART})(?:[-/. ]?(?:${PART})){0,2}`, 'gi');
/** `AA/BB/YYYY`: day and month in an order that the data can't tell. */
const OPEN = /^A{1,2}[^A-Z]?B/;

/**
 * The date pattern in a format text ("YYYY-MM-DD HH:MM:SS" → "YYYY-MM-DD", "dd/mm/yyyy" → "DD/MM/YYYY"), or null when it
 * names none or leaves the order of day and month open.
 */
export function dateFormat(format: string | null): string | null {
  if (format === null || OPEN.test(format)) return null;
  const found = [...format.matchAll(DATE)].map(([text]) => text.toUpperCase()).find((text) => text.includes('YY'));
  if (found !== undefined) return found;
  if (/epoch|\bunix\b/i.test(format)) return /ms|milli/i.test(format) ? 'epoch-ms' : 'epoch-s';
  return /ISO 8601/i.test(format) ? 'YYYY-MM-DD' : null;
}
