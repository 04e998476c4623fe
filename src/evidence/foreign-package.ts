/**
 * Enters: the first bytes of a binary file. Leaves: what it is, if it is a zip archive of the parts of a document that aren't
 * cells: its XML would pass for records. Deliberately absent: reading it, and archives that only hold such a document.
 */
import { HEADER_LENGTH } from './zip/directory.ts';

/** Name of the first part → what the beginning of the archive must hold, and what it is then. */
const PACKAGES: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|word\/)/, /PK\x03\x04.{26}word\//s, 'a Word document'],
  [/^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|ppt\/)/, /PK\x03\x04.{26}ppt\//s, 'a PowerPoint presentation'],
  [
    /^mimetype$/,
    /^.{38,80}?application\/vnd\.oasis\.opendocument\.(?:text|presentation|graphics)/s,
    'an OpenDocument text',
  ],
];
const START = 'PK\x03\x04';

/** A phrase that follows the name; undefined for any other file. */
export function foreignPackage(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  if (!start.startsWith(START)) return undefined;
  const first = start.slice(HEADER_LENGTH, HEADER_LENGTH + (bytes[26] ?? 0) + (bytes[27] ?? 0) * 256);
  const found = PACKAGES.find(([name, holds]) => name.test(first) && holds.test(start));
  return found === undefined ? undefined : `is ${found[2]}: save its tables as CSV or in a workbook`;
}
