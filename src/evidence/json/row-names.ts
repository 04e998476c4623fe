/**
 * Enters: the beginning of a JSON document. Leaves: names for rows that are lists, where a list near them gives as many: answers of
 * databases (`{"columns": ["id", "name"], "data": [[1, "Ada"]]}`), pandas' split form. Deliberately absent: names that come only behind
 * what the beginning holds; such rows keep columns without names.
 */
import { JsonBroken, JsonEvents, type JsonSink } from './events.ts';
import { join } from './keys.ts';

/** What lists of names are called. */
export const LISTS =
  /^(?:(?:column|field|col)s?|(?:column|field|col)[ _-]?(?:name|header)s?|headers?|names|meta|metadata|schema|row_?type|labels|keys)$/i;
/** Where such a list holds an object a column, the member that names it: the first of these that it has. */
const NAMES = [
  'name',
  'columnName',
  'column_name',
  'field',
  'key',
  'id',
  'label',
  'displayName',
  'display_name',
  'title',
];
/** Lists looked at, and names of each. */
const MOST_LISTS = 256;
const MOST_NAMES = 10_000;

export interface RowNames {
  /** By the path of the rows. */
  readonly of: ReadonlyMap<string, readonly string[]>;
  /** Paths of the lists that these names stand in, which are no records. */
  readonly lists: ReadonlySet<string>;
}

/** Nothing is settled by what lies behind `text`. */
export function rowNames(text: string): RowNames {
  const lists = new Lists();
  try {
    new JsonEvents(lists).write(text);
  } catch (error) {
    if (!(error instanceof JsonBroken)) throw error;
  }
  return lists.names();
}

/** A list that lies in no other: what it says of its elements. */
interface List {
  readonly path: string;
  /** Of the object it lies in, and of the one around that. */
  readonly around: readonly [string, string];
  readonly key: string;
  /** Elements of the first row, if the elements are lists. */
  width: number | undefined;
  /** A name per element, as far as there are any. */
  readonly names: string[];
  elements: number;
  ended: boolean;
}

class Lists implements JsonSink {
  private readonly paths: { readonly path: string; key: string }[] = [];
  private readonly found: List[] = [];
  private list: List | undefined;
  /** Objects and lists open in the list; of its element the object. */
  private depth = 0;
  private inObject = false;
  private member = '';
  private rank = NAMES.length;
  private columns = 0;

  open(kind: 'object' | 'array'): void {
    const { list } = this;
    if (list === undefined) {
      const around = this.paths.at(-1);
      const path = around === undefined ? '' : join(around.path, around.key);
      if (kind === 'object') this.paths.push({ path, key: '' });
      else this.list = this.start(path);
      return;
    }
    this.depth++;
    if (this.depth !== 1) {
      if (this.depth === 2 && !this.inObject) this.columns++;
      return;
    }
    list.elements++;
    this.inObject = kind === 'object';
    this.rank = NAMES.length;
    this.columns = 0;
  }

  close(): void {
    const { list } = this;
    if (list === undefined) this.paths.pop();
    else if (this.depth === 0) {
      list.ended = true;
      this.list = undefined;
    } else {
      this.depth--;
      if (this.depth === 0 && !this.inObject) list.width ??= this.columns;
    }
  }

  key(name: string): void {
    const around = this.paths.at(-1);
    if (this.list === undefined && around !== undefined) around.key = name;
    else if (this.depth === 1) this.member = name;
  }

  scalar(text: string, quoted: boolean): void {
    const { list } = this;
    if (list === undefined) return;
    if (this.depth === 0) {
      list.elements++;
      if (quoted && list.names.length < MOST_NAMES) list.names.push(text);
    } else if (this.depth === 1 && !this.inObject) this.columns++;
    else if (this.depth === 1 && quoted) {
      const rank = NAMES.indexOf(this.member);
      if (rank < 0 || rank >= this.rank || list.elements > MOST_NAMES) return;
      this.rank = rank;
      list.names[list.elements - 1] = text;
    }
  }

  names(): RowNames {
    const of = new Map<string, readonly string[]>();
    const lists = new Set<string>();
    for (const rows of this.found) {
      const { width } = rows;
      if (width === undefined || width < 2) continue;
      const named = this.found.find((list) => isNames(list, width) && isNear(list, rows));
      if (named === undefined) continue;
      of.set(rows.path, named.names);
      lists.add(named.path);
    }
    return { of, lists };
  }

  private start(path: string): List {
    const own = this.paths.at(-1);
    const list: List = {
      path,
      around: [own?.path ?? '', this.paths.at(-2)?.path ?? ''],
      key: own?.key ?? '',
      width: undefined,
      names: [],
      elements: 0,
      ended: false,
    };
    if (this.found.length < MOST_LISTS) this.found.push(list);
    this.depth = 0;
    return list;
  }
}

/** Whether a list names so many columns: as many different names, all of them something. */
function isNames({ key, names, elements, ended, width }: List, columns: number): boolean {
  return (
    ended &&
    width === undefined &&
    elements === columns &&
    LISTS.test(key) &&
    new Set(names).size === columns &&
    names.length === columns &&
    names.every((name) => name !== undefined && name.trim() !== '')
  );
}

/** In the same object, or in one beside the rows. */
function isNear(list: List, rows: List): boolean {
  return list.around[0] === rows.around[0] || list.around[1] === rows.around[0];
}
