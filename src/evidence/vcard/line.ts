/**
 * Enters: a logical line of a vCard (2.1, 3.0, 4.0). Leaves: its property name, types and value, decoded. Deliberately
 * absent: groups (`item1.`), which only tie a label to a property.
 */
import { ownText } from '../own-text.ts';

/** A property of a card. */
export interface Property {
  /** Upper case, without group. */
  readonly name: string;
  /** What tells it from others of its name, upper case: CELL, HOME; PREF and the like are left out. */
  readonly types: readonly string[];
  /** As written, escapes and all, but transfer encodings taken away. */
  readonly value: string;
  readonly encoding: 'text' | 'base64';
}

/** Types that say nothing of the kind of a value: an order, or a transfer or content type. */
const NO_KIND = new Set(['PREF', 'INTERNET', 'VOICE', 'X.400', 'BASE64', 'B', 'QUOTED-PRINTABLE', '8BIT', '7BIT']);
const NAME = /^(?:[A-Za-z0-9_-]{1,64}\.)?([A-Za-z0-9_-]{1,64})$/;

/** Whether the line begins a quoted-printable value, which runs on after "=" at the end of a line. */
export function isPrinted(line: string): boolean {
  const colon = colonOf(line);
  return colon > 0 && /;(?:ENCODING=)?QUOTED-PRINTABLE(?:;|$)/i.test(line.slice(0, colon));
}

/** What stands in front of the colon. */
interface Front {
  readonly name: string;
  readonly types: readonly string[];
  readonly encoding: string;
  readonly charset: string;
}

/** Fronts that have been read: those of a file come again in every card. */
const fronts = new Map<string, Front | undefined>();
const MOST_FRONTS = 1000;
const LONGEST_FRONT = 200;

/** @returns undefined if the line is no property */
export function property(line: string): Property | undefined {
  const colon = colonOf(line);
  if (colon <= 0) return undefined;
  const written = line.slice(0, colon);
  let front = fronts.get(written);
  if (front === undefined && !fronts.has(written)) {
    const own = ownText(written);
    front = frontOf(own);
    if (fronts.size < MOST_FRONTS && own.length <= LONGEST_FRONT) fronts.set(own, front);
  }
  if (front === undefined) return undefined;
  const { name, types, encoding, charset } = front;
  const value = line.slice(colon + 1);
  const binary = encoding === 'B' || encoding === 'BASE64' || /^data:[^,]{0,200};base64,/i.test(value);
  if (binary) return { name, types, value, encoding: 'base64' };
  const text = encoding === 'QUOTED-PRINTABLE' ? unprinted(value, charset) : value;
  return { name, types, value: text, encoding: 'text' };
}

/** @returns undefined if it holds no name */
function frontOf(written: string): Front | undefined {
  const [head = '', ...parameters] = split(written, ';');
  const name = NAME.exec(head.trim())?.[1]?.toUpperCase();
  if (name === undefined) return undefined;
  const types: string[] = [];
  let encoding = '';
  let charset = 'utf-8';
  for (const parameter of parameters) {
    const equals = parameter.indexOf('=');
    // 2.1 writes bare words: `TEL;CELL`, `;QUOTED-PRINTABLE`.
    const key = equals < 0 ? '' : parameter.slice(0, equals).trim().toUpperCase();
    const value = parameter
      .slice(equals + 1)
      .replaceAll('"', '')
      .trim()
      .toUpperCase();
    if (key === 'ENCODING' || (key === '' && /^(?:QUOTED-PRINTABLE|BASE64)$/.test(value))) encoding = value;
    else if (key === 'CHARSET') charset = value;
    else if (key === 'TYPE' || key === '') {
      for (const type of value.split(',')) if (type !== '' && !NO_KIND.has(type)) types.push(type);
    }
  }
  return { name, types, encoding, charset };
}

/** Splits at a separator that isn't escaped (nor in quotes, which only parameters have). */
export function split(text: string, separator: string): string[] {
  if (!text.includes(separator)) return [text];
  const parts: string[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '\\') i++;
    else if (character === separator) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** Takes escapes away. 2.1 knows only those of separators: a backslash before anything else is a backslash there. */
export function unescaped(text: string, version: string): string {
  if (!text.includes('\\')) return text;
  if (version === '2.1') return text.replace(/\\([;:,])/g, '$1');
  return text.replace(/\\([nN;:,\\])/g, (_, what: string) => (what === 'n' || what === 'N' ? '\n' : what));
}

/** The first colon outside quotes. */
function colonOf(line: string): number {
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const character = line[i];
    if (character === '"') quoted = !quoted;
    else if (character === ':' && !quoted) return i;
  }
  return line.indexOf(':');
}

/** Quoted-printable (RFC 2045 6.7); what isn't `=XX` stays. A plain ASCII character may be the second byte of another. */
function unprinted(text: string, charset: string): string {
  const decoder = decoderFor(charset);
  const parts: string[] = [];
  let bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const high = code === EQUALS ? hexDigit(text.charCodeAt(i + 1)) : -1;
    const low = high < 0 ? -1 : hexDigit(text.charCodeAt(i + 2));
    if (low >= 0) {
      bytes.push(high * 16 + low);
      i += 2;
    } else if (code < 0x80) bytes.push(code);
    else {
      if (bytes.length > 0) parts.push(decoder.decode(Uint8Array.from(bytes)));
      bytes = [];
      parts.push(text.charAt(i));
    }
  }
  parts.push(decoder.decode(Uint8Array.from(bytes)));
  return parts.join('');
}

const EQUALS = 0x3d;

/** @returns −1 if it is none */
function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = (code | 0x20) - 0x61;
  return letter >= 0 && letter < 6 ? letter + 10 : -1;
}

function decoderFor(charset: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(charset, { ignoreBOM: true });
  } catch {
    return new TextDecoder('utf-8', { ignoreBOM: true });
  }
}
