/**
 * Enters: lines of text. Leaves: logical lines, with what was folded over several put together again (vCard: RFC 6350
 * 3.2, LDIF: RFC 2849). Deliberately absent: what the lines mean.
 */
import { LONGEST_RECORD } from './limits.ts';
import { linesOf } from './lines.ts';
import type { Reading } from './types.ts';

/** Puts folded lines together. */
export class Unfolding {
  /** Logical lines cut off because they were too long. */
  cut = 0;
  private parts: string[] = [];
  private length = 0;
  /** The line that the logical one began with. */
  private first = '';
  private readonly blanks: string;
  private readonly breaksSoftly: (line: string) => boolean;

  /**
   * @param blanks the characters that a continuation begins with, one of which is taken away
   * @param breaksSoftly whether a line that ends in "=" runs on in the next one, whatever that begins with
   */
  constructor(blanks: string, breaksSoftly: (line: string) => boolean = () => false) {
    this.blanks = blanks;
    this.breaksSoftly = breaksSoftly;
  }

  /** Takes a line. @returns the logical line before it if that has ended with it */
  push(line: string): string | undefined {
    const last = this.parts.at(-1);
    if (last?.endsWith('=') && this.breaksSoftly(this.first)) {
      this.parts[this.parts.length - 1] = last.slice(0, -1);
      this.add(line);
      return undefined;
    }
    if (this.parts.length > 0 && line !== '' && this.blanks.includes(line.charAt(0))) {
      this.add(line.slice(1));
      return undefined;
    }
    const before = this.end();
    this.add(line);
    this.first = line;
    return before;
  }

  /** The last logical line. */
  end(): string | undefined {
    if (this.parts.length === 0) return undefined;
    const whole = this.parts.length === 1 ? this.parts[0] : this.parts.join('');
    this.parts = [];
    this.length = 0;
    return whole;
  }

  private add(part: string): void {
    if (this.length + part.length > LONGEST_RECORD) {
      if (this.length <= LONGEST_RECORD) this.cut++;
      this.length = LONGEST_RECORD + 1;
      return;
    }
    this.length += part.length;
    this.parts.push(part);
  }
}

/** The logical lines of a text, some at a time. */
export async function* unfolded(
  text: AsyncIterable<string>,
  folds: Unfolding,
  reading: Reading,
): AsyncGenerator<string[]> {
  for await (const lines of linesOf(text, reading)) {
    const logical: string[] = [];
    for (const line of lines) {
      const before = folds.push(line);
      if (before !== undefined) logical.push(before);
    }
    if (logical.length > 0) yield logical;
  }
  const last = folds.end();
  if (last !== undefined) yield [last];
}
