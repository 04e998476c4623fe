/**
 * Lines that say what the rows below them are: `#Fields:` of W3C's extended logs (IIS, CloudFront, Exchange), `#fields` of Zeek,
 * `@attribute` of Weka. Enters: lines. Leaves: what each says, or that it is a row, with the names that hold for it. Deliberately
 * absent: types; cells stay as they are written.
 */
import { cellsOfRow, type RowStyle } from './rows.ts';

export type Kind = 'w3c' | 'zeek' | 'arff';

/** Names of the rows that follow; made anew by each directive. */
export interface Names {
  /** '' unless the lines name a table. */
  readonly table: string;
  readonly names: readonly string[];
}

const W3C = /^#(?:software|version|fields|date|start-date|end-date|remark|log-type):/i;
const W3C_FIELDS = /^#fields:\s?(.*)$/i;
const ZEEK = /^#(?:separator|set_separator|empty_field|unset_field|path|open|close|fields|types)\b/;
const ARFF = /^@(?:relation|attribute|data|end)\b/i;
const ATTRIBUTE = /^@attribute\s+(.*)$/i;
/** Until the lines say otherwise. */
const STYLES: Readonly<Record<Kind, RowStyle>> = {
  w3c: { delimiter: '', quotes: '"', backslash: false, trims: true },
  zeek: { delimiter: '\t', quotes: '', backslash: false, trims: false },
  arff: { delimiter: ',', quotes: '\'"', backslash: true, trims: true },
};
/** Lines of the head in front of the names. */
const LINES_IN_FRONT = 64;

/** What a head's lines are, if they begin with such directives. */
export function kindOfLines(lines: readonly string[]): Kind | undefined {
  const filled = lines.filter((line) => line.trim() !== '' && !line.startsWith('%'));
  const first = filled[0] ?? '';
  if (/^@relation\s/i.test(first) && ATTRIBUTE.test(filled[1] ?? '')) return 'arff';
  const kind = W3C.test(first) ? 'w3c' : ZEEK.test(first) ? 'zeek' : undefined;
  if (kind === undefined) return undefined;
  const at = filled
    .slice(0, LINES_IN_FRONT)
    .findIndex((line) => (kind === 'w3c' ? W3C_FIELDS : /^#fields\b/).test(line));
  if (at < 0 || !filled.slice(0, at).every((line) => line.startsWith('#'))) return undefined;
  const declared = new Directives(kind);
  for (const line of filled.slice(0, at + 1)) declared.take(line);
  return (declared.current?.names.length ?? 0) > 1 ? kind : undefined;
}

/** Follows the directives of a text. */
export class Directives {
  /** Undefined until the rows have names. */
  current: Names | undefined;
  /** How a row is written. */
  style: RowStyle;
  /** What stands for no value and for an empty one; undefined where nothing does. */
  unset: string | undefined;
  empty: string | undefined;
  private readonly kind: Kind;
  private table = '';
  private attributes: string[] = [];

  constructor(kind: Kind) {
    this.kind = kind;
    this.style = STYLES[kind];
    this.unset = kind === 'arff' ? '?' : undefined;
  }

  /** Whether a line is none of the rows; takes in what it says. */
  take(line: string): boolean {
    if (this.kind === 'arff') return this.takeWeka(line);
    if (this.kind === 'w3c') return W3C.test(line) && this.takeLog(line);
    return ZEEK.test(line) && this.takeZeek(line);
  }

  private takeLog(line: string): boolean {
    const fields = W3C_FIELDS.exec(line)?.[1]?.trim();
    if (fields === undefined) return true;
    // Exchange writes its logs with commas.
    const delimiter = fields.includes(',') && !/[ \t]/.test(fields) ? ',' : '';
    this.style = { ...this.style, delimiter, trims: delimiter === '' };
    this.current = { table: '', names: (cellsOfRow(fields, this.style) ?? []).map(({ text }) => text) };
    return true;
  }

  private takeZeek(line: string): boolean {
    const separator = /^#separator (.+)$/.exec(line)?.[1];
    if (separator !== undefined) {
      const delimiter = separator.replace(/\\x([\da-f]{2})/gi, (_, code) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      );
      this.style = { ...this.style, delimiter };
      return true;
    }
    const [directive = '', ...values] = line.split(this.style.delimiter);
    const [value = ''] = values;
    if (directive === '#path') this.table = value;
    else if (directive === '#unset_field') this.unset = value;
    else if (directive === '#empty_field') this.empty = value;
    else if (directive === '#fields') this.current = { table: this.table, names: values };
    return true;
  }

  private takeWeka(line: string): boolean {
    if (line.startsWith('%')) return true;
    if (!ARFF.test(line)) return false;
    const attribute = ATTRIBUTE.exec(line)?.[1];
    if (attribute !== undefined) {
      const name = /^(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(\S+))/.exec(attribute);
      this.attributes.push((name?.[1] ?? name?.[2] ?? name?.[3] ?? '').replace(/\\(.)/g, '$1'));
    } else if (/^@data\b/i.test(line)) {
      this.current = { table: '', names: this.attributes };
      this.attributes = [];
    }
    return true;
  }
}
