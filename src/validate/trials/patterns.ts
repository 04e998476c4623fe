/**
 * Enters: a regular expression of a descriptor. Leaves: strings that it matches, or null where it uses more than literals,
 * classes, groups, alternatives and counts. It is read by hand and never run: a descriptor is anybody's text.
 */
import { CAPITALS, type Chance, LETTERS } from './random.ts';

type Sampler = (chance: Chance) => string;

/** Longer patterns, repetitions and nestings describe no field. */
const LONGEST = 400;
const MOST_REPEATS = 64;
const DEEPEST = 8;

const DIGITS = '0123456789';
const CLASSES: Readonly<Record<string, string>> = {
  d: DIGITS,
  w: `${CAPITALS}${LETTERS}${DIGITS}_`,
  s: ' ',
};
/** What `.` gives: nothing that has a meaning in a file. */
const ANY = `${LETTERS}${DIGITS}`;

/** Makes strings of a pattern; null if it isn't understood. */
export function samplerOf(pattern: string): Sampler | null {
  if (pattern.length > LONGEST) return null;
  const reader = new Reader(pattern);
  const sampler = reader.alternatives(0);
  return sampler === null || !reader.atEnd() ? null : sampler;
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  alternatives(depth: number): Sampler | null {
    if (depth > DEEPEST) return null;
    const branches: Sampler[] = [];
    do {
      const branch = this.#sequence(depth);
      if (branch === null) return null;
      branches.push(branch);
    } while (this.#take('|'));
    return (chance) => chance.pick(branches)(chance);
  }

  #sequence(depth: number): Sampler | null {
    const parts: Sampler[] = [];
    while (!this.atEnd() && !'|)'.includes(this.#peek())) {
      if (this.#take('^') || this.#take('$')) continue;
      const atom = this.#atom(depth);
      const counts = atom === null ? null : this.#counts();
      if (atom === null || counts === null) return null;
      const [low, high] = counts;
      parts.push((chance) => {
        let out = '';
        for (let left = chance.int(low, high); left > 0; left--) out += atom(chance);
        return out;
      });
    }
    return (chance) => {
      let out = '';
      for (const part of parts) out += part(chance);
      return out;
    };
  }

  #atom(depth: number): Sampler | null {
    const letter = this.#next();
    if (letter === '(') {
      if (this.#take('?') && !this.#take(':')) return null;
      const inner = this.alternatives(depth + 1);
      return this.#take(')') ? inner : null;
    }
    if (letter === '[') {
      const members = this.#members();
      return members === null ? null : (chance) => chance.text(members, 1);
    }
    if (letter === '.') return (chance) => chance.text(ANY, 1);
    if (letter === '\\') {
      const escaped = this.#next();
      const members = Object.hasOwn(CLASSES, escaped) ? CLASSES[escaped] : undefined;
      if (members !== undefined) return (chance) => chance.text(members, 1);
      return /[A-Za-z0-9]/.test(escaped) || escaped === '' ? null : () => escaped;
    }
    return '*+?{}'.includes(letter) ? null : () => letter;
  }

  /** The characters of a class in brackets; null for a negated or empty one. */
  #members(): string | null {
    if (this.#peek() === '^') return null;
    let out = '';
    while (!this.atEnd() && this.#peek() !== ']') {
      const letter = this.#next();
      if (letter === '\\') {
        const escaped = this.#next();
        out += Object.hasOwn(CLASSES, escaped) ? (CLASSES[escaped] ?? '') : escaped;
      } else if (this.#peek() === '-' && this.#text[this.#at + 1] !== ']') {
        this.#at++;
        const last = this.#next().charCodeAt(0);
        for (let code = letter.charCodeAt(0); code <= last && out.length < 256; code++)
          out += String.fromCharCode(code);
      } else out += letter;
    }
    return this.#take(']') && out !== '' ? out : null;
  }

  #counts(): readonly [number, number] | null {
    if (this.#take('?')) return [0, 1];
    if (this.#take('*')) return [0, 6];
    if (this.#take('+')) return [1, 8];
    if (this.#peek() !== '{') return [1, 1];
    const end = this.#text.indexOf('}', this.#at);
    const found = /^\{(\d{1,3})(?:(,)(\d{1,3})?)?\}$/.exec(this.#text.slice(this.#at, end + 1));
    if (found === null) return null;
    this.#at = end + 1;
    const low = Number(found[1]);
    const high = found[3] !== undefined ? Number(found[3]) : found[2] !== undefined ? low + 4 : low;
    return high < low || high > MOST_REPEATS ? null : [low, high];
  }

  #peek(): string {
    return this.#text.charAt(this.#at);
  }

  #next(): string {
    return this.#text.charAt(this.#at++);
  }

  #take(letter: string): boolean {
    if (this.#peek() !== letter || letter === '') return false;
    this.#at++;
    return true;
  }
}
