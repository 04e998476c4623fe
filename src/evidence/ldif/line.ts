/**
 * Enters: a logical line of LDIF (RFC 2849). Leaves: attribute and value, base64 decoded where it is text. Deliberately
 * absent: fetching of values given by URL.
 */
import { isUtf8 } from 'node:buffer';
import { ownText } from '../own-text.ts';

/** An attribute with one value. */
export interface Attribute {
  /** As written, with options (`cn;lang-en`). */
  readonly name: string;
  readonly value: string;
  /** How the value stands there: `base64` means it is no text and was kept as it is, `url` that it lies elsewhere. */
  readonly kind: 'text' | 'base64' | 'url';
}

/** Attribute description: a name or number with options. RFC 4512 2.5; the underscore is Microsoft's. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._;-]{0,127}$/;
const BASE64 = /^[A-Za-z0-9+/\s]*={0,2}$/;

/** Names that are known to be some: those of a file come again in every entry. */
const known = new Set<string>();
const MOST_KNOWN = 1000;

function isName(text: string): boolean {
  if (known.has(text)) return true;
  if (!NAME.test(text)) return false;
  if (known.size < MOST_KNOWN) known.add(ownText(text));
  return true;
}

/** @returns undefined if the line is no attribute */
export function attribute(line: string): Attribute | undefined {
  const colon = line.indexOf(':');
  const name = line.slice(0, Math.max(colon, 0));
  if (!isName(name)) return undefined;
  const sign = line[colon + 1];
  if (sign === '<') return { name, value: line.slice(colon + 2).trimStart(), kind: 'url' };
  if (sign !== ':') return { name, value: line.slice(behindBlanks(line, colon + 1)), kind: 'text' };
  const encoded = line.slice(colon + 2).trim();
  const text = BASE64.test(encoded) ? textOf(encoded) : undefined;
  return text === undefined ? { name, value: encoded, kind: 'base64' } : { name, value: text, kind: 'text' };
}

function behindBlanks(line: string, from: number): number {
  let at = from;
  while (line.charCodeAt(at) === 0x20) at++;
  return at;
}

/** The text that base64 stands for; undefined if it is none. */
function textOf(encoded: string): string | undefined {
  const bytes = Buffer.from(encoded, 'base64');
  if (!isUtf8(bytes)) return undefined;
  const text = bytes.toString('utf8');
  return /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text) ? undefined : text;
}
