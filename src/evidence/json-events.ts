/**
 * Enters: pieces of JSON text. Leaves: events (open, key, scalar, close), numbers as they were written. Deliberately
 * absent: values, and recursion: a document is as deep as it likes.
 */
import { Tokenizer, TokenizerError, TokenType } from '@streamparser/json';

/** What a reader of JSON is told, in document order. */
export interface JsonSink {
  open(kind: 'object' | 'array'): void;
  close(): void;
  key(name: string): void;
  /** `text` as written (strings unescaped); null is an empty cell without quotes. */
  scalar(text: string, quoted: boolean): void;
}

/** The text is not JSON from here on. */
export class JsonBroken extends Error {
  override readonly name = 'JsonBroken';
}

/** What may come next. */
type Expect = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end';

const OBJECT = 1;

/** Parses a stream of JSON documents, one after another. */
export class JsonEvents {
  private readonly sink: JsonSink;
  private readonly tokenizer: Tokenizer;
  /** Whether each open container is an object; bytes, because depth is the evidence's to choose. */
  private open = new Uint8Array(64);
  private depth = 0;
  private expect: Expect = 'value';
  private number = '';

  constructor(sink: JsonSink) {
    this.sink = sink;
    const lexeme = (text: string): number => {
      this.number = text;
      return 0;
    };
    this.tokenizer = new (class extends Tokenizer {
      protected override parseNumber(text: string): number {
        return lexeme(text);
      }
    })();
    this.tokenizer.onToken = ({ token, value }) => this.token(token, value);
  }

  /** True between documents. */
  get atRest(): boolean {
    return this.depth === 0 && this.expect === 'value';
  }

  /** @throws JsonBroken */
  write(text: string): void {
    this.guard(() => this.tokenizer.write(text));
  }

  /** Ends the stream. @throws JsonBroken if it ends inside a document */
  end(): void {
    this.guard(() => this.tokenizer.end());
    if (!this.atRest) throw new JsonBroken('the document is cut off');
  }

  private guard(step: () => void): void {
    try {
      step();
    } catch (error) {
      if (error instanceof TokenizerError) throw new JsonBroken(positioned(error.message));
      throw error;
    }
  }

  private token(token: TokenType, value: unknown): void {
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) {
      this.takeValue();
      this.push(token === TokenType.LEFT_BRACE ? OBJECT : 0);
    } else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) {
      this.pop(token === TokenType.RIGHT_BRACE ? OBJECT : 0);
    } else if (token === TokenType.COLON) {
      this.take('colon');
      this.expect = 'value';
    } else if (token === TokenType.COMMA) {
      this.take('comma or end');
      this.expect = this.open[this.depth - 1] === OBJECT ? 'key' : 'value';
    } else if (token === TokenType.STRING && (this.expect === 'key' || this.expect === 'key or end')) {
      this.expect = 'colon';
      this.sink.key(String(value));
    } else {
      this.takeValue();
      this.afterValue();
      if (token === TokenType.NUMBER) this.sink.scalar(this.number, false);
      else this.sink.scalar(value === null ? '' : String(value), token === TokenType.STRING);
    }
  }

  private push(kind: number): void {
    if (this.depth === this.open.length) {
      const larger = new Uint8Array(this.depth * 2);
      larger.set(this.open);
      this.open = larger;
    }
    this.open[this.depth++] = kind;
    this.expect = kind === OBJECT ? 'key or end' : 'value or end';
    this.sink.open(kind === OBJECT ? 'object' : 'array');
  }

  private pop(kind: number): void {
    const mayEnd = this.expect === 'comma or end' || this.expect === (kind === OBJECT ? 'key or end' : 'value or end');
    if (this.depth === 0 || this.open[this.depth - 1] !== kind || !mayEnd)
      throw new JsonBroken('a bracket closes nothing');
    this.depth--;
    this.afterValue();
    this.sink.close();
  }

  private afterValue(): void {
    this.expect = this.depth === 0 ? 'value' : 'comma or end';
  }

  private takeValue(): void {
    if (this.expect !== 'value' && this.expect !== 'value or end')
      throw new JsonBroken(`a value where ${this.expect} should stand`);
  }

  private take(what: Expect): void {
    if (this.depth === 0 || this.expect !== what) throw new JsonBroken(`${what} where ${this.expect} should stand`);
  }
}

/** The tokenizer also tells where in the chunk and in which state it was, which depends on how the bytes arrived. */
function positioned(message: string): string {
  const at = /^(Unexpected "[\s\S]*") at chunk position "\d+" \(absolute position "(\d+)"\)/.exec(message);
  return at === null ? 'it ends inside a value' : `${at[1]} at byte ${at[2]}`;
}
