/**
 * Enters: the columns of a row group. Leaves: its records as events, as a JSON document of the same shape would give them.
 * Deliberately absent: records in memory. Source: the Dremel paper's record assembly, by walking the schema.
 */
import type { JsonSink } from '../json/events.ts';
import { decode } from '../json/key-cache.ts';
import type { ParquetColumn } from './column.ts';
import type { SchemaNode } from './footer.ts';
import { ParquetBroken } from './thrift.ts';

/** Puts records together. */
export class ParquetRows {
  private readonly root: SchemaNode;
  private readonly columns: readonly ParquetColumn[];
  private readonly sink: Required<JsonSink>;
  private depth = 0;

  constructor(root: SchemaNode, columns: readonly ParquetColumn[], sink: Required<JsonSink>) {
    this.root = root;
    this.columns = columns;
    this.sink = sink;
  }

  /** Tells one record. A field that breaks off is lost from there on; the others stay. @returns fields lost now */
  record(): number {
    let broken = 0;
    this.sink.open('object');
    for (const field of this.root.children) {
      if (this.lost(field)) continue;
      this.sink.key(field.name);
      try {
        this.field(field);
      } catch (error) {
        if (!(error instanceof ParquetBroken)) throw error;
        for (; this.depth > 0; this.depth--) this.sink.close();
        for (const column of this.below(field)) column.lost = true;
        broken++;
      }
    }
    this.sink.close();
    return broken;
  }

  private field(node: SchemaNode): void {
    if (node.repetition === 2) this.repeated(node, (item) => this.body(item));
    else this.body(node);
  }

  private body(node: SchemaNode): void {
    const column = this.column(node.first);
    if (node.shape === 'leaf') {
      if (column.entry()) this.sink.span(column.bytes, column.start, column.end, column.quoted);
      else this.sink.scalar('', false);
      return;
    }
    if (column.definition() < node.definition) {
      this.pass(node);
      this.sink.scalar('', false);
      return;
    }
    const [inner] = node.children;
    if (node.shape === 'list' && inner !== undefined) this.repeated(inner, (item) => this.body(elementOf(node, item)));
    else if (node.shape === 'map' && inner !== undefined) this.map(inner);
    else {
      this.open('object');
      for (const child of node.children) {
        this.sink.key(child.name);
        this.field(child);
      }
      this.close();
    }
  }

  private repeated(node: SchemaNode, item: (node: SchemaNode) => void): void {
    this.open('array');
    this.each(node, item);
    this.close();
  }

  private map(entries: SchemaNode): void {
    const [key, value] = entries.children;
    this.open('object');
    this.each(entries, () => {
      if (key === undefined || value === undefined) throw new ParquetBroken('its schema is damaged');
      const column = this.column(key.first);
      this.sink.key(column.entry() ? decode(column.bytes, column.start, column.end) : '');
      this.field(value);
    });
    this.close();
  }

  /** Every item takes an entry of the first column below, so this ends with the page. */
  private each(node: SchemaNode, item: (node: SchemaNode) => void): void {
    const column = this.column(node.first);
    if (column.definition() < node.definition) {
      this.pass(node);
      return;
    }
    do item(node);
    while (column.repeat() === node.repeats);
  }

  /** What isn't there has one entry in every column below. */
  private pass(node: SchemaNode): void {
    for (const column of this.below(node)) column.entry();
  }

  private lost(field: SchemaNode): boolean {
    for (let i = field.first; i < field.end; i++) if (this.columns[i]?.lost !== false) return true;
    return false;
  }

  private below(node: SchemaNode): readonly ParquetColumn[] {
    return this.columns.slice(node.first, node.end);
  }

  private column(index: number): ParquetColumn {
    const column = this.columns[index];
    if (column === undefined) throw new ParquetBroken('its schema is damaged');
    return column;
  }

  private open(kind: 'object' | 'array'): void {
    this.depth++;
    this.sink.open(kind);
  }

  private close(): void {
    this.depth--;
    this.sink.close();
  }
}

/** The element of a list: what lies in the repeated group, unless old writers repeat the element itself. */
function elementOf(list: SchemaNode, repeated: SchemaNode): SchemaNode {
  const [only] = repeated.children;
  const own = repeated.name === 'array' || repeated.name === `${list.name}_tuple`;
  return repeated.children.length === 1 && only !== undefined && only.repetition !== 2 && !own ? only : repeated;
}
