/**
 * Enters: the directory of a Parquet file, from its end. Leaves: the tree of its columns and its row groups. Deliberately
 * absent: statistics, indexes, and encryption.
 */

import type { RandomAccess } from '../types.ts';
import { Fields, ParquetBroken, ThriftReader } from './thrift.ts';

/** A field of the schema. Numbers of types and annotations are Parquet's own (parquet.thrift). */
export interface SchemaNode {
  readonly name: string;
  /** 0 required, 1 optional, 2 repeated. */
  readonly repetition: number;
  /** Levels at which this field is there. */
  readonly definition: number;
  readonly repeats: number;
  readonly children: readonly SchemaNode[];
  /** The leaves below: from `first` up to `end`. */
  readonly first: number;
  readonly end: number;
  readonly shape: 'leaf' | 'group' | 'list' | 'map';
  readonly type: number;
  readonly typeLength: number;
  readonly converted: number | undefined;
  readonly scale: number;
  readonly logical: Fields | undefined;
}

/** Where a column of a row group lies. */
export interface ColumnChunk {
  readonly codec: number;
  readonly start: number;
  readonly length: number;
  readonly values: number;
  /** False for columns in other files or encrypted ones. */
  readonly readable: boolean;
}

export interface RowGroup {
  readonly rows: number;
  /** By leaf. */
  readonly columns: readonly ColumnChunk[];
}

export interface Footer {
  /** Records of all groups, as the directory has it. */
  readonly rows: number;
  readonly root: SchemaNode;
  readonly leaves: readonly SchemaNode[];
  readonly groups: readonly RowGroup[];
}

const MAGIC = 0x31524150;
const MAGIC_ENCRYPTED = 0x45524150;
const TAIL = 8;
const MOST_DIRECTORY = 1 << 28;
const DEEPEST = 64;
const CONVERTED_MAPS = [1, 2];
const CONVERTED_LIST = 3;
const LOGICAL_MAP = 2;
const LOGICAL_LIST = 3;

/** Reads the directory. @throws ParquetBroken */
export async function footerOf(random: RandomAccess): Promise<Footer> {
  const tail = await random.read(Math.max(0, random.size - TAIL), TAIL);
  if (tail.length < TAIL) throw new ParquetBroken('it is cut off');
  const view = new DataView(tail.buffer, tail.byteOffset, TAIL);
  const magic = view.getUint32(4, true);
  if (magic === MAGIC_ENCRYPTED) throw new ParquetBroken('it is encrypted');
  if (magic !== MAGIC) throw new ParquetBroken('its directory, at the end, is missing');
  const length = view.getUint32(0, true);
  if (length > random.size - TAIL || length > MOST_DIRECTORY) throw new ParquetBroken('its directory is damaged');
  const fields = new ThriftReader(await random.read(random.size - TAIL - length, length)).structure();
  const leaves: SchemaNode[] = [];
  const elements = fields.list(2);
  const { node } = tree(elements, 0, undefined, leaves, 0);
  return {
    rows: fields.number(3) ?? 0,
    root: node,
    leaves,
    groups: fields.list(4).map((group) => rowGroup(group, leaves.length, random.size)),
  };
}

function tree(
  elements: readonly Fields[],
  at: number,
  parent: SchemaNode | undefined,
  leaves: SchemaNode[],
  depth: number,
): { node: SchemaNode; next: number } {
  const element = elements[at];
  if (element === undefined || depth > DEEPEST) throw new ParquetBroken('its schema is damaged');
  const repetition = parent === undefined ? 0 : (element.number(3) ?? 0);
  const logical = element.fields(10);
  const children: SchemaNode[] = [];
  const count = element.number(5) ?? 0;
  const made = {
    name: element.text(4) ?? '',
    repetition,
    definition: (parent?.definition ?? 0) + (repetition > 0 ? 1 : 0),
    repeats: (parent?.repeats ?? 0) + (repetition === 2 ? 1 : 0),
    children,
    first: leaves.length,
    type: element.number(1) ?? -1,
    typeLength: element.number(2) ?? 0,
    converted: element.number(6),
    scale: element.number(7) ?? logical?.fields(5)?.number(1) ?? 0,
    logical,
  };
  if (count === 0 && parent !== undefined) {
    const node: SchemaNode = { ...made, shape: 'leaf', end: leaves.length + 1 };
    leaves.push(node);
    return { node, next: at + 1 };
  }
  let next = at + 1;
  const self: SchemaNode = { ...made, shape: 'group', end: leaves.length };
  for (let i = 0; i < count; i++) {
    const child = tree(elements, next, self, leaves, depth + 1);
    children.push(child.node);
    next = child.next;
  }
  return { node: { ...self, shape: shapeOf(made), end: leaves.length }, next };
}

function shapeOf(group: Pick<SchemaNode, 'children' | 'converted' | 'logical'>): 'group' | 'list' | 'map' {
  const [only] = group.children;
  if (group.children.length !== 1 || only?.repetition !== 2) return 'group';
  if (group.converted === CONVERTED_LIST || group.logical?.has(LOGICAL_LIST) === true) return 'list';
  const map = CONVERTED_MAPS.includes(group.converted ?? -1) || group.logical?.has(LOGICAL_MAP) === true;
  const [key] = only.children;
  return map && only.children.length === 2 && key?.shape === 'leaf' && key.repetition !== 2 ? 'map' : 'group';
}

function rowGroup(group: Fields, leaves: number, size: number): RowGroup {
  const columns = group.list(1).map((column): ColumnChunk => {
    const meta = column.fields(3) ?? new Fields();
    const data = meta.number(9) ?? -1;
    const dictionary = meta.number(11) ?? 0;
    // A dictionary stands in front of the pages; some writers leave its place at 0.
    const start = dictionary > 0 && dictionary < data ? dictionary : data;
    const length = meta.number(7) ?? -1;
    const inside = start >= 0 && length >= 0 && start + length <= size;
    const here = !column.has(8) && (column.text(1) ?? '') === '';
    return { codec: meta.number(4) ?? -1, start, length, values: meta.number(5) ?? 0, readable: inside && here };
  });
  if (columns.length !== leaves) throw new ParquetBroken('its row groups and its schema differ');
  return { rows: group.number(3) ?? 0, columns };
}
