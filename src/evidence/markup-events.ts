/**
 * Enters: pieces of XML or HTML text. Leaves: events: open (with attributes), text, close. Deliberately absent: document
 * type definitions (entities declared in them are never expanded: `&name;` stays as it stands), comments, processing
 * instructions, anything fetched, and a tree.
 */
import type { Parser } from 'htmlparser2';

/** What a reader of markup is told, in document order. */
export interface MarkupSink {
  /** `name` with its prefix, if it has one; attribute values unescaped, the first of two alike stands. */
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  /** Unescaped; one text may come in several pieces. CDATA comes as text. */
  text(text: string): void;
  /** `implied` if no end tag stood there, as with `<c/>`. Every open is closed, at the latest when the text ends. */
  close(name: string, implied: boolean): void;
}

/** The text can't be followed from here on. The message is a phrase, for a line of its own. */
export class MarkupBroken extends Error {
  override readonly name = 'MarkupBroken';
}

/** Elements open at once; beyond, the parser would slow down with every level. */
const DEEPEST = 1000;
/** Characters of one tag, comment or CDATA section, which the parser holds until it ends. */
const LONGEST_TOKEN = 1 << 26;
/** Attributes of one element. */
const MOST_ATTRIBUTES = 10_000;
const NONE: ReadonlyMap<string, string> = new Map();

/** A parser of a stream of text. Made by `markupEvents`. */
export class MarkupEvents {
  private readonly parser: Parser;
  private attributes: Map<string, string> | undefined;
  private open = 0;
  private waiting = 0;

  constructor(Parsing: typeof Parser, xml: boolean, sink: MarkupSink) {
    // The library tells an element before its attributes and once more after them; only the latter is passed on.
    this.parser = new Parsing(
      {
        onopentagname: () => {
          this.waiting = 0;
          // Those of an element the parser dropped, as it does a form in a form.
          this.attributes = undefined;
          if (this.open >= DEEPEST) throw new MarkupBroken(`elements are nested more than ${DEEPEST} deep`);
        },
        onattribute: (name, value) => {
          this.attributes ??= new Map();
          if (this.attributes.size >= MOST_ATTRIBUTES) throw new MarkupBroken('an element has too many attributes');
          if (!this.attributes.has(name)) this.attributes.set(name, value);
        },
        onopentag: (name) => {
          this.open++;
          const attributes = this.attributes ?? NONE;
          this.attributes = undefined;
          sink.open(name, attributes);
        },
        ontext: (text) => {
          this.waiting = 0;
          sink.text(text);
        },
        onclosetag: (name, implied) => {
          this.waiting = 0;
          this.open--;
          sink.close(name, implied);
        },
        oncomment: () => {
          this.waiting = 0;
        },
        onprocessinginstruction: () => {
          this.waiting = 0;
        },
      },
      { xmlMode: xml, decodeEntities: true },
    );
  }

  /** Elements open now. */
  get depth(): number {
    return this.open;
  }

  /** @throws MarkupBroken */
  write(text: string): void {
    this.waiting += text.length;
    this.parser.write(text);
    if (this.waiting > LONGEST_TOKEN) throw new MarkupBroken('a tag or section does not end');
  }

  /** Ends the text and closes what is open. @returns how many elements were: not 0 in XML means it is cut off */
  end(): number {
    const left = this.open;
    this.parser.end();
    return left;
  }
}

/**
 * A parser for one document. XML keeps the case of names; the five entities of XML and numeric ones are resolved. HTML
 * lowers names, closes what HTML lets stay open and resolves HTML's named entities.
 */
export async function markupEvents(kind: 'xml' | 'html', sink: MarkupSink): Promise<MarkupEvents> {
  const { Parser } = await import('htmlparser2');
  return new MarkupEvents(Parser, kind === 'xml', sink);
}

/** A name without its namespace prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
