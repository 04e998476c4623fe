/**
 * Enters: the beginning of a JSON document. Leaves: the paths of objects whose members are records alike, so that their keys
 * are data, whatever they look like: people's names, logins. A list of records stands for its first one. Deliberately
 * absent: maps in arrays, whose elements are records anyhow.
 */
import { JsonBroken, JsonEvents, type JsonSink } from './events.ts';
import { join } from './keys.ts';

/** Fewer objects alike may be fields: addresses for bills, for parcels. */
const LEAST_MEMBERS = 10;
/** Share of the members that must be objects or lists of them, and share of these that must be alike. */
const MOST = 0.8;
/** A key is common, and a member alike, from this share on: of the members, of its keys. */
const HALF = 0.5;

/**
 * Paths in the document, '' for its root. Nothing is settled by what lies behind `text`.
 *
 * @param least members that must be alike
 */
export function mapPaths(text: string, least = LEAST_MEMBERS): ReadonlySet<string> {
  const members = new MapMembers(least);
  try {
    new JsonEvents(members).write(text);
  } catch (error) {
    if (!(error instanceof JsonBroken)) throw error;
  }
  return members.maps();
}

/** An object on the way from the root. */
interface Node {
  readonly path: string;
  readonly keys: string[];
  /** Keys of each member that is an object, or of the first in one that is a list, and has ended. */
  readonly objects: (readonly string[])[];
}

/** The same by events, whatever they come from. */
export class MapMembers implements JsonSink {
  private readonly nodes: Node[] = [];
  /** Those whose members may still be alike: with ten of them at least. */
  private readonly found = new Map<string, Node>();
  private inArrays = 0;
  /** Keys of the first object of the list that is a member of the last node; null before it comes. */
  private first: string[] | null = null;
  private inFirst = false;
  private readonly least: number;

  constructor(least = LEAST_MEMBERS) {
    this.least = least;
  }

  open(kind: 'object' | 'array'): void {
    const around = this.nodes.at(-1);
    if (this.inArrays > 0 || kind === 'array') {
      if (this.inArrays++ === 0) this.first = null;
      else if (this.inArrays === 2 && kind === 'object' && this.first === null) {
        this.first = [];
        this.inFirst = true;
      }
    } else
      this.nodes.push({
        path: around === undefined ? '' : join(around.path, around.keys.at(-1) ?? ''),
        keys: [],
        objects: [],
      });
  }

  close(): void {
    if (this.inArrays > 0) {
      this.inArrays--;
      if (this.inArrays === 1) this.inFirst = false;
      if (this.inArrays === 0 && this.first !== null) this.nodes.at(-1)?.objects.push(this.first);
      return;
    }
    const node = this.nodes.pop();
    if (node === undefined) return;
    this.nodes.at(-1)?.objects.push(node.keys);
    if (node.objects.length >= this.least) this.found.set(node.path, node);
  }

  key(name: string): void {
    if (this.inArrays === 0) this.nodes.at(-1)?.keys.push(name);
    else if (this.inFirst && this.inArrays === 2) this.first?.push(name);
  }

  scalar(): void {}

  /** Of what has ended, and of what the text breaks off in. */
  maps(): ReadonlySet<string> {
    for (const node of this.nodes) this.found.set(node.path, node);
    return new Set([...this.found.values()].filter((node) => isMap(node, this.least)).map(({ path }) => path));
  }
}

function isMap({ keys, objects }: Node, least: number): boolean {
  if (objects.length < least || objects.length < keys.length * MOST) return false;
  const times = new Map<string, number>();
  for (const own of objects) for (const key of new Set(own)) times.set(key, (times.get(key) ?? 0) + 1);
  const isCommon = (key: string) => (times.get(key) ?? 0) >= objects.length * HALF;
  const alike = objects.filter((own) => own.length > 0 && own.filter(isCommon).length >= own.length * HALF);
  return alike.length >= objects.length * MOST;
}
